// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Writes the contexts of a language as `EndingTable` of TolmachGlossary reads them (the layout is described there).
struct TableWriter {
    struct TooLarge: Error { let what: String }

    static func bytes(of top: EndingCounts.Context, _ rules: [EndingCounts.Rule]) throws -> Data {
        // Level by level, so that children lie together.
        var contexts = [top]
        var next = 0
        while next < contexts.count {
            contexts += contexts[next].children
            next += 1
        }
        let letters = Set(contexts.map(\.letter)).union([0]).sorted()
        guard letters.count <= 256 else { throw TooLarge(what: "letters") }
        let used = Set(contexts.flatMap { $0.entries.map(\.rule) }).sorted()
        guard used.count < 1 << 16 else { throw TooLarge(what: "rules") }
        let numbers = Dictionary(uniqueKeysWithValues: zip(used, 0...))

        var added = Data()
        var ruleRows = Data()
        var offsets: [[UInt32]: Int] = [:]
        for rule in used {
            let text = rules[rule].added
            let bytes = String(String.UnicodeScalarView(text.compactMap(Unicode.Scalar.init))).utf8
            let offset = offsets[text] ?? added.count
            if offset == added.count { added.append(contentsOf: bytes) }
            offsets[text] = offset
            ruleRows.append(contentsOf: [UInt8(rules[rule].cut.count), UInt8(bytes.count)])
            append(offset, 2, to: &ruleRows)
        }
        while added.count % 4 != 0 { added.append(0) }

        let entryCount = contexts.reduce(0) { $0 + $1.entries.count }
        var table = Data("TLE1".utf8)
        for count in [letters.count, used.count, added.count, contexts.count, entryCount] {
            append(count, 4, to: &table)
        }
        for letter in letters { append(Int(letter), 4, to: &table) }
        table += ruleRows + added
        var child = 1
        var entry = 0
        for context in contexts {
            append(child, 3, to: &table)
            append(entry, 3, to: &table)
            table.append(UInt8(letters.firstIndex(of: context.letter) ?? 0))
            table.append(UInt8(min(255, context.scale)))
            child += context.children.count
            entry += context.entries.count
        }
        // Where the last one's children and entries end.
        append(child, 3, to: &table)
        append(entry, 3, to: &table)
        append(0, 2, to: &table)
        for context in contexts {
            for item in context.entries {
                append(numbers[item.rule] ?? 0, 2, to: &table)
                table.append(UInt8(item.power))
            }
        }
        return table
    }

    private static func append(_ value: Int, _ count: Int, to data: inout Data) {
        for byte in 0..<count { data.append(UInt8(truncatingIfNeeded: value >> (8 * byte))) }
    }
}
