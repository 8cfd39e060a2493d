// SPDX-License-Identifier: Apache-2.0

/// Articles within terms that the glossary has without one.
extension Matcher {
    /// In these al and el are words of their own, too: Carlos el Calvo.
    private static let romance: Set = ["ca", "es", "gl", "it", "pt", "ro"]

    /// Whether each article that the path passes over may be one of the name. One with a hyphen is; so is any where the text spells the name otherwise than the glossary, or
    /// the person has a term in Arabic letters. But for these, capitals (Michael Al Gore) and Romance languages say nothing.
    func articlesFit(
        _ pattern: Pattern, _ worst: Reading.Kind, _ pass: borrowing TokenPass, _ text: [UInt8]
    ) -> Bool {
        guard worst == .plain, !view.hasTerm(pattern.concept, in: .arabic) else { return true }
        return path.indices.dropLast().allSatisfy { place in
            let flags = pass.fact(of: path[place].word).flags
            guard path[place].reading == nil, flags.contains(.article),
                Self.romance.contains(view.language) || flags.contains(.capital)
            else { return true }
            let gapStart = Int(pass.words[path[place].word].upper)
            let gap = text[gapStart..<max(gapStart, Int(pass.words[path[place + 1].word].lower))]
            return gap.elementsEqual("-".utf8) || gap.elementsEqual("\u{2011}".utf8)
        }
    }

    /// Whether what is cut off a word inside a term is the Hebrew article alone: what is definite has it on each of its words (הבנק המרכזי), or on the last (תחנת הכוח).
    func isInnerArticle(_ reading: Reading, _ word: Int, _ pass: borrowing TokenPass) -> Bool {
        view.language == "he" && Int(reading.startCut) == Clitics.hebrewArticle.count
            && pass.bytes(of: word).starts(with: Clitics.hebrewArticle)
    }
}
