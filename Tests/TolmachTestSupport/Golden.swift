// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Output compared byte for byte with a file under Tests/Goldens.
///
/// ```swift
/// #expect(Golden.mismatch(bytes, with: "writers/summary.md") == nil)
/// ```
/// `UPDATE_GOLDENS=1 swift test` writes the files anew (never in CI); read the diff before you commit it.
public enum Golden {
    /// Nil when `actual` is what the golden file holds; else what differs first, for the failure message.
    public static func mismatch(_ actual: [UInt8], with name: String) -> String? {
        let file = Repository.file("Tests/Goldens/\(name)")
        if isUpdating { return write(actual, to: file) }
        guard let data = try? Data(contentsOf: file) else {
            return "there is no Tests/Goldens/\(name): run the tests once with UPDATE_GOLDENS=1"
        }
        return difference(actual, [UInt8](data)).map { "Tests/Goldens/\(name): \($0)" }
    }

    public static func mismatch(_ actual: String, with name: String) -> String? {
        mismatch(Array(actual.utf8), with: name)
    }

    /// Whether this run rewrites the goldens.
    public static var isUpdating: Bool {
        let environment = ProcessInfo.processInfo.environment
        return environment["UPDATE_GOLDENS"] == "1" && environment["CI"] != "true"
    }

    /// The first line in which two texts differ, shown with what was expected; nil when they are the same bytes.
    public static func difference(_ actual: [UInt8], _ expected: [UInt8]) -> String? {
        guard actual != expected else { return nil }
        let got = actual.split(separator: 0x0A, omittingEmptySubsequences: false)
        let wanted = expected.split(separator: 0x0A, omittingEmptySubsequences: false)
        for index in 0..<max(got.count, wanted.count) {
            let left = index < got.count ? shown(got[index]) : "(the end)"
            let right = index < wanted.count ? shown(wanted[index]) : "(the end)"
            if index >= got.count || index >= wanted.count || got[index] != wanted[index] {
                return "line \(index + 1) is\n  \(left)\nand not\n  \(right)"
            }
        }
        return "the bytes differ"  // not reached: different bytes have a different line
    }

    private static func shown(_ line: ArraySlice<UInt8>) -> String {
        let text = String(decoding: line, as: UTF8.self)
        return text.count > 400 ? text.prefix(400) + "…" : text
    }

    private static func write(_ bytes: [UInt8], to file: URL) -> String? {
        do {
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            if let old = try? Data(contentsOf: file), [UInt8](old) == bytes { return nil }
            try Data(bytes).write(to: file, options: .atomic)
            return nil
        } catch {
            return "\(file.path) cannot be written: \(error)"
        }
    }
}
