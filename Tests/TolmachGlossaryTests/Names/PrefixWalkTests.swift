// SPDX-License-Identifier: Apache-2.0
import Testing

@_spi(Training) @testable import TolmachGlossary

/// `PrefixWalk` shares the beginnings of words and gives up early. `EditSearch`, which does neither, says what it should find.
@Suite struct PrefixWalkTests {
    private let names = [
        "Li", "Putin", "Lukaschenko", "Łukaszenka", "Schwarzenegger", "O'Brien", "ꞵeta", "Vladimir", "Volodymyr", "May",
        "Johnson", "Jonsson",
    ]
    private static let words = [
        "Лукашэнка", "Лукашенко", "Путин", "Владимир", "Джонсон", "Мэй", "פוטין", "לוקשנקו", "슈바르제네거", "ルカシェンコ", "プーチン",
        "لوكاشينكو",
    ]

    private func graph(_ word: String) throws -> (graph: NameGraph, query: [UInt16], table: EditTable) {
        let letters = try #require(NameLetters(word))
        let table = try #require(EditTables.table(for: letters.script))
        let known = names.compactMap { NameLetters($0)?.adapted(to: table.latin) }
        return (
            NameGraph(known, text: table.other, names: table.latin), letters.adapted(to: table.other).letters, table
        )
    }

    private func scores(_ query: [UInt16], _ graph: NameGraph, _ beam: NameGraph.Beam, _ walk: inout PrefixWalk)
        -> [Int: Double]
    {
        var found: [Int: Double] = [:]
        let reach = walk.reach(query, graph, beam)
        guard reach.read == query.count else { return [:] }
        walk.found(at: reach.state, graph) { found[$1] = $2 }
        return found
    }

    @Test(arguments: words) func itScoresAsASearchDoes(_ word: String) throws {
        let (graph, query, table) = try graph(word)
        var walk = PrefixWalk()
        let found = scores(query, graph, NameGraph.Beam(graph, least: 0, slack: 60), &walk)
        var search = EditSearch()
        var expected: [Int: Double] = [:]
        search.run(query, table.other, graph.trie, table.latin, .wide) { expected[Int($0.entry)] = $0.score }
        for (entry, score) in expected where EditScore.scaled(score, table) >= 0.01 {
            let own = try #require(found[entry], "\(word) \(names[entry])")
            #expect(
                abs(EditScore.scaled(own, table) - EditScore.scaled(score, table)) < 1e-3, "\(word) \(names[entry])")
        }
    }

    @Test(arguments: words) func whatLeadsToANameIsFoundByANarrowWalk(_ word: String) throws {
        let (graph, query, table) = try graph(word)
        var walk = PrefixWalk()
        let found = scores(query, graph, NameGraph.Beam(graph, least: table.centre - 0.05, slack: 4), &walk)
        var search = EditSearch()
        var sure = 0
        search.run(query, table.other, graph.trie, table.latin, .wide) {
            let expected = EditScore.scaled($0.score, table)
            guard expected >= SpellingPolicy.anchor else { return }
            sure += 1
            let score = found[Int($0.entry)].map { EditScore.scaled($0, table) } ?? 0
            #expect(abs(score - expected) < 0.02, "\(word) \(names[Int($0.entry)])")
        }
        #expect(sure > 0)
    }

    /// Where only some names are sought, the walk tells of them what it would tell were there no others.
    @Test(arguments: words) func whatIsNotSoughtChangesNothing(_ word: String) throws {
        let (graph, query, table) = try graph(word)
        let known = names.compactMap { NameLetters($0)?.adapted(to: table.latin) }
        let beam = { NameGraph.Beam($0, least: table.centre - 0.05, slack: 4) }
        for sought in known.indices {
            let alone = NameGraph([known[sought]], text: table.other, names: table.latin)
            var (walk, walkAlone) = (PrefixWalk(), PrefixWalk())
            let reach = walk.reach(query, graph, beam(graph), isChoosy: true) { node in
                let place = graph.places[Int(node)]
                return graph.trie.entries[Int(place.firstEntry)..<Int(place.endEntry)].contains(Int32(sought))
            }
            let expected = walkAlone.reach(query, alone, beam(alone))
            #expect(reach.read == expected.read, "\(word) \(names[sought])")
            let found = scores(query, graph, beam(graph), &walk)[sought]
            #expect(found == scores(query, alone, beam(alone), &walkAlone)[0])
            // No row that begins with what is dead leads to the name.
            guard reach.dead <= query.count else { continue }
            for end in "аяתー비".unicodeScalars {
                let other = query.prefix(reach.dead) + [UInt16(end.value), NameLetters.space]
                #expect(scores(Array(other), alone, beam(alone), &walkAlone).isEmpty)
            }
        }
    }

    @Test func whatWasWalkedBeforeChangesNothing() throws {
        let (graph, _, table) = try graph("Путин")
        let beam = NameGraph.Beam(graph, least: table.centre - 0.15, slack: 3)
        let queries = ["Лукашэнка", "Лука", "Путин", "Пути", "Путинский", "Лукашенко", "Владимир", "Влад"].compactMap {
            NameLetters($0)?.letters
        }
        let alone = queries.map { query in
            var walk = PrefixWalk()
            return scores(query, graph, beam, &walk)
        }
        var walk = PrefixWalk()
        #expect(queries.map { scores($0, graph, beam, &walk) } == alone)
        #expect(queries.reversed().map { scores($0, graph, beam, &walk) } == alone.reversed())
    }
}
