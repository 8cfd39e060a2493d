// SPDX-License-Identifier: Apache-2.0

/// What a byte may be the beginning of, as the walk skips through a text.
enum Sign: UInt8 {
    case nothing
    /// A mark or the lead byte of one: has to be looked at.
    case mark
    case space
    /// A quotation mark or bracket of ASCII.
    case encloses

    private static let shared: [Sign] = (0...255).map { (byte: Int) -> Sign in
        switch byte {
        case 0x0A...0x0D, 0x21, 0x2E, 0x3F: .mark  // line ends . ! ?
        case 0xC2: .mark  // NEL, « »
        case 0xD6, 0xD8, 0xDB, 0xDC, 0xDF: .mark  // Armenian, Arabic, Syriac, N'Ko
        case 0xE0...0xE3, 0xEA, 0xEF, 0xF0: .mark  // marks of other scripts, … ‼ • 。 ！
        default: .nothing
        }
    }

    /// With what only the model can decide on, if there is one.
    private static let withModel: [Sign] = {
        var signs = shared
        signs[0x20] = .space
        signs[0x23] = .mark
        signs[0x3A] = .mark
        signs[0x3B] = .mark
        for byte in [0x22, 0x28, 0x29, 0x5B, 0x5D] { signs[byte] = .encloses }
        return signs
    }()

    fileprivate static func table(for rules: LanguageRules, hasModel: Bool) -> [Sign] {
        var signs = hasModel ? withModel : shared
        // Lists are for the rules.
        signs[0x20] = .space
        for mark in rules.endMarks where mark < 0x80 { signs[Int(mark)] = .mark }
        return signs
    }
}

/// Skips from sign to sign.
struct SignReader {
    /// By byte.
    private let signs: [Sign]
    /// By the byte after a space: the first of the bytes that may come after that one, and in the high half how many
    /// there are; none if that is enough to know that nothing begins there.
    private let seconds: [UInt16]

    init(_ rules: LanguageRules, hasModel: Bool) {
        signs = Sign.table(for: rules, hasModel: hasModel)
        let hasEndings = !rules.endings.isEmpty || rules.spaceWords != nil
        seconds = (0...255).map { (byte: Int) -> UInt16 in
            let range: ClosedRange<UInt16>? =
                switch byte {
                case _ where hasEndings: 0...255
                // Capitals and numbers.
                case 0x41...0x5A, 0x28, 0x30...0x39: 0...255
                // Roman numbers that number an item: iv. (what else it may be, `isRoman` tells)
                case 0x69, 0x76, 0x78: 0x29...0x78
                // A letter that does: a. b)
                case 0x61...0x7A: 0x29...0x2E
                case 0xC3: 0x80...0x9E
                case 0xD0: 0x80...0xAF
                case 0xD1: 0xA0...0xBF
                case 0xC4...0xC9, 0xCD...0xCF, 0xD2...0xD6: 0...255
                default: nil
                }
            return range.map { $0.lowerBound | UInt16($0.count - 1) << 8 } ?? 0xFF
        }
    }

    private static var roman: UInt16 { 0x4F29 }

    @inline(__always)
    private func isRoman(_ byte: UInt8) -> Bool {
        byte == 0x2E || byte == 0x29 || byte == 0x69 || byte == 0x76 || byte == 0x78
    }

    /// The signs of the 64 bytes that `base` begins, a bit each.
    struct Window {
        var base = -64
        var signs: UInt64 = 0
    }

    /// Moves the offset to the next byte that has to be looked at, at most to the limit, and says what it is. Most spaces
    /// are told from the two bytes after them.
    @inline(__always)
    func next(_ text: Span<UInt8>, _ map: ByteMap, _ offset: inout Int, _ limit: Int, _ window: inout Window) -> Sign {
        while offset < limit {
            if offset & ~63 != window.base {
                let base = offset & ~63
                window = Window(
                    base: base, signs: map.hasLateScripts ? ByteMask.signs(text, from: base) : map.ends[base >> 6])
            }
            let rest = window.signs >> UInt64(offset - window.base)
            guard rest != 0 else {
                offset = window.base + 64
                continue
            }
            offset += rest.trailingZeroBitCount
            guard offset < limit else { break }
            let sign = signs[Int(text[offset])]
            if sign == .space, offset + 2 < limit {
                let range = seconds[Int(text[offset + 1])]
                if UInt16(text[offset + 2]) &- (range & 0xFF) <= range >> 8,
                    range != Self.roman || isRoman(text[offset + 2])
                {
                    return sign
                }
            } else if sign != .nothing {
                return sign
            }
            offset += 1
        }
        offset = min(offset, limit)
        return .nothing
    }
}
