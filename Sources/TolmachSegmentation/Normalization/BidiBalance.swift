// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Embeddings, overrides and isolates that are open, paragraph by paragraph (UAX #9).
struct BidiBalance {
    private struct Opener {
        let scalar: UInt32
        let range: Range<Int>
        var isIsolate: Bool { scalar >= 0x2066 }
    }

    private var open: [Opener] = []
    private var isolates = 0

    mutating func add(_ scalar: UInt32, _ range: Range<Int>, _ warnings: inout WarningList) {
        switch scalar {
        case 0x202C:
            guard let last = open.last, !last.isIsolate else { return unopened(scalar, range, &warnings) }
            open.removeLast()
        case 0x2069:
            guard isolates > 0 else { return unopened(scalar, range, &warnings) }
            // An isolate's end closes what was opened within.
            while let last = open.popLast(), !last.isIsolate { unclosed(last, &warnings) }
            isolates -= 1
        default:
            open.append(Opener(scalar: scalar, range: range))
            if scalar >= 0x2066 { isolates += 1 }
        }
    }

    mutating func endParagraph(_ warnings: inout WarningList) {
        guard !open.isEmpty else { return }
        for opener in open { unclosed(opener, &warnings) }
        open.removeAll()
        isolates = 0
    }

    private func unclosed(_ opener: Opener, _ warnings: inout WarningList) {
        warnings.add(.bidi, opener.range) {
            (
                "\(CharacterName.of(opener.scalar)) is not closed in its paragraph",
                "close it with \(opener.isIsolate ? "U+2069" : "U+202C"), or take it out"
            )
        }
    }

    private func unopened(_ scalar: UInt32, _ range: Range<Int>, _ warnings: inout WarningList) {
        warnings.add(.bidi, range) { ("\(CharacterName.of(scalar)) closes nothing", nil) }
    }
}

/// Characters that cannot be shown, by number and Unicode name.
enum CharacterName {
    /// `U+202E RIGHT-TO-LEFT OVERRIDE`, `U+0007`.
    static func of(_ scalar: UInt32) -> String {
        let digits = String(scalar, radix: 16, uppercase: true)
        let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        guard let name = Unicode.Scalar(scalar)?.properties.name else { return number }
        return "\(number) \(name)"
    }
}
