// SPDX-License-Identifier: Apache-2.0
import CSystem
import Synchronization
import Tolmach

/// How the program as a whole uses memory. None of this changes a result.
enum Memory {
    private static let kept = Mutex<[Pipeline]>([])

    /// Lets the heap grow in steps of megabytes, not of pages: a fifth of a cold start was spent on asking for the next one.
    static func prepare() {
        tlm_prepare_heap()
    }

    /// Keeps a pipeline, with its glossaries and their index, until the program ends: what goes with the process need not be
    /// freed piece by piece before.
    static func keepUntilExit(_ pipeline: Pipeline) { kept.withLock { $0.append(pipeline) } }
}
