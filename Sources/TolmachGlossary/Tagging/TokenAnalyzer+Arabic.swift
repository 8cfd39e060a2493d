// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// Arabic words are written together with conjunctions, prepositions and pronouns. Those stay outside a mention, the
/// article inside. The first way to take a word apart that leads to a term is the one.
extension TokenAnalyzer {
    /// For a word of which nothing is known yet but that it is no term as it stands.
    mutating func addArabic(_ word: ArraySlice<UInt8>, _ surface: ArraySlice<UInt8>) {
        guard isUnknown, !ArabicWords.isFunctionWord(word) else { return }
        addArabicStem(word, startCut: 0, surface)
        for prefix in view.prefixes.of(word) where isUnknown {
            let rest = word.dropFirst(prefix.count)
            guard rest.count >= 6, !ArabicWords.isFunctionWord(rest) else { continue }
            let cut = Self.surfaceLength(ofLetters: prefix.count / 2, surface)
            // للسلطة: the article lost its alef.
            let lam = Clitics.arabicLam
            if prefix.suffix(2).elementsEqual(lam), rest.starts(with: lam), rest.count >= 8 {
                if let unit = index.units.existingNumber(of: Clitics.arabicAlef + rest) {
                    add(Reading(unit: Int32(unit), kind: .plain, startCut: UInt16(clamping: cut)))
                }
                addWithArticle(rest.dropFirst(2), startCut: cut)
            }
            if isUnknown { addForms(of: rest, startCut: cut, endCut: 0) }
            if isUnknown { addArabicStem(rest, startCut: cut, surface) }
        }
    }

    /// Nothing was found that could be a term by itself.
    var isUnknown: Bool {
        found.allSatisfy { reading in
            let node = index.nodeOfUnit[Int(reading.unit)]
            return isModifier(reading) || node < 0 || index.firstPattern(atWordNode: node) < 0
        }
    }

    /// The word without the article, or without a pronoun.
    private mutating func addArabicStem(_ word: ArraySlice<UInt8>, startCut: Int, _ surface: ArraySlice<UInt8>) {
        if word.starts(with: Clitics.arabicArticle) {
            if word.count >= 10 { addWithArticle(word.dropFirst(4), startCut: startCut) }
            return
        }
        for pronoun in ArabicWords.pronouns
        where word.count >= pronoun.count + 6 && word.suffix(pronoun.count) == pronoun[...] {
            let base = word.dropLast(pronoun.count)
            let letters = (word.count - pronoun.count) / 2 + Self.letters(of: startCut, surface)
            let endCut = surface.count - Self.surfaceLength(ofLetters: letters, surface)
            // حياته is of حياة.
            if base.suffix(2).elementsEqual(ArabicWords.teh),
                let unit = index.units.existingNumber(of: base.dropLast(2) + ArabicWords.tehMarbuta)
            {
                addCut(unit, Reading.Rule.pronoun, startCut, endCut)
            }
            if let unit = index.units.existingNumber(of: base) {
                addCut(unit, Reading.Rule.pronoun, startCut, endCut)
            } else if base.count >= 8 {
                addForms(of: base, startCut: startCut, endCut: endCut)
            }
            if !isUnknown { return }
        }
    }

    private mutating func addWithArticle(_ word: ArraySlice<UInt8>, startCut: Int) {
        if let unit = index.units.existingNumber(of: word) {
            addCut(unit, Reading.Rule.article, startCut, 0)
        } else {
            addForms(of: word, startCut: startCut, endCut: 0)
        }
    }

    private mutating func addCut(_ unit: Int, _ rule: Int32, _ startCut: Int, _ endCut: Int) {
        add(
            Reading(
                unit: Int32(unit), kind: .inflected, startCut: UInt16(clamping: startCut),
                endCut: UInt16(clamping: endCut), paradigm: rule))
    }

    /// Letters in the first bytes of a word, marks apart.
    private static func letters(of length: Int, _ surface: ArraySlice<UInt8>) -> Int {
        var count = 0
        var at = surface.startIndex
        while at < surface.startIndex + length {
            let scalar = UTF8Scalar.next(in: surface, at: &at)
            if !(6...8).contains(Characters.generalCategory(scalar)), scalar != 0x640 { count += 1 }
        }
        return count
    }
}
