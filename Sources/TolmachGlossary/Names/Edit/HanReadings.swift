// SPDX-License-Identifier: Apache-2.0
import CTolmachData

/// What Unicode CLDR knows of Han characters that serves names: how they are read in Mandarin, and their simplified forms. A table that ships, since ICU takes more than a tenth of
/// a second to open the transliterators it was made with (`HanReadingsFile`); characters outside it are still asked of ICU.
enum HanReadings {
    private static let table: HanReadingsFile.Table? = {
        var length = 0
        guard let bytes = tlm_han_readings(&length) else { return nil }
        return HanReadingsFile.table(UnsafeBufferPointer(start: bytes, count: length))
    }()

    /// The simplified forms of characters that have one.
    static func simplified(_ scalars: [UInt32]) -> [UInt32] {
        scalars.map { scalar in
            if let form = table?.simplified(scalar) { return form }
            guard NameScript(of: scalar) == .han, let unicode = Unicode.Scalar(scalar) else { return scalar }
            return Romanizer.simplified.latin(String(unicode))?.unicodeScalars.first?.value ?? scalar
        }
    }

    /// A text with its Han characters as they are read in Mandarin, without tones and spaces; nil when ICU lacks its data for one that is not in the table.
    static func pinyin(_ text: String) -> String? {
        var pinyin = ""
        for scalar in text.unicodeScalars {
            if let syllable = table?.syllable(scalar.value) {
                pinyin += syllable
            } else if NameScript(of: scalar.value) == .han {
                guard let syllable = Romanizer.pinyin.latin(String(scalar)) else { return nil }
                pinyin += syllable.filter { $0 != " " }
            } else if scalar != " " {
                pinyin.unicodeScalars.append(scalar)
            }
        }
        return pinyin
    }

    /// How a character is read in Mandarin, without its tone; nil for one outside the table.
    static func syllable(of scalar: UInt32) -> String? { table?.syllable(scalar) }

    /// Whether some character is read so.
    static func isSyllable(_ pinyin: String) -> Bool { syllables.contains(pinyin) }

    private static let syllables = Set(table?.allSyllables ?? [])

    /// The character of the edit table most often used for a syllable of Mandarin, made when a character is not in that table.
    private static let usual: [String: UInt16] = {
        guard let side = EditTables.table(for: .han)?.other else { return [:] }
        var usual: [String: (letter: UInt16, probability: Double)] = [:]
        for letter in side.letters {
            guard let unicode = Unicode.Scalar(letter.letter), let key = pinyin(String(unicode)) else { continue }
            if letter.probability > usual[key]?.probability ?? 0 { usual[key] = letter }
        }
        return usual.mapValues(\.letter)
    }()

    static func homophone(of letter: UInt16) -> UInt16? {
        Unicode.Scalar(letter).flatMap { pinyin(String($0)) }.flatMap { usual[$0] }
    }
}

extension EditTable.Side {
    /// The single letters other than the space, and how probable each is, by letter.
    var letters: [(letter: UInt16, probability: Double)] {
        numbers.all.filter { $0.chunk > 0x7F && $0.chunk <= 0xFFFF }.map {
            (UInt16($0.chunk), marginals[Int($0.number)])
        }.sorted { $0.letter < $1.letter }
    }
}
