// SPDX-License-Identifier: Apache-2.0

extension EndingTable {
    /// A word that a form may be of.
    struct Base {
        let word: [UInt8]
        /// How unlikely: the probability is 2^(-power/16).
        let power: Int
    }

    /// The words that a form may be of, whatever a glossary has, the likeliest first; the form itself is not among them.
    /// For names that are sought by sound: a form and its bases. Some 5 µs.
    func bases(of form: ArraySlice<UInt8>, limit: Int, mostPower: Int, _ scratch: inout Scratch) -> [Base] {
        var letters: [UInt32] = []
        var borders: [Int] = []
        var index = form.startIndex
        while index < form.endIndex {
            borders.append(index)
            letters.append(UTF8Scalar.next(in: form, at: &index))
        }
        borders.append(form.endIndex)
        var bases: [Base] = []
        forEachRule(of: letters, leastCut: 0, mostPower: mostPower, &scratch) { rule, power in
            let cut = cut(of: rule)
            guard letters.count - cut >= 2 else { return }
            let word = Array(form[..<borders[letters.count - cut]]) + added(by: rule)
            if word[...] != form { bases.append(Base(word: word, power: power)) }
        }
        bases.sort {
            $0.power != $1.power ? $0.power < $1.power : $0.word.lexicographicallyPrecedes($1.word)
        }
        return Array(bases.prefix(limit))
    }
}
