// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// How an item of `tests:` is decoded.
struct ExampleOptions: Sendable {
    var text: String?
    var language: String?
    var expect = PipelineExample.Expectation()

    static let schema = OptionSchema(
        ExampleOptions(),
        [
            .text("text", \.text, "the story"),
            .text(
                "language", \.language, "its language, when it is not to be detected", pattern: Languages.expression
            ) { Languages.problem(in: $0) },
            .nested("expect", \.expect, expectation, "what must come of it"),
        ])

    private static let expectation = OptionSchema(
        PipelineExample.Expectation(),
        [
            .optionalTexts("mentions", \.mentions, "ids of the entries named, in order, repeats too"),
            .optionalInteger("sentences", \.sentences, 0...1_000_000, "how many sentences"),
            .text("language", \.language, "the language detected", pattern: Languages.expression) {
                Languages.problem(in: $0)
            },
            .optionalIntegers("summary", \.summary, "indices of the sentences chosen, from 0"),
        ])
}

extension Pipeline {
    /// Runs the examples of a plan; one diagnostic for each expectation that failed.
    public func failures(of examples: [PipelineExample]) -> [Diagnostic] {
        examples.flatMap { failures(of: $0) }
    }

    private func failures(of example: PipelineExample) -> [Diagnostic] {
        let document: Document
        do throws(Diagnostic) {
            document = try layered(
                TextInput(
                    identity: .init(id: "test", file: example.place.file), source: SourceText(example.text), title: nil,
                    language: example.language.flatMap { Languages.canonical($0) }.map { LanguageTag($0) }))
        } catch {
            return [Diagnostic(.data, at: example.place, "the test failed: \(error.message)", help: error.help)]
        }
        var failures: [Diagnostic] = []
        func compare(_ what: String, _ expected: String, _ found: String) {
            guard expected != found else { return }
            failures.append(
                Diagnostic(
                    .data, at: example.place, "the test failed: \(what)", help: "expected \(expected), found \(found)"))
        }
        if let mentions = example.expect.mentions {
            let found = (document[Mentions.self] ?? []).map(\.concept.id)
            compare("mentions", "[\(mentions.joined(separator: ", "))]", "[\(found.joined(separator: ", "))]")
        }
        if let sentences = example.expect.sentences {
            compare("sentences", "\(sentences)", "\(document[Sentences.self]?.count ?? 0)")
        }
        if let language = example.expect.language {
            compare(
                "language", Languages.canonical(language) ?? language,
                document[DocumentLanguage.self]?.tag.description ?? "none")
        }
        if let summary = example.expect.summary {
            compare("summary", "\(summary)", "\(document[Summary.self]?.sentences ?? [])")
        }
        return failures
    }
}
