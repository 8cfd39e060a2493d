// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

struct IdentityTableTests {
    private final class Thing {}

    @Test func numbersRiseFromZeroAndStay() {
        var table = IdentityTable<Thing>()
        let things = (0..<1000).map { _ in Thing() }
        for (number, thing) in things.enumerated() {
            #expect(table.number(of: thing) == nil)
            #expect(table.add(thing) == number)
        }
        #expect(table.count == things.count)
        for (number, thing) in things.enumerated() where table.number(of: thing) != number {
            Issue.record("\(number) is lost")
        }
        #expect(table.number(of: Thing()) == nil)
    }

    @Test func anObjectIsKeptAlive() {
        var table = IdentityTable<Thing>()
        weak var kept: Thing?
        do {
            let thing = Thing()
            kept = thing
            _ = table.add(thing)
        }
        #expect(kept != nil)
        #expect(kept.flatMap { table.number(of: $0) } == 0)
    }
}
