// SPDX-License-Identifier: Apache-2.0

/// A stable hash (FNV-1a, 64 bits) of a kind of key and its bytes: the same in each run.
enum KeyHash {
    static func of(_ kind: StaticString, _ bytes: [UInt8]) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        kind.withUTF8Buffer { for byte in $0 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 } }
        hash = (hash ^ 0xFF) &* 0x100_0000_01B3
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash
    }
}
