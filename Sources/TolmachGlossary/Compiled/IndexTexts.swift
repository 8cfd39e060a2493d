// SPDX-License-Identifier: Apache-2.0

/// Texts by number, in one pool.
struct IndexTexts: Sendable {
    let starts: Row<UInt32>
    let pool: Row<UInt8>

    var count: Int { starts.count - 1 }

    /// The bytes of a text, where they lie.
    func bytes(_ number: UInt32) -> Row<UInt8> {
        pool.part(Int(starts[Int(number)])..<Int(starts[Int(number) + 1]))
    }

    subscript(number: UInt32) -> String { String(decoding: bytes(number).buffer, as: UTF8.self) }
}

/// Gathers texts for an index. Number 0 is the empty one.
struct TextPool {
    private(set) var starts: [UInt32] = [0, 0]
    /// But for those that were written.
    private var bytes: [UInt8] = []
    private var written = 0
    private var known: [String: UInt32] = [:]

    mutating func add(_ text: some Collection<UInt8>) -> UInt32 {
        if text.isEmpty { return 0 }
        bytes.append(contentsOf: text)
        starts.append(UInt32(truncatingIfNeeded: written + bytes.count))
        return UInt32(truncatingIfNeeded: starts.count - 2)
    }

    mutating func add(_ text: String) -> UInt32 { add(text.utf8) }

    /// For texts that come again and again.
    mutating func addOnce(_ text: String) -> UInt32 {
        if let number = known[text] { return number }
        let number = add(text.utf8)
        known[text] = number
        return number
    }

    /// More than 4 GB of texts cannot be numbered.
    var isTooLarge: Bool { written + bytes.count > Int(UInt32.max) }

    mutating func reserve(texts: Int) { starts.reserveCapacity(texts) }

    /// Writes the bytes so far, if they are many.
    mutating func write(to sections: inout IndexSections) {
        guard sections.isWriting, bytes.count >= 1 << 20 else { return }
        sections.addPiece(.textPool, bytes)
        written += bytes.count
        bytes.removeAll(keepingCapacity: true)
    }

    /// Adds all texts, which must be the first section: nothing can be added afterwards.
    mutating func add(to sections: inout IndexSections) {
        sections.add(.textPool, bytes)
        bytes = []
        sections.add(.textStarts, starts)
        starts = []
    }
}
