// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@testable import TolmachGlossary

@Suite struct CSVReaderTests {
    private func rows(_ table: CSVTable) -> [[String]] {
        (0..<table.rowCount).map { row in table[row].map { table.text($0) } }
    }

    private func places(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return shown(FilePlaces.diagnostics(CSVTable(bytes).problems, file: "t.csv", bytes: bytes))
    }

    @Test(
        arguments: [
            ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
            ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
            ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
            ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
            ("a,b\n\"1,5\",2\n", [["a", "b"], ["1,5", "2"]]),
            ("a,b\n\"one\ntwo\",\"three\r\nfour\"\n", [["a", "b"], ["one\ntwo", "three\r\nfour"]]),
            ("a,b\n\"the \"\"old\"\" name\",\"\"\"\"\n", [["a", "b"], ["the \"old\" name", "\""]]),
            ("a,b\n5\" pipe,x\n", [["a", "b"], ["5\" pipe", "x"]]),
            ("a,b\n\n,\n\r\n1,\n", [["a", "b"], ["1", ""]]),
            ("a,b\n\"\",\"\"\n", [["a", "b"], ["", ""]]),
            ("a,b\nx\ry,z\n", [["a", "b"], ["x\ry", "z"]]),
            ("a,b\n 1 ,\u{A0}2\n", [["a", "b"], [" 1 ", "\u{A0}2"]]),
            ("", []), ("\n\n,,\n", []),
        ] as [(String, [[String]])])
    func rowsAndCells(_ text: String, _ expected: [[String]]) {
        let table = CSVTable(Array(text.utf8))
        #expect(rows(table) == expected)
        #expect(table.problems.isEmpty)
    }

    @Test(
        arguments: [
            ("a,b\n1\n", ["2:2 error: the row has 1 cells, the header 2"]),
            ("a,b\nМінск,ы,ї\n", ["2:9 error: the row has 3 cells, the header 2"]),
            ("a,b\n1,\"2\n3,4\n", ["2:3 error: the quote that opens here is never closed"]),
            ("a,b\n\"1\" x,2\n", ["2:4 error: text after the closing quote of a cell"]),
            (
                "a,b\r\n1\r\n1,2,3\r\n",
                ["2:2 error: the row has 1 cells, the header 2", "3:5 error: the row has 3 cells, the header 2"]
            ),
            ("\u{FEFF}\"a", ["1:1 error: the quote that opens here is never closed"]),
        ] as [(String, [String])])
    func mistakesHaveTheirPlace(_ text: String, _ expected: [String]) { #expect(places(text) == expected) }

    @Test func aRaggedRowHasNoCellWhereItEnds() {
        let table = CSVTable(Array("a,b,c\n1,2\n".utf8))
        #expect(table[1, 1].map { table.text($0) } == "2")
        #expect(table[1, 2] == nil)
    }

    @Test func anyTextComesBackFromQuotedCells() {
        var random = RandomText(seed: 11)
        for _ in 0..<200 {
            let cells = (0..<3).map { _ in
                random.text(scalars: 12) + random.pick(["", "\"", ",", "\n", "\r\n", "\"\""])
            }
            let line = cells.map { "\"" + $0.replacing("\"", with: "\"\"") + "\"" }.joined(separator: ",")
            let table = CSVTable(Array("a,b,c\n\(line)\r\n".utf8))
            #expect(table.problems.isEmpty && table.rowCount == 2)
            #expect(table[1].map { Array(table.text($0).utf8) } == cells.map { Array($0.utf8) })
        }
    }

    @Test func anyBytesAreRead() {
        var random = RandomText(seed: 12)
        for _ in 0..<300 {
            let bytes = random.bytes(random.int(0...60)) + Array(random.pick(["\"", ",\"", "\n\"x\"y", "\r"]).utf8)
            let table = CSVTable(bytes)
            for row in 0..<table.rowCount {
                for cell in table[row] {
                    #expect(cell.start <= cell.content.lowerBound && cell.content.upperBound <= bytes.count)
                }
            }
            for problem in table.problems { #expect((0...bytes.count).contains(problem.offset)) }
        }
    }
}
