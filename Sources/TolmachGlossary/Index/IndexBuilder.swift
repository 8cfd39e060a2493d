// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Puts terms into the tries of a `GlossaryIndex`. Some 300 ns a term.
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
    var words: SymbolTrie
    var scalars: SymbolTrie
    /// The last and first pattern of a node, and the next one after a pattern; -1: none.
    var firstWordPattern: [Int32] = []
    var firstScalarPattern: [Int32] = []
    var nextPattern: [Int32] = []
    var languages: [String] = []
    var tags: [LanguageTag] = []
    private var lastWordPattern: [Int32] = []
    private var lastScalarPattern: [Int32] = []
    /// By number of a tag: that of its primary language.
    private var languageOfTag: [UInt16] = []
    private var tagNumbers: [LanguageTag: Int] = [:]
    /// Tags of the part that is being added.
    private var isInPart: [Bool] = []
    /// The tag that came last. Concepts mostly have the same languages in the same order: the tag that came after it last time is
    /// tried first.
    private var expected = 0
    private var key: [UInt8] = []
    private var ranges: [Range<Int>] = []

    /// `terms` is about how many there will be.
    init(terms count: Int) {
        words = SymbolTrie(expectedEdges: count * 2)
        scalars = SymbolTrie(expectedEdges: 64)
        patterns.reserveCapacity(count + count / 4)
    }

    init(_ glossaries: [(name: String, glossary: Glossary)]) {
        let all = glossaries.map(\.glossary.concepts)
        self.init(terms: all.reduce(0) { $0 + $1.reduce(0) { $0 + $1.terms.count } })
        for (glossary, concepts) in zip(glossaries, all) {
            begin(name: glossary.name, file: glossary.glossary.file)
            for concept in concepts { add(concept) }
            endPart()
        }
    }

    /// Frees what only adding needs.
    mutating func forgetLast() {
        lastWordPattern = []
        lastScalarPattern = []
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
        let number = Int32(concepts.count)
        let rule = ConceptRow.caseRules.firstIndex(of: concept.caseRule) ?? 0
        concepts.append(
            ConceptRow(
                id: texts.add(concept.id), kind: texts.addOnce(concept.kind), domain: texts.addOnce(concept.domain),
                note: texts.add(concept.note), firstTerm: UInt32(terms.count),
                flags: UInt32(rule) << 1 | (concept.translate ? 1 : 0)))
        for (index, term) in concept.terms.enumerated() {
            let tag = tag(term.language)
            addRow(of: term, tag)
            add(term.text, of: term, at: index, tag, concept, number, .term)
            if case .forms(let forms) = term.inflection {
                for form in forms where form != term.text {
                    add(form, of: term, at: index, tag, concept, number, .form)
                }
            }
            for phrase in term.exclusions { add(phrase, of: term, at: index, tag, concept, number, .exclusion) }
        }
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
                status: UInt8(TermRow.statuses.firstIndex(of: term.status) ?? 0), inflection: inflection))
    }

    /// The number of a tag.
    private mutating func tag(_ tag: LanguageTag) -> Int {
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
        let language = languages.firstIndex(of: tag.primary) ?? languages.count
        if language == languages.count { languages.append(tag.primary) }
        tagNumbers[tag] = tags.count
        tags.append(tag)
        languageOfTag.append(UInt16(language))
        isInPart.append(false)
        return tags.count - 1
    }

    /// What a pattern is of its term.
    private enum Part {
        case term, form, exclusion
    }

    private mutating func add(
        _ text: String, of term: Term, at index: Int, _ tag: Int, _ concept: Concept, _ number: Int32, _ part: Part
    ) {
        let bytes = GlossarySource.nfcBytes(text)
        WordSplitter.words(of: bytes, into: &ranges)
        guard let first = ranges.first, let last = ranges.last, ranges.count < Int(UInt16.max) else { return }
        var flags = flags(of: term, concept, part, words: ranges.count)
        var capitals: UInt32 = 0
        var innerCapitals: UInt32 = 0
        var acronyms: UInt32 = 0
        var letters: Int32 = 0
        var script = LetterScript.none
        var isUnspaced = false
        let unitStart = patternUnits.count
        for (position, range) in ranges.enumerated() {
            let shape = WordKey.make(bytes[range], into: &key)
            if script == .none { script = shape.script }
            if shape.script == .unspaced { isUnspaced = true }
            if shape.isMixed { flags.insert(.mixed) }
            letters += Int32(shape.letters)
            let bit: UInt32 = position < 32 ? 1 << UInt32(position) : 0
            if shape.isAllCapitals, shape.letters <= 5 {
                acronyms |= bit
            } else if shape.startsWithCapital {
                capitals |= bit
            } else if shape.capitals > 0 {
                innerCapitals |= bit
            }
            if !isUnspaced { patternUnits.append(Int32(units.number(of: key))) }
        }
        if letters == 1 { flags.insert(.singleLetter) }
        let pattern = Int32(patterns.count)
        if isUnspaced {
            patternUnits.removeSubrange(unitStart...)
            script = .unspaced
        }
        if ranges.count > 1 { addGaps(bytes, ranges, pattern, isUnspaced: isUnspaced, &flags) }
        addEdges(
            bytes[..<first.lowerBound], bytes[last.upperBound...], hasSeveralWords: ranges.count > 1, pattern, &flags)
        patterns.append(
            Pattern(
                concept: number, term: Int32(index), language: languageOfTag[tag], flags: flags, script: script,
                unitStart: Int32(unitStart), wordCount: UInt16(ranges.count), letters: UInt16(clamping: letters),
                capitals: capitals, innerCapitals: innerCapitals, acronyms: acronyms))
        nextPattern.append(-1)
        if isUnspaced {
            addScalars(bytes[first.lowerBound..<last.upperBound], pattern)
        } else {
            var node = SymbolTrie.root
            for unit in patternUnits[unitStart...] { node = words.addChild(of: node, UInt32(bitPattern: unit)) }
            Self.link(pattern, node, &firstWordPattern, &lastWordPattern, &nextPattern)
        }
    }

    private func flags(of term: Term, _ concept: Concept, _ part: Part, words: Int) -> Pattern.Flags {
        // A phrase of several words is inflected like a term; of one word it is a form that is not meant.
        if part == .exclusion { return words > 1 ? .excludes : [.excludes, .form] }
        var flags: Pattern.Flags = []
        if part == .form { flags.insert(.form) }
        if term.inflection == .indeclinable { flags.insert(.indeclinable) }
        if term.inflection == .exact { flags.formUnion([.indeclinable, .exactCase]) }
        if concept.isName { flags.insert(.name) }
        if concept.kind == "person" { flags.insert(.person) }
        if term.status == .deprecated || term.status == .forbidden { flags.insert(.unwanted) }
        switch concept.caseRule {
        case .smart: break
        case .exact: flags.insert(.exactCase)
        case .any: flags.insert(.anyCase)
        }
        return flags
    }

    private mutating func addGaps(
        _ bytes: [UInt8], _ ranges: [Range<Int>], _ pattern: Int32, isUnspaced: Bool, _ flags: inout Pattern.Flags
    ) {
        var rules: [GapRule] = []
        for index in ranges.indices.dropFirst() {
            let between = bytes[ranges[index - 1].upperBound..<ranges[index].lowerBound]
            if isUnspaced {
                if !between.isEmpty { flags.insert(.separators) }
                continue
            }
            switch Gap(between) {
            case .plain: rules.append(.plain)
            case .spacedDash: rules.append(.dash)
            case .marks(let marks): rules.append(.marks(marks))
            case .apart: rules.append(.plain)
            }
        }
        if rules.contains(where: { $0 != .plain }) {
            flags.insert(.unusualGaps)
            gaps.append((pattern, rules))
        }
    }

    private mutating func addEdges(
        _ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>, hasSeveralWords: Bool, _ pattern: Int32,
        _ flags: inout Pattern.Flags
    ) {
        if before.isEmpty, after.isEmpty { return }
        func marks(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
            if case .marks(let marks) = Gap(bytes) { return marks }
            return []
        }
        if hasSeveralWords {
            // Of one word the quotation marks say nothing: it is as often written without them.
            if QuotationMarks.start(before: before.count, in: Array(before)) != nil { flags.insert(.quotedStart) }
            if QuotationMarks.end(after: 0, in: Array(after)) != nil { flags.insert(.quotedEnd) }
        }
        let start = marks(before)
        let end = marks(after)
        if end == [0x2E] { flags.insert(.finalDot) }
        // Full stops, commas, brackets and the like do not tell terms apart.
        let symbols = Array("+#@$%&*=<>^~|§€£°№".utf8)
        let keptBefore = start.allSatisfy { symbols.contains($0) } ? start : []
        let keptAfter = end.allSatisfy { symbols.contains($0) } ? end : []
        guard !keptBefore.isEmpty || !keptAfter.isEmpty else { return }
        flags.insert(.edges)
        edges.append((pattern, EdgeRow(before: texts.add(keptBefore), after: texts.add(keptAfter))))
    }

    private mutating func addScalars(_ bytes: ArraySlice<UInt8>, _ pattern: Int32) {
        var node = SymbolTrie.root
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let scalar = UTF8Scalar.next(in: bytes, at: &index)
            if UnspacedText.isSeparator(scalar) || UnspacedText.isSpace(scalar) { continue }
            node = scalars.addChild(of: node, UnspacedText.folded(scalar))
        }
        guard node != SymbolTrie.root else { return }
        Self.link(pattern, node, &firstScalarPattern, &lastScalarPattern, &nextPattern)
    }

    private static func link(
        _ pattern: Int32, _ node: Int32, _ first: inout [Int32], _ last: inout [Int32], _ next: inout [Int32]
    ) {
        while first.count <= Int(node) {
            first.append(-1)
            last.append(-1)
        }
        if first[Int(node)] < 0 { first[Int(node)] = pattern } else { next[Int(last[Int(node)])] = pattern }
        last[Int(node)] = pattern
    }
}
