// SPDX-License-Identifier: Apache-2.0

/// The learned endings of a language: how likely a form with this end is of a lemma with that end.
///
/// A tree of contexts, read from a word's last letter backwards, up to nine letters. A context lists rules (letters to cut,
/// bytes to put there) with their probabilities; a rule that a longer context doesn't list is as likely there as in the shorter one, times
/// the context's scale. Probabilities are powers: 2^(-power/16).
///
/// The bytes, little-endian; nothing is unpacked, so that a table costs nothing before it is asked:
/// ```
/// "TLE1"; counts of letters, rules, added bytes, contexts, entries: 4 bytes each
/// letters  4: scalar, in ascending order; the first is none
/// rules    1 letters cut, 1 length and 2 offset of what is put there; then these texts, filled up to 4
/// contexts 3 first child, 3 first entry, 1 letter, 1 scale; children lie together; one more at the end
/// entries  2 rule, 1 power
/// ```
/// The one place of the module that reads a table through a pointer: `init` holds every index in it to lie inside.
struct EndingTable: @unchecked Sendable {  // constant memory of the program
    private let bytes: UnsafePointer<UInt8>
    private let letters: Int
    private let rules: Int
    private let added: Int
    private let contexts: Int
    private let entries: Int
    private let letterCount: Int
    let ruleCount: Int
    private let contextCount: Int
    /// The most letters that a rule cuts off a form.
    let longestCut: Int

    /// Nil when the bytes are no such table. They must stay where they are for good.
    init?(_ bytes: UnsafePointer<UInt8>, count: Int) {
        guard count >= 24, bytes[0] == 0x54, bytes[1] == 0x4C, bytes[2] == 0x45, bytes[3] == 0x31 else { return nil }
        func number(_ index: Int) -> Int {
            (0..<4).reduce(0) { $0 | Int(bytes[4 + index * 4 + $1]) << (8 * $1) }
        }
        self.bytes = bytes
        (letterCount, ruleCount, contextCount) = (number(0), number(1), number(3))
        guard letterCount <= 256, ruleCount <= 1 << 16, 24 + 4 * (letterCount + ruleCount) <= count else { return nil }
        var longestCut = 0
        for rule in 0..<ruleCount { longestCut = max(longestCut, Int(bytes[24 + 4 * (letterCount + rule)])) }
        self.longestCut = longestCut
        letters = 24
        rules = letters + 4 * letterCount
        added = rules + 4 * ruleCount
        contexts = added + number(2)
        entries = contexts + 8 * (contextCount + 1)
        let entryCount = number(4)
        guard contextCount > 0, contextCount < 1 << 24, entryCount < 1 << 24,
            entries + 3 * entryCount == count
        else { return nil }
        for rule in 0..<ruleCount where offset(of: rule) + length(of: rule) > number(2) { return nil }
        var (child, entry) = (1, 0)
        for context in 0...contextCount {
            let (nextChild, nextEntry) = (firstChild(of: context), firstEntry(of: context))
            guard nextChild >= child, nextEntry >= entry, Int(bytes[contexts + 8 * context + 6]) < letterCount else {
                return nil
            }
            (child, entry) = (nextChild, nextEntry)
        }
        guard child == contextCount, entry == entryCount else { return nil }
        for entry in 0..<entryCount where ruleOfEntry(entry) >= ruleCount { return nil }
    }

    private func short(_ place: Int) -> Int { Int(bytes[place]) | Int(bytes[place + 1]) << 8 }
    private func offset(of rule: Int) -> Int { short(rules + 4 * rule + 2) }
    private func length(of rule: Int) -> Int { Int(bytes[rules + 4 * rule + 1]) }
    private func firstChild(of context: Int) -> Int {
        short(contexts + 8 * context) | Int(bytes[contexts + 8 * context + 2]) << 16
    }
    private func firstEntry(of context: Int) -> Int {
        short(contexts + 8 * context + 3) | Int(bytes[contexts + 8 * context + 5]) << 16
    }
    private func ruleOfEntry(_ entry: Int) -> Int { short(entries + 3 * entry) }

    /// The letters that a rule cuts off a form.
    func cut(of rule: Int) -> Int { Int(bytes[rules + 4 * rule]) }

    /// What a rule puts in the place of what it cut.
    func added(by rule: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: bytes + added + offset(of: rule), count: length(of: rule))
    }

    private func child(of context: Int, _ letter: UInt32) -> Int? {
        guard let number = letterNumber(letter) else { return nil }
        for child in firstChild(of: context)..<firstChild(of: context + 1)
        where Int(bytes[contexts + 8 * child + 6]) == number { return child }
        return nil
    }

    private func letterNumber(_ letter: UInt32) -> Int? {
        func value(_ number: Int) -> UInt32 {
            let place = letters + 4 * number
            return UInt32(short(place)) | UInt32(short(place + 2)) << 16
        }
        // Halved without branches, which no processor could guess.
        var (first, count) = (1, letterCount - 1)
        guard count > 0 else { return nil }
        while count > 1 {
            let half = count / 2
            first += value(first + half) <= letter ? half : 0
            count -= half
        }
        return value(first) == letter ? first : nil
    }

    /// What a walk through the contexts needs; kept from word to word.
    struct Scratch {
        /// By rule: its power less the scales before it was seen, or -1.
        fileprivate var powers: [Int32] = []
        fileprivate var seen: [UInt16] = []
    }

    /// Calls `body` with each rule that a word with these letters may follow, and its power, the rules that were seen in
    /// the shortest context first. Rules that cut fewer than `leastCut` letters, or more than there are, are left out.
    func forEachRule(
        of word: [UInt32], leastCut: Int, mostPower: Int, _ scratch: inout Scratch,
        _ body: (_ rule: Int, _ power: Int) -> Void
    ) {
        if scratch.powers.count != ruleCount { scratch.powers = [Int32](repeating: .min, count: ruleCount) }
        scratch.seen.removeAll(keepingCapacity: true)
        var scale = 0
        var context = 0
        var depth = 0
        while true {
            for entry in firstEntry(of: context)..<firstEntry(of: context + 1) {
                let rule = ruleOfEntry(entry)
                guard cut(of: rule) >= leastCut else { continue }
                if scratch.powers[rule] == .min { scratch.seen.append(UInt16(truncatingIfNeeded: rule)) }
                scratch.powers[rule] = Int32(Int(bytes[entries + 3 * entry + 2]) - scale)
            }
            guard depth < word.count, let next = child(of: context, word[word.count - 1 - depth]) else { break }
            depth += 1
            context = next
            scale += Int(bytes[contexts + 8 * context + 7])
        }
        for rule in scratch.seen {
            let power = Int(scratch.powers[Int(rule)]) + scale
            scratch.powers[Int(rule)] = .min
            if power <= mostPower { body(Int(rule), power) }
        }
    }
}
