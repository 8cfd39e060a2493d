// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachPipeline

extension Pipeline {
    /// The stages in their usual order with their usual options: everything up to a summary of three sentences.
    public static func standard(glossaries: [(name: String, glossary: Glossary)] = []) throws(Diagnostics) -> Pipeline {
        let kinds = ["normalize", "detect-language", "segment", "tokenize", "tag", "score", "select"]
        let (plan, problems) = PipelinePlan.assembled(kinds.map { StageRequest($0) }, [], registry: .standard)
        guard problems.isEmpty else { throw Diagnostics(problems) }
        return try Pipeline(plan, resources: Resources(glossaries: glossaries), registry: .standard)
    }

    /// A text with every layer of the pipeline. The language is detected when it is not given.
    public func document(_ text: String, language: LanguageTag? = nil) throws(Diagnostic) -> Document {
        guard let source = SourceText(utf8: Array(text.utf8)) else {
            throw Diagnostic(.data, "the text is larger than 4 GiB", help: "split the document")
        }
        return try layered(TextInput(identity: .init(id: "text", file: "text"), source: source, language: language))
    }
}
