// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Counts the records of a file whose language is the one to translate into: said once a file, not once a record.
struct UntranslatedRecords {
    private var file: String?
    private var counts: [LanguageTag: Int] = [:]

    /// Takes in what became of a record; what is to be said of the file before, if the record is of another.
    mutating func notices(before outcome: BatchRun.Outcome) -> [Diagnostic] {
        var said: [Diagnostic] = []
        guard let language = outcome.languageOfTarget else { return said }
        if outcome.identity.file != file {
            said = notices()
            file = outcome.identity.file
        }
        counts[language, default: 0] += 1
        return said
    }

    /// What is to be said of the file so far; then nothing is known of it any more.
    mutating func notices() -> [Diagnostic] {
        guard let file else { return [] }
        defer { (self.file, counts) = (nil, [:]) }
        return counts.sorted { $0.key.description < $1.key.description }.map { language, count in
            Diagnostic(
                .data, severity: .warning, at: .init(file: file),
                "the language to translate into, \(language), is that of \(count == 1 ? "one text" : "\(count) texts")",
                help: "name another target")
        }
    }
}
