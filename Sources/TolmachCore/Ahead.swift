// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// A value that is costly to make, begun in the background and waited for where it is needed first.
///
/// Whoever asks for it before the background has begun makes it: nothing ever waits for a thread that is not there.
public final class Ahead<Value: Sendable>: Sendable {
    private let made = Mutex<Value?>(nil)
    private let make: @Sendable () -> Value

    /// `make` begins in the background as soon as a thread is free for it.
    public init(_ make: @escaping @Sendable () -> Value) {
        self.make = make
        Task.detached(priority: .userInitiated) { [self] in _ = value }
    }

    /// The value, the same each time.
    public var value: Value {
        made.withLock { made in
            if let value = made { return value }
            let value = make()
            made = value
            return value
        }
    }
}
