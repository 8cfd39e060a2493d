// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// What was gathered, as the sections of a compiled index.
extension IndexBuilder {
    /// Takes what was built apart: nothing can be added afterwards.
    consuming func sections() -> IndexSections {
        var sections = IndexSections()
        forgetLast()
        addConcepts(to: &sections)
        addWords(to: &sections)
        addScalars(to: &sections)
        addPlainWords(to: &sections)
        return sections
    }

    private mutating func addConcepts(to sections: inout IndexSections) {
        sections.add(.tags, tags.map { texts.addOnce($0.description) })
        sections.add(.languages, languages.map { texts.addOnce($0) })
        var gapStarts: [UInt32] = [0]
        var rows: [GapRow] = []
        for (_, rules) in gaps {
            for rule in rules {
                switch rule {
                case .plain: rows.append(GapRow(kind: 0, text: 0))
                case .dash: rows.append(GapRow(kind: 1, text: 0))
                case .marks(let marks): rows.append(GapRow(kind: 2, text: texts.add(marks)))
                }
            }
            gapStarts.append(UInt32(rows.count))
        }
        sections.add(.gapPatterns, gaps.map(\.pattern))
        sections.add(.gapStarts, gapStarts)
        sections.add(.gaps, rows)
        sections.add(.edgePatterns, edges.map(\.pattern))
        sections.add(.edges, edges.map(\.row))
        sections.add(.textStarts, texts.starts)
        sections.add(.textPool, texts.bytes)
        sections.add(.parts, parts)
        sections.add(.partTags, partTags)
        sections.add(.sources, sources)
        sections.add(.concepts, concepts)
        sections.add(.terms, terms)
        sections.add(.forms, forms)
        sections.add(.exclusions, exclusions)
        sections.add(.patterns, patterns)
        sections.add(.patternUnits, patternUnits)
        sections.add(.nextPatterns, nextPattern)
    }

    private mutating func addWords(to sections: inout IndexSections) {
        Self.add(units, .unitStarts, .unitPool, .unitSlots, to: &sections)
        units.forgetNumbers()
        let (symbols, children, order) = Self.take(&words).packed()
        var nodeOfUnit = [Int32](repeating: -1, count: units.count)
        for node in Int(children[0])..<Int(children[1]) { nodeOfUnit[Int(symbols[node])] = Int32(node) }
        let first = Self.patterns(firstWordPattern, order)
        var context = [UInt64](repeating: 0, count: (order.count + 63) / 64)
        for node in order.indices {
            var number = first[node]
            while number >= 0 {
                if patterns[Int(number)].dependsOnContext { context[node >> 6] |= 1 << UInt64(node & 63) }
                number = nextPattern[Int(number)]
            }
        }
        sections.add(.nodeOfUnit, nodeOfUnit)
        sections.add(.wordSymbols, symbols)
        sections.add(.wordChildren, children)
        sections.add(.wordPatterns, first)
        sections.add(.contextNodes, context)
    }

    private mutating func addScalars(to sections: inout IndexSections) {
        let (symbols, children, order) = Self.take(&scalars).packed()
        var bits = [UInt64](repeating: 0, count: 1024)
        for node in Int(children[0])..<Int(children[1]) where symbols[node] <= 0xFFFF {
            bits[Int(symbols[node] >> 6)] |= 1 << UInt64(symbols[node] & 63)
        }
        sections.add(.scalarSymbols, symbols)
        sections.add(.scalarChildren, children)
        sections.add(.scalarPatterns, Self.patterns(firstScalarPattern, order))
        sections.add(.firstScalars, bits)
    }

    /// A trie out of the builder: it is taken apart.
    private static func take(_ trie: inout SymbolTrie) -> SymbolTrie {
        var taken = SymbolTrie(expectedEdges: 0)
        swap(&taken, &trie)
        return taken
    }

    /// The first patterns of nodes in another order.
    private static func patterns(_ first: [Int32], _ order: [Int32]) -> [Int32] {
        order.map { Int($0) < first.count ? first[Int($0)] : -1 }
    }

    /// Words of Latin names, by their letters without marks.
    private func addPlainWords(to sections: inout IndexSections) {
        let plainWords = FrozenWords()
        var unitsOfWord: [[Int32]] = []
        var isKnown = [Bool](repeating: false, count: units.count)
        for pattern in patterns
        where pattern.script == .latin && pattern.flags.contains(.name) && !pattern.flags.contains(.form) {
            for unit in patternUnits[Int(pattern.unitStart)..<Int(pattern.unitStart) + Int(pattern.wordCount)]
            where !isKnown[Int(unit)] {
                isKnown[Int(unit)] = true
                guard let plain = LatinMarks.removed(from: units[Int(unit)]), plain.count >= 5 else { continue }
                let number = plainWords.number(of: plain)
                if number == unitsOfWord.count { unitsOfWord.append([]) }
                unitsOfWord[number].append(unit)
            }
        }
        var starts: [UInt32] = [0]
        var all: [Int32] = []
        for (number, found) in unitsOfWord.enumerated() {
            if found.count > 1 || units[Int(found[0])] != plainWords[number] { all += found }
            starts.append(UInt32(all.count))
        }
        Self.add(plainWords, .plainStarts, .plainPool, .plainSlots, to: &sections)
        sections.add(.plainUnitStarts, starts)
        sections.add(.plainUnits, all)
    }

    private static func add(
        _ words: FrozenWords, _ starts: IndexSection, _ pool: IndexSection, _ slots: IndexSection,
        to sections: inout IndexSections
    ) {
        sections.add(starts, words.starts)
        sections.add(pool, words.bytes)
        sections.add(slots, PackedWords.slots(count: words.count) { words[$0] })
    }
}
