// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@_spi(Training) @testable import TolmachGlossary

/// A walk tells where a word ends without making the beginnings there. One that makes each of them, letter by letter, says what it should tell.
@Suite struct PrefixWalkReachTests {
    private static let latin =
        "Li Putin Lukaschenko Łukaszenka Schwarzenegger Vladimir Volodymyr Johnson Jeschtschenko Chruschtschow"
    private static let cyrillic =
        "Ли Путин Лукашэнка Лукашенко Шварценеггер Володимир Владимир Джонсон Єщенко Хрущёв Щука"

    @Test(arguments: [true, false]) func itLeadsAsFarAsLetterByLetter(_ isTextLatin: Bool) throws {
        let table = try #require(EditTables.table(for: .cyrillic))
        let (text, side) = isTextLatin ? (table.latin, table.other) : (table.other, table.latin)
        let (words, names) = isTextLatin ? (Self.latin, Self.cyrillic) : (Self.cyrillic, Self.latin)
        let graph = NameGraph(
            names.split(separator: " ").compactMap { NameLetters(String($0))?.adapted(to: side) }, text: text,
            names: side)
        let beam = NameGraph.Beam(graph, least: table.centre - 0.155, slack: 3)
        let parts = words.lowercased().split(separator: " ").map { Array($0) }
        var random = RandomText(seed: 61)
        var (walk, slow) = (PrefixWalk(), PrefixWalk())
        var ends = 0
        for _ in 0..<600 {
            // Beginnings of names with other letters after them.
            let (first, second) = (random.pick(parts), random.pick(parts))
            let word = first.prefix(random.int(1...first.count)) + second.suffix(random.int(1...second.count))
            let letters = try #require(NameLetters(String(word))).adapted(to: text).letters
            let reach = walk.reach(letters, graph, beam)
            slow.begin(graph, beam)
            var path = [PrefixWalk.start]
            for letter in letters {
                let next = slow.step(from: path[path.count - 1], letter, graph, beam)
                guard next != PrefixWalk.nowhere else { break }
                path.append(next)
            }
            if path.count <= letters.count {
                ends += 1
                #expect(reach.dead == path.count, "\(String(word))")
            } else {
                #expect(reach.dead > letters.count, "\(String(word))")
            }
            while path.count > 1, cells(of: path[path.count - 1], slow).isEmpty { path.removeLast() }
            #expect(reach.read == path.count - 1, "\(String(word))")
            #expect(cells(of: reach.state, walk) == cells(of: path[path.count - 1], slow), "\(String(word))")
        }
        #expect((100...500).contains(ends))
    }

    private func cells(of state: Int32, _ walk: PrefixWalk) -> [Int32] {
        var nodes: [Int32] = []
        walk.forEachCell(of: state, back: 1) { nodes.append($0) }
        return nodes
    }
}
