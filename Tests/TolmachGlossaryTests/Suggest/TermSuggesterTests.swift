// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

@Suite struct TermSuggesterTests {
    private static let english = """
        Officials in Warsaw said on Friday that Prime Minister Donald Tusk had agreed to the energy storage plan.
        Donald Tusk met Ursula von der Leyen, and von der Leyen praised Tusk for the energy storage plan. Nobody asked Tusk
        about battery recycling. The NATO summit spoke of energy storage, too, and NATO
        officials of battery recycling; battery recycling is new.
        """
    private static let russian = """
        Вчера премьер-министр Дональд Туск прибыл в Брюссель. С Дональдом Туском говорили о хранении энергии, и Туску задали вопрос.
        О хранении энергии спорили долго; в Брюсселе решили, что хранение энергии важно. Из Брюсселя он вернулся.
        """
    private static let polish = """
        Po spotkaniu z Donaldem Tuskiem w Brukseli ogłoszono plan. Rozmowy z Donaldem Tuskiem trwały długo, a Bruksela czekała.
        """

    private static func documents() throws -> [Document] {
        [
            try SuggestFixture.document(english, "en", file: "a.txt"),
            try SuggestFixture.document(russian, "ru", file: "b.txt"),
            try SuggestFixture.document(polish, "pl", file: "c.txt"),
        ]
    }

    /// Names of three languages and two scripts together, under their lemmas; terms; proposals; examples.
    @Test func golden() throws {
        let found = SuggestFixture.suggestions(try Self.documents()) {
            $0.minimumCount = 2
            $0.targets = [LanguageTag("en"), LanguageTag("ru"), LanguageTag("el")]
        }
        #expect(Golden.mismatch(found.map(\.text).joined(), with: "glossaries/suggestions.txt") == nil)
        let base = TermBase(found)
        let (csv, warnings) = try GlossaryLoader.write(base, format: "csv")
        #expect(warnings.isEmpty)
        #expect(Golden.mismatch(csv, with: "glossaries/suggestions.csv") == nil)
        // Our own loader reads it, and offers nothing that nobody has looked at.
        let glossary = try GlossaryLoader.load(csv, file: "new.csv")
        #expect(glossary.concepts.count == found.count)
        #expect(glossary.concepts.allSatisfy { $0.preferred(in: LanguageTag("el")) == nil })
        #expect(GlossaryLint.check(csv, file: "new.csv").allSatisfy { $0.severity != .error })
        let json = "[" + found.map { String(decoding: $0.json, as: UTF8.self) }.joined(separator: ",") + "]"
        _ = try JSONScanner.value(in: Array(json.utf8), 0..<json.utf8.count)
    }

    @Test func theSameAgain() throws {
        let once = SuggestFixture.suggestions(try Self.documents()) { $0.minimumCount = 1 }.map(\.text)
        #expect(once == SuggestFixture.suggestions(try Self.documents()) { $0.minimumCount = 1 }.map(\.text))
        #expect(once.count > 5)
    }

    @Test func optionsLimit() throws {
        let documents = try Self.documents()
        func headwords(_ change: (inout TermSuggestionOptions) -> Void) -> [String] {
            SuggestFixture.suggestions(documents, change).map(\.headword)
        }
        let all = headwords { $0.minimumCount = 2 }
        #expect(
            headwords {
                $0.minimumCount = 2
                $0.limit = 2
            } == Array(all.prefix(2)))
        #expect(
            Set(
                headwords {
                    $0.minimumCount = 2
                    $0.hasTerms = false
                }
            ).isDisjoint(
                with: headwords {
                    $0.minimumCount = 2
                    $0.hasNames = false
                }))
        let often = headwords { $0.minimumCount = 4 }
        #expect(!often.isEmpty && often.count < all.count && often.allSatisfy(all.contains))
        #expect(
            headwords {
                $0.minimumCount = 2
                $0.minimumDocuments = 2
            }.count < all.count)
        #expect(headwords { $0.minimumCount = 1000 } == [])
    }

    @Test(arguments: [
        (["a b", "a b c", "a b d"], [5, 2, 1], "a b", 3.5), (["a b", "a b c"], [2, 2], "a b", 0),
        (["a b c", "a b c d"], [4, 1], "a b c", 4.755),
    ])
    func cValue(_ terms: [String], _ counts: [Int], _ term: String, _ value: Double) {
        func words(_ text: String) -> [String] { text.split(separator: " ").map(String.init) }
        let values = TermScore.values(
            Dictionary(zip(terms.map(words), counts), uniquingKeysWith: { first, _ in first }))
        #expect(abs((values[words(term)] ?? -1) - value) < 0.01)
    }

    @Test(arguments: [
        ("ru", ["нефть": 2, "нефти": 5, "нефтью": 1, "нефтяной": 1], "нефти", "нефть"),
        ("uk", ["київ": 3, "києва": 4, "києві": 2], "києві", "київ"),
        ("pl", ["warszawa": 1, "warszawy": 4, "warszawie": 2], "warszawie", "warszawa"),
        ("en", ["pipeline": 2, "pipelines": 3], "pipelines", "pipelin"),
        ("xx", ["abc": 2], "abc", "abc"),
    ])
    func lemmas(_ language: String, _ counts: [String: Int], _ word: String, _ lemma: String) {
        #expect(LemmaChoice(counts, language: language)[word] == lemma)
    }

    @Test func nothingIsMadeOfNothing() throws {
        for text in ["", " ", "A.", "1 2 3", "\u{0}", "👍👍"] {
            for language in ["en", "und", "zh"] {
                let documents = [try SuggestFixture.document(text, language)]
                #expect(SuggestFixture.suggestions(documents) { $0.minimumCount = 2 }.isEmpty)
            }
        }
    }
}
