// SPDX-License-Identifier: Apache-2.0

/// Which stories are copies of one another, before anything is weighed: what all stories say weighs nothing, so many copies of one would have nothing telling in common.
///
/// Copies of copies are copies. A shingle leads to the first `listed` stories that have it, and as many are compared, so that time grows with the text
/// and not with the pairs.
struct StoryCopies: Sendable {
    /// By story, the first one that it is a copy of; its own number, if of none.
    let first: [Int]

    /// Stories that are compared by way of one shingle.
    private static let listed = 64

    init(_ shingles: [Shingles]) {
        var classes = Classes(shingles.count)
        var sameText: [UInt64: Int] = [:]
        // Where the same text comes again, its first is compared for it.
        var compared: [Int] = []
        for (story, own) in shingles.enumerated() {
            if let whole = own.whole, let earlier = sameText.updateValue(sameText[whole] ?? story, forKey: whole) {
                classes.join(earlier, story)
            } else if own.hashes.count >= Shingles.least {
                compared.append(story)
            }
        }
        let shared = SharedShingles(compared.map { shingles[$0].hashes }, listed: Self.listed)
        var counts = [Int32](repeating: 0, count: compared.count)
        var touched: [Int32] = []
        for (place, story) in compared.enumerated() {
            var full = 0
            shared.forEachList(of: place) { others, isCut in
                if isCut { full += 1 }
                for other in others {
                    if other >= place { break }
                    if counts[Int(other)] == 0 { touched.append(other) }
                    counts[Int(other)] += 1
                }
            }
            let own = shingles[story]
            let least = own.hashes.count / 2 - full
            for other in Self.most(touched.sorted().filter { Int(counts[Int($0)]) > least }, by: counts) {
                let earlier = compared[Int(other)]
                guard !classes.areOne(earlier, story) else { continue }
                if own.isCopy(of: shingles[earlier]) { classes.join(earlier, story) }
            }
            for other in touched { counts[Int(other)] = 0 }
            touched.removeAll(keepingCapacity: true)
        }
        first = shingles.indices.map { classes.first(of: $0) }
    }

    /// Those with the highest counts, `listed` at most; of equals the first.
    private static func most(_ stories: [Int32], by counts: [Int32]) -> [Int32] {
        guard stories.count > listed else { return stories }
        var sizes: [Int] = []
        for story in stories {
            let count = Int(counts[Int(story)])
            if count >= sizes.count { sizes += Array(repeating: 0, count: count + 1 - sizes.count) }
            sizes[count] += 1
        }
        // All above `level`, and as many on it as there is room for.
        var (level, room) = (sizes.count - 1, listed)
        while level > 0, sizes[level] <= room { (room, level) = (room - sizes[level], level - 1) }
        return stories.filter { story in
            let count = Int(counts[Int(story)])
            if count == level { room -= 1 }
            return count > level || count == level && room >= 0
        }
    }

    /// Sets of stories that are joined, by the first of each.
    private struct Classes {
        private var parents: [Int]

        init(_ count: Int) { parents = Array(0..<count) }

        mutating func first(of story: Int) -> Int {
            var root = story
            while parents[root] != root { root = parents[root] }
            var next = story
            while parents[next] != root { (parents[next], next) = (root, parents[next]) }
            return root
        }

        mutating func areOne(_ a: Int, _ b: Int) -> Bool { first(of: a) == first(of: b) }

        mutating func join(_ a: Int, _ b: Int) {
            let (one, other) = (first(of: a), first(of: b))
            parents[max(one, other)] = min(one, other)
        }
    }
}

/// The shingles that several stories have, with these stories. Memory: some 24 bytes a shingle while it is made.
private struct SharedShingles {
    /// By story: the lists of its shingles; by list: where its stories begin.
    private var listsOfStory: [[Int32]]
    private var starts: [Int] = []
    private var stories: [Int32] = []
    private var isCut: [Bool] = []

    init(_ hashes: [[UInt64]], listed: Int) {
        var entries: [(hash: UInt64, story: Int32)] = []
        entries.reserveCapacity(hashes.reduce(0) { $0 + $1.count })
        for (story, own) in hashes.enumerated() { for hash in own { entries.append((hash, Int32(story))) } }
        entries.sort { ($0.hash, $0.story) < ($1.hash, $1.story) }
        listsOfStory = Array(repeating: [], count: hashes.count)
        var start = 0
        while start < entries.count {
            var end = start + 1
            while end < entries.count, entries[end].hash == entries[start].hash { end += 1 }
            if end - start > 1 {
                for entry in entries[start..<end] { listsOfStory[Int(entry.story)].append(Int32(starts.count)) }
                starts.append(stories.count)
                stories += entries[start..<min(end, start + listed)].map(\.story)
                isCut.append(end - start > listed)
            }
            start = end
        }
        starts.append(stories.count)
    }

    /// Calls `body` for each shingle of a story that others have, with the first of the stories that have it, in order.
    func forEachList(of story: Int, _ body: (_ stories: ArraySlice<Int32>, _ isCut: Bool) -> Void) {
        for list in listsOfStory[story] {
            let index = Int(list)
            body(stories[starts[index]..<starts[index + 1]], isCut[index])
        }
    }
}
