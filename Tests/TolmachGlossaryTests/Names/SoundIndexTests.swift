// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

@Suite struct SoundIndexTests {
    private static let csv = """
        id,kind,en,en:status,ru
        luk,person,Lukashenko,,
        put,person,Putin,,Путин
        old,place,Byelorussia,forbidden,
        nato,organisation,NATO,,
        oil,term,oil,,
        x,place,Brest,,
        """

    private func index(_ language: String, _ script: LetterScript) throws -> (GlossaryIndex, SoundIndex) {
        let index = try TaggingFixture(Self.csv).index
        return (index, SoundIndex(index, index.view(for: LanguageTag(language)), script))
    }

    private func heard(_ word: String, _ script: LetterScript, in language: String) throws -> [String] {
        let (index, sounds) = try index(language, script)
        guard let row = Sounds(WordKey.make(word)[...], script: script) else { return [] }
        return sounds.hits(for: row, atLeast: 0.85).map { String(decoding: index.units[Int($0.unit)], as: UTF8.self) }
    }

    @Test func namesWithoutATermOfTheLanguageAreSought() throws {
        #expect(try heard("Лукашенко", .cyrillic, in: "ru") == ["lukashenko"])
        #expect(try heard("Брест", .cyrillic, in: "ru") == ["brest"])
        #expect(try heard("Путін", .cyrillic, in: "uk").contains("putin"))
    }

    @Test func whatIsNotSought() throws {
        // The language has a term of its own, the term is forbidden, an acronym, or no name.
        #expect(try heard("Путин", .cyrillic, in: "ru") == [])
        #expect(try heard("Бьелоруссия", .cyrillic, in: "ru") == [])
        #expect(try heard("Нато", .cyrillic, in: "ru") == [])
        #expect(try heard("Оил", .cyrillic, in: "ru") == [])
    }

    @Test func hitsAreTheBestFirstAndAFew() throws {
        var csv = "id,kind,en\n"
        for (number, vowel) in ["a", "e", "i", "o", "u", "ae", "ie", "ou", "ia", "ua", "y", "ea"].enumerated() {
            csv += "c\(number),person,M\(vowel)rtensk\n"
        }
        let index = try TaggingFixture(csv).index
        let sounds = SoundIndex(index, index.view(for: LanguageTag("ru")), .cyrillic)
        let row = try #require(Sounds(WordKey.make("Мортенск")[...], script: .cyrillic))
        let hits = sounds.hits(for: row, atLeast: 0.5)
        #expect(hits.count == 8 && hits.map(\.similarity) == hits.map(\.similarity).sorted(by: >))
        #expect(hits.first.map { String(decoding: index.units[Int($0.unit)], as: UTF8.self) } == "mortensk")
        #expect(hits.first?.isStrong == true)
    }

    @Test func anEmptyIndexHearsNothing() throws {
        let index = try TaggingFixture("id,en\noil,oil\n").index
        #expect(SoundIndex(index, index.view(for: LanguageTag("ru")), .cyrillic).isEmpty)
    }
}
