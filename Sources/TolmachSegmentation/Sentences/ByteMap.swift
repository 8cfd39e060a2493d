// SPDX-License-Identifier: Apache-2.0

/// Where in a text there may be something to look at: a bit for each byte, made in one pass and asked by all that skip through
/// the text. An eighth of the text's size for each kind.
struct ByteMap {
    /// Bytes that are no part of a word; see `ByteMask.Found`.
    private(set) var ends: [UInt64] = []
    /// What may begin the end of a sentence; see there too.
    private(set) var marks: [UInt64] = []
    /// Whether any byte belongs to Armenian or a script after it: marks of those are not among `ends`.
    private(set) var hasLateScripts = false

    mutating func read(_ text: Span<UInt8>) {
        let count = (text.count + 63) >> 6
        ends.removeAll(keepingCapacity: true)
        marks.removeAll(keepingCapacity: true)
        ends.reserveCapacity(count)
        marks.reserveCapacity(count)
        var late: UInt64 = 0
        var base = 0
        while base < text.count {
            var ends: UInt64 = 0
            var marks: UInt64 = 0
            let isWhole = base + 64 <= text.count
            for step in stride(from: 0, to: 64, by: 8) {
                let eight = isWhole ? ByteMask.eight(text, base + step) : ByteMask.bytes(text, base + step)
                let found = ByteMask.look(at: eight)
                ends |= ByteMask.packed(found.ends) << UInt64(step)
                marks |= ByteMask.packed(found.marks) << UInt64(step)
                late |= found.late & ~found.ends
            }
            self.ends.append(ends)
            self.marks.append(marks)
            base += 64
        }
        hasLateScripts = late != 0
    }
}
