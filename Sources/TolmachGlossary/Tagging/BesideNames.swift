// SPDX-License-Identifier: Apache-2.0

/// The words of a text that stand beside words of names, in the order they are met, each with the sets of names beside it. Kept from text to text for its storage.
struct BesideNames {
    private struct Word {
        /// Where the word was met first.
        let place: Int
        var sets: [NeighbourWords.Anchor]
    }

    private var met: [Word] = []
    private var numbers: [Int32] = []
    /// By number of a word: where it is in `met`; -1.
    private var metOfWord: [Int32] = []

    /// More sets of names beside one word of a text are not looked at.
    private static let most = 64

    var count: Int { met.count }

    /// About the bytes that this takes between texts, without the sets, which `NeighbourWords` counts.
    var footprint: Int { 4 * (metOfWord.count + numbers.capacity) + met.capacity * MemoryLayout<Word>.stride }

    /// Forgets the words of the text before.
    mutating func clear() {
        for number in numbers { metOfWord[Int(number)] = -1 }
        numbers.removeAll(keepingCapacity: true)
        met.removeAll(keepingCapacity: true)
    }

    /// Adds a set to a word by its number, which is met at `place`; each set once.
    mutating func add(_ set: NeighbourWords.Anchor, to number: Int32, at place: Int) {
        if Int(number) >= metOfWord.count {
            let size = max(Int(number) + 1, 2 * metOfWord.count)
            metOfWord.append(contentsOf: repeatElement(-1, count: size - metOfWord.count))
        }
        let known = Int(metOfWord[Int(number)])
        guard known >= 0 else {
            metOfWord[Int(number)] = Int32(met.count)
            numbers.append(number)
            met.append(Word(place: place, sets: [set]))
            return
        }
        guard met[known].sets.count < Self.most, !met[known].sets.contains(where: { $0.isSame(as: set) }) else {
            return
        }
        met[known].sets.append(set)
    }

    /// Where the nth of them was met first.
    func place(_ number: Int) -> Int { met[number].place }

    /// The sets of names beside it.
    func sets(_ number: Int) -> [NeighbourWords.Anchor] { met[number].sets }
}
