// SPDX-License-Identifier: Apache-2.0
import Foundation
@_spi(Training) import TolmachGlossary

/// A Latin spelling and one in another script, as the data have them.
struct NamePair {
    let latin: String
    let other: String
    let kind: String
    let source: String

    /// The rows of a file, in its order; nothing when there is no such file.
    static func rows(_ file: URL) -> [NamePair] {
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").dropFirst().compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count >= 8 else { return nil }
            return NamePair(latin: fields[0], other: fields[3], kind: fields[6], source: fields[7])
        }
    }
}
