// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Korean persons as Hangul joins their names.
extension IndexBuilder {
    /// After the terms of a person were added.
    mutating func addKoreanNames(of concept: Concept) {
        guard concept.caseRule != .exact else { return }
        for (index, term) in concept.terms.enumerated() {
            guard let first = term.text.unicodeScalars.first?.value, term.inflection != .exact,
                term.status != .deprecated, term.status != .forbidden
            else { continue }
            // A capital Latin letter.
            if (0x41...0x5A).contains(first) { addJoined(term.text, index, languageOfTag[number(of: term.language)]) }
        }
    }

    /// Son Heung-min as the one word that it is in Hangul.
    private mutating func addJoined(_ name: String, _ term: Int, _ language: UInt16) {
        let bytes = GlossarySource.nfcBytes(name)
        WordSplitter.words(of: bytes, into: &ranges)
        guard (2...3).contains(ranges.count) else { return }
        var words: [[UInt8]] = []
        for range in ranges {
            _ = WordKey.make(bytes[range], into: &key)
            words.append(key)
        }
        for name in EastAsianNames.names(of: words) {
            let joined = name.joined
            ranges = [0..<joined.count]
            addPattern(joined, term: term, language: language, [.name, .person], isJoined: true)
        }
    }
}
