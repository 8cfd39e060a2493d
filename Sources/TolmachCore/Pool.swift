// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Things that are costly to make and may be used by one task at a time: ICU handles, stemmers, caches of words.
///
/// One lock on taking and one on giving back: borrow once a document, not once a word.
public final class Pool<Item: AnyObject>: Sendable {
    @usableFromInline internal struct Idle: @unchecked Sendable {  // every item in here is in use by nobody
        @usableFromInline internal var items: [Item] = []
        @inlinable internal init(items: [Item] = []) { self.items = items }
    }

    @usableFromInline internal let idle = Mutex(Idle())
    @usableFromInline internal let make: @Sendable () throws(Diagnostic) -> Item

    /// `make` is called when all items are lent.
    public init(_ make: @escaping @Sendable () throws(Diagnostic) -> Item) { self.make = make }

    /// Lends an item that nobody uses, or a new one, for the time of `body`. Throws what making one or `body` throws.
    @inlinable
    public func withItem<Result>(_ body: (Item) throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
        let kept = idle.withLock { Idle(items: $0.items.popLast().map { [$0] } ?? []) }
        let item = if let first = kept.items.first { first } else { try make() }
        defer {
            let returned = Idle(items: [item])
            idle.withLock { $0.items += returned.items }
        }
        return try body(item)
    }
}
