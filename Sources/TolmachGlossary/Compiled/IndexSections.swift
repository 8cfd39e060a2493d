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

/// The parts of an index that is being made: kept until it is laid out in memory, or written as they come and freed.
struct IndexSections {
    private struct Part {
        let section: IndexSection
        let elementSize: Int
        var count: Int
        /// Gives out its bytes; nil: they were written.
        let bytes: (((UnsafeRawBufferPointer) -> Void) -> Void)?
    }

    private var parts: [Part] = []
    /// Takes the file from behind its head on.
    private let output: ((UnsafeRawBufferPointer) -> Void)?
    private var sum = IndexChecksum.Running()
    /// Bytes of the section that is being written that wait for some more.
    private var rest: [UInt8] = []

    init(output: ((UnsafeRawBufferPointer) -> Void)? = nil) { self.output = output }

    mutating func add<Element: BitwiseCopyable>(_ section: IndexSection, _ values: [Element]) {
        var part = Part(
            section: section, elementSize: MemoryLayout<Element>.stride, count: values.count,
            bytes: output == nil ? { body in values.withUnsafeBytes(body) } : nil)
        if output != nil {
            if let last = parts.last, last.section == section {
                part.count += last.count
                parts.removeLast()
            }
            values.withUnsafeBytes { write($0) }
            finishPart()
        }
        parts.append(part)
    }

    /// Whether sections are written as they come.
    var isWriting: Bool { output != nil }

    /// A piece of a section that `add` will give the last one of; only for what is written.
    mutating func addPiece(_ section: IndexSection, _ bytes: [UInt8]) {
        if parts.last?.section != section {
            parts.append(Part(section: section, elementSize: 1, count: 0, bytes: nil))
        }
        parts[parts.count - 1].count += bytes.count
        bytes.withUnsafeBytes { write($0) }
    }

    private mutating func write(_ bytes: UnsafeRawBufferPointer) {
        var bytes = bytes
        if !rest.isEmpty {
            let missing = min(64 - rest.count, bytes.count)
            rest += bytes[..<missing]
            bytes = UnsafeRawBufferPointer(rebasing: bytes[missing...])
            guard rest.count == 64 else { return }
            rest.withUnsafeBytes { put($0) }
            rest = []
        }
        let whole = bytes.count & ~63
        if whole > 0 { put(UnsafeRawBufferPointer(rebasing: bytes[..<whole])) }
        rest += bytes[whole...]
    }

    private mutating func put(_ bytes: UnsafeRawBufferPointer) {
        sum.add(bytes)
        output?(bytes)
    }

    private mutating func finishPart() {
        guard !rest.isEmpty else { return }
        rest += [UInt8](repeating: 0, count: 64 - rest.count)
        rest.withUnsafeBytes { put($0) }
        rest = []
    }

    /// Bytes of the whole file.
    private var length: Int { parts.reduce(IndexHeader.headLength) { $0 + Self.filled($1.elementSize * $1.count) } }

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
        var sum = IndexChecksum.Running()
        forEachPart { sum.add($0) }
        head(header, sum.value).withUnsafeBytes(body)
        forEachPart(body)
    }

    /// The head of an index whose sections were written.
    func head(_ header: IndexHeader) -> [UInt8] { head(header, sum.value) }

    private func head(_ header: IndexHeader, _ sum: IndexChecksum) -> [UInt8] {
        var head = header.bytes(sections: parts.count, length: length)
        var offset = IndexHeader.headLength
        for part in parts {
            IndexHeader.append(
                section: part.section.rawValue, elementSize: part.elementSize, offset: offset, count: part.count,
                to: &head)
            offset += Self.filled(part.elementSize * part.count)
        }
        head += [UInt8](repeating: 0, count: IndexHeader.headLength - head.count)
        IndexHeader.set(IndexHeader.sum(head: head, body: sum), in: &head)
        return head
    }

    /// In pieces of whole 64 bytes, zeros after the last value.
    private func forEachPart(_ body: (UnsafeRawBufferPointer) -> Void) {
        for part in parts {
            part.bytes? { bytes in
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
