// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A glossary file in pieces of whole rows, each of which is loaded as a file of its own: a million terms never are in memory as concepts.
///
/// Only what is surely the same in pieces is done so. An id that comes again, or any mistake, and `isWhole` says no: then the file must be loaded in one
/// piece, which says the mistakes with their places.
public struct GlossaryChunks {
    private let file: String
    private let isCSV: Bool
    private var header: [UInt8] = []
    private var rest: [UInt8] = []
    private var ids: Set<Int> = []
    /// Whether everything so far could be done in pieces.
    public private(set) var isWhole = true

    private static let chunk = 1 << 20

    /// Nil for a format whose rows stand not alone.
    public init?(file: String) {
        let name = file.lowercased()
        isCSV = name.hasSuffix(".csv")
        guard isCSV || name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") else { return nil }
        self.file = file
    }

    /// Takes the next bytes of the file, and gives out the concepts that are sure to be complete.
    public mutating func add(_ bytes: [UInt8], _ body: (Concept) -> Void) {
        rest += bytes
        while isWhole, rest.count >= Self.chunk {
            guard let end = end(of: rest) else {
                // One row that goes on and on is no matter for pieces.
                if rest.count > 16 * Self.chunk { isWhole = false }
                return
            }
            load(rest[..<end], body)
            rest.removeSubrange(..<end)
        }
    }

    /// The rest of the file.
    public mutating func finish(_ body: (Concept) -> Void) {
        if isWhole, !rest.isEmpty || header.isEmpty { load(rest[...], body) }
        rest = []
    }

    /// The end of the last row in some bytes that the next row does not go on with; nil: not in sight.
    private func end(of bytes: [UInt8]) -> Int? {
        var quoted = false
        var last: Int?
        var first: Range<Int>?
        var start = 0
        for index in bytes.indices {
            if isCSV, bytes[index] == 0x22 { quoted.toggle() }
            guard bytes[index] == 0x0A, !quoted else { continue }
            // Rows of one concept begin alike.
            let cell = start..<(bytes[start..<index].firstIndex(of: 0x2C) ?? index)
            if let first, !bytes[cell].elementsEqual(bytes[first]) { last = start }
            first = cell
            start = index + 1
        }
        return last
    }

    private mutating func load(_ rows: ArraySlice<UInt8>, _ body: (Concept) -> Void) {
        let bytes = header + rows
        if isCSV, header.isEmpty { header = Self.firstRow(of: bytes) }
        guard let glossary = try? GlossaryLoader.load(bytes, file: file) else {
            isWhole = false
            return
        }
        for concept in glossary.concepts {
            guard ids.insert(concept.id.hashValue).inserted else {
                isWhole = false
                return
            }
            body(concept)
        }
    }

    /// The first row with its line end, a byte order mark left out.
    private static func firstRow(of bytes: [UInt8]) -> [UInt8] {
        var quoted = false
        let start = ByteOrderMark.length(of: bytes)
        for index in start..<max(start, bytes.count) {
            if bytes[index] == 0x22 { quoted.toggle() }
            if bytes[index] == 0x0A, !quoted { return Array(bytes[start...index]) }
        }
        return Array(bytes[start...])
    }
}
