// SPDX-License-Identifier: Apache-2.0

/// 128 bits of all bytes that went in, at the speed of the memory: tells damage and change, not malice.
///
/// Four lanes of eight bytes, each a product and a shift a step; whoever forges a file can forge its sum, too, which is why
/// every number in a compiled index is held to its bounds besides.
public struct IndexChecksum: Hashable, Sendable {
    public let first: UInt64
    public let second: UInt64

    public init(first: UInt64, second: UInt64) {
        self.first = first
        self.second = second
    }

    /// Of bytes in memory.
    public init(_ bytes: [UInt8]) { self = bytes.withUnsafeBytes { Self.of($0) } }

    static func of(_ bytes: UnsafeRawBufferPointer) -> IndexChecksum {
        var sum = Running()
        sum.add(bytes)
        return sum.value
    }

    /// 32 hexadecimal digits.
    public var description: String { Self.hexadecimal(first) + Self.hexadecimal(second) }

    private static func hexadecimal(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    /// A sum that grows piece by piece. A piece that is no multiple of 32 bytes long counts as if zeros filled it up.
    struct Running {
        private var a: UInt64 = 0x9E37_79B9_7F4A_7C15
        private var b: UInt64 = 0xBF58_476D_1CE4_E5B9
        private var c: UInt64 = 0x94D0_49BB_1331_11EB
        private var d: UInt64 = 0xD6E8_FEB8_6659_FD93
        private var length: UInt64 = 0

        mutating func add(_ bytes: UnsafeRawBufferPointer) {
            var (a, b, c, d) = (a, b, c, d)
            var index = 0
            while index + 32 <= bytes.count {
                a = Self.mix(a, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                b = Self.mix(b, bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self))
                c = Self.mix(c, bytes.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self))
                d = Self.mix(d, bytes.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self))
                index += 32
            }
            if index < bytes.count {
                var rest: [UInt64] = [0, 0, 0, 0]
                rest.withUnsafeMutableBytes { $0.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[index...])) }
                a = Self.mix(a, rest[0])
                b = Self.mix(b, rest[1])
                c = Self.mix(c, rest[2])
                d = Self.mix(d, rest[3])
            }
            (self.a, self.b, self.c, self.d) = (a, b, c, d)
            length += UInt64(bytes.count)
        }

        var value: IndexChecksum {
            let left = Self.mix(Self.mix(a, b), Self.mix(c, length))
            let right = Self.mix(Self.mix(c, d), Self.mix(b, a))
            return IndexChecksum(first: Self.mix(left, right), second: Self.mix(right, left &+ 0xD6E8_FEB8_6659_FD93))
        }

        @inline(__always)
        private static func mix(_ lane: UInt64, _ bytes: UInt64) -> UInt64 {
            let product = (lane ^ bytes) &* 0x9E37_79B9_7F4A_7C15
            return product ^ product >> 32
        }
    }
}
