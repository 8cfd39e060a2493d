// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tolmach

/// A text with its sentence ends, as the evaluation data or our own cases have it.
struct Gold {
    let id: String
    let language: String
    let text: [UInt8]
    let lineBreaks: LineBreaks
    /// Ends as numbers of non-white-space scalars before them; the text's own end is one.
    let ends: Set<Int>
}

/// A text's offsets in the scorers' measure: scalars that are no white space.
struct Measure {
    /// By byte offset: how many such scalars end at or before it.
    let before: [Int]

    init(_ text: [UInt8]) {
        var before = [Int](repeating: 0, count: text.count + 1)
        var count = 0
        var offset = 0
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            let length = UTF8.width(scalar)
            // Python's str.isspace also takes the information separators.
            let isSpace = scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
            if !isSpace { count += 1 }
            for byte in offset..<offset + length { before[byte + 1] = count }
            offset += length
        }
        self.before = before
    }

    var all: Int { before.last ?? 0 }
}

extension Gold {
    private struct Document: Decodable {
        let doc: String
        let lang: String
        let file: String
        let ends: [Int]
    }

    private struct Case: Decodable {
        let id: String
        let lang: String
        let mode: String?
        let text: String
        let sentences: [String]
    }

    /// The documents of a folder of `NAME.txt` and `NAME.json`, in order of name.
    static func documents(_ folder: URL) throws -> [Gold] {
        try files(folder, "json").map { file in
            let document = try JSONDecoder().decode(Document.self, from: Data(contentsOf: file))
            let text = [UInt8](try Data(contentsOf: folder.appendingPathComponent(document.file)))
            let measure = Measure(text)
            var bytes = [0]
            for (offset, byte) in text.enumerated() where byte & 0xC0 != 0x80 && offset > 0 { bytes.append(offset) }
            bytes.append(text.count)
            let ends = document.ends.map { measure.before[bytes[min(max($0, 0), bytes.count - 1)]] }
            return Gold(
                id: document.doc, language: document.lang, text: text, lineBreaks: .auto,
                ends: Set(ends + [measure.all]).subtracting([0]))
        }
    }

    /// The cases of a folder of `.jsonl` files.
    static func cases(_ folder: URL) throws -> [Gold] {
        var cases: [Gold] = []
        for file in try files(folder, "jsonl") {
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                let one = try JSONDecoder().decode(Case.self, from: Data(line.utf8))
                let text = Array(one.text.utf8)
                var count = 0
                var ends: Set<Int> = []
                for sentence in one.sentences {
                    count += Measure(Array(sentence.utf8)).all
                    ends.insert(count)
                }
                let lineBreaks: LineBreaks =
                    switch one.mode {
                    case "lt_two", "pdf": .space
                    case "lt_one": .sentence
                    default: .auto
                    }
                cases.append(
                    Gold(
                        id: one.id, language: one.lang, text: text, lineBreaks: lineBreaks,
                        ends: ends.subtracting([0])))
            }
        }
        return cases
    }

    /// Our own cases, in marked text: a file a language (`en.txt`), one case a line, a bar where a sentence ends, `⏎` for
    /// a line break. `#` begins a comment.
    static func marked(_ folder: URL) throws -> [Gold] {
        var cases: [Gold] = []
        for file in try files(folder, "txt") {
            let language = file.deletingPathExtension().lastPathComponent
            let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
            for (index, line) in lines.enumerated() where !line.hasPrefix("#") {
                let parts = line.replacing("⏎", with: "\n").split(separator: "|", omittingEmptySubsequences: false)
                var ends: Set<Int> = []
                var count = 0
                for part in parts {
                    count += Measure(Array(part.utf8)).all
                    ends.insert(count)
                }
                cases.append(
                    Gold(
                        id: "\(language):\(index + 1)", language: language, text: Array(parts.joined().utf8),
                        lineBreaks: .auto, ends: ends.subtracting([0])))
            }
        }
        return cases
    }

    static func files(_ folder: URL, _ kind: String) throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == kind }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}
