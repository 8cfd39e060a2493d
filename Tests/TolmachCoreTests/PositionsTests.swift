// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

struct PositionsTests {
    @Test func countsInThreeWays() {
        let table = PositionTable(SourceText("aйक😀e"))
        let expected = [(0, 0, 0), (1, 1, 1), (3, 2, 2), (6, 3, 3), (10, 5, 4), (11, 6, 5)]
        for (utf8, utf16, scalar) in expected {
            let position = table.position(utf8)
            #expect((position.utf8, position.utf16, position.scalar) == (utf8, utf16, scalar))
        }
    }

    @Test func asciiIsTheSameInAll() {
        let position = PositionTable(SourceText(String(repeating: "abc\n", count: 400))).position(1234)
        #expect((position.utf8, position.utf16, position.scalar) == (1234, 1234, 1234))
    }

    @Test func offsetsOutsideAreCutAtTheEnds() {
        for text in ["", "abc", "абв"] {
            let table = PositionTable(SourceText(text))
            #expect(table.position(-5) == table.position(0))
            #expect(table.position(-5).utf16 == 0)
            #expect(table.position(1000) == table.position(text.utf8.count))
            #expect(table.position(1000).scalar == text.unicodeScalars.count)
        }
    }

    /// As Swift counts, at every scalar of texts of several checkpoints.
    @Test func agreesWithSwift() {
        var random = RandomText(seed: 3)
        for round in 0..<30 {
            let text = random.text(scalars: round * 60)
            let table = PositionTable(SourceText(text))
            var (utf8, utf16, scalar) = (0, 0, 0)
            for unit in text.unicodeScalars {
                let position = table.position(utf8)
                #expect((position.utf8, position.utf16, position.scalar) == (utf8, utf16, scalar))
                utf8 += UTF8.width(unit)
                utf16 += UTF16.width(unit)
                scalar += 1
            }
            let end = table.position(text.utf8.count)
            #expect(end.utf16 == text.utf16.count)
            #expect(end.scalar == text.unicodeScalars.count)
        }
    }

    @Test func rangesHaveBothEnds() throws {
        let source = SourceText("ах 😀 ох")
        let range = try #require(source.range(5, 9))
        let (lower, upper) = PositionTable(source).positions(range)
        #expect((lower.utf16, upper.utf16) == (3, 5))
        #expect((lower.scalar, upper.scalar) == (3, 4))
    }

    @Test(arguments: [
        (0, 1, 1), (1, 1, 2), (3, 1, 3), (4, 2, 1), (6, 2, 2), (7, 3, 1), (8, 4, 1), (12, 4, 2), (99, 4, 2),
    ])
    func linesAndColumnsCountFromOne(_ offset: Int, _ line: Int, _ column: Int) {
        let bytes = Array("aй\nй\n\n😀".utf8)
        let place = PositionTable.lineAndColumn(of: offset, in: bytes)
        #expect((place.line, place.column) == (line, column))
    }

    @Test func manyLinesAndColumnsAreThoseOfEach() {
        let bytes = Array("Ї\n\nab 👩 c\nд".utf8)
        let offsets = [0, 0, 2, 3, 4, 6, 7, 11, 13, 14, bytes.count, bytes.count + 5]
        let places = PositionTable.linesAndColumns(of: offsets, in: bytes)
        #expect(
            places.map { "\($0.line):\($0.column)" }
                == offsets.map {
                    let place = PositionTable.lineAndColumn(of: $0, in: bytes)
                    return "\(place.line):\(place.column)"
                })
    }
}
