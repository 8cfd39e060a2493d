// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Foundation
import Testing
import Tolmach

@testable import TolmachCLI

@Suite struct GlossaryOptionsTests {
    private func withFile(_ name: String, _ text: String, _ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent(name)
        try Data(text.utf8).write(to: file)
        try body(file.path)
    }

    private func failure(_ arguments: [String]) throws -> CommandFailure? {
        let options = try GlossaryOptions.parse(arguments)
        do throws(CommandFailure) {
            _ = try options.load()
            return nil
        } catch { return error }
    }

    @Test func namedGlossariesAreReadInTheirOrder() throws {
        try withFile("desk.csv", "id,en\nx,oil\n") { csv in
            try withFile("more.jsonl", "{\"id\":\"y\",\"term\":\"gas\"}\n") { lines in
                let options = try GlossaryOptions.parse(["--glossary", csv, "--glossary", lines, "--target", "UK_ua"])
                let loaded = try options.load()
                #expect(
                    loaded.target == LanguageTag("uk-UA")
                        && loaded.resources.glossaries.map(\.name) == ["desk", "more"])
            }
        }
    }

    @Test func badGlossariesEndTheCommandWithTheRightStatus() throws {
        try withFile("bad.csv", "id,en,en:status\nx,oil,nice\ny\n") { file in
            let refusal = try failure(["--glossary", file, "--target", "uk"])
            #expect(refusal?.status == .badData && refusal?.diagnostics.count == 2)
            #expect(refusal?.diagnostics.first?.place?.line == 2 && refusal?.diagnostics.first?.place?.column == 7)
        }
        #expect(try failure(["--glossary", "/no/such/file.csv", "--target", "uk"])?.status == .noInput)
        try withFile("terms.txt", "x") { file in
            let refusal = try failure(["--glossary", file, "--target", "uk"])
            #expect(refusal?.status == .badData)
        }
    }

    @Test(arguments: [
        ("zh-Hant", "en zh", "zh"), ("zh-TW", "en zh", "zh"), ("zh-Hant-TW", "zh", "zh"), ("sr-Latn", "sr", "sr"),
        ("zh-TW", "zh zh-Hant", nil), ("zh-Hans", "zh", nil), ("zh", "zh zh-Hant", nil), ("sr-Cyrl-RS", "sr", nil),
        ("uk-UA", "uk", nil), ("zh-Hant", "en", nil),
    ])
    func anotherScriptIsTold(target: String, offered: String, plain: String?) {
        let offered = offered.split(separator: " ").map(String.init)
        #expect(GlossaryOptions.plainTag(serving: LanguageTag(target), offered) == plain)
    }
}
