// SPDX-License-Identifier: Apache-2.0

/// Which sentences may be taken only with the one before them.
struct Dependence {
    private let dangling: [Bool]

    init(_ dangling: [Bool] = []) { self.dangling = dangling }

    func dangles(_ sentence: Int) -> Bool { sentence > 0 && sentence < dangling.count && dangling[sentence] }

    /// Whether what these sentences point back to is among them.
    func isMet(by sentences: Set<Int>) -> Bool {
        sentences.allSatisfy { !dangles($0) || sentences.contains($0 - 1) }
    }
}
