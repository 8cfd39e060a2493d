// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct DigestCommandTests {
    @Test func twoStoriesOfOneEventAreOne() throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        let result = try fixture.run("digest", "en.txt", "ru.txt")
        #expect(result.status == 0)
        #expect(result.output.components(separatedBy: "\n## ").count == 1 && result.output.hasPrefix("## "))
        #expect(result.output.contains("- **Stories**: en.txt (en), ru.txt (ru)"))
        #expect(result.output.contains("- **Where**: Sochi (2)"))
    }

    @Test func theReadersLanguageIsQuoted() throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        let result = try fixture.run("digest", "en.txt", "ru.txt", "-n", "1", "--language-first", "ru")
        #expect(result.output.contains("Путин встретил Лукашенко в Сочи."))
        #expect(!result.output.contains("Putin met"))
    }

    /// Nothing is told, so there is no event; that is said.
    @Test(arguments: ["markdown", "json", "html"]) func textsWithoutASentenceAreInNoEvent(_ format: String) throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        try fixture.write("empty.txt", "")
        try fixture.write("space.txt", " \n\n\t")
        let alone = try fixture.run("digest", "en.txt", "--format", format)
        let result = try fixture.run("digest", "empty.txt", "en.txt", "space.txt", "--format", format)
        #expect(result.status == 0 && result.output == alone.output)
        #expect(
            result.messages == "empty.txt: warning: the text is empty: it is in no event\n"
                + "space.txt: warning: the text is empty: it is in no event\n")
    }

    @Test func anEventIsALineOfJSON() throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        let result = try fixture.run("digest", "en.txt", "ru.txt", "--format", "json")
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 1)
        _ = try JSONSerialization.jsonObject(with: Data(lines[0].utf8))
        let none = try fixture.run("digest", "en.txt", "ru.txt", "--format", "json", "--at-least", "3")
        #expect(none.status == 0 && none.output.isEmpty)
    }
}
