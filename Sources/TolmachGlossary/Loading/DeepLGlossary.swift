// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The glossary of DeepL: no header, commas or tabs, source and target; or source, target and the tags of both languages.
struct DeepLGlossary: GlossaryFormat {
    let name = "deepl"
    let summary = "source and target (and their languages' tags), no header; each source term once"
    let suffixes = ["tsv", "csv"]

    func recognizes(_ file: GlossaryFile) -> Bool {
        guard isNamedSo(file) else { return false }
        let table = CSVTable(Array(file.firstLine.utf8), style(of: file))
        guard table.rowCount > 0 else { return false }
        if table[0].count == 4 { return tags(table, 0) != nil }
        return table[0].count == 2 && file.languages != nil
    }

    /// Commas or tabs, as the first line shows where the name does not.
    private func style(of file: GlossaryFile) -> CSVTable.Style {
        var style = file.suffix != "csv" && file.firstLine.contains("\t") ? CSVTable.Style.tabs : .commas
        style.isRagged = true
        return style
    }

    private func tags(_ table: CSVTable, _ row: Int) -> (source: LanguageTag, target: LanguageTag)? {
        guard let source = table.value(row, 2).flatMap({ LanguageTags.canonical($0.trimmed) }),
            let target = table.value(row, 3).flatMap({ LanguageTags.canonical($0.trimmed) })
        else { return nil }
        return (source, target)
    }

    func read(_ file: GlossaryFile, _ options: GlossaryFormatOptions) -> GlossarySource {
        var source = GlossarySource(file: file.name, bytes: file.bytes)
        let table = CSVTable(file.bytes, style(of: file))
        source.problems = table.problems
        var rows = PairRows()
        for row in 0..<table.rowCount {
            guard let term = table.value(row, 0) else {
                source.problems.append(.missingTerm(at: table[row].first?.start ?? 0))
                continue
            }
            guard let languages = tags(table, row) ?? file.languages else {
                if let cell = table.value(row, 2) ?? table.value(row, 3) {
                    source.problems.append(
                        FileProblem(
                            offset: cell.offset, message: "the row does not name its two languages",
                            help: "the third and fourth column hold tags like 'en' and 'uk'"))
                    continue
                }
                source.problems.append(.unknownLanguages(name, suffix: "csv"))
                break
            }
            rows.add(term, languages.source, table.value(row, 1), languages.target)
        }
        source.entries = rows.entries
        return source
    }

    /// With both languages stated two columns; else four, from the first language to each other one.
    func write(
        _ base: TermBase, _ options: GlossaryFormatOptions, _ loss: inout GlossaryLoss
    ) throws(Diagnostic) -> [UInt8] {
        let known = base.languages
        let source = options.source ?? known.first { $0 != options.target }
        let targets = options.target.map { [$0] } ?? known.filter { $0 != source }
        guard let source, !targets.isEmpty else {
            throw Diagnostic(
                .usage, "\(name) holds pairs of languages, and the glossary has fewer than two",
                help: "give --source and --target")
        }
        let isStated = options.source != nil && options.target != nil
        var rows = RowWriter(options.usesTabs == true ? .tabs : .commas, guardsFormulas: options.guardsFormulas)
        for target in targets {
            var seen: Set<String> = []
            var inner = GlossaryLoss(format: name)
            for pair in TermPairs.pairs(of: base, source, target, onlyBest: true, &inner) {
                guard seen.insert(pair.source).inserted else {
                    loss.note("a term that another concept has, too,", of: base.entries[pair.entry].id)
                    continue
                }
                rows.row([pair.source, pair.target] + (isStated ? [] : [source.description, target.description]))
            }
            if targets.count == 1 { loss.add(inner) }
        }
        loss.noteMatter(of: base)
        for entry in base.entries { loss.note(allBut: nil, of: entry) }
        return rows.bytes
    }
}

extension GlossaryLoss {
    mutating func add(_ other: GlossaryLoss) {
        for (what, count, id) in other.all { note(what, of: id, count: count) }
    }
}
