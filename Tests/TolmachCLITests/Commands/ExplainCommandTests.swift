// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct ExplainCommandTests {
    @Test func theWholeStoryIsExplained() throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        let result = try fixture.run("explain", "en.txt")
        #expect(result.status == 0)
        for line in [
            "read: UTF-8, 87 bytes of text", "normalize: 0 edits", "sentences: 3", "mentions: 4",
            "  0  Putin = per-putin, exact, confidence 1.000",
            "  3  oil prices = term-oil-price, inflected by en:-→-s, confidence 0.920",
        ] {
            #expect(result.output.split(separator: "\n").contains { $0 == line }, "\(line) is not in \(result.output)")
        }
    }

    @Test func alternativesThatAreNotListedAreCounted() throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        let entries = (0..<19).map { "a\($0),place,Springfield\n" }.joined()
        try fixture.write("many.csv", "id,kind,en\n" + entries)
        try fixture.write("many.txt", "Springfield is large.")
        let result = try fixture.run("explain", "many.txt", "--glossary", "many.csv", "--mention", "0")
        #expect(result.output.contains("could also be: a1, a2, ") && result.output.contains(", a16 and 2 more\n"))
    }

    @Test(arguments: ["--mention", "--sentence"]) func whatIsNotThereIsAnError(option: String) throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        let result = try fixture.run("explain", "en.txt", option, "40")
        #expect(result.status != 0)
        #expect(result.messages.contains("40"))
    }
}
