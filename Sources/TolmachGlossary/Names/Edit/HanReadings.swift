// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// What ICU knows of Han characters that serves names: simplified forms, and which are read alike in Mandarin.
enum HanReadings {
    /// By scalar: its simplified form.
    private static let forms = Mutex<[UInt32: UInt32]>([:])

    static func simplified(_ scalars: [UInt32]) -> [UInt32] {
        forms.withLock { forms in
            scalars.map { scalar in
                guard NameScript(of: scalar) == .han, let unicode = Unicode.Scalar(scalar) else { return scalar }
                if let known = forms[scalar] { return known }
                let form = Romanizer.simplified.latin(String(unicode))?.unicodeScalars.first?.value ?? scalar
                forms[scalar] = form
                return form
            }
        }
    }

    /// The character of the table most often used for a syllable of Mandarin, made when a character is not in the table.
    private static let usual: [String: UInt16] = {
        guard let side = EditTables.table(for: .han)?.other else { return [:] }
        let letters = side.letters
        let text = letters.compactMap { Unicode.Scalar($0.letter).map { String($0) } }.joined(separator: "\n")
        let syllables = (Romanizer.pinyin.latin(text) ?? "").split(separator: "\n")
        guard syllables.count == letters.count else { return [:] }
        var usual: [String: (letter: UInt16, probability: Double)] = [:]
        for (syllable, letter) in zip(syllables, letters) {
            let key = syllable.filter { $0 != " " }
            if letter.probability > usual[key]?.probability ?? 0 { usual[key] = letter }
        }
        return usual.mapValues(\.letter)
    }()

    static func homophone(of letter: UInt16) -> UInt16? {
        guard let unicode = Unicode.Scalar(letter), let syllable = Romanizer.pinyin.latin(String(unicode)) else {
            return nil
        }
        return usual[syllable.filter { $0 != " " }]
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
