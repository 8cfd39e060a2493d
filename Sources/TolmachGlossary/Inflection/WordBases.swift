// SPDX-License-Identifier: Apache-2.0

/// The words that a form may be of, each with the paradigm it would follow; all in one row of bytes.
struct WordBases: RandomAccessCollection, Sendable {
    private var bytes: [UInt8] = []
    private var items: [(end: Int32, paradigm: Int32)] = []

    var startIndex: Int { 0 }
    var endIndex: Int { items.count }

    subscript(number: Int) -> (base: ArraySlice<UInt8>, paradigm: Int) {
        (bytes[start(of: number)..<Int(items[number].end)], Int(items[number].paradigm))
    }

    private func start(of number: Int) -> Int { number == 0 ? 0 : Int(items[number - 1].end) }

    /// Adds a stem with an ending, unless that word is here.
    mutating func add(_ stem: ArraySlice<UInt8>, _ ending: ArraySlice<UInt8>, paradigm: Int) {
        let length = stem.count + ending.count
        var start = 0
        for item in items {
            let end = Int(item.end)
            if end - start == length, bytes[(start + stem.count)..<end].isSame(as: ending),
                bytes[start..<(start + stem.count)].isSame(as: stem)
            {
                return
            }
            start = end
        }
        if items.isEmpty {
            items.reserveCapacity(16)
            bytes.reserveCapacity(16 * (length + 2))
        }
        bytes.append(contentsOf: stem)
        bytes.append(contentsOf: ending)
        items.append((Int32(bytes.count), Int32(paradigm)))
    }
}
