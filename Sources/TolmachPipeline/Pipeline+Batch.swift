// SPDX-License-Identifier: Apache-2.0
import TolmachCore

extension Pipeline {
    /// The documents of a batch, in its order, each as it would be by itself: an error is that of one document.
    ///
    /// All take one step before any takes the next, and those of a language follow one another: what a step knows of a
    /// language, and the step's own code, are then at hand. Of stories of some kilobytes a quarter more are done in the time.
    /// The layers of all are in memory together, some 30 times the size of the texts.
    public func layered(_ batch: [TextInput]) -> [Result<Document, Diagnostic>] {
        var failures = batch.map(Self.tooLarge)
        var documents = batch.indices.map { index in
            failures[index] == nil
                ? Self.begun(batch[index], reader) : Document(SourceText(""), identity: batch[index].identity)
        }
        var order = Array(batch.indices)
        var isByLanguage = false
        for step in steps {
            if !isByLanguage { isByLanguage = Self.sort(&order, byLanguageOf: documents) }
            for index in order where failures[index] == nil {
                do throws(Diagnostic) { try Self.take(step.run, &documents[index]) } catch { failures[index] = error }
            }
        }
        return batch.indices.map { index in
            if let failure = failures[index] { return .failure(failure) }
            addNotices(to: &documents[index])
            return .success(documents[index])
        }
    }

    /// The order in which a batch is best worked on: those of a language together. False while no language is known.
    @discardableResult
    static func sort(_ order: inout [Int], byLanguageOf documents: [Document]) -> Bool {
        let languages = documents.map { $0[DocumentLanguage.self]?.tag.description ?? "" }
        order.sort { (languages[$0], $0) < (languages[$1], $1) }
        return languages.contains { !$0.isEmpty }
    }
}
