// SPDX-License-Identifier: Apache-2.0
import Synchronization
import Testing
import TolmachCore

/// A thing that notices when two use it at once.
private final class Worker: Sendable {
    let inUse = Atomic(false)
    let uses = Atomic(0)
}

struct PoolTests {
    /// How many items a pool has made.
    private final class Maker: Sendable {
        let made = Atomic(0)
        func make() -> Worker {
            made.add(1, ordering: .relaxed)
            return Worker()
        }
    }

    @Test func anIdleItemIsUsedAgain() throws {
        let maker = Maker()
        let pool = Pool { maker.make() }
        #expect(maker.made.load(ordering: .relaxed) == 0)
        let first = try pool.withItem { ObjectIdentifier($0) }
        let second = try pool.withItem { ObjectIdentifier($0) }
        #expect(first == second)
        #expect(maker.made.load(ordering: .relaxed) == 1)
    }

    @Test func aBorrowInsideABorrowGetsAnother() throws {
        let maker = Maker()
        let pool = Pool { maker.make() }
        try pool.withItem { outer throws(Diagnostic) in
            try pool.withItem { inner in #expect(outer !== inner) }
        }
        #expect(maker.made.load(ordering: .relaxed) == 2)
    }

    @Test func anItemComesBackAfterAnError() throws {
        let maker = Maker()
        let pool = Pool { maker.make() }
        #expect(throws: Diagnostic(.data, "odd")) {
            try pool.withItem { _ throws(Diagnostic) in throw Diagnostic(.data, "odd") }
        }
        try pool.withItem { _ in }
        #expect(maker.made.load(ordering: .relaxed) == 1)
    }

    @Test func whatCannotBeMadeIsTold() {
        let pool = Pool<Worker> { () throws(Diagnostic) in throw Diagnostic(.noInput, "no worker") }
        #expect(throws: Diagnostic(.noInput, "no worker")) { try pool.withItem { _ in } }
    }

    @Test func noItemIsInTwoHands() async throws {
        let maker = Maker()
        let pool = Pool { maker.make() }
        let clashes = await withTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    var clashes = 0
                    for _ in 0..<500 {
                        let clashed = try? pool.withItem { worker in
                            let clashed = worker.inUse.exchange(true, ordering: .acquiringAndReleasing)
                            worker.uses.add(1, ordering: .relaxed)
                            worker.inUse.store(false, ordering: .releasing)
                            return clashed
                        }
                        if clashed != false { clashes += 1 }
                    }
                    return clashes
                }
            }
            return await group.reduce(0, +)
        }
        #expect(clashes == 0)
        #expect((1...8).contains(maker.made.load(ordering: .relaxed)))
    }
}
