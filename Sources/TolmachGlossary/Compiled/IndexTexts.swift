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
    private(set) var bytes: [UInt8] = []
    private var known: [String: UInt32] = [:]

    mutating func add(_ text: some Collection<UInt8>) -> UInt32 {
        if text.isEmpty { return 0 }
        bytes.append(contentsOf: text)
        starts.append(UInt32(truncatingIfNeeded: bytes.count))
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
    var isTooLarge: Bool { bytes.count > Int(UInt32.max) }

    mutating func reserve(bytes count: Int, texts: Int) {
        bytes.reserveCapacity(count)
        starts.reserveCapacity(texts)
    }
}
