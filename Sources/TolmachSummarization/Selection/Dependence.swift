// SPDX-License-Identifier: Apache-2.0

/// Which sentences may be taken only with the one before them.
struct Dependence {
    private let dangling: [Bool]

    init(_ dangling: [Bool] = []) { self.dangling = dangling }

    func dangles(_ sentence: Int) -> Bool { sentence > 0 && sentence < dangling.count && dangling[sentence] }

    /// Whether sentences that are chosen well may have one of them exchanged: what points back has the one before it.
    func allows(_ fresh: Int, insteadOf old: Int, in chosen: Set<Int>) -> Bool {
        (!dangles(fresh) || fresh - 1 != old && chosen.contains(fresh - 1))
            && !(dangles(old + 1) && chosen.contains(old + 1))
    }
}
