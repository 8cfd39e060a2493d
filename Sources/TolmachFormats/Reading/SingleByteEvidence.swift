// SPDX-License-Identifier: Apache-2.0
import TolmachICU
import TolmachWords

/// How well bytes fit a single-byte encoding, judged by what they read like in it.
///
/// A wrong guess shows: small letters before capitals inside words (KOI8 against windows-1251), symbols inside words (`Micha³`),
/// two scripts in a word, holes of the code page, letters that the language does not have (`ý` for `ı`), a language that nobody
/// writes in this encoding, or none at all.
enum SingleByteEvidence {
    /// 0 to 1. `text` is what the sample reads like, as UTF-8.
    static func fit(_ scalars: [UInt32?], in charset: SingleByteCharset, text: [UInt8]) -> Double {
        let form = wellFormedness(scalars, in: charset)
        guard form > 0.1 else { return 0 }
        let guess = text.withUnsafeBufferPointer { LanguageDetector.detect($0) }
        if charset.mustFitWholly {
            guard let guess, charset.isWritten(in: guess.language), fitsWholly(scalars, guess.language) else {
                return 0
            }
        }
        if let guess, charset.isWritten(in: guess.language) {
            return form * (guess.isReliable ? 1 : 0.8) * alphabetShare(scalars, guess.language, charset.script)
        }
        // No language, or one that is not written so. Where the script is enough to know the letters, they may still fit.
        guard charset.script != .latin else { return form * (guess == nil ? 0.4 : 0.3) }
        return form * 0.7 * (charset.languages.map { alphabetShare(scalars, $0, charset.script) }.max() ?? 0)
    }

    /// How much the letters beyond ASCII are those of the language: near 1 when it has them all, and little when one in
    /// three is foreign to it. Where a language is told by its script alone (any row of Greek letters is Greek to language
    /// detection), its frequent letters must be frequent: four fifths, while a text read wrongly has about half of that.
    private static func alphabetShare(
        _ scalars: [UInt32?], _ language: String, _ script: SingleByteCharset.Script
    ) -> Double {
        guard let alphabet = Alphabets.letters(of: language) else { return 0.9 }
        let frequent = script == .latin ? nil : Alphabets.frequentLetters(of: language)
        var letters = 0
        var own = 0
        var common = 0
        for case let scalar? in scalars where scalar >= 0x80 && isLetter(scalar) {
            letters += 1
            let folded = scalar == 0x3C2 ? scalar : Characters.foldedCase(scalar)
            if alphabet.contains(folded) { own += 1 }
            if frequent?.contains(folded) == true { common += 1 }
        }
        guard letters > 0 else { return 1 }
        let share = max(0.35, 1 - 2.5 * Double(letters - own) / Double(letters))
        guard frequent != nil else { return share }
        return share * min(1, max(0, (Double(common) / Double(letters) - 0.4) / 0.3))
    }

    /// Whether at most one in a hundred letters is foreign to the language or stands beside a sign that words do not have.
    private static func fitsWholly(_ scalars: [UInt32?], _ language: String) -> Bool {
        guard let alphabet = Alphabets.letters(of: language) else { return false }
        var letters = 0
        var misfits = 0
        var openQuotes = 0
        var before: UInt32 = 0x20
        for (index, scalar) in scalars.enumerated() {
            guard let scalar else { return false }
            defer { before = scalar }
            guard scalar >= 0x80 else { continue }
            if isLetter(scalar) {
                letters += 1
                if !alphabet.contains(Characters.foldedCase(scalar)) || isOdd(before, scalar) { misfits += 1 }
            } else {
                let after = index + 1 < scalars.count ? scalars[index + 1] : nil
                openQuotes += scalar == 0xAB ? 1 : scalar == 0xBB ? -1 : 0
                // No price is written right after a letter.
                if isOdd(symbol: scalar, between: before, and: after) || scalar == 0x20AC && isLetter(before) {
                    misfits += 1
                }
            }
        }
        return (misfits + abs(openQuotes)) * 100 <= letters
    }

    /// 1 less a penalty for what does not look like text in any language.
    static func wellFormedness(_ scalars: [UInt32?], in charset: SingleByteCharset) -> Double {
        var high = 0
        var holes = 0
        var odd = 0
        var letters = 0
        var highLetters = 0
        var small = 0
        var accents = 0
        var before: UInt32 = 0x20
        for index in scalars.indices {
            guard let scalar = scalars[index] else {
                high += 1
                holes += 1
                before = 0x20
                continue
            }
            defer { before = scalar }
            let isLetter = isLetter(scalar)
            if isLetter { letters += 1 }
            if scalar >= 0x80 {
                high += 1
                if isLetter { highLetters += 1 }
            }
            if charset.script == .greek, 0x3AC...0x3CE ~= scalar {
                small += 1
                if scalar < 0x3B0 || scalar > 0x3CB { accents += 1 }
            }
            guard scalar >= 0x80 || before >= 0x80 else { continue }
            if isLetter {
                if isOdd(before, scalar) { odd += 1 }
            } else if scalar >= 0x80,
                isOdd(symbol: scalar, between: before, and: index + 1 < scalars.count ? scalars[index + 1] : nil)
            {
                odd += 1
            }
        }
        guard high > 0 else { return 1 }
        var form = 1 - 8 * Double(holes) / Double(high) - 4 * Double(odd) / Double(high + 4)
        // In Latin scripts most letters are ASCII; in the others few are.
        if charset.script == .latin ? highLetters * 2 > letters : highLetters * 5 < letters { form *= 0.3 }
        // Greek in small letters has an accent in nearly every word.
        if charset.script == .greek, accents == 0, small > 12 { form *= 0.5 }
        // A language that fills a script of its own fits the script's name at once; a few letters prove nothing.
        if charset.script != .latin { form *= Double(highLetters) / Double(highLetters + 8) }
        return max(0, form)
    }

    /// Neighbours of which one is not ASCII: a capital after a small letter, two scripts, a final form that does not end
    /// the word, a Thai vowel sign on nothing.
    private static func isOdd(_ before: UInt32, _ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xE31, 0xE33...0xE3A, 0xE47...0xE4E: return !(0xE01...0xE2E ~= before || 0xE31...0xE4E ~= before)
        default: break
        }
        guard isLetter(before) else { return false }
        let script = ScriptCode(of: before)
        let next = ScriptCode(of: scalar)
        if script != next, script != .inherited, next != .inherited, script != .common, next != .common { return true }
        switch before {
        case 0x3C2, 0x5DA, 0x5DD, 0x5DF, 0x5E3, 0x5E5: return true
        case 0xE40...0xE44: return !(0xE01...0xE2E ~= scalar)
        default: return Characters.generalCategory(before) == 2 && Characters.generalCategory(scalar) == 1
        }
    }

    /// A sign in or at a word that does not belong there.
    private static func isOdd(symbol: UInt32, between before: UInt32, and after: UInt32?) -> Bool {
        let afterLetter = isLetter(before)
        let beforeLetter = after.map(isLetter) ?? false
        switch symbol {
        // A closing quote does not open a word; in windows-1253 the byte is Ά.
        case 0x2019 where !afterLetter && beforeLetter: return 0x370...0x3FF ~= (after ?? 0)
        // Apostrophes, dashes, middle dot, soft hyphen: also inside words.
        case 0x2018, 0x2019, 0xB4, 0xB7, 0xAD, 0x2010...0x2015, 0x2BC: return false
        // Quotes, spaces, common signs: at words.
        case 0xA0, 0xAB, 0xBB, 0x201A, 0x201C...0x201E, 0x2026, 0x2039, 0x203A, 0x20AC, 0xA3, 0xA5, 0xA7, 0xA9, 0xAE,
            0xB0,
            0x2116, 0x2122, 0x2020...0x2022, 0x2030, 0x60C, 0x61B, 0x61F:
            return afterLetter && beforeLetter
        case 0xA1, 0xBF: return afterLetter || !beforeLetter
        // Square and cubic metres.
        case 0xB2, 0xB3: return before != 0x6D || beforeLetter
        // Hebrew points and Arabic marks.
        case 0x591...0x5F4, 0x610...0x670, 0x200C...0x200F: return false
        default: return afterLetter || beforeLetter
        }
    }

    /// Letters, less the ordinal signs ª and º; marks count with them (Thai, Hebrew).
    private static func isLetter(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return 0x41...0x5A ~= scalar || 0x61...0x7A ~= scalar }
        guard scalar != 0xAA, scalar != 0xBA, scalar != 0xB5 else { return false }
        return 1...8 ~= Characters.generalCategory(scalar)
    }
}
