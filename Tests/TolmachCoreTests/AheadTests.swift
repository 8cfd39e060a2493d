// SPDX-License-Identifier: Apache-2.0
import Synchronization
import Testing
import TolmachCore

struct AheadTests {
    @Test func itIsMadeOnceWhoeverAsks() async {
        let count = Mutex(0)
        let ahead = Ahead {
            count.withLock {
                $0 += 1
                return $0
            }
        }
        let values = await withTaskGroup(of: Int.self, returning: [Int].self) { group in
            for _ in 0..<50 { group.addTask { ahead.value } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(values == [Int](repeating: 1, count: 50))
        #expect(count.withLock { $0 } == 1)
    }
}
