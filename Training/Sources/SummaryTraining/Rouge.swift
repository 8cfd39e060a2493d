// SPDX-License-Identifier: Apache-2.0
import Foundation

/// ROUGE-1, ROUGE-2 and ROUGE-L (F1, times 100), the best of several references each.
///
/// Tokens are those of the evaluation: after NFKC and lower-casing, runs of letters, marks and numbers; each Han, Kana, Thai,
/// Lao, Khmer and Burmese character is one by itself.
struct Rouge: Sendable {
    var one = 0.0
    var two = 0.0
    var longest = 0.0

    static func of(_ summary: [String], against references: [[String]]) -> Rouge {
        var best = Rouge()
        for reference in references {
            best.one = max(best.one, overlap(summary, reference, 1))
            best.two = max(best.two, overlap(summary, reference, 2))
            best.longest = max(
                best.longest, f1(longestCommon(summary, reference), summary.count, reference.count))
        }
        return best
    }

    static func mean(_ values: [Rouge]) -> Rouge {
        let count = Double(max(1, values.count))
        return Rouge(
            one: values.reduce(0) { $0 + $1.one } / count, two: values.reduce(0) { $0 + $1.two } / count,
            longest: values.reduce(0) { $0 + $1.longest } / count)
    }

    private static func f1(_ hits: Int, _ a: Int, _ b: Int) -> Double {
        hits == 0 ? 0 : 200 * Double(hits) / Double(a + b)
    }

    private static func overlap(_ a: [String], _ b: [String], _ length: Int) -> Double {
        func grams(_ tokens: [String]) -> [ArraySlice<String>: Int] {
            guard tokens.count >= length else { return [:] }
            return (0...tokens.count - length).reduce(into: [:]) { $0[tokens[$1..<$1 + length], default: 0] += 1 }
        }
        let (left, right) = (grams(a), grams(b))
        let hits = left.reduce(0) { $0 + min($1.value, right[$1.key] ?? 0) }
        return f1(hits, max(a.count - length + 1, 0), max(b.count - length + 1, 0))
    }

    private static func longestCommon(_ a: [String], _ b: [String]) -> Int {
        var row = [Int](repeating: 0, count: b.count + 1)
        for token in a {
            var diagonal = 0
            for index in b.indices {
                let above = row[index + 1]
                row[index + 1] = token == b[index] ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[b.count]
    }
}

extension Rouge {
    private static let solo: [ClosedRange<UInt32>] = [
        0x3040...0x30FF, 0x31F0...0x31FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3134F,
        0x0E00...0x0E7F, 0x0E80...0x0EFF, 0x1780...0x17FF, 0x1000...0x109F,
    ]

    static func tokens(_ text: String) -> [String] {
        var tokens: [String] = []
        var word = String.UnicodeScalarView()
        func close() {
            if !word.isEmpty { tokens.append(String(word)) }
            word = String.UnicodeScalarView()
        }
        for scalar in text.precomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            if !isWord(scalar) {
                close()
            } else if scalar.value >= 0x0E00, solo.contains(where: { $0.contains(scalar.value) }) {
                close()
                tokens.append(String(scalar))
            } else {
                word.append(scalar)
            }
        }
        close()
        return tokens
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .enclosingMark, .decimalNumber, .letterNumber, .otherNumber:
            true
        default: false
        }
    }
}
