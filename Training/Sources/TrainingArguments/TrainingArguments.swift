// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The words behind a training program's name: `--name value`, `--flag`, and what to do.
public struct TrainingArguments: Sendable {
    public let words: [String]

    public init(_ words: [String] = Array(CommandLine.arguments.dropFirst())) { self.words = words }

    /// The first word: what to do.
    public var first: String? { words.first }

    /// Whether a word is there.
    public func contains(_ word: String) -> Bool { words.contains(word) }

    /// What stands behind `--name`, if it is there.
    public func option(_ name: String) -> String? {
        guard let index = words.firstIndex(of: "--" + name), index + 1 < words.count else { return nil }
        return words[index + 1]
    }

    /// What stands behind `--name` as a place in the file system.
    public func file(_ name: String) -> URL? { option(name).map { URL(fileURLWithPath: $0) } }

    /// A part of the evaluation data: that of `--data`, else of TOLMACH_DATA, else beside the project. Where it is absent the program says so
    /// and ends, without an error.
    public func data(_ part: String) -> URL {
        let base = option("data") ?? ProcessInfo.processInfo.environment["TOLMACH_DATA"] ?? "../shared/data"
        let folder = URL(fileURLWithPath: base).appendingPathComponent(part)
        guard FileManager.default.fileExists(atPath: folder.path) else {
            print("No data at \(folder.path): nothing is done. Set TOLMACH_DATA to the folder that has them.")
            exit(0)
        }
        return folder
    }
}
