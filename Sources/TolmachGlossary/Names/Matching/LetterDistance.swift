// SPDX-License-Identifier: Apache-2.0

/// Insertions, deletions, substitutions and swaps of neighbours between two words: a column of the table is two machine words (Myers, Hyyrö).
enum LetterDistance {
    static func between(_ a: UnsafeBufferPointer<UInt16>, _ b: UnsafeBufferPointer<UInt16>) -> Int {
        // What is the same at either end costs nothing.
        var start = 0
        let shorter = min(a.count, b.count)
        while start < shorter, a[start] == b[start] { start += 1 }
        var end = 0
        while end < shorter - start, a[a.count - 1 - end] == b[b.count - 1 - end] { end += 1 }
        let left = UnsafeBufferPointer(rebasing: a[start..<(a.count - end)])
        let right = UnsafeBufferPointer(rebasing: b[start..<(b.count - end)])
        if left.isEmpty || right.isEmpty { return left.count + right.count }
        return left.count <= 64
            ? bits(left, right) : right.count <= 64 ? bits(right, left) : max(left.count, right.count)
    }

    private static func bits(_ a: UnsafeBufferPointer<UInt16>, _ b: UnsafeBufferPointer<UInt16>) -> Int {
        var plus: UInt64 = .max
        var minus: UInt64 = 0
        var diagonal: UInt64 = 0
        var previous: UInt64 = 0
        var distance = a.count
        let last: UInt64 = 1 << UInt64(a.count - 1)
        for letter in b {
            var match: UInt64 = 0
            var bit: UInt64 = 1
            for other in a {
                if other == letter { match |= bit }
                bit &<<= 1
            }
            let swapped = ((~diagonal & match) &<< 1) & previous
            diagonal = (((match & plus) &+ plus) ^ plus) | match | minus | swapped
            let right = minus | ~(diagonal | plus)
            let wrong = diagonal & plus
            if right & last != 0 { distance += 1 }
            if wrong & last != 0 { distance -= 1 }
            let shifted = (right &<< 1) | 1
            plus = (wrong &<< 1) | ~(diagonal | shifted)
            minus = shifted & diagonal
            previous = match
        }
        return distance
    }
}
