// SPDX-License-Identifier: Apache-2.0

/// Of the names of several words that hold a word: how many words the longest has, and which other words of names they have. What stands beside a word of a name is
/// sought among these alone.
struct NameCompanions: Sendable {
    /// Some words of names: by part of a `SpellingIndex`, where they are in the order of its trie, ascending.
    struct Words: Sendable {
        fileprivate(set) var places: [[Int32]]
        fileprivate(set) var isEmpty = true

        /// How many words.
        var count: Int { places.reduce(0) { $0 + $1.count } }

        /// Whether a place of a part is among these.
        func contains(_ place: Int32, ofPart part: Int) -> Bool {
            let places = places[part]
            var (low, high) = (0, places.count)
            while low < high {
                let middle = (low + high) / 2
                if places[middle] < place { low = middle + 1 } else { high = middle }
            }
            return low < places.count && places[low] == place
        }
    }

    /// By unit: the words of the longest name.
    private let longest: [UInt8]
    /// By unit: where its companions are.
    private let first: [Int32]
    /// A part above, a place below; -1 for a word that is in no part.
    private let others: [Int64]

    init() { (longest, first, others) = ([], [], []) }

    /// `isSought` and `parts`: of a `SpellingIndex`.
    init(_ index: GlossaryIndex, _ parts: [SpelledNames], isSought: [Bool]) {
        var placeOfUnit = [Int64](repeating: -1, count: index.units.count)
        for (number, part) in parts.enumerated() {
            for (place, entry) in part.graph.trie.entries.enumerated() where isSought[Int(part.units[Int(entry)])] {
                placeOfUnit[Int(part.units[Int(entry)])] = Int64(number) << 32 | Int64(place)
            }
        }
        var longest = [UInt8](repeating: 0, count: index.units.count)
        var first = [Int32](repeating: 0, count: index.units.count + 1)
        var names: [Row<Int32>] = []
        for pattern in index.patterns where pattern.flags.contains(.name) && (2...6).contains(pattern.wordCount) {
            let units = index.units(of: pattern)
            guard units.contains(where: { isSought[Int($0)] }) else { continue }
            names.append(units)
            for unit in units {
                longest[Int(unit)] = max(longest[Int(unit)], UInt8(pattern.wordCount))
                first[Int(unit) + 1] += Int32(units.count - 1)
            }
        }
        for unit in 0..<index.units.count { first[unit + 1] += first[unit] }
        var next = first
        var others = [Int64](repeating: -1, count: Int(first[index.units.count]))
        for units in names {
            for (position, unit) in units.enumerated() {
                for (other, unitBeside) in units.enumerated() where other != position {
                    others[Int(next[Int(unit)])] = placeOfUnit[Int(unitBeside)]
                    next[Int(unit)] += 1
                }
            }
        }
        (self.longest, self.first, self.others) = (longest, first, others)
    }

    /// The words of the longest name that holds this word; 0 where there is none of several words.
    func longestName(with unit: Int32) -> Int { Int(unit) < longest.count ? Int(longest[Int(unit)]) : 0 }

    /// The words that stand beside any of some words in names.
    func words(beside units: some Sequence<Int32>, partCount: Int) -> Words {
        var found: [Int64] = []
        for unit in units {
            guard Int(unit) < longest.count else { continue }
            for place in others[Int(first[Int(unit)])..<Int(first[Int(unit) + 1])] where place >= 0 {
                found.append(place)
            }
        }
        found.sort()
        var words = Words(places: [[Int32]](repeating: [], count: partCount))
        var last: Int64 = -1
        for place in found where place != last {
            last = place
            words.isEmpty = false
            words.places[Int(place >> 32)].append(Int32(truncatingIfNeeded: place))
        }
        return words
    }
}
