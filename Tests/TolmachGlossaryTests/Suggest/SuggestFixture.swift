// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachSegmentation

@testable import TolmachGlossary

/// Documents with the layers that suggesting asks for.
enum SuggestFixture {
    static func document(_ text: String, _ language: String, file: String = "t.txt", glossary: String? = nil) throws
        -> Document
    {
        let source = SourceText(text)
        var document = Document(source, identity: .init(id: file, file: file))
        let working = try TestStages.normalize.get().run(on: source, ())
        let verdict = LanguageVerdict(tag: LanguageTag(language), confidence: 1, given: true)
        let blocks = [Block(kind: .paragraph, range: source.range)]
        let sentences = try TestStages.segment.get().run(on: source, (working, verdict, blocks))
        document.set(WorkingCopy.self, working)
        document.set(DocumentLanguage.self, verdict)
        document.set(Sentences.self, sentences)
        document.set(Tokens.self, try TestStages.tokenize.get().run(on: source, working))
        if let glossary { document.set(Mentions.self, try TaggingFixture(glossary).mentions(text, language)) }
        return document
    }

    static func suggestions(_ documents: [Document], _ change: (inout TermSuggestionOptions) -> Void = { _ in })
        -> [TermSuggestion]
    {
        var options = TermSuggestionOptions()
        change(&options)
        var suggester = TermSuggester(options)
        for document in documents { suggester.add(document) }
        return suggester.suggestions()
    }
}
