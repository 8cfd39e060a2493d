// SPDX-License-Identifier: Apache-2.0

/// Numbers objects by identity, from 0 up: what is known of each stands in an array beside. A look-up costs a multiplication
/// and mostly one probe, a third of a dictionary's. It keeps its objects alive, so that no other can take their place.
///
/// Not thread-safe; cost is linear in the objects kept.
public struct IdentityTable<Object: AnyObject>: ~Copyable {
    /// The object's address and its number, one after the other; 0 where none is.
    @usableFromInline internal var slots: [UInt]
    @usableFromInline internal var mask: Int
    /// In the order of their numbers.
    public private(set) var objects: [Object] = []

    /// A table of nothing.
    public init() {
        slots = [UInt](repeating: 0, count: 2 * 64)
        mask = 63
    }

    /// How many objects have a number.
    public var count: Int { objects.count }

    /// The number of an object, if it has one.
    @inlinable
    public func number(of object: Object) -> Int? {
        let address = UInt(bitPattern: ObjectIdentifier(object))
        var slot = Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while slots[2 * slot] != address {
            if slots[2 * slot] == 0 { return nil }
            slot = (slot + 1) & mask
        }
        return Int(bitPattern: slots[2 * slot + 1])
    }

    /// Numbers an object that has no number yet.
    public mutating func add(_ object: Object) -> Int {
        let number = objects.count
        objects.append(object)
        if objects.count * 2 > mask { grow() } else { place(object, number) }
        return number
    }

    private mutating func place(_ object: Object, _ number: Int) {
        let address = UInt(bitPattern: ObjectIdentifier(object))
        var slot = Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while slots[2 * slot] != 0 { slot = (slot + 1) & mask }
        slots[2 * slot] = address
        slots[2 * slot + 1] = UInt(bitPattern: number)
    }

    private mutating func grow() {
        mask = 4 * (mask + 1) - 1
        slots = [UInt](repeating: 0, count: 2 * (mask + 1))
        for (number, object) in objects.enumerated() { place(object, number) }
    }
}
