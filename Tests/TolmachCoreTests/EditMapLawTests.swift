// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@testable import TolmachCore

struct EditMapLawTests {
    /// abc[def→X]gh[→YZ]ij[kl→]m: source 13 bytes, copy 11.
    private static let map = EditMap(edits: [
        .init(source: 3..<6, normalized: 3..<4), .init(source: 8..<8, normalized: 6..<8),
        .init(source: 10..<12, normalized: 10..<10),
    ])

    @Test(
        arguments: [
            (0..<3, 0..<3), (0..<4, 0..<6), (3..<4, 3..<6), (4..<6, 6..<8), (2..<5, 2..<7), (8..<10, 8..<10),
            (10..<11, 12..<13),
            (0..<11, 0..<13),
        ] as [(Range<Int>, Range<Int>)])
    func backToTheSource(_ copy: Range<Int>, _ source: Range<Int>) {
        let found = Self.map.source(of: copy)
        // What was taken away at a border may lie on either side of it.
        #expect(found.lowerBound <= source.lowerBound && found.upperBound >= source.upperBound, "\(found)")
        #expect(found.count <= source.count + 2)
    }

    @Test func insideAReplacedRunItWidens() {
        #expect(Self.map.normalized(of: TextRange(unchecked: 4, 5)) == 3..<4)
        #expect(Self.map.normalized(of: TextRange(unchecked: 3, 6)) == 3..<4)
        #expect(Self.map.normalized(of: TextRange(unchecked: 0, 3)) == 0..<3)
        #expect(Self.map.normalized(of: TextRange(unchecked: 6, 8)).lowerBound == 4)
    }

    @Test func identityChangesNothing() {
        #expect(EditMap.identity.isIdentity && !Self.map.isIdentity)
        #expect(EditMap.identity.source(of: 3..<9) == TextRange(unchecked: 3, 9))
        #expect(EditMap.identity.normalized(of: TextRange(unchecked: 3, 9)) == 3..<9)
    }

    /// A range mapped there and back covers itself; order is kept; what lies outside all edits comes back as it was.
    @Test func thereAndBackCoversItself() {
        var random = RandomText(seed: 82)
        for _ in 0..<300 {
            var edits: [EditMap.Edit] = []
            var source = 0
            var copy = 0
            for _ in 0..<random.int(0...6) {
                let gap = random.int(1...5)
                let (from, to) = (random.int(1...4), random.int(1...4))
                edits.append(
                    .init(source: source + gap..<source + gap + from, normalized: copy + gap..<copy + gap + to))
                (source, copy) = (source + gap + from, copy + gap + to)
            }
            let end = source + 5
            let map = EditMap(edits: edits)
            for _ in 0..<30 {
                let lower = random.int(0...end)
                let range = TextRange(unchecked: lower, random.int(lower...end))
                let there = map.normalized(of: range)
                let back = map.source(of: there)
                #expect(back.lowerBound <= range.lowerBound && back.upperBound >= range.upperBound, "\(edits) \(range)")
                #expect(map.normalized(of: back) == there, "\(edits) \(range)")
                let touched = edits.contains {
                    $0.source.lowerBound < range.upperBound && range.lowerBound < $0.source.upperBound
                }
                if !touched, !range.isEmpty {
                    #expect(back == range && there.count == range.count, "\(edits) \(range)")
                }
            }
        }
    }
}
