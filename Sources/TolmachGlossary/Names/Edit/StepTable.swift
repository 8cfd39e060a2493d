// SPDX-License-Identifier: Apache-2.0

/// Where a letter leads from a state: a hash table with open addresses.
struct StepTable {
    private var keys: [UInt64] = []
    private var values: [Int32] = []
    private var count = 0
    private static let empty = UInt64.max

    private func place(of key: UInt64) -> Int {
        let mask = keys.count &- 1
        var place = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
        while keys[place] != key, keys[place] != Self.empty { place = (place &+ 1) & mask }
        return place
    }

    subscript(key: UInt64) -> Int32? {
        get {
            guard count > 0 else { return nil }
            let place = place(of: key)
            return keys[place] == key ? values[place] : nil
        }
        set {
            guard let newValue else { return }
            if count * 2 >= keys.count {
                let (oldKeys, oldValues) = (keys, values)
                keys = [UInt64](repeating: Self.empty, count: max(1024, 2 * oldKeys.count))
                values = [Int32](repeating: 0, count: keys.count)
                for (key, value) in zip(oldKeys, oldValues) where key != Self.empty {
                    let place = place(of: key)
                    (keys[place], values[place]) = (key, value)
                }
            }
            let place = place(of: key)
            if keys[place] == Self.empty { count += 1 }
            (keys[place], values[place]) = (key, newValue)
        }
    }
}
