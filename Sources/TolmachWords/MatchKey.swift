// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// The form in which two spellings of a word are held to be the same: what tagging and summarizing compare.
///
/// Folds case, width and ligatures (NFKC_Casefold), quotes, apostrophes and dashes; drops soft hyphens, stress marks on
/// Cyrillic vowels, niqqud and harakat; ё is е; ς is σ (by case folding); Latin look-alikes inside a Cyrillic word become
/// Cyrillic. Never shown: keys leave no trace in any output.
public enum MatchKey {
    /// The key of one word. Cost: an ICU call for words beyond ASCII; keep the result by word.
    public static func fold(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        if word.allSatisfy({ $0 < 0x80 }) {
            return word.map { $0 >= 0x41 && $0 <= 0x5A ? $0 | 0x20 : $0 }
        }
        let folded = (try? Normalizer.normalize(word, .nfkcCaseFold, edits: false).text) ?? Array(word)
        var scalars: [Unicode.Scalar] = []
        scalars.reserveCapacity(folded.count)
        var hasCyrillic = false
        var hasLatin = false
        for scalar in String(decoding: folded, as: UTF8.self).unicodeScalars {
            guard let kept = replacement(of: scalar, after: scalars.last) else { continue }
            if (0x400...0x52F).contains(kept.value) { hasCyrillic = true }
            if kept.isASCII, kept.properties.isAlphabetic { hasLatin = true }
            scalars.append(kept)
        }
        if hasCyrillic, hasLatin { scalars = scalars.map { cyrillicLookAlikes[$0] ?? $0 } }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(folded.count)
        for scalar in scalars { bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar()) }
        return bytes
    }

    public static func fold(_ word: [UInt8]) -> [UInt8] { word.withUnsafeBufferPointer { fold($0) } }
    public static func fold(_ word: ArraySlice<UInt8>) -> [UInt8] { word.withUnsafeBufferPointer { fold($0) } }
    public static func fold(_ word: String) -> [UInt8] { fold(Array(word.utf8)) }

    /// What a scalar (case-folded already) becomes; nil: dropped.
    private static func replacement(of scalar: Unicode.Scalar, after previous: Unicode.Scalar?) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x451: "\u{435}"  // ё
        case 0x2018, 0x2019, 0x201B, 0x2BC, 0x2B9, 0x2BB, 0x60, 0xB4, 0x2032, 0x5F3: "'"
        case 0x201C, 0x201D, 0x201E, 0x201F, 0xAB, 0xBB, 0x2033, 0x5F4: "\""
        case 0x2010...0x2015, 0x2212, 0xFE58, 0xFE63, 0xFF0D, 0x58A, 0x5BE: "-"
        case 0xA0, 0x202F, 0x2007: " "
        case 0xAD, 0x200B...0x200F, 0x2060, 0xFEFF: nil
        // Stress: acute or grave on a Cyrillic letter.
        case 0x300, 0x301: previous.map { (0x400...0x52F).contains($0.value) } == true ? nil : scalar
        // Niqqud and cantillation; harakat, superscript alef, tatweel.
        case 0x591...0x5BD, 0x5BF, 0x5C1, 0x5C2, 0x5C4, 0x5C5, 0x5C7: nil
        case 0x610...0x61A, 0x64B...0x65F, 0x670, 0x640, 0x6D6...0x6DC: nil
        default: scalar
        }
    }

    private static let cyrillicLookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
        "a": "а", "c": "с", "e": "е", "i": "і", "j": "ј", "o": "о", "p": "р", "s": "ѕ", "x": "х", "y": "у",
        "ï": "ї",
    ]
}
