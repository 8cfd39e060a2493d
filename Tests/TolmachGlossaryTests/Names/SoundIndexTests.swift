// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

@Suite struct SoundIndexTests {
    /// Russian names and texts of other languages in the same letters, which no edit model is for.
    private static let csv = """
        id,kind,ru,ru:status,uk
        luk,person,Лукашенко,,
        put,person,Путин,,Путін
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
        #expect(try heard("Лукашэнко", .cyrillic, in: "uk") == ["лукашенко"])
        #expect(try heard("Брэст", .cyrillic, in: "uk") == ["брест"])
        #expect(try heard("Путін", .cyrillic, in: "bg").contains("путин"))
    }

    @Test func whatIsNotSought() throws {
        // The language has a term of its own, the term is forbidden, an acronym, or no name.
        for word in ["Путін", "Белорусія", "Нато", "Нефть"] { #expect(try heard(word, .cyrillic, in: "uk") == []) }
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
        let sounds = SoundIndex(index, index.view(for: LanguageTag("uk")), .cyrillic, isWeighed: false)
        let row = try #require(Sounds(WordKey.make("Мортэнск")[...], script: .cyrillic))
        let hits = sounds.hits(for: row, atLeast: 0.5)
        #expect(hits.count == 8 && hits.map(\.similarity) == hits.map(\.similarity).sorted(by: >))
        #expect(hits.first.map { String(decoding: index.units[Int($0.unit)], as: UTF8.self) } == "мортенск")
        #expect(hits.first?.isStrong == true)
    }

    /// All vowels between the consonants of one name: many words of one key.
    private static let alike: String = {
        var csv = "id,kind,ru\n"
        for first in "аеиоу" {
            for second in "аеиоу" { for third in "аеиоу" { csv += "x,person,М\(first)рт\(second)нск\(third)\n" } }
        }
        return csv
    }()

    @Test func ofManyTheBestAreThoseOfAllCompared() throws {
        let index = try TaggingFixture(Self.alike).index
        let sounds = SoundIndex(index, index.view(for: LanguageTag("uk")), .cyrillic, isWeighed: false)
        for word in ["Мортэнска", "Мартинску", "Мертанскэ"] {
            let row = try #require(Sounds(WordKey.make(word)[...], script: .cyrillic))
            let all = (0..<index.units.count).compactMap { unit -> (Int, Double)? in
                guard let known = Sounds(index.units[unit], script: .cyrillic) else { return nil }
                return (unit, SoundDistance.similarity(row, known))
            }
            let best = all.filter { $0.1 >= 0.5 }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(8)
            let hits = sounds.hits(for: row, atLeast: 0.5)
            #expect(hits.map { Int($0.unit) } == best.map(\.0) && hits.map(\.similarity) == best.map(\.1))
        }
    }

    /// More names than are compared have one key: the first of them are.
    @Test func ofVeryManyNamesTheFirstAreCompared() throws {
        var csv = "id,kind,ru\n"
        let vowels = ["а", "е", "и", "о", "аа", "ае", "аи", "ао", "еа", "ее", "еи", "ео", "иа", "ие", "ии", "ио", "ы"]
        for first in vowels {
            for second in vowels { for third in vowels { csv += "x,person,М\(first)рт\(second)нск\(third)\n" } }
        }
        csv += "x,person,Муртунску\n"
        // What sounds the same is the last of the glossary, and so is not compared; alone it is.
        for (glossary, isFound) in [(csv, false), ("id,kind,ru\nx,person,Муртунску\n", true)] {
            let index = try TaggingFixture(glossary).index
            let sounds = SoundIndex(index, index.view(for: LanguageTag("uk")), .cyrillic, isWeighed: false)
            let row = try #require(Sounds(WordKey.make("Муртунску")[...], script: .cyrillic))
            let hits = sounds.hits(for: row, atLeast: 0.5)
            #expect(
                hits.map { String(decoding: index.units[Int($0.unit)], as: UTF8.self) }.contains("муртунску") == isFound
            )
            #expect(hits.count == (isFound ? 1 : 8))
            #expect(isFound || index.units.count > SoundIndex.mostOfKey)
        }
    }

    @Test func anEmptyIndexHearsNothing() throws {
        let index = try TaggingFixture("id,en\noil,oil\n").index
        #expect(SoundIndex(index, index.view(for: LanguageTag("ru")), .cyrillic, isWeighed: false).isEmpty)
    }
}
