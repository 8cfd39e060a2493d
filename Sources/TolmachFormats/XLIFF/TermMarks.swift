// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The mentions of a document as marks inside the parts of its units: which can be elements, and which must be pairs of
/// points because they cross a part's end or another mark.
struct TermMarks {
    struct Mark {
        /// The index of the mention.
        let mention: Int
        let unit: Int
        let range: TextRange
        /// 1, or 2, 3 … for what a mention that crosses units has in the next ones.
        let fragment: Int
        /// It lies in one part and crosses no mark before it: it can be an element. Else its ends are apart.
        fileprivate(set) var isNested: Bool
    }

    /// What stands in a part, in order.
    enum Event {
        case text(TextRange)
        /// An index into `marks`: a nested mark starts; `close` ends the innermost.
        case open(Int)
        case close
        /// The ends of a mark that is not nested.
        case start(Int)
        case end(Int)
    }

    private(set) var marks: [Mark] = []
    /// For each unit, its marks.
    private(set) var ofUnit: [Range<Int>] = []

    init(_ mentions: [Mention], in layout: KitLayout) {
        marks.reserveCapacity(mentions.count)
        var unit = 0
        var isSorted = true
        for (index, mention) in mentions.enumerated() where !mention.range.isEmpty {
            if unit > 0, layout.units[unit].range.lowerBound > mention.range.lowerBound { unit = 0 }
            while unit < layout.units.count - 1, layout.units[unit].range.upperBound <= mention.range.lowerBound {
                unit += 1
            }
            var fragment = 1
            for later in unit..<layout.units.count {
                let outer = layout.units[later].range
                let lower = max(outer.lowerBound, mention.range.lowerBound)
                let upper = min(outer.upperBound, mention.range.upperBound)
                guard lower < upper else { break }
                let range = TextRange(unchecked: lower, upper)
                if let last = marks.last, (last.unit, last.range) > (later, range) { isSorted = false }
                marks.append(Mark(mention: index, unit: later, range: range, fragment: fragment, isNested: false))
                fragment += 1
            }
        }
        if !isSorted {
            marks.sort { ($0.unit, $0.range, $0.mention) < ($1.unit, $1.range, $1.mention) }
        }
        var first = 0
        ofUnit.reserveCapacity(layout.units.count)
        var enclosing: [Int] = []
        for index in layout.units.indices {
            var last = first
            while last < marks.count, marks[last].unit == index { last += 1 }
            ofUnit.append(first..<last)
            findNested(first..<last, in: layout, unit: layout.units[index], &enclosing)
            first = last
        }
    }

    /// `enclosing`: room for the marks that are open.
    private mutating func findNested(
        _ range: Range<Int>, in layout: KitLayout, unit: KitLayout.Unit, _ enclosing: inout [Int]
    ) {
        var part = unit.parts.lowerBound
        enclosing.removeAll(keepingCapacity: true)
        for index in range {
            let mark = marks[index].range
            while part < unit.parts.upperBound - 1, layout.parts[part].range.upperBound <= mark.lowerBound { part += 1 }
            while let top = enclosing.last, marks[top].range.upperBound <= mark.lowerBound { enclosing.removeLast() }
            let limit = enclosing.last.map { marks[$0].range.upperBound } ?? layout.parts[part].range.upperBound
            if mark.upperBound <= limit {
                marks[index].isNested = true
                enclosing.append(index)
            }
        }
    }

    /// Walks the parts of one unit after the other.
    struct Walk {
        /// The events of the part walked over last.
        private(set) var events: [Event] = []
        private var next = 0
        private var end = 0
        /// Marks that have started and are not nested.
        private var apart: [Int] = []
        /// Nested marks that have started; empty at the end of each part.
        private var nested: [Int] = []

        init() { events.reserveCapacity(32) }

        /// Begins a unit.
        mutating func begin(_ marks: TermMarks, unit: Int) {
            next = marks.ofUnit[unit].lowerBound
            end = marks.ofUnit[unit].upperBound
            apart.removeAll(keepingCapacity: true)
            nested.removeAll(keepingCapacity: true)
        }

        /// Finds the events of the next part, which must follow the part walked over before.
        mutating func move(over part: TextRange, _ marks: TermMarks) {
            events.removeAll(keepingCapacity: true)
            var cursor = part.lowerBound
            while true {
                // What starts here: the longer first, as the marks are sorted.
                while next < end, marks.marks[next].range.lowerBound == cursor, cursor < part.upperBound {
                    if marks.marks[next].isNested {
                        events.append(.open(next))
                        nested.append(next)
                    } else {
                        events.append(.start(next))
                        apart.append(next)
                    }
                    next += 1
                }
                guard cursor < part.upperBound else { return }
                var stop = part.upperBound
                if next < end { stop = min(stop, marks.marks[next].range.lowerBound) }
                if let top = nested.last { stop = min(stop, marks.marks[top].range.upperBound) }
                for index in apart { stop = min(stop, marks.marks[index].range.upperBound) }
                events.append(.text(TextRange(unchecked: cursor, stop)))
                cursor = stop
                // What ends here.
                var index = 0
                while index < apart.count {
                    if marks.marks[apart[index]].range.upperBound == cursor {
                        events.append(.end(apart.remove(at: index)))
                    } else {
                        index += 1
                    }
                }
                while let top = nested.last, marks.marks[top].range.upperBound == cursor {
                    nested.removeLast()
                    events.append(.close)
                }
            }
        }
    }
}
