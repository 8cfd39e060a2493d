// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

/// What a tagger remembers of words changes nothing of what it finds: each text is tagged after all the others, and again.
@Suite struct MatchMemoryTests {
    private static let glossary = """
        id,kind,case,en,ru
        west,term,,the West|West,запад|Запад
        we,term,,oil,нефть
        us,place,,US|U.S.,США
        cpp,product,,C++,C++
        c,product,exact,Cat,Кот
        pet,place,,St. Petersburg|Petersburg,Санкт-Петербург|Петербург
        bp,organisation,,BP,BP
        luk,person,,Alexander Lukashenko|Lukashenko,Александр Лукашенко|Лукашенко
        """

    private static let texts = [
        ("en", "Oil is oil. The west wind blows in the West. West of here, oil."),
        ("en", "US oil, and U.S. oil; let us go. GO WITH US AGAIN: OIL PRICES FALL"),
        ("en", "C++ and C and Cat; a cat. CAT food, Cat's, l'Cat."),
        ("en", "St. Petersburg, St Petersburg and Petersburg; Petersburg's oil."),
        ("en", "BP sells oil. Alexander Lukashenko bought it. Lukashenko's oil, Alexander G. Lukashenko."),
        ("ru", "Запад и запад. Ветер дует на запад, а Запад молчит. Нефть. В США нефть."),
        ("ru", "Кот и кот. Котом. Петербургом, Санкт-Петербургу. Лукашенко, Александром Лукашенко, с Лукашенком."),
    ]

    private func shown(_ mentions: [Mention]) -> [String] {
        mentions.map { mention in
            let range = "\(mention.range.lowerBound)..<\(mention.range.upperBound)"
            let others = mention.alternatives.map(\.id)
            return
                "\(range) \(mention.concept.id) \(mention.termIndex) \(mention.match) \(mention.confidence) \(others)"
        }
    }

    @Test(arguments: [false, true])
    func wordsThatWereMetBefore(allMatches: Bool) throws {
        let used = try TaggingFixture(Self.glossary, allMatches: allMatches)
        for round in 1...3 {
            for (language, text) in round == 2 ? Self.texts.reversed() : Self.texts {
                let fresh = try TaggingFixture(Self.glossary, allMatches: allMatches)
                let expected = shown(try fresh.mentions(text, language))
                #expect(!expected.isEmpty)
                #expect(shown(try used.mentions(text, language)) == expected, "round \(round): \(text)")
            }
        }
    }
}
