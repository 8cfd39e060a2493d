// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The glossary of OmegaT: a line a pair, tabs between source, target and comment, `#` before remarks, UTF-8.
struct OmegaTGlossary: GlossaryFormat {
    let name = "omegat"
    let summary = "source, target and comment with tabs between; needs --source and --target"
    let suffixes = ["txt", "tab", "utf8", "tsv"]

    func recognizes(_ file: GlossaryFile) -> Bool {
        let line = file.head.split(separator: 0x0A).first { $0.first != UInt8(ascii: "#") && $0.contains { $0 > 0x20 } }
        return isNamedSo(file) && line?.contains(0x09) == true
    }

    func read(_ file: GlossaryFile, _ options: GlossaryFormatOptions) -> GlossarySource {
        var source = GlossarySource(file: file.name, bytes: file.bytes)
        guard let languages = file.languages else {
            source.problems.append(.unknownLanguages(name, suffix: "txt"))
            return source
        }
        var style = file.suffix == "csv" ? CSVTable.Style.commas : .tabs
        style.isRagged = true
        style.hasComments = true
        let table = CSVTable(file.bytes, style)
        source.problems = table.problems
        var rows = PairRows()
        for row in 0..<table.rowCount {
            guard let term = table.value(row, 0) else {
                source.problems.append(.missingTerm(at: table[row].first?.start ?? 0))
                continue
            }
            rows.add(
                term, languages.source, table.value(row, 1), languages.target, comment: table.value(row, 2))
        }
        source.entries = rows.entries
        return source
    }

    func write(
        _ base: TermBase, _ options: GlossaryFormatOptions, _ loss: inout GlossaryLoss
    ) throws(Diagnostic) -> [UInt8] {
        let (source, target) = try TermPairs.languages(of: base, options, format: name)
        let style: CSVTable.Style = options.usesTabs == false ? .commas : .tabs
        var rows = RowWriter(style, guardsFormulas: options.guardsFormulas)
        for pair in TermPairs.pairs(of: base, source, target, onlyBest: false, &loss) {
            let note = KnownFields(base.entries[pair.entry]).note?.trimmed ?? ""
            // A line that begins with # would be a remark.
            let term = pair.source.hasPrefix("#") ? " " + pair.source : pair.source
            rows.row([term, pair.target] + (note.isEmpty ? [] : [note]))
        }
        loss.noteMatter(of: base)
        for entry in base.entries { loss.note(allBut: \.note, of: entry) }
        return rows.bytes
    }
}

extension FileProblem {
    static func unknownLanguages(_ format: String, suffix: String) -> FileProblem {
        FileProblem(
            offset: 0, message: "a glossary in the format \(format) does not name its languages",
            help: "give --source and --target, or let its name end in them: terms.en-uk.\(suffix)")
    }

    static func missingTerm(at offset: Int) -> FileProblem {
        FileProblem(offset: offset, message: "the row has no source term", help: "the first column holds it")
    }
}

extension CSVTable {
    /// A cell that holds more than white space.
    func value(_ row: Int, _ column: Int?) -> GlossarySource.Value? {
        guard let column, let cell = self[row, column], !cell.isEmpty else { return nil }
        let value = GlossarySource.Value(text: text(cell), offset: cell.start)
        return value.trimmed.isEmpty ? nil : value
    }
}
