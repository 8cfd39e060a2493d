// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

@Suite struct AliasesTests {
    private static let people = """
        id,kind,en,ru,be,hu,zh
        luk,person,Alexander Lukashenko,Александр Лукашенко,Аляксандр Лукашэнка,,
        pompeo,person,Mike Pompeo,Майк Помпео,,,
        nagy,person,,,,Nagy Imre,
        min,place,Minsk Region,Минская область,,,
        """

    @Test(arguments: [
        ("en", "⟦Alexander Lukashenko|luk|exact⟧ spoke. ⟦Lukashenko|luk|alias⟧ left; ⟦Lukashenko|luk|alias⟧'s car."),
        ("en", "Lukashenko spoke before ⟦Alexander Lukashenko|luk|exact⟧ was named."),
        (
            "en",
            "⟦Mike Pompeo|pompeo|exact⟧ met ⟦Alexander Lukashenko|luk|exact⟧. ⟦Pompeo|pompeo|alias⟧ and ⟦Lukashenko|luk|alias⟧ agreed."
        ),
        ("en", "⟦Mike Pompeo|pompeo|exact⟧ and Mike left. The pompeo style."),
        ("ru", "⟦Александр Лукашенко|luk|exact⟧ приехал. ⟦Лукашенко|luk|alias⟧ сказал."),
        ("be", "⟦Аляксандр Лукашэнка|luk|exact⟧ прыехаў. Размова з ⟦Лукашэнкам|luk|alias⟧."),
        ("hu", "⟦Nagy Imre|nagy|exact⟧ beszélt. ⟦Nagy|nagy|alias⟧ elment. Imre maradt."),
        ("en", "⟦Minsk Region|min|exact⟧ is large. The Region grows."),
    ])
    func theSurnameStandsForThePerson(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.people).check(marked, language)
    }

    @Test func anAliasNamesTheMentionItShortens() throws {
        let text = "In Minsk Region, Mike Pompeo met Alexander Lukashenko. Lukashenko spoke; Pompeo listened."
        let found = try TaggingFixture(Self.people).mentions(text, "en")
        let aliases = found.compactMap { mention -> (String, Int)? in
            guard case .alias(let full?) = mention.match else { return nil }
            return (mention.concept.id, full)
        }
        #expect(aliases.map(\.0) == ["luk", "pompeo"])
        for (id, full) in aliases { #expect(found[full].concept.id == id && found[full].match == .exact) }
    }

    @Test func theLatestOfTwoOfOneNameIsMeantAndTheOtherAnAlternative() throws {
        let csv = "id,kind,en\na,person,Alexander Lukashenko\nb,person,Viktor Lukashenko\n"
        let found = try TaggingFixture(csv).mentions(
            "Alexander Lukashenko came with Viktor Lukashenko. Lukashenko spoke.", "en")
        #expect(found.map(\.concept.id) == ["a", "b", "b"])
        #expect(found.last?.alternatives.map(\.id) == ["a"])
    }

    /// The last character of a Chinese name stands for nobody.
    @Test func aCharacterOfANameIsNoSurname() throws {
        let fixture = try TaggingFixture("id,kind,de\nmerkel,person,Angela Merkel\n")
        try fixture.check("⟦安格拉·默克尔|merkel⟧来了。尔后她走了。", "zh")
        try fixture.check("⟦安格拉·默克尔|merkel⟧和阿尔伯特谈话。", "zh")
    }
}
