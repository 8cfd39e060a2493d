// SPDX-License-Identifier: Apache-2.0

/// Words of names of one script, in one graph, sought among the words of another script. All languages that are written in it may share one.
final class SpelledNames: Sendable {
    let table: EditTable
    let graph: NameGraph
    /// For what leads to a name, and for what may stand beside it.
    let anchors: NameGraph.Beam
    let neighbours: NameGraph.Beam
    /// The words, by entry of the graph.
    let units: [Int32]
    private let letterCounts: [Int32]
    /// Where each word is in the order of the trie, by unit.
    private let places: [(unit: Int32, place: Int32)]

    /// How much less than an even score leads to a name, how much less may stand beside it, and by how many nats a walk may be behind, to a name in a word's first letters.
    private static let anchorMargin = 0.05
    private static let neighbourMargin = 0.155
    private static let anchorSlack = 1.5
    private static let firstSlack = 3.0
    private static let neighbourSlack = 3.0

    init(_ table: EditTable, isTextLatin: Bool, _ words: [(unit: Int32, name: NameLetters)]) {
        let (text, side) = isTextLatin ? (table.latin, table.other) : (table.other, table.latin)
        let names = words.map { $0.name.adapted(to: side) }
        let graph = NameGraph(names, text: text, names: side)
        self.table = table
        self.graph = graph
        anchors = NameGraph.Beam(
            graph, least: table.centre - Self.anchorMargin, slack: Self.anchorSlack, firstSlack: Self.firstSlack)
        neighbours = NameGraph.Beam(graph, least: table.centre - Self.neighbourMargin, slack: Self.neighbourSlack)
        units = words.map(\.unit)
        letterCounts = names.map { Int32($0.letters.count - 2) }
        let units = units
        places = graph.trie.entries.enumerated().map { (units[Int($1)], Int32($0)) }.sorted { $0.unit < $1.unit }
    }

    /// The letters of a word.
    func letters(ofEntry entry: Int) -> Int { Int(letterCounts[entry]) }

    /// Where a word is in the order of the trie; nil for one that is not here.
    func place(of unit: Int32) -> Int32? {
        var (low, high) = (0, places.count)
        while low < high {
            let middle = (low + high) / 2
            if places[middle].unit < unit { low = middle + 1 } else { high = middle }
        }
        return low < places.count && places[low].unit == unit ? places[low].place : nil
    }

    /// Which of the words a language seeks.
    final class Selection: Sendable {
        /// By entry.
        fileprivate let isSought: [Bool]
        /// By node of the graph: whether a word that is sought begins so.
        fileprivate let leadsOn: [Bool]
        /// So few that it pays to leave the ways to the others.
        fileprivate let areFew: Bool

        fileprivate init(isSought: [Bool], leadsOn: [Bool], areFew: Bool) {
            (self.isSought, self.leadsOn, self.areFew) = (isSought, leadsOn, areFew)
        }
    }

    /// Nil when all are.
    func selection(_ isSought: (_ unit: Int32) -> Bool) -> Selection? {
        let sought = units.map(isSought)
        guard sought.contains(false) else { return nil }
        // Entries lie in the order of the nodes: how many of them are sought up to each.
        var counts: [Int32] = [0]
        counts.reserveCapacity(units.count + 1)
        for entry in graph.trie.entries { counts.append(counts[counts.count - 1] + (sought[Int(entry)] ? 1 : 0)) }
        let leadsOn = (0..<graph.count).map { node in
            let place = graph.places[node]
            return node == 0 || counts[Int(place.endEntry)] > counts[Int(place.firstEntry)]
        }
        return Selection(isSought: sought, leadsOn: leadsOn, areFew: 4 * sought.count { $0 } < 3 * sought.count)
    }

    /// How far a row of letters led. Its forms begin like it, and are read on from there.
    struct Trail {
        fileprivate let letters: [UInt16]
        fileprivate let last: PrefixWalk.Start
        /// No row that begins with so many of the letters leads anywhere.
        fileprivate let end: Int
        /// How many letters a form must share to be no spelling, or 0 where forms need not be asked.
        let dead: Int

        /// Where other letters may be read from; nil where they lead nowhere.
        fileprivate func start(of others: [UInt16], _ walk: borrowing PrefixWalk) -> PrefixWalk.Start? {
            let shared = sharedLetters(others[...])
            return shared < end ? walk.shortened(last, to: shared) : nil
        }

        /// Whether other letters may lead somewhere.
        func mayLead(to others: ArraySlice<UInt16>) -> Bool { sharedLetters(others) < end }

        @inline(__always)
        private func sharedLetters(_ others: ArraySlice<UInt16>) -> Int {
            var shared = 0
            let count = min(letters.count, others.count)
            while shared < count, letters[shared] == others[others.startIndex &+ shared] { shared += 1 }
            return shared
        }
    }

    /// Whether a word's letters, but for an ending, lead to a name; if not, neither does a form of the word.
    func mayLead(_ letters: [UInt16], _ selection: Selection?, _ walk: inout PrefixWalk) -> Bool {
        let least = letters.count - Self.longestEnding - 1
        let reach = walk.reach(letters, graph, anchors, atLeast: least, isChoosy: selection?.areFew ?? false) {
            selection?.leadsOn[Int($0)] ?? true
        }
        return reach.read >= least
    }

    /// Walks a word's letters, and calls `body` for what they may be a spelling of and leads to a name. Of those that begin like the letters, but for an ending, the forms of
    /// the word may be spellings, too. `first` is of a row that was walked just before.
    @discardableResult
    func look(
        for letters: [UInt16], _ selection: Selection?, _ walk: inout PrefixWalk, after first: Trail? = nil,
        _ body: (_ entry: Int, _ information: Double) -> Void
    ) -> Trail? {
        var start: PrefixWalk.Start?
        if let first {
            start = first.start(of: letters, walk)
            if start == nil { return nil }
        }
        let least = letters.count - Self.longestEnding - 1
        let reach = walk.reach(
            letters, graph, anchors, from: start, atLeast: least, isChoosy: selection?.areFew ?? false
        ) { selection?.leadsOn[Int($0)] ?? true }
        if reach.read == letters.count {
            walk.found(at: reach.state, graph) { _, entry, information in
                if selection?.isSought[entry] ?? true { body(entry, information) }
            }
        }
        return Trail(
            letters: letters, last: reach.last, end: reach.dead, dead: reach.read >= least ? reach.dead : 0)
    }

    /// The same for what may stand beside a name, among some words alone; `likely` are those of them that begin so.
    @discardableResult
    func look(
        for letters: [UInt16], among words: SoughtPlaces, _ walk: inout PrefixWalk, after first: Trail? = nil,
        _ body: (_ entry: Int, _ information: Double) -> Void
    ) -> (trail: Trail, likely: [Int32])? {
        var start: PrefixWalk.Start?
        if let first {
            start = first.start(of: letters, walk)
            if start == nil { return nil }
        }
        let least = letters.count - Self.longestEnding - 1
        let reach = walk.reach(letters, graph, neighbours, from: start, atLeast: least, isChoosy: true) {
            words.hasAny(in: entries(from: $0))
        }
        func trail(dead: Int) -> Trail { Trail(letters: letters, last: reach.last, end: reach.dead, dead: dead) }
        guard reach.read >= least else { return (trail(dead: 0), []) }
        if reach.read == letters.count {
            walk.found(at: reach.state, graph) { place, entry, information in
                if words.hasAny(in: place..<place + 1) { body(entry, information) }
            }
        }
        var ranges: [Range<Int32>] = []
        walk.forEachCell(of: reach.state, back: reach.read - least + 1) { node in
            let range = entries(from: node)
            if words.hasAny(in: range) { ranges.append(range) }
        }
        if ranges.count > 1 { ranges.sort { $0.lowerBound < $1.lowerBound } }
        var likely: [Int32] = []
        var end: Int32 = 0
        for range in ranges where range.upperBound > end {
            words.append(in: max(end, range.lowerBound)..<range.upperBound, to: &likely)
            end = range.upperBound
        }
        return (trail(dead: reach.dead), likely)
    }

    /// Where the words that go on from a node of the graph are in the trie's order.
    @inline(__always)
    private func entries(from node: Int32) -> Range<Int32> {
        let place = graph.places[Int(node)]
        return place.firstEntry..<place.endEntry
    }

    /// A form and its word begin alike but for so many letters.
    private static let longestEnding = 4
}
