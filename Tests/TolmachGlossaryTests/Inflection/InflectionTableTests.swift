// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

@Suite struct InflectionTableTests {
    private static let table = InflectionTable(
        "xx",
        """
        # a comment
        class C bd
        group noun
        [C]: a u
        ka: ki {k,c}{u,oj}
        a: y -
        lower
        [C]e: i
        group modifier
        aja: oj
        """)

    private func bases(_ form: String, limit: Int = 50) -> [String] {
        Self.table.bases(of: Array(form.utf8)[...], limit: limit).map { String(decoding: $0.base, as: UTF8.self) }
    }

    @Test func bracesMultiplyOut() {
        func expanded(_ pattern: String) -> [String] {
            InflectionTable.expanded(Array(pattern.utf8)).map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(expanded("{k,c}{u,oj}") == ["ku", "koj", "cu", "coj"])
        #expect(expanded("a{,b}c") == ["ac", "abc"])
        #expect(expanded("a{b") == ["a{b"])
        #expect(expanded("") == [""])
    }

    @Test(
        arguments: [
            ("gradu", ["grad"]), ("grafu", []), ("ruki", ["ruka"]), ("ruky", ["ruka"]), ("rukoj", ["ruka"]),
            ("rucu", ["ruka"]),
            ("zemy", ["zema"]), ("zem", ["zema"]), ("grad", ["grada"]), ("gradi", ["grade"]), ("u", []),
        ] as [(String, [String])])
    func basesOfAForm(_ form: String, _ expected: [String]) {
        let found = bases(form)
        for base in expected { #expect(found.contains(base), "\(found)") }
        if expected.isEmpty { #expect(found.isEmpty || !found.contains("graf"), "\(found)") }
    }

    @Test func theFormItselfIsNoneOfItsBasesAndTheLimitHolds() {
        for form in ["gradu", "ruki", "ruka", "grad"] { #expect(!bases(form).contains(form)) }
        #expect(bases("rukoj", limit: 1).count == 1)
    }

    @Test func ofAGroupOnlyTheLongestLemmaEndingCounts() {
        let paradigms = Self.table.paradigms(of: Array("ruka".utf8)[...])
        #expect(paradigms.map { Self.table.paradigms[$0.paradigm].lemma } == [Array("ka".utf8)])
        #expect(paradigms.map(\.stem) == [2])
        // Groups are independent of each other.
        let both = Self.table.paradigms(of: Array("novaja".utf8)[...])
        #expect(both.map { Self.table.paradigms[$0.paradigm].isModifier } == [false, true])
        #expect(Self.table.paradigms.filter(\.isLowerOnly).map(\.lemma) == [Array("e".utf8)])
    }

    @Test func theRuleInWords() {
        let (_, paradigm) = Self.table.bases(of: Array("ruki".utf8)[...], limit: 9)[0]
        #expect(Self.table.rule(paradigm: paradigm, ending: Array("ki".utf8)[...]) == "xx:-ka→-ki")
    }

    @Test func frozenWordsAreNumberedInOrder() {
        let words = FrozenWords()
        #expect(words.number(of: Array("а".utf8)) == 0 && words.number(of: Array("б".utf8)) == 1)
        #expect(words.number(of: Array("а".utf8)) == 0 && words.count == 2)
        #expect(words.existingNumber(of: Array("б".utf8)) == 1 && words.existingNumber(of: Array("в".utf8)) == nil)
        #expect(Array(words[1]) == Array("б".utf8))
    }
}
