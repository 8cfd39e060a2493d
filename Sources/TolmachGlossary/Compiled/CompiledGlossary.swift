// SPDX-License-Identifier: Apache-2.0
import TolmachCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Glossaries in the form in which texts are searched for them, as a file that is mapped into memory and read where it lies.
public enum CompiledGlossary {
    /// The extension of such files.
    public static let fileExtension = "tolmach-index"

    /// A file that an index was made from.
    public struct Source: Sendable {
        public let path: String
        public let size: UInt64
        /// Nanoseconds since 1970 when it was changed last; 0 when it was too young to be trusted.
        public let changed: UInt64
        public let sum: IndexChecksum

        public init(path: String, size: UInt64, changed: UInt64, sum: IndexChecksum) {
            self.path = path
            self.size = size
            self.changed = changed
            self.sum = sum
        }
    }

    /// Files up to this size, 16 MiB, are read where others may change them, which takes some milliseconds.
    private static let mostRead = 1 << 24

    /// Opens an index that lies in a file, checksum and bounds checked. It is mapped; `mayChange`: a file that is not large is
    /// read instead, so that it may be written over or cut off while it is in use.
    public static func open(
        descriptor: Int32, size: Int, maker: IndexMaker = .current, mayChange: Bool = false
    ) throws(IndexFlaw) -> (set: SharedIndex, sources: [Source]) {
        let block =
            if mayChange, size <= mostRead {
                MemoryBlock(reading: descriptor, size: size)
            } else {
                MemoryBlock(descriptor: descriptor, size: size)
            }
        guard let block else { throw size == 0 ? .isTruncated : .cannotBeRead }
        return try open(block, maker)
    }

    /// Opens an index that lies in memory.
    public static func open(_ bytes: [UInt8], maker: IndexMaker = .current) throws(IndexFlaw) -> SharedIndex {
        try open(MemoryBlock(copying: bytes), maker).set
    }

    private static func open(
        _ block: MemoryBlock, _ maker: IndexMaker
    ) throws(IndexFlaw) -> (set: SharedIndex, sources: [Source]) {
        let image = try IndexImage(block, maker)
        let sources = image.sources.map {
            Source(
                path: image.texts[$0.path], size: $0.size, changed: $0.changed,
                sum: IndexChecksum(first: $0.first, second: $0.second))
        }
        return (SharedIndex(GlossaryIndex(image)), sources)
    }

    /// A file that says by its first bytes that it is one.
    public static func isCompiled(_ bytes: some Collection<UInt8>) -> Bool {
        bytes.prefix(IndexHeader.magic.count).elementsEqual(IndexHeader.magic)
    }

    /// An index of glossaries, given out piece by piece. Throws what `write` throws.
    public static func write(
        _ glossaries: [(name: String, glossary: Glossary)], sources: [Source] = [], maker: IndexMaker = .current,
        _ write: (UnsafeRawBufferPointer) -> Void
    ) {
        var builder = IndexBuilder(glossaries)
        builder.add(sources)
        var sections = IndexSections()
        (consume builder).add(to: &sections)
        sections.forEachPiece(IndexHeader(maker: maker), write)
    }

    /// Changed bytes with the checksum that fits them: what a forger would write, for tests.
    package static func resealed(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        guard bytes.count >= IndexHeader.length else { return bytes }
        IndexHeader.set(bytes.withUnsafeBytes { IndexHeader.sum(of: $0) }, in: &bytes)
        return bytes
    }

    /// The bytes of an index of glossaries.
    public static func bytes(
        _ glossaries: [(name: String, glossary: Glossary)], sources: [Source] = [], maker: IndexMaker = .current
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        write(glossaries, sources: sources, maker: maker) { bytes.append(contentsOf: $0) }
        return bytes
    }
}

/// Makes one glossary's index of concepts that come one after another, and writes it meanwhile.
public struct CompiledGlossaryBuilder {
    private var builder = IndexBuilder()
    private var sections: IndexSections
    private let maker: IndexMaker

    /// How long the head of an index is, which is known last: room must be left for it where the index begins.
    public static let headLength = IndexHeader.headLength

    /// `write` takes all that stands behind the head, piece by piece.
    public init(file: String, maker: IndexMaker = .current, _ write: @escaping (UnsafeRawBufferPointer) -> Void) {
        self.maker = maker
        sections = IndexSections(output: write)
        builder.begin(name: "", file: file)
    }

    public mutating func add(_ concept: Concept) {
        builder.add(concept)
        builder.writeTexts(to: &sections)
    }

    mutating func add(
        _ rows: borrowing PlainRows, of bytes: UnsafeBufferPointer<UInt8>, _ kinds: inout PlainKinds
    ) {
        builder.add(rows, of: bytes, &kinds)
        builder.writeTexts(to: &sections)
    }

    /// Makes room for so many times of what is there.
    mutating func reserve(times: Double) { builder.reserve(times: times) }

    /// Writes the rest; the head of the index. Nothing can be added afterwards.
    public consuming func finish() -> [UInt8] {
        // Moved out, so that what is written is freed.
        var taken = IndexBuilder()
        swap(&taken, &builder)
        taken.endPart()
        (consume taken).add(to: &sections)
        return sections.head(IndexHeader(maker: maker))
    }
}

extension IndexBuilder {
    mutating func add(_ files: [CompiledGlossary.Source]) {
        for file in files {
            sources.append(
                SourceRow(
                    size: file.size, changed: file.changed, first: file.sum.first, second: file.sum.second,
                    path: texts.add(file.path), reserved: 0))
        }
    }
}
