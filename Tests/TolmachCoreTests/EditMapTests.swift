// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachCore

@Suite struct EditMapTests {
    private func map(_ edits: [(Range<Int>, Range<Int>)]) -> EditMap {
        EditMap(edits: edits.map { EditMap.Edit(source: $0.0, normalized: $0.1) })
    }

    @Test func twoStepsAreOneMap() {
        // "ab[cd→X]ef[gh→YZW]ij", then "ab[X→xx]e[fY→Q]ZWij".
        let first = map([(2..<4, 2..<3), (6..<8, 5..<8)])
        let second = map([(2..<3, 2..<4), (4..<6, 5..<6)])
        let both = first.followed(by: second)
        #expect(both.edits == map([(2..<4, 2..<4), (5..<8, 5..<8)]).edits)
        #expect(both.source(of: 4..<5) == first.source(of: 3..<4))
        #expect(both.source(of: 8..<10) == TextRange(unchecked: 8, 10))
    }

    @Test func theIdentityChangesNothing() {
        let some = map([(2..<4, 2..<3)])
        #expect(some.followed(by: .identity).edits == some.edits)
        #expect(EditMap.identity.followed(by: some).edits == some.edits)
    }

    @Test func touchingEditsStayApart() {
        let first = map([(0..<4, 0..<2), (4..<8, 2..<4)])
        let both = first.followed(by: map([(6..<8, 6..<7)]))
        #expect(both.edits.map(\.source) == [0..<4, 4..<8, 10..<12])
        #expect(both.source(of: 2..<4) == TextRange(unchecked: 4, 8))
    }
}
