// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

@Suite struct TagStageTests {
    /// Many short terms in many scripts, so that random text meets them.
    private static let dense: String = {
        var csv = "id,kind,en,ru,ar,he,zh,ja,ko,th\n"
        let kinds = ["person", "place", "term", "name"]
        for (number, letters) in ["a b", "ab", "c", "de-fg", "Ä", "İ", "ß", "a·b", "x.y", "a'b"].enumerated() {
            csv += "a\(number),\(kinds[number % 4]),\(letters),,,,,,,\n"
        }
        for (number, value) in stride(from: UInt32(0x430), to: 0x450, by: 3).enumerated() {
            if let scalar = Unicode.Scalar(value) { csv += "r\(number),person,,\(scalar)\(scalar) \(scalar),,,,,,\n" }
        }
        csv += "m0,person,,Лукашенко,لوكا,לוק,卢卡,ルカ,루카,ลูคา\nm1,place,Lu ka,,ال,ה,一丁,アア,가,กก\n"
        return csv
    }()

    /// A language's tagger lives while there are few of them and none has learned too much.
    @Test(arguments: [(2, 1 << 20, true), (2, 1000, false), (60, 1 << 30, false)])
    func taggersAreForgotten(_ others: Int, _ mostBytes: Int, _ isKept: Bool) throws {
        let set = TaggerSet(try TaggingFixture(Self.dense).index, TagOptions(), mostBytes: mostBytes)
        weak var first: Tagger?
        first = set.tagger(for: LanguageTag("ru"))
        #expect(first != nil)
        for number in 0..<others { _ = set.tagger(for: LanguageTag("q\(number)")) }
        #expect((first != nil) == isKept)
    }

    @Test func whatATaggerLearnsIsCounted() throws {
        let tagger = Tagger(try TaggingFixture(Self.dense).index, LanguageTag("en"))
        var known = tagger.footprint
        for text in ["Lukashenko wrote to ab.", "Nobody else read it at all."] {
            let source = SourceText(text)
            let working = try TestStages.normalize.get().run(on: source, ())
            _ = tagger.mentions(in: working, try TestStages.tokenize.get().run(on: source, working), sentences: nil)
            #expect(tagger.footprint > known)
            known = tagger.footprint
        }
    }

    /// Texts in thousands of languages, each with a view of the glossary of its own.
    @Test func viewsOfManyLanguagesAreForgotten() throws {
        let index = try TaggingFixture(Self.dense).index
        weak var first: LanguageView?
        first = index.view(for: LanguageTag("ru"))
        #expect(first != nil)
        for number in 0..<100 { _ = index.view(for: LanguageTag("q\(number)")) }
        #expect(first == nil)
    }

    /// UAX #29 counts a bidi control to the word before it; a mention leaves it outside.
    @Test func controlsOfDirectionStayOutside() throws {
        let fixture = try TaggingFixture(Self.dense)
        let text = "\u{202B}Лукашенко\u{202C}\u{200F} прибыл."
        let found = try fixture.mentions(text, "ru")
        #expect(found.map { SourceText(text).string($0.range) } == ["Лукашенко"])
    }

    /// The same glossary, indexed twice.
    private static let twice = Result { (try TaggingFixture(dense), try TaggingFixture(dense)) }

    /// What must be true of every answer: in order, on the borders of scalars, apart from each other, the same again.
    @Test(arguments: ["en", "ru", "be", "pl", "tr", "ar", "he", "zh", "ja", "ko", "th", "und", "xx"])
    func mentionsOfRandomText(_ language: String) throws {
        let (fixture, again) = try Self.twice.get()
        var random = RandomText(seed: 51)
        var count = 0
        for round in 0..<12 {
            let text =
                round % 3 == 0
                ? random.text(scalars: 60) : random.prose(words: 20) + "Лукашенко ab Lu ka 一丁ルカ \u{307}a b"
            let source = SourceText(text)
            let found = try fixture.mentions(text, language)
            var end = 0
            for mention in found {
                #expect(source.range(mention.range.lowerBound, mention.range.upperBound) == mention.range)
                #expect(!mention.range.isEmpty && mention.range.lowerBound >= end, "\(text.debugDescription)")
                #expect(mention.concept.terms.indices.contains(mention.termIndex))
                #expect((0...1).contains(mention.confidence))
                if case .alias(let full?) = mention.match { #expect(found.indices.contains(full)) }
                end = mention.range.upperBound
            }
            let second = try again.mentions(text, language)
            let third = try fixture.mentions(text, language)
            #expect(same(found, second) && same(found, third), "\(text.debugDescription)")
            count += found.count
        }
        #expect(count > 0)
    }

    @Test func keptMentionsAreSortedToo() throws {
        let fixture = try TaggingFixture(Self.dense, allMatches: true)
        var random = RandomText(seed: 52)
        for _ in 0..<60 {
            let source = SourceText(random.prose(words: 15) + " a b ab a b 卢卡一丁")
            let found = try fixture.mentions(source.string, "en")
            #expect(found.map(\.range) == found.map(\.range).sorted())
            #expect(found.allSatisfy { source.range($0.range.lowerBound, $0.range.upperBound) == $0.range })
        }
    }

    private func same(_ a: [Mention], _ b: [Mention]) -> Bool {
        a.count == b.count
            && zip(a, b).allSatisfy {
                $0.range == $1.range && $0.concept.id == $1.concept.id && $0.termIndex == $1.termIndex
                    && $0.match == $1.match
                    && $0.confidence == $1.confidence && $0.alternatives.map(\.id) == $1.alternatives.map(\.id)
            }
    }

    @Test func namedGlossariesOnly() throws {
        let first = try GlossaryLoader.load(Array("id,en\nx,oil\n".utf8), file: "a.csv")
        let second = try GlossaryLoader.load(Array("id,en\ny,gas\n".utf8), file: "b.csv")
        let resources = Resources(glossaries: [("a", first), ("b", second)])
        var options = TagOptions()
        options.glossaries = ["b"]
        let stage = try TagStage(options, resources)
        let source = SourceText("oil gas")
        let working = WorkingText(utf8: source.utf8, map: .identity)
        let tokens = [(0, 3), (4, 7)].compactMap { source.range($0.0, $0.1) }.map { Token(range: $0, kind: .word) }
        let verdict = LanguageVerdict(tag: LanguageTag("en"), confidence: 1, given: true)
        #expect(try stage.run(on: source, (working, verdict, tokens, nil)).map(\.concept.id) == ["y"])
        options.glossaries = ["c"]
        #expect(throws: Diagnostic.self) { try TagStage(options, resources) }
    }

    @Test func aLayerOfAnotherTextDoesNoHarm() throws {
        let index = GlossaryIndex([try GlossaryLoader.load(Array("id,en\nx,oil\n".utf8), file: "a.csv")])
        let source = SourceText("oil")
        let longer = SourceText("oil and gas and more")
        let tokens = [longer.range, source.range].map { Token(range: $0, kind: .word) }
        let verdict = LanguageVerdict(tag: LanguageTag("en"), confidence: 1, given: true)
        let working = WorkingText(utf8: source.utf8, map: .identity)
        let found = try TagStage(index).run(on: source, (working, verdict, tokens, nil))
        #expect(found.allSatisfy { $0.range.upperBound <= source.utf8.count })
    }

    @Test func manyLanguagesInOneRun() throws {
        let fixture = try TaggingFixture("id,kind,en\nx,place,Minsk\n")
        for first in "abcdefgh".unicodeScalars {
            for second in "abcdefghij".unicodeScalars {
                #expect(try fixture.mentions("Minsk", "\(first)\(second)").map(\.concept.id) == ["x"])
            }
        }
    }

    @Test func noModeCouldFindNothing() {
        var problems: [Diagnostic] = []
        let place = Diagnostic.Place(file: "p.yaml", line: 1, column: 1)
        let node = ConfigNode(
            .mapping([.init(key: "match", keyPlace: place, value: ConfigNode(.sequence([]), at: place))]), at: place)
        _ = TagOptions.schema.decode(node, owner: "tag", problems: &problems)
        #expect(problems.map(\.message).contains { $0.contains("'match' is empty") })
    }
}
