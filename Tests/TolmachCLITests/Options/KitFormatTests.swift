// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Testing
import Tolmach

@testable import TolmachCLI

@Suite struct KitFormatTests {
    @Test func everyRegisteredKitCanBeExported() throws {
        for writer in Registry.standard.writers where writer.kind == "kit" {
            let command = try ExportCommand.parse(["--to", writer.format])
            #expect(command.to.rawValue == writer.format)
        }
        #expect(try ExportCommand.parse([]).to == .xliff)
        #expect(throws: (any Error).self) { try ExportCommand.parse(["--to", "docx"]) }
        #expect(ExportCommand.helpMessage(columns: 300).contains("values: xliff, xliff12, tsv, jsonl, html"))
    }
}
