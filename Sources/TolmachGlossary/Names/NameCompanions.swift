// SPDX-License-Identifier: Apache-2.0

/// Of the names of several words that hold a word: how many words the longest has, and which other words of names they have. What stands beside a word of a name is
/// sought among these alone.
struct NameCompanions: Sendable {
    /// Some words of names: by part of a `SpellingIndex`, where they are in the order of its trie, ascending.
    struct Words: Sendable {
        fileprivate(set) var places: [[Int32]]

        var isEmpty: Bool { places.allSatisfy(\.isEmpty) }
    }

    private struct Row: Sendable {
        var first: Int32
        var count: Int32 = 0
        var longest: UInt8
    }

    private let rows: [Int32: Row]
    /// A part above, a place below.
    private let others: [Int64]

    init() { (rows, others) = ([:], []) }

    /// `isSought` and `parts`: of a `SpellingIndex`.
    init(_ index: GlossaryIndex, _ parts: [SpelledNames], isSought: [Bool]) {
        var placeOfUnit = [Int64](repeating: -1, count: index.units.count)
        for (number, part) in parts.enumerated() {
            for (place, entry) in part.graph.trie.entries.enumerated() where isSought[Int(part.units[Int(entry)])] {
                placeOfUnit[Int(part.units[Int(entry)])] = Int64(number) << 32 | Int64(place)
            }
        }
        let names = index.patterns.filter { pattern in
            pattern.flags.contains(.name) && (2...6).contains(pattern.wordCount)
                && index.units(of: pattern).contains { isSought[Int($0)] }
        }
        var rows: [Int32: Row] = [:]
        var total = 0
        for name in names {
            let units = index.units(of: name)
            for unit in units {
                var row = rows[unit] ?? Row(first: 0, longest: 0)
                row.count += Int32(units.count - 1)
                row.longest = max(row.longest, UInt8(name.wordCount))
                rows[unit] = row
                total += units.count - 1
            }
        }
        var next: [Int32: Int32] = [:]
        var first: Int32 = 0
        for (unit, row) in rows {
            rows[unit]?.first = first
            next[unit] = first
            first += row.count
        }
        var others = [Int64](repeating: -1, count: total)
        for name in names {
            let units = index.units(of: name)
            for (position, unit) in units.enumerated() {
                for (other, unitBeside) in units.enumerated() where other != position {
                    let place = Int(next[unit] ?? 0)
                    others[place] = placeOfUnit[Int(unitBeside)]
                    next[unit] = Int32(place + 1)
                }
            }
        }
        self.rows = rows
        self.others = others
    }

    /// The words of the longest name that holds this word; 0 where there is none of several words.
    func longestName(with unit: Int32) -> Int { Int(rows[unit]?.longest ?? 0) }

    /// The words that stand beside any of some words in names.
    func words(beside units: some Sequence<Int32>, partCount: Int) -> Words {
        var found: [Int64] = []
        for unit in units {
            guard let row = rows[unit] else { continue }
            found += others[Int(row.first)..<Int(row.first + row.count)].lazy.filter { $0 >= 0 }
        }
        found.sort()
        var words = Words(places: [[Int32]](repeating: [], count: partCount))
        var last: Int64 = -1
        for place in found where place != last {
            last = place
            words.places[Int(place >> 32)].append(Int32(truncatingIfNeeded: place))
        }
        return words
    }
}

extension [Int32] {
    /// The numbers of an ascending row that are in a range.
    func part(in range: Range<Int32>) -> ArraySlice<Int32> {
        let first = firstPlace(of: range.lowerBound)
        var end = first
        while end < count, self[end] < range.upperBound { end += 1 }
        return self[first..<end]
    }

    /// Whether an ascending row has a number of a range.
    func hasAny(in range: Range<Int32>) -> Bool {
        let first = firstPlace(of: range.lowerBound)
        return first < count && self[first] < range.upperBound
    }

    /// The place of the first number that is not less.
    private func firstPlace(of number: Int32) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
