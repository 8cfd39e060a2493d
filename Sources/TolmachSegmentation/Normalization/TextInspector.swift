// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachWords

/// One pass over a text that finds what is seldom meant, and the lines that may be mojibake.
///
/// ASCII is passed over eight bytes at a time; letters cost a table look-up each. Used by one task at a time, for the
/// sake of its table: a `Pool` keeps it in a `Holder`.
struct TextInspector {
    /// Begun once for all.
    private static let emptyTable = ScalarTable(InspectionClass.entry)
    private var table = emptyTable
    var warnings = WarningList([])
    /// Lines that hold sequences as UTF-8 gives them in a code page, or words with capitals after a small letter.
    private(set) var suspects: [Range<Int>] = []
    private var bidi = BidiBalance()
    private var lineStart = 0
    private var isSuspect = false

    final class Holder {
        var inspector = TextInspector()
    }

    /// Inspects valid UTF-8. Offsets are bytes of it.
    mutating func inspect(_ utf8: [UInt8], warn kinds: Set<TextWarning.Kind>) {
        warnings = WarningList(kinds)
        suspects.removeAll(keepingCapacity: true)
        bidi = BidiBalance()
        lineStart = 0
        isSuspect = false
        let text = utf8.span
        var offset = 0
        var previous: UInt8 = 0
        var previousScalar: UInt32 = 0
        while offset < text.count {
            if text[offset] < 0x80 {
                previous = 0
                if offset + 8 <= text.count, Self.isPlainASCII(text, offset) {
                    offset += 8
                } else {
                    ascii(text, &offset)
                }
                continue
            }
            let skipped = Self.harmlessLength(text, offset)
            if skipped > 0 {
                offset += skipped
                (previous, previousScalar) = (0, 0)
                continue
            }
            let (scalar, length) = decodeScalar(text, at: offset)
            let entry = table[scalar]
            if entry >= InspectionClass.continues1252, previous != 0 {
                // A lead's bit, moved up by two, is the bit of what continues it.
                let is1251Sign = previousScalar == 0x432 && (scalar == 0x402 || scalar == 0x201A || scalar == 0x201E)
                if previous << 2 & entry & 0xC0 != 0 || is1251Sign { isSuspect = true }
            }
            switch entry & 0x0F {
            case InspectionClass.latin.rawValue, InspectionClass.cyrillicSmall.rawValue,
                InspectionClass.cyrillicCapital.rawValue, InspectionClass.greek.rawValue:
                word(text, &offset, &previous, &previousScalar)
                continue
            case InspectionClass.plain.rawValue, InspectionClass.letter.rawValue, InspectionClass.joining.rawValue,
                InspectionClass.mark.rawValue, InspectionClass.emoji.rawValue:
                break
            default: special(scalar, entry & 0x0F, text, offset, length)
            }
            (previous, previousScalar) = (entry, scalar)
            offset += length
        }
        endLine(text.count)
        bidi.endParagraph(&warnings)
    }

    /// Whether eight bytes are ASCII without controls.
    @inline(__always)
    private static func isPlainASCII(_ text: Span<UInt8>, _ offset: Int) -> Bool {
        let eight = text.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
        let ones: UInt64 = 0x0101_0101_0101_0101
        let controls = (eight &- ones &* 0x20) | ((eight ^ ones &* 0x7F) &- ones)
        return (controls | eight) & (ones &* 0x80) == 0
    }

    /// The length of a scalar of Hebrew, Arabic, kana, Han or Hangul, by its first bytes: none of them is warned of or looks
    /// like mojibake. 0 for others.
    @inline(__always)
    private static func harmlessLength(_ text: Span<UInt8>, _ offset: Int) -> Int {
        switch text[offset] {
        case 0xD7...0xDB: 2
        case 0xE4...0xEC: 3
        case 0xE3 where offset + 1 < text.count && text[offset + 1] &- 0x81 < 3: 3
        default: 0
        }
    }

    private mutating func ascii(_ text: Span<UInt8>, _ offset: inout Int) {
        let byte = text[offset]
        if byte >= 0x20, byte != 0x7F {
            offset += 1
            return
        }
        switch byte {
        case 0x0A, 0x0D:
            offset += 1
            endLine(offset)
            bidi.endParagraph(&warnings)
        case 0x09, 0x0C: offset += 1
        default: controls(text, &offset)
        }
    }

    private mutating func endLine(_ end: Int) {
        if isSuspect { suspects.append(lineStart..<end) }
        isSuspect = false
        lineStart = end
    }

    // MARK: Words

    /// A word of Latin, Cyrillic or Greek from its first letter that is not ASCII; ASCII letters before it are looked at
    /// only if they must be.
    private mutating func word(
        _ text: Span<UInt8>, _ offset: inout Int, _ previous: inout UInt8, _ previousScalar: inout UInt32
    ) {
        var start = offset
        while start > lineStart, Self.isASCIILetter(text[start - 1]) { start -= 1 }
        var alphabets: UInt8 = start < offset ? 1 : 0
        var isOther = false
        var lastClass: UInt8 = start < offset ? InspectionClass.latin.rawValue : 0
        let first = offset
        while offset < text.count {
            let byte = text[offset]
            if byte < 0x80 {
                guard Self.isASCIILetter(byte) else { break }
                alphabets |= 1
                previous = 0
                lastClass = InspectionClass.latin.rawValue
                offset += 1
                continue
            }
            if byte == 0xD0 || byte == 0xD1, offset + 1 < text.count, Self.isBasicCyrillic(byte, text[offset + 1]) {
                // А to я: no byte of a code page that continues a sequence, so one that stands after another of them
                // begins none, or the word is none of mojibake: `UTF8Mojibake` takes no word with a letter of its own.
                var isSmall = lastClass == InspectionClass.cyrillicSmall.rawValue
                let runStart = offset
                while offset + 1 < text.count, Self.isBasicCyrillic(text[offset], text[offset + 1]) {
                    let isCapital = text[offset] == 0xD0 && text[offset + 1] < 0xB0
                    if isSmall, isCapital { isSuspect = true }
                    isSmall = !isCapital
                    offset += 2
                }
                alphabets |= 2
                lastClass = (isSmall ? InspectionClass.cyrillicSmall : .cyrillicCapital).rawValue
                (previous, previousScalar) = (0, 0)
                if offset == runStart + 2 {
                    previousScalar = decodeScalar(text, at: runStart).scalar
                    previous = table[previousScalar]
                }
                continue
            }
            let (scalar, length) = decodeScalar(text, at: offset)
            let entry = table[scalar]
            if offset > first, entry >= InspectionClass.continues1252, previous != 0 {
                let is1251Sign = previousScalar == 0x432 && (scalar == 0x402 || scalar == 0x201A || scalar == 0x201E)
                if previous << 2 & entry & 0xC0 != 0 || is1251Sign { isSuspect = true }
            }
            let kind = entry & 0x0F
            switch kind {
            case InspectionClass.latin.rawValue: alphabets |= 1
            case InspectionClass.cyrillicSmall.rawValue: alphabets |= 2
            case InspectionClass.cyrillicCapital.rawValue:
                alphabets |= 2
                if lastClass == InspectionClass.cyrillicSmall.rawValue { isSuspect = true }
            case InspectionClass.greek.rawValue: alphabets |= 4
            case InspectionClass.letter.rawValue, InspectionClass.joining.rawValue: isOther = true
            case InspectionClass.mark.rawValue: break
            default:
                finish(text, start..<offset, alphabets, isOther)
                return
            }
            if kind != InspectionClass.mark.rawValue { lastClass = kind }
            (previous, previousScalar) = (entry, scalar)
            offset += length
        }
        finish(text, start..<offset, alphabets, isOther)
    }

    /// А to я, in UTF-8.
    @inline(__always)
    private static func isBasicCyrillic(_ lead: UInt8, _ next: UInt8) -> Bool {
        lead == 0xD0 && next >= 0x90 || lead == 0xD1 && next < 0x90
    }

    @inline(__always)
    private static func isASCIILetter(_ byte: UInt8) -> Bool { 0x61...0x7A ~= byte | 0x20 }

    @inline(__always)
    private mutating func finish(_ text: Span<UInt8>, _ range: Range<Int>, _ alphabets: UInt8, _ isOther: Bool) {
        if alphabets & (alphabets &- 1) != 0, !isOther { MixedScript.check(text, range, &warnings) }
    }

    // MARK: The rest

    private mutating func special(_ scalar: UInt32, _ kind: UInt8, _ text: Span<UInt8>, _ offset: Int, _ length: Int) {
        let range = offset..<offset + length
        switch kind {
        case InspectionClass.separator.rawValue:
            endLine(range.upperBound)
            bidi.endParagraph(&warnings)
        case InspectionClass.bidi.rawValue: bidi.add(scalar, range, &warnings)
        case InspectionClass.joiner.rawValue:
            guard !joins(scalar, text, range) else { return }
            warnings.add(.joiner, range) {
                (
                    "\(CharacterName.of(scalar)) joins or parts nothing here",
                    "it is seen in Arabic and Indic scripts and between emoji only"
                )
            }
        case InspectionClass.privateUse.rawValue:
            guard !isContinued(InspectionClass.privateUse, text, offset) else { return }
            warnings.add(.privateUse, range) {
                ("private-use character \(CharacterName.of(scalar)) means nothing without its font", nil)
            }
        case InspectionClass.control.rawValue:
            guard !isContinued(InspectionClass.control, text, offset) else { return }
            warnings.add(.control, range) {
                (
                    "control character \(CharacterName.of(scalar)) is kept as text",
                    "windows-1252 read as ISO-8859-1 looks like that"
                )
            }
        default: break
        }
    }

    /// A run of ASCII controls.
    private mutating func controls(_ text: Span<UInt8>, _ offset: inout Int) {
        let start = offset
        while offset < text.count, text[offset] < 0x20 || text[offset] == 0x7F {
            switch text[offset] {
            case 0x09, 0x0A, 0x0C, 0x0D: return add()
            default: offset += 1
            }
        }
        add()
        func add() {
            let count = offset - start
            let name = CharacterName.of(UInt32(text[start]))
            warnings.add(.control, start..<offset) {
                (
                    count == 1
                        ? "control character \(name) is kept as text"
                        : "\(count) control characters, the first \(name), are kept as text", nil
                )
            }
        }
    }

    /// Whether the scalar before is of the same class: then the warning is there already.
    private mutating func isContinued(_ kind: InspectionClass, _ text: Span<UInt8>, _ offset: Int) -> Bool {
        guard offset > 0 else { return false }
        return table[decodeScalar(text, at: scalarStart(text, before: offset)).scalar] & 0x0F == kind.rawValue
    }

    private mutating func joins(_ joiner: UInt32, _ text: Span<UInt8>, _ range: Range<Int>) -> Bool {
        func kind(_ offset: Int) -> UInt8 { table[decodeScalar(text, at: offset).scalar] & 0x0F }
        var before = range.lowerBound
        var kindBefore = InspectionClass.plain.rawValue
        // Past variation selectors and other marks.
        for _ in 0..<8 where before > 0 {
            before = scalarStart(text, before: before)
            kindBefore = kind(before)
            if kindBefore != InspectionClass.mark.rawValue { break }
        }
        let kindAfter = range.upperBound < text.count ? kind(range.upperBound) : InspectionClass.plain.rawValue
        let joining = InspectionClass.joining.rawValue
        if kindBefore == joining || kindAfter == joining { return true }
        let emoji = InspectionClass.emoji.rawValue
        return joiner == 0x200D && kindBefore == emoji && kindAfter == emoji
    }
}
