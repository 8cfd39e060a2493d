// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachWords

@Suite struct MatchKeyTests {
    @Test(arguments: [
        ("Lukashenko", "lukashenko"), ("ЛУКАШЕНКО", "лукашенко"), ("Straße", "strasse"), ("Σίσυφος", "σίσυφοσ"),
        ("об’єкт", "об'єкт"), ("обʼєкт", "об'єкт"), ("«Газпром»", "\"газпром\""), ("Нафто–газ", "нафто-газ"),
        ("co\u{AD}operate", "cooperate"), ("5\u{A0}млн", "5 млн"), ("за\u{301}мок", "замок"), ("Ёлка", "елка"),
        ("שָׁלוֹם", "שלום"), ("مُحَمَّد", "محمد"), ("ＡＢＣ", "abc"), ("ﬁn", "fin"), ("", ""),
        // A Latin a in a Cyrillic name.
        ("Лукaшенко", "лукашенко"),
    ])
    func spellingsThatAreTheSame(word: String, key: String) {
        #expect(String(decoding: MatchKey.fold(word), as: UTF8.self) == key)
    }

    @Test func spellingsThatAreNot() {
        #expect(MatchKey.fold("café") != MatchKey.fold("cafe"))
        #expect(MatchKey.fold("й") != MatchKey.fold("и"))
        #expect(MatchKey.fold("Lukashenko") != MatchKey.fold("Лукашенко"))
    }

    @Test func theThreeWaysInAgree() {
        let bytes = Array("Ёлка’s".utf8)
        #expect(MatchKey.fold(bytes) == MatchKey.fold("Ёлка’s"))
        #expect(MatchKey.fold(bytes[...]) == MatchKey.fold(bytes))
    }
}
