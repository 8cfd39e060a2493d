// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

@Suite struct DecisionTests {
    /// Three concepts `a b c` of one pattern each.
    private static let index = GlossaryIndex([
        Glossary(
            file: "t",
            concepts: ["a", "b", "c"].map { Concept(id: $0, terms: [Term($0, language: LanguageTag("en"))]) })
    ])

    private func candidate(
        _ lower: Int, _ upper: Int, _ pattern: Int32, _ kind: Candidate.Kind = .exact, caseDiffers: Bool = false,
        isForeign: Bool = false
    ) -> Candidate {
        Candidate(
            lower: lower, upper: upper, pattern: pattern, kind: kind, caseDiffers: caseDiffers, isForeign: isForeign,
            reading: nil, similarity: 1, firstWord: 0, lastWord: 0)
    }

    /// `LOWER-UPPER ID +ALTERNATIVES` of each choice; the answer must not depend on the order of the candidates.
    private func chosen(_ candidates: [Candidate], keepsAll: Bool = false) -> [String] {
        func shown(_ candidates: [Candidate]) -> [String] {
            Decision.choose(candidates, Self.index, keepsAll: keepsAll).map { choice in
                let id = Self.index.concepts[Int(choice.best.pattern)].id
                let others = choice.alternatives.map { " +" + Self.index.concepts[Int($0)].id }.joined()
                return "\(choice.best.lower)-\(choice.best.upper) \(id)\(others)"
            }
        }
        let found = shown(candidates)
        #expect(shown(candidates.reversed()) == found)
        return found
    }

    @Test func nothingOfNothing() { #expect(chosen([]) == []) }

    @Test func theLongestOfThoseThatOverlap() {
        #expect(chosen([candidate(0, 3, 0), candidate(0, 9, 1), candidate(4, 9, 2)]) == ["0-9 b"])
        #expect(chosen([candidate(0, 5, 0), candidate(4, 12, 1), candidate(11, 14, 2)]) == ["4-12 b"])
        #expect(chosen([candidate(0, 5, 0), candidate(4, 8, 1), candidate(8, 14, 2)]) == ["0-5 a", "8-14 c"])
    }

    @Test func thoseThatTouchAreBothKept() {
        #expect(chosen([candidate(0, 3, 0), candidate(3, 6, 1)]) == ["0-3 a", "3-6 b"])
    }

    @Test func theBetterFormOfOneStretch() {
        #expect(chosen([candidate(0, 5, 0, .inflected), candidate(0, 5, 1)]) == ["0-5 b"])
        #expect(chosen([candidate(0, 5, 0, caseDiffers: true), candidate(0, 5, 1)]) == ["0-5 b"])
        #expect(chosen([candidate(0, 5, 0, isForeign: true), candidate(0, 5, 1, .inflected)]) == ["0-5 b"])
        #expect(chosen([candidate(0, 5, 0, .transliterated), candidate(0, 5, 1, .stemmed)]) == ["0-5 b"])
    }

    @Test func thoseAsGoodAreAlternatives() {
        #expect(
            chosen([candidate(0, 5, 0), candidate(0, 5, 1), candidate(0, 5, 2, .folded)]) == ["0-5 a +b"])
        #expect(chosen([candidate(0, 5, 0), candidate(0, 5, 0)]) == ["0-5 a"])
    }

    private static let many = GlossaryIndex([
        Glossary(
            file: "t", concepts: (0..<300).map { Concept(id: "\($0)", terms: [Term("x", language: LanguageTag("en"))]) }
        )
    ])

    /// Of many concepts that are as good the first are listed, the others counted, each once.
    @Test(arguments: [17, 18, 40, 300]) func ofManyAlternativesTheFirstAreListed(_ count: Int) {
        let all = (0..<count).map { candidate(0, 5, Int32($0)) }
        for candidates in [all, all + all, all.reversed()] {
            let choices = Decision.choose(candidates, Self.many, keepsAll: false)
            #expect(choices.map { $0.alternatives } == [(1...16).map { Int32($0) }])
            #expect(choices.map(\.moreAlternatives) == [count - 17])
        }
    }

    /// What is left out of many candidates of one phrase is counted, if it is as good as the best.
    @Test func ofOnePhraseTheBestAreKept() {
        let worse = (100..<300).map { candidate(0, 5, Int32($0), .inflected) }
        let before = [candidate(0, 9, 299)]
        for alike in [40, 64, 90] {
            var candidates = before + worse + (0..<alike).map { candidate(0, 5, Int32($0)) }
            Decision.keepBest(of: &candidates, from: 1, Self.many)
            #expect(candidates.count == 65 && candidates[0].pattern == 299)
            #expect(candidates[1...].prefix(alike).map(\.pattern) == (0..<min(64, alike)).map { Int32($0) })
            let choice = Decision.choose(Array(candidates[1...]), Self.many, keepsAll: false)
            #expect(choice.map(\.moreAlternatives) == [alike - 17])
        }
        var few = before + worse.prefix(64)
        Decision.keepBest(of: &few, from: 1, Self.many)
        #expect(few.count == 65 && few.allSatisfy { $0.omitted == 0 })
    }

    /// What overlaps from the first to the last is decided as by looking at each pair, however many there are.
    @Test(arguments: [5, 20, 40, 200])
    func aLongClusterIsDecidedAsAShortOne(count: Int) {
        var random = RandomText(seed: UInt64(count))
        for _ in 0..<20 {
            let candidates = (0..<count).map { number in
                let lower = 2 * number + Int.random(in: 0...3, using: &random)
                return candidate(
                    lower, lower + Int.random(in: 1...9, using: &random), Int32.random(in: 0...2, using: &random),
                    Bool.random(using: &random) ? .exact : .inflected)
            }
            for keepsAll in [false, true] {
                var taken: [Candidate] = []
                for one in candidates.sorted(by: Candidate.isBetter) {
                    if taken.contains(where: { $0.lower == one.lower && $0.upper == one.upper }) { continue }
                    if keepsAll || !taken.contains(where: { $0.lower < one.upper && one.lower < $0.upper }) {
                        taken.append(one)
                    }
                }
                taken.sort { $0.lower != $1.lower ? $0.lower < $1.lower : $0.upper > $1.upper }
                let found = Decision.choose(candidates, Self.index, keepsAll: keepsAll).map(\.best)
                #expect(found.map(\.lower) == taken.map(\.lower))
                #expect(found.map(\.upper) == taken.map(\.upper))
                #expect(found.map(\.pattern) == taken.map(\.pattern))
            }
        }
    }

    @Test func allAreKeptOnDemand() {
        #expect(
            chosen([candidate(0, 3, 0), candidate(0, 9, 1), candidate(4, 12, 2), candidate(0, 9, 2)], keepsAll: true)
                == [
                    "0-9 b +c", "0-3 a", "4-12 c",
                ])
    }
}
