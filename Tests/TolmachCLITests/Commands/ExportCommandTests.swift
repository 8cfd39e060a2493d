// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct ExportCommandTests {
    @Test func aKitNeedsALanguage() throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        let result = try fixture.run("export", "en.txt")
        #expect(result.status == 64)
        #expect(result.output.isEmpty)
        #expect(result.messages.contains("the language to translate into is missing"))
        #expect(result.messages.contains("help: add --target with one of the glossary's languages: ar be"))
    }

    @Test func severalKitsNeedAFolder() throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        let refused = try fixture.run("export", "en.txt", "ru.txt", "--target", "uk")
        #expect(refused.status == 64)
        #expect(refused.messages.contains("help: add -o DIR for more than one"))
        let result = try fixture.run("export", "en.txt", "ru.txt", "--target", "uk", "-o", "kits")
        #expect(result.status == 0)
        #expect(result.output.isEmpty && result.messages.isEmpty)
        for name in ["en.xlf", "ru.xlf"] {
            let kit = try String(contentsOf: fixture.folder.appendingPathComponent("kits/" + name), encoding: .utf8)
            #expect(kit.contains("trgLang=\"uk\""))
        }
    }

    @Test func aTableHasALineASentence() throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        let result = try fixture.run("export", "en.txt", "--target", "uk", "--to", "tsv")
        let rows = result.output.split(separator: "\n").map {
            $0.split(separator: "\t", omittingEmptySubsequences: false)
        }
        #expect(rows.first?.map(String.init) == ["segment", "source", "target", "terms", "notes"])
        #expect(
            rows.dropFirst().map { $0[1] } == [
                "Putin met Lukashenko in Sochi.", "They spoke of oil prices for hours.", "Nothing was signed.",
            ])
        #expect(rows[2][3] == "oil price = ціна на нафту; ціна нафти")
    }

    @Test func recordsMayShareStandardOutput() throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        let result = try fixture.run("export", "en.txt", "ru.txt", "--target", "uk", "--to", "jsonl")
        #expect(result.status == 0)
        let lines = result.output.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines[0].contains("\"id\":\"en\"") && lines[1].contains("\"id\":\"ru\""))
    }
}
