// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tolmach

/// An entry point: the texts it starts from, and what must hold of every input.
struct FuzzEntry {
    let name: String
    let corpus: [[UInt8]]
    /// What law an input broke; nil: none.
    let violation: ([UInt8], inout Mutator) -> String?

    /// All entries, in the order in which they run.
    static func all() throws -> [FuzzEntry] {
        [
            try segmentEntry(), try normalizeEntry(), try jsonLinesEntry(), try yamlEntry(), try glossaryEntry(),
            try xliffEntry(), try srxEntry(), try tbxEntry(), try utxEntry(), try indexEntry(),
        ]
    }
}

/// The repository's own texts.
enum Corpus {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()

    static func files(_ folder: String, _ ending: String) throws -> [[UInt8]] {
        let names = try FileManager.default.contentsOfDirectory(atPath: root.appendingPathComponent(folder).path)
        let chosen = names.filter { $0.hasSuffix(ending) }.sorted()
        guard !chosen.isEmpty else { throw Complaint("there is nothing in \(folder)") }
        return try chosen.map { try [UInt8](Data(contentsOf: root.appendingPathComponent("\(folder)/\($0)"))) }
    }

    static func seeds() throws -> [[UInt8]] { try files("seeds", ".txt") }
}

/// A text of an input: what is no UTF-8 is replaced.
func text(_ input: [UInt8]) -> [UInt8] { Array(String(decoding: input, as: UTF8.self).utf8) }

let languages = [
    "en", "ru", "uk", "de", "fr", "es", "pl", "cs", "el", "hy", "ka", "ar", "he", "hi", "th", "km", "my", "zh", "ja",
    "ko", "tr", "und",
].map { LanguageTag($0) }

/// What is wrong with ranges that must stand in order on the borders of characters, only white space between them.
func coverageViolation(_ ranges: [Range<Int>], of text: [UInt8]) -> String? {
    var end = 0
    for range in ranges {
        guard range.lowerBound >= end, range.upperBound <= text.count, !range.isEmpty else {
            return "wrong offset \(range)"
        }
        for place in [range.lowerBound, range.upperBound] where place < text.count && text[place] & 0xC0 == 0x80 {
            return "wrong offset \(place): inside a character"
        }
        if let lost = firstLost(text, end..<range.lowerBound) { return lost }
        end = range.upperBound
    }
    return firstLost(text, end..<text.count)
}

private func firstLost(_ text: [UInt8], _ gap: Range<Int>) -> String? {
    guard !gap.isEmpty, !(gap.count == 1 && text[gap.lowerBound] <= 0x20 && text[gap.lowerBound] > 8) else {
        return nil
    }
    let scalars = String(decoding: text[gap], as: UTF8.self).unicodeScalars
    guard let lost = scalars.first(where: { !$0.properties.isWhitespace && $0.value != 0xFEFF }) else { return nil }
    return "lost character U+\(String(lost.value, radix: 16)) in \(gap)"
}

/// Makes sure that what is wrong is seen, before a million inputs are said to be right.
func checkTheChecks() throws {
    let text = Array("aé. b".utf8)
    let wrong: [(ranges: [Range<Int>], complaint: String)] = [
        ([0..<4], "lost character U+62"), ([1..<4, 5..<6], "lost character U+61"),
        ([0..<2, 2..<6], "inside a character"),
        ([0..<4, 3..<6], "wrong offset"), ([0..<7], "wrong offset"), ([0..<4, 4..<4, 5..<6], "wrong offset"),
    ]
    for (ranges, complaint) in wrong {
        guard coverageViolation(ranges, of: text)?.contains(complaint) == true else {
            throw Complaint("\(ranges) passes, but has a \(complaint)")
        }
    }
    if let violation = coverageViolation([0..<4, 5..<6], of: text) { throw Complaint(violation) }
}
