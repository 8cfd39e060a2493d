// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

@Suite struct SoughtPlacesTests {
    /// Held to a look through all places, with few of them and many, at the borders of words of bits.
    @Test func rangesHoldWhatAListHolds() {
        var sought = SoughtPlaces(count: 260)
        let lists: [[Int32]] = [
            [], [63], [0, 64, 128, 259], [1, 2, 62, 63, 64, 65, 127, 128, 200], Array(stride(from: 5, to: 260, by: 7)),
        ]
        let borders: [Int32] = [0, 1, 5, 62, 63, 64, 65, 127, 128, 129, 199, 201, 258, 259, 260]
        for list in lists + lists.reversed() {
            sought.fill(list)
            for lower in borders {
                for upper in borders where upper >= lower {
                    let inside = list.filter { (lower..<upper).contains($0) }
                    #expect(sought.hasAny(in: lower..<upper) == !inside.isEmpty, "\(list) \(lower)..<\(upper)")
                    var found: [Int32] = []
                    sought.append(in: lower..<upper, to: &found)
                    #expect(found == inside)
                }
            }
        }
    }
}
