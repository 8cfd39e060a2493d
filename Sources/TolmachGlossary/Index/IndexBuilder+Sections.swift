// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// What was gathered, as the sections of a compiled index.
extension IndexBuilder {
    /// Adds all that was built; nothing can be added to this afterwards. What is written there is freed here as early as can be.
    consuming func add(to sections: inout IndexSections) {
        numberPending()
        pending = []
        pendingBytes = []
        let heads = [(IndexSection.tags, tags.map { $0.description }), (.languages, languages)].map { section, names in
            (section, names.map { texts.addOnce($0) })
        }
        let (gapStarts, gapRows) = gapSections()
        texts.add(to: &sections)
        for (section, numbers) in heads { sections.add(section, numbers) }
        sections.add(.gapPatterns, gaps.map(\.pattern))
        sections.add(.gapStarts, gapStarts)
        sections.add(.gaps, gapRows)
        sections.add(.edgePatterns, edges.map(\.pattern))
        sections.add(.edges, edges.map(\.row))
        sections.add(.parts, parts)
        sections.add(.partTags, partTags)
        sections.add(.sources, sources)
        sections.add(.concepts, Self.take(&concepts))
        sections.add(.terms, Self.take(&terms))
        sections.add(.forms, Self.take(&forms))
        sections.add(.exclusions, exclusions)
        units.forgetNumbers()
        addPlainWords(to: &sections)
        addTries(to: &sections)
    }

    /// An array out of the builder.
    private static func take<Element>(_ array: inout [Element]) -> [Element] {
        var taken: [Element] = []
        swap(&taken, &array)
        return taken
    }

    private mutating func gapSections() -> (starts: [UInt32], rows: [GapRow]) {
        var starts: [UInt32] = [0]
        var rows: [GapRow] = []
        for (_, rules) in gaps {
            for rule in rules {
                switch rule {
                case .plain: rows.append(GapRow(kind: 0, text: 0))
                case .dash: rows.append(GapRow(kind: 1, text: 0))
                case .marks(let marks): rows.append(GapRow(kind: 2, text: texts.add(marks)))
                }
            }
            starts.append(UInt32(rows.count))
        }
        return (starts, rows)
    }

    /// Writes the texts so far, if they are many.
    mutating func writeTexts(to sections: inout IndexSections) { texts.write(to: &sections) }

    /// Both tries, and the patterns of each node, the first one first.
    private mutating func addTries(to sections: inout IndexSections) {
        var next = [Int32](repeating: -1, count: patterns.count)
        addScalars(to: &sections, &next)
        addWords(to: &sections, &next)
        sections.add(.patternUnits, Self.take(&patternUnits))
        sections.add(.patterns, Self.take(&patterns))
        sections.add(.nextPatterns, next)
        Self.add(units, .unitStarts, .unitPool, .unitSlots, to: &sections)
    }

    private mutating func addWords(to sections: inout IndexSections, _ next: inout [Int32]) {
        let patterns = patterns
        let trie = TrieRows(count: patterns.count, of: patternUnits) { number in
            let pattern = patterns[number]
            let start = Int(pattern.unitStart)
            return start..<start + (pattern.script == .unspaced ? 0 : Int(pattern.wordCount))
        }
        var first = [Int32](repeating: -1, count: trie.symbols.count)
        var context = [UInt64](repeating: 0, count: (trie.symbols.count + 63) / 64)
        for number in patterns.indices.reversed() {
            let node = Int(trie.nodes[number])
            guard node != Int(PackedTrie.root) else { continue }
            next[number] = first[node]
            first[node] = Int32(truncatingIfNeeded: number)
            if patterns[number].dependsOnContext { context[node >> 6] |= 1 << UInt64(node & 63) }
        }
        let known = trie.firstNodes
        sections.add(.nodeOfUnit, known + [Int32](repeating: -1, count: units.count - known.count))
        sections.add(.wordSymbols, trie.symbols)
        sections.add(.wordChildren, trie.firstChild)
        sections.add(.wordPatterns, first)
        sections.add(.contextNodes, context)
    }

    private mutating func addScalars(to sections: inout IndexSections, _ next: inout [Int32]) {
        let (rows, count) = (scalarPatterns, scalars.count)
        let trie = TrieRows(count: rows.count, of: scalars) { number in
            Int(rows[number].start)..<(number + 1 < rows.count ? Int(rows[number + 1].start) : count)
        }
        var first = [Int32](repeating: -1, count: trie.symbols.count)
        for number in rows.indices.reversed() {
            let node = Int(trie.nodes[number])
            guard node != Int(PackedTrie.root) else { continue }
            next[Int(rows[number].pattern)] = first[node]
            first[node] = rows[number].pattern
        }
        var bits = [UInt64](repeating: 0, count: 1024)
        for (scalar, node) in trie.firstNodes.prefix(0x10000).enumerated() where node >= 0 {
            bits[scalar >> 6] |= 1 << UInt64(scalar & 63)
        }
        sections.add(.scalarSymbols, trie.symbols)
        sections.add(.scalarChildren, trie.firstChild)
        sections.add(.scalarPatterns, first)
        sections.add(.firstScalars, bits)
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
