// SPDX-License-Identifier: Apache-2.0

/// A compiled index in memory: its header was held to be right, and every number in it to lead to something.
///
/// Opening costs a walk over its bytes for the checksum and one over its numbers for their bounds, and allocates nothing.
final class IndexImage: Sendable {
    let block: MemoryBlock
    let texts: IndexTexts
    let parts: Row<PartRow>
    let partTags: Row<UInt32>
    let sources: Row<SourceRow>
    let tags: Row<UInt32>
    let languages: Row<UInt32>
    let concepts: Row<ConceptRow>
    let terms: Row<TermRow>
    let forms: Row<UInt32>
    let exclusions: Row<ExclusionRow>
    let patterns: Row<Pattern>
    let patternUnits: Row<Int32>
    let nextPatterns: Row<Int32>
    let gapPatterns: Row<Int32>
    let gapStarts: Row<UInt32>
    let gaps: Row<GapRow>
    let edgePatterns: Row<Int32>
    let edges: Row<EdgeRow>
    let units: PackedWords
    let nodeOfUnit: Row<Int32>
    let words: PackedTrie
    let wordPatterns: Row<Int32>
    let contextNodes: Row<UInt64>
    let scalars: PackedTrie
    let scalarPatterns: Row<Int32>
    let firstScalars: Row<UInt64>
    let plainWords: PackedWords
    let plainUnitStarts: Row<UInt32>
    let plainUnits: Row<Int32>

    /// Opens what a file holds, or memory that an index was laid out in.
    init(_ block: MemoryBlock, _ maker: IndexMaker) throws(IndexFlaw) {
        if let flaw = IndexHeader.flaw(of: block.bytes, maker) { throw flaw }
        let sum = SumCheck(block)
        let table = try SectionTable(block)
        self.block = block
        texts = IndexTexts(starts: try table.row(.textStarts), pool: try table.row(.textPool))
        parts = try table.row(.parts)
        partTags = try table.row(.partTags)
        sources = try table.row(.sources)
        tags = try table.row(.tags)
        languages = try table.row(.languages)
        concepts = try table.row(.concepts)
        terms = try table.row(.terms)
        forms = try table.row(.forms)
        exclusions = try table.row(.exclusions)
        patterns = try table.row(.patterns)
        patternUnits = try table.row(.patternUnits)
        nextPatterns = try table.row(.nextPatterns)
        gapPatterns = try table.row(.gapPatterns)
        gapStarts = try table.row(.gapStarts)
        gaps = try table.row(.gaps)
        edgePatterns = try table.row(.edgePatterns)
        edges = try table.row(.edges)
        nodeOfUnit = try table.row(.nodeOfUnit)
        wordPatterns = try table.row(.wordPatterns)
        contextNodes = try table.row(.contextNodes)
        scalarPatterns = try table.row(.scalarPatterns)
        firstScalars = try table.row(.firstScalars)
        plainUnitStarts = try table.row(.plainUnitStarts)
        plainUnits = try table.row(.plainUnits)
        units = try table.words(.unitStarts, .unitPool, .unitSlots)
        plainWords = try table.words(.plainStarts, .plainPool, .plainSlots)
        words = try table.trie(.wordSymbols, .wordChildren)
        scalars = try table.trie(.scalarSymbols, .scalarChildren)
        guard leadsSomewhere, sum.isRight else { throw .isDamaged }
    }

    /// Where the sections are.
    private struct SectionTable {
        private let block: MemoryBlock
        private var entries: [UInt32: (elementSize: Int, offset: Int, count: Int)] = [:]

        init(_ block: MemoryBlock) throws(IndexFlaw) {
            self.block = block
            let bytes = block.bytes
            let count = IndexHeader.number(bytes, 56, UInt64.self)
            guard count <= 1000, IndexHeader.length + IndexHeader.entryLength * Int(count) <= bytes.count else {
                throw .isDamaged
            }
            for number in 0..<Int(count) {
                let place = IndexHeader.length + IndexHeader.entryLength * number
                guard let offset = Int(exactly: IndexHeader.number(bytes, place + 8, UInt64.self)),
                    let count = Int(exactly: IndexHeader.number(bytes, place + 16, UInt64.self))
                else { throw .isDamaged }
                entries[IndexHeader.number(bytes, place, UInt32.self)] = (
                    Int(IndexHeader.number(bytes, place + 4, UInt32.self)), offset, count
                )
            }
        }

        func row<Element: BitwiseCopyable & Sendable>(_ section: IndexSection) throws(IndexFlaw) -> Row<Element> {
            guard let entry = entries[section.rawValue], entry.elementSize == MemoryLayout<Element>.stride,
                let row = Row<Element>(block, offset: entry.offset, count: entry.count)
            else { throw .isDamaged }
            return row
        }

        func words(
            _ starts: IndexSection, _ pool: IndexSection, _ slots: IndexSection
        ) throws(IndexFlaw) -> PackedWords {
            let (starts, pool): (Row<UInt32>, Row<UInt8>) = (try row(starts), try row(pool))
            let slots: Row<UInt64> = try row(slots)
            let size = slots.count
            guard IndexCheck.divide(starts, pool.count), size > 0, size & (size - 1) == 0,
                IndexCheck.areBelow(slots, starts.count)
            else { throw .isDamaged }
            return PackedWords(starts: starts, pool: pool, slots: slots)
        }

        func trie(_ symbols: IndexSection, _ children: IndexSection) throws(IndexFlaw) -> PackedTrie {
            let (symbols, children): (Row<UInt32>, Row<UInt32>) = (try row(symbols), try row(children))
            guard IndexCheck.areChildren(children, nodes: symbols.count) else { throw .isDamaged }
            return PackedTrie(symbols: symbols, firstChild: children)
        }
    }

    /// Whether every number leads to what there is.
    private var leadsSomewhere: Bool {
        let (concepts, patterns, texts) = (concepts.count, patterns.count, texts.count)
        return IndexCheck.divide(self.texts.starts, self.texts.pool.count)
            && IndexCheck.areBelow(tags, texts) && IndexCheck.areBelow(languages, texts)
            && IndexCheck.areBelow(partTags, tags.count) && IndexCheck.areBelow(forms, texts)
            && partsAreRight && conceptsAreRight && termsAreRight && patternsAreRight
            && IndexCheck.areBelow(patternUnits, units.count)
            && IndexCheck.leadOn(nextPatterns, patterns) && nextPatterns.count == patterns
            && IndexCheck.ascend(gapPatterns, below: patterns) && gapStarts.count == gapPatterns.count + 1
            && IndexCheck.divide(gapStarts, gaps.count) && gaps.allSatisfy { $0.kind <= 2 && $0.text < texts }
            && IndexCheck.ascend(edgePatterns, below: patterns) && edges.count == edgePatterns.count
            && edges.allSatisfy { $0.before < texts && $0.after < texts }
            && nodeOfUnit.count == units.count && IndexCheck.areBelowOrNone(nodeOfUnit, words.nodeCount)
            && wordPatterns.count == words.nodeCount && IndexCheck.areBelowOrNone(wordPatterns, patterns)
            && contextNodes.count == (words.nodeCount + 63) / 64
            && scalarPatterns.count == scalars.nodeCount && IndexCheck.areBelowOrNone(scalarPatterns, patterns)
            && firstScalars.count == 1024 && concepts < Int(Int32.max) && patterns < Int(Int32.max)
            && plainUnitStarts.count == plainWords.count + 1 && IndexCheck.divide(plainUnitStarts, plainUnits.count)
            && IndexCheck.areBelow(plainUnits, units.count)
    }

    private var partsAreRight: Bool {
        var (concept, tag) = (0, 0)
        for part in parts {
            guard part.name < texts.count, part.file < texts.count, Int(part.firstConcept) >= concept,
                Int(part.firstTag) >= tag
            else { return false }
            (concept, tag) = (Int(part.firstConcept), Int(part.firstTag))
        }
        return concept <= concepts.count && tag <= partTags.count && (parts.first?.firstConcept ?? 0) == 0
            && sources.allSatisfy { $0.path < texts.count }
    }

    private var conceptsAreRight: Bool {
        let (texts, terms) = (UInt32(texts.count), UInt32(terms.count))
        var term: UInt32 = 0
        for concept in concepts.buffer {
            guard concept.firstTerm >= term,
                max(max(concept.id, concept.kind), max(concept.domain, concept.note)) < texts,
                concept.flags >> 1 < ConceptRow.caseRules.count
            else { return false }
            term = concept.firstTerm
        }
        return term <= terms && (concepts.first?.firstTerm ?? 0) == 0
    }

    private var termsAreRight: Bool {
        let (texts, tags) = (UInt32(texts.count), UInt16(clamping: tags.count))
        var form: UInt32 = 0
        for term in terms.buffer {
            guard term.text < texts, term.firstForm >= form, term.tag < tags, term.status < TermRow.statuses.count,
                term.inflection <= 3
            else { return false }
            form = term.firstForm
        }
        var last: UInt32 = 0
        for exclusion in exclusions {
            guard exclusion.term >= last, exclusion.term < terms.count, exclusion.text < texts else { return false }
            last = exclusion.term
        }
        return form <= UInt32(forms.count)
    }

    private var patternsAreRight: Bool {
        let (units, languages) = (patternUnits.count, languages.count)
        for pattern in patterns.buffer {
            let concept = Int(pattern.concept)
            guard concept >= 0, concept < concepts.count, Int(pattern.language) < languages, pattern.term >= 0,
                Int(concepts[concept].firstTerm) + Int(pattern.term) < firstTerm(after: concept), pattern.unitStart >= 0
            else { return false }
            let end = Int(pattern.unitStart) + (pattern.script == .unspaced ? 0 : Int(pattern.wordCount))
            guard end <= units, pattern.wordCount > 0 else { return false }
        }
        return true
    }

    /// Where the terms of the next concept begin.
    func firstTerm(after concept: Int) -> Int {
        concept + 1 < concepts.count ? Int(concepts[concept + 1].firstTerm) : terms.count
    }
}
