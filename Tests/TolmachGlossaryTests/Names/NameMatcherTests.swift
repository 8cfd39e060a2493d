// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

@Suite struct NameMatcherTests {
    /// One name a line: spellings that are one, then after a bar spellings that are another's.
    @Test(arguments: [
        "Lukashenko Лукашенко Лукашэнка Λουκασένκο لوكاشينكو לוקשנקו ლუკაშენკო Լուկաշենկո 루카셴코 ルカシェンコ | Яценюк Путин 프랑코",
        "Schröder Шрёдер Шредер Σρέντερ شرودر シュレーダー | Щедрин Шнайдер",
        "Kowalczyk Ковальчик | Коваленко Кавказ",
        "Chávez Чавес 차베스 | Шанель 차이",
    ])
    func tellsSpellingsFromOthers(_ line: String) throws {
        let sides = line.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
        let name = try #require(sides.first?.first)
        for spelling in sides[0].dropFirst() {
            #expect(NameMatcher.similarity(name, spelling) >= NameMatcher.threshold, "\(name) \(spelling)")
            #expect(NameMatcher.similarity(spelling, name) >= NameMatcher.threshold, "\(spelling) \(name)")
        }
        for other in sides[1] {
            #expect(NameMatcher.similarity(name, other) < NameMatcher.threshold, "\(name) \(other)")
        }
    }

    @Test(arguments: [
        ("Putin, Vladimir", "Vladimir Putin", true), ("V. Putin", "Vladimir Putin", true),
        ("Vladimir Vladimirovich Putin", "Vladimir Putin", true), ("Wladimir Putin", "Vladimir Putin", true),
        ("Angela Merkle", "Angela Merkel", true), ("Jean-Claude Juncker", "Jean Claude Juncker", true),
        ("Recep Tayyip Erdogan", "Recep Tayyip Erdoğan", true), ("Olga Petrova", "Olga Smirnova", false),
        ("Sergey Viktorovich Lavrov", "Sergey Ivanovich Lavrov", false), ("Angela", "Angela Merkel", false),
        ("Boris Johnson", "Boris Jelzin", false), ("Ольга Петрова", "Петрова Ольга", true),
    ])
    func comparesPersonsOfOneScript(_ first: String, _ second: String, _ isOne: Bool) {
        #expect((NameMatcher.similarity(first, second) >= NameMatcher.threshold) == isOne)
        #expect(NameMatcher.similarity(first, second) == NameMatcher.similarity(second, first))
    }

    @Test func ranksCandidatesOfManyScripts() {
        let matcher = NameMatcher(["Тереза Мэй", "Борис Джонсон", "テレサ・メイ", "Boris Jonson", "", "123"])
        let found = matcher.matches(for: "Boris Johnson", limit: 2).map { matcher.candidates[$0.candidate] }
        #expect(Set(found) == ["Борис Джонсон", "Boris Jonson"])
        #expect(matcher.matches(for: "", limit: 5).isEmpty)
        #expect(matcher.matches(for: "Theresa May", limit: 5, atLeast: 0.5).map(\.candidate).sorted() == [0, 2])
    }

    @Test func takesWordsInAnyOrderAcrossScripts() {
        #expect(NameMatcher.similarity("Shigeru Tanaka", "다나카 시게루") >= NameMatcher.threshold)
    }

    @Test(arguments: [
        ("Дмитрий Анатольевич Медведев", "Dmitry Medvedev", true),
        ("Dmitry Medvedev", "Медведев Дмитрий Анатольевич", true),
        ("President Dmitry Medvedev", "Дмитрий Медведев", true),
        ("Dmitry Petrovich Medvedev", "Дмитрий Ильич Орлов", false),
        ("Анна Сергеевна Орлова", "Anna Medvedeva", false),
    ])
    func leavesMiddleNamesOutAcrossScripts(_ first: String, _ second: String, _ isOne: Bool) {
        for (a, b) in [(first, second), (second, first)] {
            #expect((NameMatcher.similarity(a, b) >= NameMatcher.threshold) == isOne, "\(a) \(b)")
            #expect(NameMatcher([b]).matches(for: a, atLeast: NameMatcher.threshold).isEmpty != isOne, "\(a) \(b)")
        }
    }

    @Test func hostileNamesAreNoNames() {
        for name in ["", " ", "·", "\u{0}", "\u{FFFD}", String(repeating: "щ", count: 5000), "\u{301}\u{301}", "𠀀𠀁"] {
            let score = NameMatcher.similarity(name, "Lukashenko")
            #expect(score >= 0 && score < NameMatcher.threshold)
            #expect(NameMatcher([name]).matches(for: name).count <= 1)
        }
    }
}
