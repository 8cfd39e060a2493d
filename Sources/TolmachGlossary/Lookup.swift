// SPDX-License-Identifier: Apache-2.0
import TolmachCore

extension GlossaryIndex {
    /// A concept that a look-up found.
    public struct Hit: Sendable {
        public let concept: Concept
        /// The term that the text is a form of.
        public let term: Term
        public let match: Match
    }

    /// The concepts that a word or phrase may stand for, the best first: written in any case, inflected by the rules of
    /// `language`, or spelled in another script. When the whole text is no term, those that are named in it.
    public func lookup(_ text: String, language: LanguageTag) -> [Hit] {
        let bytes = Array(GlossarySource.nfc(text).utf8)
        let working = WorkingText(utf8: bytes, map: .identity)
        let ranges = WordSplitter.words(of: bytes)
        guard let first = ranges.first, let last = ranges.last else { return [] }
        let tokens = ranges.map { range in
            var start = range.lowerBound
            let script = LetterScript(UTF8Scalar.next(in: bytes[...], at: &start))
            return Token(
                range: TextRange(unchecked: range.lowerBound, range.upperBound),
                kind: script == .katakana ? .kana : script == .unspaced ? .ideographic : .word)
        }
        let tagger = Tagger(self, language, keepsAll: true, ignoresCase: true)
        var candidates = tagger.candidates(in: working, tokens).sorted(by: Candidate.isBetter)
        // Proclitics and particles may stay outside.
        let isWhole = { (candidate: Candidate) in
            candidate.firstWord == 0 && candidate.lastWord == tokens.count - 1
                || candidate.lower <= first.lowerBound && candidate.upper >= last.upperBound
        }
        if candidates.contains(where: isWhole), ranges.count > 1 { candidates = candidates.filter(isWhole) }
        var seen: Set<String> = []
        var hits: [Hit] = []
        for candidate in candidates {
            let pattern = patterns[Int(candidate.pattern)]
            let concept = concept(pattern.concept)
            guard seen.insert(concept.id).inserted else { continue }
            hits.append(
                Hit(concept: concept, term: concept.terms[Int(pattern.term)], match: tagger.match(of: candidate)))
        }
        return hits
    }
}
