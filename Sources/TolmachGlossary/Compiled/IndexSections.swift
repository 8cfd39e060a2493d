// SPDX-License-Identifier: Apache-2.0

/// The parts of a compiled index, by their numbers in its file.
enum IndexSection: UInt32, CaseIterable {
    case textStarts = 1
    case textPool
    case parts
    case partTags
    case sources
    case tags
    case languages
    case concepts
    case terms
    case forms
    case patterns
    case patternUnits
    case nextPatterns
    case gapPatterns
    case gapStarts
    case gaps
    case edgePatterns
    case edges
    case unitStarts
    case unitPool
    case unitSlots
    case nodeOfUnit
    case wordSymbols
    case wordChildren
    case wordPatterns
    case contextNodes
    case scalarSymbols
    case scalarChildren
    case scalarPatterns
    case firstScalars
    case plainStarts
    case plainPool
    case plainSlots
    case plainUnitStarts
    case plainUnits
    case exclusions
}

/// The parts of an index that is being made, ready to be laid out: in memory, or piece by piece into a file.
struct IndexSections {
    private struct Part {
        let section: IndexSection
        let elementSize: Int
        let count: Int
        let bytes: ((UnsafeRawBufferPointer) -> Void) -> Void
    }

    private var parts: [Part] = []

    mutating func add<Element: BitwiseCopyable>(_ section: IndexSection, _ values: [Element]) {
        parts.append(
            Part(section: section, elementSize: MemoryLayout<Element>.stride, count: values.count) { body in
                values.withUnsafeBytes(body)
            })
    }

    /// Bytes of the whole file.
    var length: Int { parts.reduce(headLength) { $0 + Self.filled($1.elementSize * $1.count) } }

    private var headLength: Int { Self.filled(IndexHeader.length + IndexHeader.entryLength * parts.count) }

    /// Each part begins at a multiple of 64.
    private static func filled(_ length: Int) -> Int { (length + 63) & ~63 }

    /// The whole index in memory.
    func block(_ header: IndexHeader) -> MemoryBlock {
        MemoryBlock(count: length) { memory in
            var place = 0
            forEachPiece(header) { piece in
                memory[place...].copyBytes(from: piece)
                place += piece.count
            }
        }
    }

    /// The index from its first byte to its last.
    func forEachPiece(_ header: IndexHeader, _ body: (UnsafeRawBufferPointer) -> Void) {
        var head = header.bytes(sections: parts.count, length: length)
        var offset = headLength
        for part in parts {
            IndexHeader.append(
                section: part.section.rawValue, elementSize: part.elementSize, offset: offset, count: part.count,
                to: &head)
            offset += Self.filled(part.elementSize * part.count)
        }
        head += [UInt8](repeating: 0, count: headLength - head.count)
        var sum = IndexChecksum.Running()
        head.withUnsafeBytes { sum.add($0) }
        forEachPart { sum.add($0) }
        IndexHeader.set(sum.value, in: &head)
        head.withUnsafeBytes(body)
        forEachPart(body)
    }

    /// In pieces of whole 64 bytes, zeros after the last value.
    private func forEachPart(_ body: (UnsafeRawBufferPointer) -> Void) {
        for part in parts {
            part.bytes { bytes in
                let whole = bytes.count & ~63
                if whole > 0 { body(UnsafeRawBufferPointer(rebasing: bytes[..<whole])) }
                guard whole < bytes.count else { return }
                var rest = Array(bytes[whole...])
                rest += [UInt8](repeating: 0, count: 64 - rest.count)
                rest.withUnsafeBytes(body)
            }
        }
    }
}
