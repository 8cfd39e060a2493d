// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

/// What walks have learned is bounded in bytes, and what was forgotten changes no answer.
@Suite struct SpellingWalksTests {
    private static let syllables = "ка ло ми ру те не ва со ди гу пи бе".split(separator: " ")
    private static let latin = "ka lo mi ru te ne wa so di gu pi be".split(separator: " ")

    private static let index: GlossaryIndex = {
        var random = RandomText(seed: 71)
        let concepts = (0..<400).map { number in
            let name = (0..<4).map { _ in random.pick(syllables) }.joined().capitalized
            return Concept(id: "\(number)", kind: "person", terms: [Term(name, language: LanguageTag("ru"))])
        }
        return GlossaryIndex([Glossary(file: "names", concepts: concepts)])
    }()

    private static let words: [[UInt8]] = {
        var random = RandomText(seed: 72)
        return (0..<3000).map { _ in Array((0..<4).map { _ in random.pick(latin) }.joined().utf8) }
    }()

    /// What is found with walks in turn of two languages that share a graph and one that has its own.
    private func found(_ walks: SpellingWalks, _ check: () -> Void = {}) -> [String] {
        let scripts: [(String, LetterScript)] = [("en", .latin), ("de", .latin), ("el", .greek)]
        let indices = scripts.map { Self.index.view(for: LanguageTag($0.0)).spellingIndex(for: $0.1, Self.index) }
        return Self.words.enumerated().flatMap { number, word -> [String] in
            defer { check() }
            guard let sought = SpellingIndex.word(word[...], walks) else { return [] }
            let hits = indices[number / 500 % 3].hits(for: sought, walks) { .none }
            return hits.map { "\(number) \($0.unit) \($0.score)" }
        }
    }

    @Test(arguments: [0, 60_000, 150_000]) func whatIsForgottenChangesNoAnswer(_ mostBytes: Int) {
        let all = found(SpellingWalks(mostBytes: .max))
        #expect(all.count > 100)
        #expect(found(SpellingWalks(mostBytes: mostBytes)) == all)
    }

    @Test func bytesAreBounded() {
        let (bounded, free) = (SpellingWalks(mostBytes: 100_000), SpellingWalks(mostBytes: .max))
        var most = 0
        _ = found(bounded) { most = max(most, bounded.footprint) }
        _ = found(free)
        // What a word adds is counted before the next one.
        #expect(most < 200_000)
        #expect(free.footprint > 220_000)
    }

    /// Where there is no more room, walks go that the language at hand does not take.
    @Test func walksOfOtherLanguagesGoFirst() {
        let walks = SpellingWalks(mostBytes: 1)
        let english = Self.index.view(for: LanguageTag("en")).spellingIndex(for: .latin, Self.index)
        let greek = GlossaryIndex([
            Glossary(
                file: "g",
                concepts: [Concept(id: "a", kind: "person", terms: [Term("Путин", language: LanguageTag("ru"))])])
        ])
        weak var first = walks.pairs(of: english).first
        #expect(first != nil)
        let other = greek.view(for: LanguageTag("en")).spellingIndex(for: .latin, greek)
        #expect(walks.pairs(of: other).count == 1)
        #expect(first == nil)
    }
}
