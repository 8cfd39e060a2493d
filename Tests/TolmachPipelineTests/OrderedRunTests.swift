// SPDX-License-Identifier: Apache-2.0
import Synchronization
import Testing

@testable import TolmachPipeline

@Suite struct OrderedRunTests {
    @Test(arguments: [1, 2, 3, 8])
    func resultsComeInOrder(jobs: Int) async throws {
        var next = 0
        var results: [Int] = []
        try await OrderedRun(jobs: jobs)(
            pull: {
                next += 1
                return next <= 200 ? next : nil
            },
            work: { number in
                // Uneven work, so that later batches overtake earlier ones.
                (0..<(number % 7 * 2000)).reduce(number) { $0 &+ $1 &- $1 }
            },
            emit: { results.append($0) })
        #expect(results == Array(1...200))
    }

    @Test func theWindowIsBounded() async throws {
        let open = Mutex((now: 0, most: 0))
        var next = 0
        try await OrderedRun(jobs: 2)(
            pull: {
                guard next < 500 else { return nil }
                next += 1
                open.withLock {
                    $0.now += 1
                    $0.most = max($0.most, $0.now)
                }
                return next
            },
            work: { $0 }, emit: { (_: Int) in open.withLock { $0.now -= 1 } })
        #expect(open.withLock { $0.most } <= 4)
    }

    /// Where the next item must be waited for, all results of those before it are out.
    @Test(arguments: [1, 2, 8])
    func whatIsBegunIsEmittedBeforeAWait(jobs: Int) async throws {
        var next = 0
        var results: [Int] = []
        try await OrderedRun(jobs: jobs)(
            // Items come in fives.
            isReady: { next % 5 != 0 },
            pull: {
                if next % 5 == 0 { #expect(results.count == next) }
                next += 1
                return next <= 50 ? next : nil
            },
            work: { $0 }, emit: { results.append($0) })
        #expect(results == Array(1...50))
    }

    private struct Stop: Error {}

    @Test(arguments: [1, 2])
    func whatWasPulledBeforeAnErrorIsEmitted(jobs: Int) async {
        var next = 0
        var results: [Int] = []
        await #expect(throws: Stop.self) {
            try await OrderedRun(jobs: jobs)(
                pull: {
                    next += 1
                    if next > 10 { throw Stop() }
                    return next
                },
                work: { $0 }, emit: { results.append($0) })
        }
        #expect(results == Array(1...10))
    }
}
