// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

/// Provides one sentence: the whole text.
private struct WholeStage: Stage {
    typealias Needs = Layers<>
    typealias Provides = Layers<Sentences>
    static let kind = "whole"
    static let summary = "one sentence"
    static let schema = OptionSchema(0)

    init(_ options: Int, _ resources: Resources) {}
    func run(on source: SourceText, _ layers: ()) -> [Sentence] { [Sentence(range: source.range, block: 0)] }
}

/// Counts sentences into tokens; throws for an empty text.
private struct TokenStage: Stage {
    typealias Needs = Layers<Sentences, Maybe<Blocks>>
    typealias Provides = Layers<Tokens>
    static let kind = "token"
    static let summary = "a token a sentence"
    static let schema = OptionSchema(0)

    init(_ options: Int, _ resources: Resources) {}
    func run(on source: SourceText, _ layers: ([Sentence], [Block]?)) throws(Diagnostic) -> [Token] {
        guard !source.utf8.isEmpty else { throw Diagnostic(.data, "nothing to count") }
        return layers.0.map { Token(range: $0.range, kind: layers.1 == nil ? .word : .number) }
    }
}

private struct UpperWriter: Writer {
    typealias Needs = Layers<Sentences>
    static let kind = "sentences"
    static let format = "upper"
    static let fileExtension = "txt"
    static let summary = "upper case"
    static let schema = OptionSchema(0)

    init(_ options: Int, _ resources: Resources) {}
    func write(_ document: DocumentHead, _ layers: [Sentence]) -> [UInt8] {
        layers.flatMap { Array((document.identity.id + ":" + document.source.string($0.range).uppercased()).utf8) }
    }
}

struct StageTests {
    private func document(_ text: String) -> Document {
        Document(SourceText(text), identity: .init(id: "a", file: "a.txt"))
    }

    @Test func whatAStageProvidesIsKept() throws {
        var document = document("ах")
        try document.run(WholeStage(0, Resources()))
        try document.run(TokenStage(0, Resources()))
        #expect(document[Tokens.self] == [Token(range: document.source.range, kind: .word)])
        #expect(try document.written(by: UpperWriter(0, Resources())) == Array("a:АХ".utf8))
    }

    @Test func anOptionalLayerIsHandedOver() throws {
        var document = document("ах")
        document.set(Blocks.self, [])
        try document.run(WholeStage(0, Resources()))
        try document.run(TokenStage(0, Resources()))
        #expect(document[Tokens.self]?.first?.kind == .number)
    }

    @Test func aMissingLayerStopsStageAndWriter() {
        var document = document("ах")
        #expect(throws: Diagnostic.self) { try document.run(TokenStage(0, Resources())) }
        #expect(throws: Diagnostic.self) { try document.written(by: UpperWriter(0, Resources())) }
        #expect(document[Tokens.self] == nil)
    }

    @Test func aStageThatThrowsProvidesNothing() throws {
        var document = document("")
        try document.run(WholeStage(0, Resources()))
        let error = #expect(throws: Diagnostic.self) { try document.run(TokenStage(0, Resources())) }
        #expect(error?.message == "nothing to count")
        #expect(document[Tokens.self] == nil)
    }
}

struct ResourcesTests {
    private let resources = Resources(glossaries: [
        ("people", Glossary(file: "p.csv", concepts: [])), ("places", Glossary(file: "l.csv", concepts: [])),
    ])

    @Test func glossariesAreFoundByName() throws {
        #expect(try resources.glossaries(named: []).map(\.file) == ["p.csv", "l.csv"])
        #expect(try resources.glossaries(named: ["places", "people"]).map(\.file) == ["l.csv", "p.csv"])
    }

    @Test func anUnknownNameIsToldWithThoseThereAre() {
        let error = #expect(throws: Diagnostic.self) { try resources.glossaries(named: ["people", "things"]) }
        #expect(error?.message == "no glossary is named 'things'")
        #expect(error?.help == "the glossaries here are: people, places")
    }
}
