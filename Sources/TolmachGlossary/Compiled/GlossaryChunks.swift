// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// A glossary file in pieces of whole rows, each of which is loaded as a file of its own: a million terms never are in memory as concepts.
///
/// Pieces that hold nothing unusual go into the index as they lie there (`PlainRows`); others are loaded. Only what is surely the same in pieces is
/// done so. An id that comes again, or any mistake, and `isWhole` says no: then the file must be loaded in one piece, which says the
/// mistakes with their places.
public struct GlossaryChunks {
    private let file: String
    private let isCSV: Bool
    private let size: Int
    private var header: [UInt8]?
    private var rest: [UInt8] = []
    /// Of all ids.
    private var hashes: [UInt64] = []
    private var rows = PlainRows()
    private var kinds = PlainKinds()
    private var csv: PlainCSV?
    private var json = PlainJSON()
    /// How much is read after a row that needs it.
    private var readerBytes = 1 << 11
    /// Whether everything so far could be done in pieces.
    public private(set) var isWhole = true

    private static let chunk = 1 << 20

    /// Nil for a format whose rows stand not alone. `size`: about how many bytes the file has, if that is known.
    public init?(file: String, size: Int = 0) {
        let name = file.lowercased()
        isCSV = name.hasSuffix(".csv")
        guard isCSV || name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") else { return nil }
        self.file = file
        self.size = size
    }

    /// Takes the next bytes of the file, and adds the concepts that are sure to be complete.
    public mutating func add(_ bytes: [UInt8], to builder: inout CompiledGlossaryBuilder) {
        rest += bytes
        while isWhole, rest.count >= Self.chunk {
            guard let end = end(of: rest) else {
                // One row that goes on and on is no matter for pieces.
                if rest.count > 16 * Self.chunk { isWhole = false }
                return
            }
            let isFirst = hashes.isEmpty
            load(rest[..<end], &builder)
            if isFirst, size > end {
                let times = Double(size) / Double(end) * 1.02
                builder.reserve(times: times)
                hashes.reserveCapacity(Int(Double(hashes.count) * times))
            }
            rest.removeSubrange(..<end)
        }
    }

    /// The rest of the file.
    public mutating func finish(_ builder: inout CompiledGlossaryBuilder) {
        if isWhole, !rest.isEmpty || header == nil { load(rest[...], &builder) }
        rest = []
        guard isWhole else { return }
        hashes.sort()
        if zip(hashes, hashes.dropFirst()).contains(where: { $0 == $1 }) { isWhole = false }
        hashes = []
    }

    /// The end of the last row in some bytes that the next row does not go on with; nil: not in sight.
    private func end(of bytes: [UInt8]) -> Int? {
        bytes.withUnsafeBufferPointer { bytes in
            var last: Int?
            forEachEnd(in: bytes, from: 0) { end in
                last = end
                return true
            }
            return last
        }
    }

    /// Gives out where concepts end, but for the last one, as long as it is wanted.
    private func forEachEnd(in bytes: UnsafeBufferPointer<UInt8>, from begin: Int, _ isWanted: (Int) -> Bool) {
        var quoted = false
        var first: Range<Int>?
        var start = begin
        for index in begin..<bytes.count {
            if isCSV, bytes[index] == 0x22 { quoted.toggle() }
            guard bytes[index] == 0x0A, !quoted else { continue }
            // Rows of one concept begin alike.
            let cell = start..<(bytes[start..<index].firstIndex(of: 0x2C) ?? index)
            if let first, !bytes[cell].elementsEqual(bytes[first]), !isWanted(start) { return }
            first = cell
            start = index + 1
        }
    }

    private mutating func load(_ piece: ArraySlice<UInt8>, _ builder: inout CompiledGlossaryBuilder) {
        if header == nil {
            header = isCSV ? Self.firstRow(of: piece) : []
            if isCSV, let header { csv = PlainCSV(header: header, &rows) }
            // The first row stands before the others as it does in later pieces.
            load(isCSV ? piece.dropFirst(ByteOrderMark.length(of: piece) + (header?.count ?? 0)) : piece, &builder)
            return
        }
        let isPlain = piece.withUnsafeBufferPointer {
            (!isCSV || csv != nil) && UTF8Validation.firstMalformed($0) == nil && Normalizer.isNormalized($0, .nfc)
        }
        guard isPlain, !piece.isEmpty else { return read(piece, &builder) }
        piece.withUnsafeBufferPointer { bytes in
            var start = 0
            while start < bytes.count, isWhole {
                let end = addPlain(bytes, from: start, &builder)
                guard end < bytes.count else { return }
                // Readers are called for little where little needs them.
                readerBytes =
                    end - start > 4 * readerBytes ? max(readerBytes / 2, 1 << 11) : min(readerBytes * 2, 1 << 18)
                start = bytes.count
                forEachEnd(in: bytes, from: end) { concept in
                    if concept - end >= readerBytes { start = concept }
                    return start == bytes.count
                }
                read(piece[(piece.startIndex + end)..<(piece.startIndex + start)], &builder)
            }
        }
    }

    /// Has some rows read as a file of their own.
    private mutating func read(_ rows: ArraySlice<UInt8>, _ builder: inout CompiledGlossaryBuilder) {
        guard let glossary = try? GlossaryLoader.load((header ?? []) + rows, file: file) else {
            isWhole = false
            return
        }
        for concept in glossary.concepts {
            var id = concept.id
            hashes.append(id.withUTF8 { Self.hash($0) })
            builder.add(concept)
        }
    }

    /// Adds the concepts that hold nothing unusual; where the first one begins that does, or the end.
    private mutating func addPlain(
        _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ builder: inout CompiledGlossaryBuilder
    ) -> Int {
        rows.removeAll()
        let end = csv?.find(in: bytes, from: start, &rows) ?? json.find(in: bytes, from: start, &rows)
        for cell in rows.cells where cell.field == .id {
            hashes.append(Self.hash(UnsafeBufferPointer(rebasing: bytes[cell.range])))
        }
        builder.add(rows, of: bytes, &kinds)
        return end
    }

    /// Two ids of a million have the same by chance once in ten million files; then it is loaded in one piece.
    private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for byte in bytes {
            hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
            hash ^= hash >> 29
        }
        return hash
    }

    /// The first row with its line end, a byte order mark left out.
    private static func firstRow(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        var quoted = false
        let start = bytes.startIndex + ByteOrderMark.length(of: bytes)
        for index in start..<max(start, bytes.endIndex) {
            if bytes[index] == 0x22 { quoted.toggle() }
            if bytes[index] == 0x0A, !quoted { return Array(bytes[start...index]) }
        }
        return Array(bytes[start...])
    }
}
