// SPDX-License-Identifier: Apache-2.0
import TolmachCore

extension Mention {
    /// The Latin spelling that the edit models held the text's words against, which are in another script still: made of the term, since the
    /// concept has no term in Latin letters (Варна is varna for «وارنا»). Nil: the term was weighed as it stands, or not at all.
    public func spellingWeighed(in source: SourceText) -> String? {
        guard case .transliterated(let code) = match,
            let script = LatinSpelling.scripts.first(where: { $0.code == code }),
            let text = Self.script(of: source.string(range)), text != .latin, text != script, NameScript(text) != nil,
            !concept.terms.contains(where: { Self.script(of: $0.text) == .latin })
        else { return nil }
        let words = Self.words(of: term.text)
        guard let hard = Self.spelled(words, hasSoftG: false) else { return nil }
        guard Self.hasSoftG(term), let soft = Self.spelled(words, hasSoftG: true), soft != hard else { return hard }
        // Ukrainian and Belarusian г is h, but in a word that a term of another language has, too, whichever entry's.
        return "\(soft) or \(hard)"
    }

    private static func spelled(_ words: [[UInt8]], hasSoftG: Bool) -> String? {
        let spelled = words.map { word -> String in
            let letters =
                LatinSpelling.letters(of: word[...], hasSoftG: hasSoftG)
                ?? NameLetters(utf8: word)?.romanized(String(decoding: word, as: UTF8.self))
            return (letters?.words ?? []).map { String(decoding: $0, as: UTF16.self) }.joined(separator: " ")
        }
        return spelled.contains("") || spelled.isEmpty ? nil : spelled.joined(separator: " ")
    }

    private static func hasSoftG(_ term: Term) -> Bool { ["uk", "be"].contains(term.language.primary) }

    private static func script(of text: String) -> LetterScript? {
        text.unicodeScalars.lazy.map { LetterScript($0.value) }.first { $0 != .none && $0 != .other }
    }

    private static func words(of text: String) -> [[UInt8]] {
        text.split { !$0.isLetter && !"'’ʼ´`".contains($0) }.map { WordKey.make(String($0)) }.filter { !$0.isEmpty }
    }
}
