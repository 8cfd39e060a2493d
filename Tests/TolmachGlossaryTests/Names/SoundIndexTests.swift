// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

@Suite struct SoundIndexTests {
    /// Cyrillic names and Greek texts: no edit model knows both.
    private static let csv = """
        id,kind,ru,ru:status,el
        luk,person,Лукашенко,,
        put,person,Путин,,Πούτιν
        old,place,Белоруссия,forbidden,
        nato,organisation,НАТО,,
        oil,term,нефть,,
        x,place,Брест,,
        """

    private func index(_ language: String, _ script: LetterScript) throws -> (GlossaryIndex, SoundIndex) {
        let index = try TaggingFixture(Self.csv).index
        return (index, SoundIndex(index, index.view(for: LanguageTag(language)), script, isWeighed: false))
    }

    private func heard(_ word: String, _ script: LetterScript, in language: String) throws -> [String] {
        let (index, sounds) = try index(language, script)
        guard let row = Sounds(WordKey.make(word)[...], script: script) else { return [] }
        return sounds.hits(for: row, atLeast: 0.85).map { String(decoding: index.units[Int($0.unit)], as: UTF8.self) }
    }

    @Test func namesWithoutATermOfTheLanguageAreSought() throws {
        #expect(try heard("Λουκασένκο", .greek, in: "el") == ["лукашенко"])
        #expect(try heard("Μπρεστ", .greek, in: "el") == ["брест"])
        #expect(try heard("Πούτιν", .greek, in: "de").contains("путин"))
    }

    @Test func whatIsNotSought() throws {
        // The language has a term of its own, the term is forbidden, an acronym, or no name.
        for word in ["Πούτιν", "Μπελορουσία", "Νάτο", "Νεφτ"] { #expect(try heard(word, .greek, in: "el") == []) }
    }

    @Test func whereAnEditModelKnowsBothOnlyFullNamesAreHeard() throws {
        let index = try TaggingFixture(
            "id,kind,en\na,person,Lukashenko\nb,person,Viktor Shevchenko\nc,place,Brest Litovsk\n"
        )
        .index
        let sounds = SoundIndex(index, index.view(for: LanguageTag("ru")), .cyrillic, isWeighed: true)
        for (word, found) in [("Лукашенко", []), ("Брест", []), ("Шевченко", ["shevchenko"])] {
            let row = try #require(Sounds(WordKey.make(word)[...], script: .cyrillic))
            let hits = sounds.hits(for: row, atLeast: 0.85)
            #expect(hits.map { String(decoding: index.units[Int($0.unit)], as: UTF8.self) } == found)
            #expect(hits.allSatisfy { !$0.isStrong })
        }
    }

    @Test func hitsAreTheBestFirstAndAFew() throws {
        var csv = "id,kind,ru\n"
        for (number, vowel) in ["а", "е", "и", "о", "у", "ае", "ие", "оу", "иа", "уа", "ы", "еа"].enumerated() {
            csv += "c\(number),person,М\(vowel)ртенск\n"
        }
        let index = try TaggingFixture(csv).index
        let sounds = SoundIndex(index, index.view(for: LanguageTag("el")), .greek, isWeighed: false)
        let row = try #require(Sounds(WordKey.make("Μόρτενσκ")[...], script: .greek))
        let hits = sounds.hits(for: row, atLeast: 0.5)
        #expect(hits.count == 8 && hits.map(\.similarity) == hits.map(\.similarity).sorted(by: >))
        #expect(hits.first.map { String(decoding: index.units[Int($0.unit)], as: UTF8.self) } == "мортенск")
        #expect(hits.first?.isStrong == true)
    }

    @Test func anEmptyIndexHearsNothing() throws {
        let index = try TaggingFixture("id,en\noil,oil\n").index
        #expect(SoundIndex(index, index.view(for: LanguageTag("ru")), .cyrillic, isWeighed: false).isEmpty)
    }
}
