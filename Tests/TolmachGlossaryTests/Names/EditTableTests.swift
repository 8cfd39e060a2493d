// SPDX-License-Identifier: Apache-2.0
import Testing

@_spi(Training) @testable import TolmachGlossary

@Suite struct EditTableTests {
    @Test(arguments: ["Cyrl", "Grek", "Arab", "Hebr", "Geor", "Armn", "Hang", "Kana", "Hani", "Latn", "Zyyy"])
    func everyShippedTableIsThere(_ script: String) throws {
        let table = try #require(NameScript(rawValue: script).flatMap { EditTables.table(for: $0) })
        #expect(table.latin.count > 60)
        let sum = table.latin.marginals.reduce(0, +)
        #expect(abs(sum - 1) < 0.05)
    }

    @Test func aTableComesBackFromItsFile() throws {
        let operations: [EditTable.Operation] = [
            .init(latin: EditTable.chunk(Array("sch".utf16)[...]), other: 0x448, probability: 0.5),
            .init(latin: 0x20, other: 0x20, probability: 0.25), .init(latin: 0x68, other: 0, probability: 0.25),
        ]
        let logarithms = [0.5: -0.69, 0.25: -1.39]
        let text = EditTableFile.text(operations, script: "Cyrl", centre: 0.4) { logarithms[$0] ?? 0 }
        #expect(text.hasSuffix("_\t_\t139\nh\t\t139\nsch\tш\t69\n"))
        let back = EditTableFile.table(Array(text.utf8)) { $0 == -0.69 ? 0.5 : 0.25 }
        let table = try #require(back)
        #expect(table.centre == 0.4)
        #expect(table.latin.marginals.sorted() == [0, 0.25, 0.25, 0.5])
    }

    @Test(arguments: ["", "name-edits 2 Cyrl 400\n", "name-edits 1 Cyrl x\n", "name-edits 1 Cyrl 400\na\tb\n"])
    func otherFilesAreNoTables(_ text: String) {
        #expect(EditTableFile.table(Array(text.utf8)) { $0 } == nil)
    }
}
