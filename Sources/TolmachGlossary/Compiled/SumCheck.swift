// SPDX-License-Identifier: Apache-2.0
import Dispatch
import Synchronization

/// Holds an index to its checksum: a large one on another core, while its numbers are held to their bounds.
struct SumCheck {
    private final class Outcome: Sendable {
        let isRight = Mutex(false)
    }

    private let outcome = Outcome()
    private let group = DispatchGroup()

    /// Smaller ones are done with before a thread has begun: some 4 ms.
    private static let mostAtOnce = 1 << 24

    /// Begins at once. Whoever asks for the outcome waits for it; nobody need ask.
    init(_ block: MemoryBlock, mostAtOnce: Int = mostAtOnce) {
        guard block.bytes.count > mostAtOnce else {
            outcome.isRight.withLock { $0 = IndexHeader.hasRightSum(block.bytes) }
            return
        }
        DispatchQueue.global(qos: .userInitiated).async(group: group) { [outcome] in
            let isRight = IndexHeader.hasRightSum(block.bytes)
            outcome.isRight.withLock { $0 = isRight }
        }
    }

    var isRight: Bool {
        group.wait()
        return outcome.isRight.withLock { $0 }
    }
}
