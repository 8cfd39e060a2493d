// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachWords

/// Gathers the concepts of glossaries for a compiled index.
struct IndexBuilder {
    var texts = TextPool()
    var parts: [PartRow] = []
    var partTags: [UInt32] = []
    var sources: [SourceRow] = []
    var concepts: [ConceptRow] = []
    var terms: [TermRow] = []
    var forms: [UInt32] = []
    var exclusions: [ExclusionRow] = []
    var patterns: [Pattern] = []
    var patternUnits: [Int32] = []
    var gaps: [(pattern: Int32, rules: [GapRule])] = []
    var edges: [(pattern: Int32, row: EdgeRow)] = []
    let units = FrozenWords()
    /// Patterns of scripts without spaces, and where their scalars begin; they end where those of the next one do.
    var scalarPatterns: [(pattern: Int32, start: Int32)] = []
    var scalars: [Int32] = []
    var languages: [String] = []
    var tags: [LanguageTag] = []
    /// By number of a tag: that of its primary language.
    var languageOfTag: [UInt16] = []
    private var tagNumbers: [LanguageTag: Int] = [:]
    /// Tags of the part that is being added.
    private var isInPart: [Bool] = []
    /// The tag that came last. Concepts mostly have the same languages in the same order: the tag that came after it last time is
    /// tried first.
    private var expected = 0
    /// Words of the last patterns that have no number yet: looked up together, they need not each wait for the memory.
    var pending: [PlacedWord] = []
    var pendingBytes: [UInt8] = []
    /// Used anew for each word and term.
    var key: [UInt8] = []
    var ranges: [Range<Int>] = []
    var term: [UInt8] = []

    init() {}

    init(_ glossaries: [(name: String, glossary: Glossary)]) {
        for (name, glossary) in glossaries {
            begin(name: name, file: glossary.file)
            for concept in glossary.concepts { add(concept) }
            endPart()
        }
    }

    /// Makes room for so many times of what is there: arrays that grow are there twice meanwhile.
    mutating func reserve(times: Double) {
        func room(_ count: Int) -> Int { Int(Double(count) * times) }
        texts.reserve(texts: room(texts.starts.count))
        concepts.reserveCapacity(room(concepts.count))
        terms.reserveCapacity(room(terms.count))
        patterns.reserveCapacity(room(patterns.count))
        patternUnits.reserveCapacity(room(patternUnits.count + pending.count))
        scalars.reserveCapacity(room(scalars.count))
    }

    /// Begins a glossary.
    mutating func begin(name: String, file: String) {
        parts.append(
            PartRow(
                name: texts.add(name), file: texts.add(file), firstConcept: UInt32(concepts.count),
                firstTag: UInt32(partTags.count)))
        isInPart = [Bool](repeating: false, count: tags.count)
    }

    mutating func endPart() {
        let found = tags.indices.filter { $0 < isInPart.count && isInPart[$0] }
        partTags += found.sorted { tags[$0].description < tags[$1].description }.map { UInt32($0) }
    }

    mutating func add(_ concept: Concept) {
        let rule = ConceptRow.caseRules.firstIndex(of: concept.caseRule) ?? 0
        concepts.append(
            ConceptRow(
                id: texts.add(concept.id), kind: texts.addOnce(concept.kind), domain: texts.addOnce(concept.domain),
                note: texts.add(concept.note), firstTerm: UInt32(terms.count),
                flags: UInt32(rule) << 1 | (concept.translate ? 1 : 0)))
        for (index, term) in concept.terms.enumerated() {
            let tag = number(of: term.language)
            addRow(of: term, tag)
            func add(_ text: String, _ part: Part) {
                let bytes = GlossarySource.nfcBytes(text)
                WordSplitter.words(of: bytes, into: &ranges)
                addPattern(
                    bytes, term: index, tag, Self.flags(of: term, concept, part, words: ranges.count))
            }
            add(term.text, .term)
            if case .forms(let forms) = term.inflection {
                for form in forms where form != term.text { add(form, .form) }
            }
            for phrase in term.exclusions { add(phrase, .exclusion) }
        }
        if concept.kind == "person" { addKoreanNames(of: concept) }
    }

    private mutating func addRow(of term: Term, _ tag: Int) {
        let firstForm = UInt32(forms.count)
        let inflection: UInt8
        switch term.inflection {
        case .regular: inflection = 0
        case .indeclinable: inflection = 1
        case .exact: inflection = 3
        case .forms(let texts):
            inflection = 2
            for text in texts { forms.append(self.texts.add(text)) }
        }
        for phrase in term.exclusions {
            exclusions.append(ExclusionRow(term: UInt32(terms.count), text: texts.add(phrase)))
        }
        terms.append(
            TermRow(
                text: texts.add(term.text), firstForm: firstForm, tag: UInt16(tag),
                status: TermRow.number(of: term.status), inflection: inflection))
    }

    /// What a pattern is of its term.
    private enum Part {
        case term, form, exclusion
    }

    private static func flags(of term: Term, _ concept: Concept, _ part: Part, words: Int) -> Pattern.Flags {
        // A phrase of several words is inflected like a term; of one word it is a form that is not meant.
        if part == .exclusion { return words > 1 ? .excludes : [.excludes, .form] }
        var flags = Pattern.Flags(kind: concept.kind)
        if part == .form { flags.insert(.form) }
        if term.inflection == .indeclinable { flags.insert(.indeclinable) }
        if term.inflection == .exact { flags.formUnion([.indeclinable, .exactCase]) }
        if term.status == .deprecated || term.status == .forbidden { flags.insert(.unwanted) }
        switch concept.caseRule {
        case .smart: break
        case .exact: flags.insert(.exactCase)
        case .any: flags.insert(.anyCase)
        }
        return flags
    }

    /// The number of a tag, which is then one of the part.
    mutating func number(of tag: LanguageTag) -> Int {
        let next = expected + 1 < tags.count ? expected + 1 : 0
        if next < tags.count, tags[next] == tag {
            expected = next
        } else if !(expected < tags.count && tags[expected] == tag) {
            expected = tagNumbers[tag] ?? newTag(tag)
        }
        isInPart[expected] = true
        return expected
    }

    /// No more than 65,535: there are some 8,000 languages.
    private mutating func newTag(_ tag: LanguageTag) -> Int {
        guard tags.count < Int(UInt16.max) else { return 0 }
        tagNumbers[tag] = tags.count
        tags.append(tag)
        languageOfTag.append(number(ofLanguage: tag.primary))
        isInPart.append(false)
        return tags.count - 1
    }

    /// The number of a primary language, or of what stands for one.
    mutating func number(ofLanguage language: String) -> UInt16 {
        let number = languages.firstIndex(of: language) ?? languages.count
        if number == languages.count { languages.append(language) }
        return UInt16(clamping: number)
    }
}

extension Pattern.Flags {
    /// Those that the kind of a concept gives its terms.
    init(kind: String) {
        self = Concept.isName(kind: kind) ? (kind == "person" ? [.name, .person] : .name) : []
    }
}
