// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A document cut up for translators: units (blocks) of parts (sentences and the space between them).
///
/// The parts of all units, joined, are the source, byte for byte: the space before the first sentence goes to the first
/// unit, the space after a block's last sentence to that block's unit.
struct KitLayout {
    struct Part {
        let range: TextRange
        /// The index of the sentence; nil for the space between sentences.
        let sentence: Int?
    }

    struct Unit {
        /// The index of the block; nil in a document without sentences.
        let block: Int?
        /// Indices into `parts`; never empty.
        let parts: Range<Int>
        let range: TextRange
    }

    private(set) var units: [Unit] = []
    private(set) var parts: [Part] = []

    /// `length`: of the source in bytes. A document without sentences (empty, or only white space) has one unit with one
    /// part that is no sentence.
    init(length: Int, sentences: [Sentence]) {
        parts.reserveCapacity(2 * sentences.count + 1)
        var cursor = 0
        var firstPart = 0
        var unitStart = 0
        var block: Int?
        for (index, sentence) in sentences.enumerated() {
            // Layers made by hand may overlap or be out of order: no byte is written twice or lost even then.
            let lower = min(max(cursor, sentence.range.lowerBound), length)
            let upper = min(sentence.range.upperBound, length)
            guard lower < upper else { continue }
            if let open = block, open != sentence.block {
                addSpace(from: cursor, to: lower)
                units.append(
                    Unit(block: open, parts: firstPart..<parts.count, range: TextRange(unchecked: unitStart, lower)))
                firstPart = parts.count
                unitStart = lower
            } else {
                addSpace(from: cursor, to: lower)
            }
            block = sentence.block
            parts.append(Part(range: TextRange(unchecked: lower, upper), sentence: index))
            cursor = upper
        }
        addSpace(from: cursor, to: length)
        if parts.isEmpty { parts.append(Part(range: TextRange(unchecked: 0, 0), sentence: nil)) }
        units.append(Unit(block: block, parts: firstPart..<parts.count, range: TextRange(unchecked: unitStart, length)))
    }

    private mutating func addSpace(from lower: Int, to upper: Int) {
        guard lower < upper else { return }
        parts.append(Part(range: TextRange(unchecked: lower, upper), sentence: nil))
    }
}
