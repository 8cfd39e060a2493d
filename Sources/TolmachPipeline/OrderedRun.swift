// SPDX-License-Identifier: Apache-2.0

/// Work on a stream of items in several tasks, results given out in the order of the items.
///
/// At most `2 × jobs` batches are in memory at any time, however long the stream; the order and content of the results do
/// not depend on `jobs`.
public struct OrderedRun: Sendable {
    /// How many tasks at a time.
    public let jobs: Int

    /// How many tasks at most; below 1 is 1.
    public init(jobs: Int) { self.jobs = max(1, jobs) }

    /// `pull` gives the next batch, nil at the end; `work` is called in tasks; `emit` in order, on the caller's task. While
    /// `isReady` says that `pull` would have to wait, what was begun is finished and emitted first. An error from `pull` or
    /// `emit` stops the run after the batches before it were emitted.
    public func callAsFunction<Batch: Sendable, Result: Sendable>(
        isReady: () -> Bool = { true }, pull: () throws -> Batch?, work: @escaping @Sendable (Batch) -> Result,
        emit: (Result) throws -> Void
    ) async throws {
        if jobs == 1 {
            while let batch = try pull() { try emit(work(batch)) }
            return
        }
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var started = 0
            var emitted = 0
            var waiting: [Int: Result] = [:]
            var ended = false
            var failure: (any Error)?
            while true {
                while !ended, started - emitted < 2 * jobs, started == emitted || isReady() {
                    do {
                        guard let batch = try pull() else {
                            ended = true
                            break
                        }
                        let number = started
                        started += 1
                        group.addTask { (number, work(batch)) }
                    } catch {
                        failure = error
                        ended = true
                    }
                }
                guard emitted < started, let (number, result) = try await group.next() else { break }
                waiting[number] = result
                while let result = waiting.removeValue(forKey: emitted) {
                    try emit(result)
                    emitted += 1
                }
            }
            if let failure { throw failure }
        }
    }
}
