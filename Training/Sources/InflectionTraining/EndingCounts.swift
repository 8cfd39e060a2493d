// SPDX-License-Identifier: Apache-2.0
import Foundation

/// How often each rewriting of an ending was seen, by the letters that a form ends in.
///
/// A rule is what a form loses and what its lemma has instead. Its probability after a context of k letters is
/// p_k = (c + m p_{k-1}) / (N + m): what was seen there, drawn to what is known of the shorter context.
struct EndingCounts {
    struct Rule: Hashable {
        let cut: [UInt32]
        let added: [UInt32]
    }

    final class Node {
        var total = 0.0
        var counts: [Int: Double] = [:]
        var children: [UInt32: Node] = [:]
    }

    private(set) var rules: [Rule] = []
    private var numbers: [Rule: Int] = [:]
    let root = Node()
    /// Letters of context at most.
    static let depth = 9
    /// m: how strongly a context is drawn to the shorter one.
    var pull = 3.0
    /// A context of three letters or more in which one rule alone was seen, and less than this often, is not divided further.
    var light = 20.0

    mutating func add(_ pair: LemmaPairs.Pair) {
        let rule = Rule(cut: Array(pair.form[pair.shared...]), added: Array(pair.lemma[pair.shared...]))
        let number = numbers[rule] ?? rules.count
        if number == rules.count {
            numbers[rule] = number
            rules.append(rule)
        }
        var node = root
        for depth in 0...Self.depth {
            node.total += pair.weight
            node.counts[number, default: 0] += pair.weight
            guard depth < Self.depth, depth < pair.form.count else { break }
            let letter = pair.form[pair.form.count - 1 - depth]
            let next = node.children[letter] ?? Node()
            node.children[letter] = next
            node = next
        }
    }

    /// A context as the table has it: probabilities as powers, 2^(-power/16).
    final class Context {
        let letter: UInt32
        /// What the probability of a rule that was not seen here is multiplied by.
        let scale: Int
        var entries: [(rule: Int, power: Int)] = []
        var children: [Context] = []

        init(letter: UInt32, scale: Int) {
            self.letter = letter
            self.scale = scale
        }
    }

    static func power(_ probability: Double) -> Int { Int((-16 * log2(max(probability, 1e-30))).rounded()) }

    /// Rarer than this is never.
    private static let never = power(0.0002)

    func contexts() -> Context {
        let probabilities = root.counts.mapValues { $0 / root.total }
        let top = Context(letter: 0, scale: 0)
        build(root, top, depth: 0, probabilities, known: [:])
        return top
    }

    /// `known`: what the reader of the table will have for each rule when it comes here.
    private func build(
        _ node: Node, _ context: Context, depth: Int, _ probabilities: [Int: Double], known: [Int: Int]
    ) {
        var known = known.mapValues { $0 + context.scale }
        for (rule, probability) in probabilities.sorted(by: { $0.key < $1.key }) where rules[rule].cut.count <= depth {
            let power = Self.power(probability)
            if let expected = known[rule] {
                if abs(expected - power) <= 2 { continue }
            } else if power > Self.never {
                continue
            }
            context.entries.append((rule, min(power, 255)))
            known[rule] = power
        }
        if depth >= 3, node.counts.count == 1, node.total < light, let only = node.counts.first?.key,
            depth >= rules[only].cut.count
        {
            return
        }
        for (letter, child) in node.children.sorted(by: { $0.key < $1.key }) {
            let below = Context(letter: letter, scale: Self.power(pull / (child.total + pull)))
            var next: [Int: Double] = [:]
            for (rule, count) in child.counts {
                next[rule] = (count + pull * (probabilities[rule] ?? 0)) / (child.total + pull)
            }
            build(child, below, depth: depth + 1, next, known: known)
            if !below.entries.isEmpty || !below.children.isEmpty { context.children.append(below) }
        }
    }
}
