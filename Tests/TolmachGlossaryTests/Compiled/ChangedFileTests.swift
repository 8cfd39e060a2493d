// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore

@testable import TolmachGlossary

/// A compiled glossary that another program writes over or cuts off while it is in use.
@Suite struct ChangedFileTests {
    @Test(arguments: [0, 100, 4096])
    func whatWasOpenedStaysWhole(length: Int) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID())")
        defer { try? FileManager.default.removeItem(at: file) }
        let bytes = CompiledGlossary.bytes([("g", try CompiledFixture.glossary())])
        try Data(bytes).write(to: file)
        let handle = try FileHandle(forReadingFrom: file)
        let index = try CompiledGlossary.open(
            descriptor: handle.fileDescriptor, size: bytes.count, mayChange: true
        ).set.index
        // In place: the same file, not another of its name.
        let writing = try FileHandle(forUpdating: file)
        try writing.truncate(atOffset: 0)
        try writing.write(contentsOf: Data(repeating: 0xFF, count: length))
        try writing.close()
        let (text, language) = CompiledFixture.texts[0]
        let expected = try CompiledFixture.mentions(GlossaryIndex([try CompiledFixture.glossary()]), text, language)
        #expect(try CompiledFixture.mentions(index, text, language) == expected)
        #expect(throws: IndexFlaw.self) {
            try CompiledGlossary.open(descriptor: handle.fileDescriptor, size: bytes.count, mayChange: true)
        }
    }
}
