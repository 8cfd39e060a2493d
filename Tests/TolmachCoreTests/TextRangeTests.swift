// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

struct TextRangeTests {
    private func range(_ lower: Int, _ upper: Int) -> TextRange { TextRange(unchecked: lower, upper) }

    @Test func hasItsBounds() {
        let whole = range(3, 4_294_967_290)
        #expect((whole.lowerBound, whole.upperBound, whole.count) == (3, 4_294_967_290, 4_294_967_287))
        #expect(!whole.isEmpty)
        #expect(range(7, 7).isEmpty)
        #expect(MemoryLayout<TextRange>.size == 8)
    }

    @Test func enclosingRangesComeFirst() {
        let sorted = [range(0, 9), range(0, 4), range(0, 0), range(2, 8), range(2, 3), range(5, 6)]
        #expect(sorted.reversed().sorted() == sorted)
        #expect(!(range(1, 2) < range(1, 2)))
    }

    @Test(arguments: [
        (0, 3, 3, 5, false), (0, 4, 3, 5, true), (3, 5, 0, 3, false), (3, 5, 0, 9, true), (3, 5, 4, 5, true),
        (3, 5, 5, 6, false), (2, 8, 3, 4, true),
    ])
    func overlapNeedsACommonByte(_ a: Int, _ b: Int, _ c: Int, _ d: Int, _ expected: Bool) {
        #expect(range(a, b).overlaps(range(c, d)) == expected)
        #expect(range(c, d).overlaps(range(a, b)) == expected)
    }

    @Test func containsRangesUpToItsBounds() {
        #expect(range(2, 6).contains(range(2, 6)))
        #expect(range(2, 6).contains(range(6, 6)))
        #expect(!range(2, 6).contains(range(1, 3)))
        #expect(!range(2, 6).contains(range(5, 7)))
    }

    @Test func containsOffsetsButItsEnd() {
        #expect((0...5).map { range(2, 4).contains(offset: $0) } == [false, false, true, true, false, false])
    }
}
