// SPDX-License-Identifier: Apache-2.0

/// Whether the numbers of a compiled index lead to something. Without early exits, so that the compiler can look at many at once: a
/// million terms are looked through in milliseconds.
enum IndexCheck {
    /// Starts that divide `count` values: from 0, never falling, the last one at the end.
    static func divide(_ starts: Row<UInt32>, _ count: Int) -> Bool {
        guard starts.count >= 1, starts[0] == 0, Int(starts[starts.count - 1]) == count else { return false }
        let starts = starts.buffer
        var falls = 0
        for index in 1..<max(1, starts.count) { falls += starts[index] < starts[index - 1] ? 1 : 0 }
        return falls == 0
    }

    static func areBelow(_ numbers: Row<UInt32>, _ count: Int) -> Bool {
        var largest: UInt32 = 0
        for number in numbers.buffer { largest = max(largest, number) }
        return numbers.isEmpty || Int(largest) < count
    }

    static func areBelow(_ numbers: Row<Int32>, _ count: Int) -> Bool {
        numbers.isEmpty || least(numbers) >= 0 && areBelowOrNone(numbers, count)
    }

    /// The lower halves.
    static func areBelow(_ slots: Row<UInt64>, _ count: Int) -> Bool {
        var largest: UInt64 = 0
        for slot in slots.buffer { largest = max(largest, slot & 0xFFFF_FFFF) }
        return Int(largest) < count
    }

    /// −1 is none.
    static func areBelowOrNone(_ numbers: Row<Int32>, _ count: Int) -> Bool {
        var largest: Int32 = -1
        for number in numbers.buffer { largest = max(largest, number) }
        return Int(largest) < count && (numbers.isEmpty || least(numbers) >= -1)
    }

    private static func least(_ numbers: Row<Int32>) -> Int32 {
        var least = Int32.max
        for number in numbers.buffer { least = min(least, number) }
        return least
    }

    static func ascend(_ numbers: Row<Int32>, below count: Int) -> Bool {
        var last = -1
        for number in numbers {
            guard Int(number) > last, Int(number) < count else { return false }
            last = Int(number)
        }
        return true
    }

    /// Each is −1 or a later one: a chain comes to its end.
    static func leadOn(_ numbers: Row<Int32>, _ count: Int) -> Bool {
        guard numbers.count <= Int(Int32.max) else { return false }
        let numbers = numbers.buffer
        var wrong = 0
        for index in 0..<numbers.count {
            let next = numbers[index]
            wrong += next != -1 && next <= Int32(truncatingIfNeeded: index) ? 1 : 0
            wrong += Int(next) >= count ? 1 : 0
        }
        return wrong == 0
    }

    /// First children of nodes: later than their parents, in order, the last one after all nodes.
    static func areChildren(_ children: Row<UInt32>, nodes: Int) -> Bool {
        guard nodes >= 1, nodes < Int(Int32.max), children.count == nodes + 1, Int(children[nodes]) == nodes,
            children[0] >= 1
        else { return false }
        let children = children.buffer
        var wrong = 0
        for node in 0..<nodes {
            wrong += children[node] > children[node + 1] ? 1 : 0
            wrong += Int(children[node]) <= node ? 1 : 0
        }
        return wrong == 0
    }
}
