// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

@Suite struct SegmentStageTests {
    private static let none = Resources()
    private static let first = Result {
        (try NormalizeStage(.init(), none), try DetectLanguageStage(.init(), none))
    }

    private func document(_ text: String, _ language: String, blocks: [Block]? = nil) throws -> Document {
        var document = Document(SourceText(text), identity: .init(id: "t", file: "t.txt"))
        document.set(GivenLanguage.self, LanguageTag(language))
        if let blocks { document.set(Blocks.self, blocks) }
        let (normalize, detect) = try Self.first.get()
        try document.run(normalize)
        try document.run(detect)
        return document
    }

    /// What must hold of every text: sentences in order and apart, on scalar borders, no white space at their ends, and
    /// nothing but white space between them.
    private func checkLaw(_ source: SourceText, _ sentences: [Sentence], _ what: String) {
        var end = 0
        for sentence in sentences {
            let range = sentence.range
            guard range.lowerBound >= end, !range.isEmpty, source.range(range.lowerBound, range.upperBound) == range
            else {
                Issue.record("\(what): \(range) after \(end)")
                return
            }
            if !isWhiteSpace(source, end, range.lowerBound) {
                Issue.record("\(what): text between sentences at \(end)")
            }
            let text = source.string(range).unicodeScalars
            if text.first.map(Self.isSpace) == true || text.last.map(Self.isSpace) == true {
                Issue.record("\(what): white space at an end of \(range)")
            }
            end = range.upperBound
        }
        if !isWhiteSpace(source, end, source.utf8.count) { Issue.record("\(what): text after the last sentence") }
    }

    private func isWhiteSpace(_ source: SourceText, _ start: Int, _ end: Int) -> Bool {
        source.range(start, end).map { source.string($0).unicodeScalars.allSatisfy(Self.isSpace) } ?? false
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }

    @Test func sentencesAndGapsAreTheSource() throws {
        var random = RandomText(seed: 2)
        let languages = ["en", "ru", "de", "el", "hy", "ja", "th", "he", "ka", "und"]
        let stages = try LineBreaks.allCases.map { try SegmentStage(.init(lineBreaks: $0), Self.none) }
        for index in 0..<1500 {
            let length = 1 + random.below(60)
            let text = random.text(length)
            var document = try document(text, languages[index % languages.count])
            try document.run(stages[index % stages.count])
            let sentences = try #require(document[Sentences.self])
            checkLaw(document.source, sentences, "text \(index) \(PrintableText.escaped(text))")
        }
    }

    @Test func sentencesAndGapsAreTheSourceInBlocks() throws {
        var random = RandomText(seed: 3)
        let stage = try SegmentStage(.init(), Self.none)
        for index in 0..<700 {
            // Blocks of text with white space between.
            var source = ""
            var blocks: [(Int, Int)] = []
            for _ in 0..<1 + random.below(4) {
                let length = 1 + random.below(20)
                let text = String(String.UnicodeScalarView("x\(random.text(length))x".unicodeScalars))
                blocks.append((source.utf8.count, source.utf8.count + text.utf8.count))
                source += text + random.pick(["\n", "\n\n", " ", "\r\n \r\n"])
            }
            let ranges = blocks.map { Block(kind: .paragraph, range: TextRange(unchecked: $0.0, $0.1)) }
            var document = try document(source, "pl", blocks: ranges)
            try document.run(stage)
            let sentences = try #require(document[Sentences.self])
            checkLaw(document.source, sentences, "blocks \(index) \(PrintableText.escaped(source))")
            for sentence in sentences { #expect(ranges[sentence.block].range.contains(sentence.range)) }
        }
    }

    @Test func rangesAreThoseOfTheSourceNotOfTheWorkingCopy() throws {
        // й and ё in two parts each, as some systems write them.
        let text = "Чеи\u{306} е\u{308}ж? Мои\u{306}."
        var document = try document(text, "ru")
        try document.run(SegmentStage(.init(), Self.none))
        let sentences = try #require(document[Sentences.self])
        #expect(sentences.map { document.source.string($0.range).unicodeScalars.count } == [9, 5])
        #expect(document.source.string(sentences[1].range).hasPrefix("М"))
    }

    @Test func aReplacedRunAcrossABorderGoesToTheFirst() throws {
        // U+037E becomes ;, U+2000 becomes U+2002: both are replaced, side by side.
        let text = "Τι\u{37E}\u{2000}\u{2001}Ναι."
        var document = try document(text, "el")
        try document.run(SegmentStage(.init(), Self.none))
        let sentences = try #require(document[Sentences.self])
        checkLaw(document.source, sentences, "Greek")
        #expect(sentences.count == 2)
    }

    @Test func theBlocksOfTheReaderAreKept() throws {
        let text = "A headline\nby Someone\nMINSK (AP) – It rained. It snowed."
        let ranges = [(0, 10), (11, 21), (22, 58)].map { TextRange(unchecked: $0.0, $0.1) }
        let kinds: [Block.Kind] = [.headline, .byline, .paragraph]
        var document = try document(text, "en", blocks: zip(kinds, ranges).map { Block(kind: $0, range: $1) })
        try document.run(SegmentStage(.init(), Self.none))
        let sentences = try #require(document[Sentences.self])
        #expect(sentences.map(\.block) == [0, 1, 2, 2])
        #expect(document.source.string(sentences[2].range) == "MINSK (AP) – It rained.")
    }

    @Test func aDatelineBelongsToItsSentence() throws {
        let text = "МИНСК, 7 февраля. Агентство. – Встреча прошла. Всё."
        let source = SourceText(text)
        let end = Array(text.utf8).count - "Встреча прошла. Всё.".utf8.count - 1
        let block = Block(kind: .paragraph, range: source.range, dateline: TextRange(unchecked: 0, end))
        var document = try document(text, "ru", blocks: [block])
        try document.run(SegmentStage(.init(), Self.none))
        let sentences = try #require(document[Sentences.self])
        #expect(
            sentences.map { document.source.string($0.range) } == [
                "МИНСК, 7 февраля. Агентство. – Встреча прошла.", "Всё.",
            ])
    }

    @Test func optionsAreDecoded() throws {
        let place = Diagnostic.Place(file: "pipeline.yaml", line: 1)
        func node(_ key: String, _ value: ConfigNode.Value) -> ConfigNode {
            ConfigNode(.mapping([.init(key: key, keyPlace: place, value: ConfigNode(value, at: place))]), at: place)
        }
        var problems: [Diagnostic] = []
        let options = SegmentStage.schema.decode(
            node("line-breaks", .scalar("space", quoted: false)), owner: "segment", problems: &problems)
        #expect(options.lineBreaks == .space)
        #expect(problems.isEmpty)
        _ = SegmentStage.schema.decode(
            node("line-breaks", .scalar("sapce", quoted: false)), owner: "segment", problems: &problems)
        #expect(problems.map(\.help) == ["did you mean 'space'?"])
        #expect(throws: Diagnostic.self) { try SegmentStage(.init(abbreviations: WordLists(words: ["."])), Self.none) }
    }

    @Test func tasksShareAStage() async throws {
        let stage = try SegmentStage(.init(), Self.none)
        let text = String(repeating: "He met Dr. Ruth in the U.S. Army. They talked. ", count: 50)
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    var document = Document(SourceText(text), identity: .init(id: "t", file: "t"))
                    try document.run(NormalizeStage(.init(), Resources()))
                    try document.run(DetectLanguageStage(.init(language: "en"), Resources()))
                    try document.run(stage)
                    return document[Sentences.self]?.count ?? 0
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(counts == Array(repeating: 100, count: 16))
    }
}
