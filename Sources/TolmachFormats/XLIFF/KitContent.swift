// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A note for the translator, with what it is about.
struct KitNote {
    enum Category: String {
        case generator
        case title
        case language
        case summary
        case terms
        case deprecatedTerm = "deprecated-term"
        case forbiddenTerm = "forbidden-term"
    }

    let category: Category
    let text: String
}

/// What all kit formats need of a document: its units, the marks of its terms, and what to say about them.
struct KitContent {
    let head: DocumentHead
    let blocks: [Block]
    let language: LanguageVerdict
    let layout: KitLayout
    let marks: TermMarks
    let concepts: NamedConcepts
    let summary: Selection?
    /// For each mark, whether it is the first of its concept in its unit.
    let isFirst: [Bool]
    private let inSummary: [Bool]
    private let languageName: String

    typealias Needs = Layers<Blocks, Sentences, DocumentLanguage, Maybe<Mentions>, Maybe<Summary>>

    init(_ head: DocumentHead, _ layers: Needs.Values, cache: RenderingCache) {
        let (blocks, sentences, language, mentions, summary) = layers
        cache.turn(to: language.tag)
        self.head = head
        self.blocks = blocks
        self.language = language
        self.summary = summary
        languageName = cache.sourceName
        layout = KitLayout(length: head.source.utf8.count, sentences: sentences)
        marks = TermMarks(mentions ?? [], in: layout)
        concepts = cache.concepts(of: mentions ?? [])
        var unitOfConcept = [Int](repeating: -1, count: concepts.count)
        var isFirst: [Bool] = []
        isFirst.reserveCapacity(marks.marks.count)
        for mark in marks.marks {
            let number = concepts.number(ofMention: mark.mention)
            isFirst.append(unitOfConcept[number] != mark.unit)
            unitOfConcept[number] = mark.unit
        }
        self.isFirst = isFirst
        var flags = summary == nil ? [] : [Bool](repeating: false, count: sentences.count)
        for sentence in summary?.sentences ?? [] where flags.indices.contains(sentence) { flags[sentence] = true }
        inSummary = flags
    }

    func isInSummary(_ sentence: Int) -> Bool { sentence < inSummary.count && inSummary[sentence] }

    func kind(of unit: KitLayout.Unit) -> Block.Kind? {
        guard let block = unit.block, blocks.indices.contains(block) else { return nil }
        return blocks[block].kind
    }

    /// What the file is called in a kit: its name without folders; a record's or stream's id.
    var original: String {
        let identity = head.identity
        if identity.line == nil, identity.file != "-" {
            if !identity.file.isEmpty, !identity.file.utf8.contains(UInt8(ascii: "/")) { return identity.file }
            if let name = identity.file.split(separator: "/").last { return String(name) }
        }
        return identity.id.isEmpty ? "document" : identity.id
    }

    /// Notes on the whole document. `segment` names a sentence as the format does.
    func documentNotes(segment: (Int) -> String) -> [KitNote] {
        var notes = [KitNote(category: .generator, text: "tolmach")]
        if let title = head.title, !title.isEmpty { notes.append(KitNote(category: .title, text: title)) }
        let how = language.given ? "as given" : "detected with confidence \(ShortNumber.text(language.confidence))"
        notes.append(KitNote(category: .language, text: "Source language: \(languageName), \(how)"))
        if let summary, !summary.sentences.isEmpty {
            let list = summary.sentences.map(segment).joined(separator: ", ")
            notes.append(KitNote(category: .summary, text: "The summary of the story: \(list)"))
        }
        return notes
    }

    /// Notes on one unit: its summary sentences by name (tools show a unit's notes with its first segment, or with each),
    /// then its terms, then those of its terms that the source should not have used.
    func notes(ofUnit index: Int, withTerms: Bool, segment: (Int) -> String) -> [KitNote] {
        var notes: [KitNote] = []
        if let note = summaryNote(ofUnit: index, segment: segment) { notes.append(note) }
        if withTerms, !marks.ofUnit[index].isEmpty {
            let lines = firstMarks(ofUnit: index).map { concepts.proposal(ofMention: marks.marks[$0].mention).line }
            notes.append(KitNote(category: .terms, text: lines.joined(separator: "\n")))
        }
        return notes + warnings(ofUnit: index)
    }

    /// Which of a unit's sentences are in the summary.
    func summaryNote(ofUnit index: Int, segment: (Int) -> String) -> KitNote? {
        guard !inSummary.isEmpty else { return nil }
        var chosen: [String] = []
        for part in layout.parts[layout.units[index].parts] {
            if let sentence = part.sentence, isInSummary(sentence) { chosen.append(segment(sentence)) }
        }
        if chosen.isEmpty { return nil }
        return KitNote(category: .summary, text: "In the summary: \(chosen.joined(separator: ", "))")
    }

    /// For each concept of a unit its first mark.
    func firstMarks(ofUnit index: Int) -> [Int] { marks.ofUnit[index].filter { isFirst[$0] } }

    /// About terms of a unit that the source should not have used, each once.
    func warnings(ofUnit index: Int) -> [KitNote] {
        var notes: [KitNote] = []
        for mark in marks.ofUnit[index] {
            let mention = marks.marks[mark].mention
            guard concepts.piece(ofMention: mention).hasWarning,
                let warning = concepts.proposal(ofMention: mention).warning,
                !notes.contains(where: { $0.text == warning.text })
            else { continue }
            notes.append(warning)
        }
        return notes
    }
}

/// Numbers with at most two decimals, for people: `0.5`, `1`, `-0.25`.
enum ShortNumber {
    static func text(_ number: Double) -> String {
        guard number.isFinite, abs(number) < 1e15 else { return "\(number)" }
        let hundredths = Int((number * 100).rounded())
        let whole = abs(hundredths) / 100
        let rest = abs(hundredths) % 100
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        if rest % 10 == 0 { return "\(sign)\(whole).\(rest / 10)" }
        return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
    }
}
