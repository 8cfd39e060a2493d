// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Korean and Chinese persons as other letters cut and join their names.
extension IndexBuilder {
    /// Stand for the language of a Korean or Chinese name in the letters of others; the tags of no language.
    static var surnameFirst: String { "east-asian-surname-first" }
    private static var givenNameFirst: String { "east-asian-given-first" }

    /// After the terms of a person were added.
    mutating func addEastAsianNames(of concept: Concept) {
        guard concept.caseRule != .exact else { return }
        let hasLatin = concept.terms.contains { term in
            term.text.utf8.contains { $0 | 0x20 >= UInt8(ascii: "a") && $0 | 0x20 <= UInt8(ascii: "z") }
        }
        for (index, term) in concept.terms.enumerated() {
            guard let first = term.text.unicodeScalars.first?.value, term.inflection != .exact,
                term.status != .deprecated, term.status != .forbidden
            else { continue }
            let tag = number(of: term.language)
            switch first {
            case 0xAC00...0xD7A3 where !hasLatin: addParted(term.text, index)
            case 0x4E00...0x9FFF where !hasLatin && (term.language.primary == "zh" || term.language.primary == "yue"):
                addPinyin(term.text, index)
            case 0x41...0x5A: addJoined(term.text, index, languageOfTag[tag])
            default: break
            }
        }
    }

    /// 손흥민 as 손 흥민, 흥민 손 and, since some write the syllables apart, 손 흥 민.
    private mutating func addParted(_ name: String, _ term: Int) {
        let scalars = Array(name.unicodeScalars)
        guard scalars.count == 3, scalars.allSatisfy({ (0xAC00...0xD7A3).contains($0.value) }),
            EastAsianNames.isSurname(hangul: scalars[0].value)
        else { return }
        let syllables = scalars.map { String($0) }
        let (surname, given) = (syllables[0], syllables[1] + syllables[2])
        add("\(surname) \(given)", term, Self.surnameFirst)
        add("\(surname) \(syllables[1]) \(syllables[2])", term, Self.surnameFirst)
        add("\(given) \(surname)", term, Self.givenNameFirst)
        add("\(syllables[1]) \(syllables[2]) \(surname)", term, Self.givenNameFirst)
    }

    /// 习近平 as Xi Jinping.
    private mutating func addPinyin(_ name: String, _ term: Int) {
        let scalars = Array(name.unicodeScalars)
        guard (2...3).contains(scalars.count), let surname = EastAsianNames.pinyin(ofSurname: scalars[0].value),
            scalars.allSatisfy({ (0x4E00...0x9FFF).contains($0.value) }),
            let given = HanReadings.pinyin(String(String.UnicodeScalarView(scalars[1...])))
        else { return }
        add("\(Self.capitalized(surname)) \(Self.capitalized(given))", term, Self.surnameFirst)
    }

    private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }

    private mutating func add(_ name: String, _ term: Int, _ language: String) {
        let bytes = Array(name.utf8)
        WordSplitter.words(of: bytes, into: &ranges)
        addPattern(bytes, term: term, language: number(ofLanguage: language), [.name, .person])
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
