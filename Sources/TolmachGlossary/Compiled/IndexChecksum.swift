// SPDX-License-Identifier: Apache-2.0

/// 128 bits of all bytes that went in, at the speed of the memory: tells damage and change, not malice.
///
/// Eight lanes of eight bytes, each a product and a shift a step; whoever forges a file can forge its sum, too, which is why
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

    /// A sum that grows piece by piece. A piece that is no multiple of 64 bytes long counts as if zeros filled it up.
    struct Running {
        private var lanes = SIMD8<UInt64>(
            0x9E37_79B9_7F4A_7C15, 0xBF58_476D_1CE4_E5B9, 0x94D0_49BB_1331_11EB, 0xD6E8_FEB8_6659_FD93,
            0xA076_1D64_78BD_642F, 0xE703_7ED1_A0B4_28DB, 0x8EBC_6AF0_9C88_C6E3, 0x5899_65CC_7537_4CC3)
        private var length: UInt64 = 0

        mutating func add(_ bytes: UnsafeRawBufferPointer) {
            // A variable a lane: their products do not wait for each other.
            var (a, b, c, d) = (lanes[0], lanes[1], lanes[2], lanes[3])
            var (e, f, g, h) = (lanes[4], lanes[5], lanes[6], lanes[7])
            @inline(__always) func read(_ bytes: UnsafeRawBufferPointer, _ index: Int) {
                a = Self.mix(a, bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
                b = Self.mix(b, bytes.loadUnaligned(fromByteOffset: index + 8, as: UInt64.self))
                c = Self.mix(c, bytes.loadUnaligned(fromByteOffset: index + 16, as: UInt64.self))
                d = Self.mix(d, bytes.loadUnaligned(fromByteOffset: index + 24, as: UInt64.self))
                e = Self.mix(e, bytes.loadUnaligned(fromByteOffset: index + 32, as: UInt64.self))
                f = Self.mix(f, bytes.loadUnaligned(fromByteOffset: index + 40, as: UInt64.self))
                g = Self.mix(g, bytes.loadUnaligned(fromByteOffset: index + 48, as: UInt64.self))
                h = Self.mix(h, bytes.loadUnaligned(fromByteOffset: index + 56, as: UInt64.self))
            }
            var index = 0
            while index + 64 <= bytes.count {
                read(bytes, index)
                index += 64
            }
            if index < bytes.count {
                var rest = [UInt8](repeating: 0, count: 64)
                rest.withUnsafeMutableBytes { rest in
                    rest.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[index...]))
                }
                rest.withUnsafeBytes { read($0, 0) }
            }
            lanes = SIMD8(a, b, c, d, e, f, g, h)
            length += UInt64(bytes.count)
        }

        var value: IndexChecksum {
            var (left, right) = (length, ~length)
            for lane in 0..<8 {
                left = Self.mix(left, lanes[lane])
                right = Self.mix(right, lanes[7 - lane])
            }
            return IndexChecksum(first: Self.mix(left, right), second: Self.mix(right, left &+ 0xD6E8_FEB8_6659_FD93))
        }

        @inline(__always)
        private static func mix(_ lane: UInt64, _ bytes: UInt64) -> UInt64 {
            let product = (lane ^ bytes) &* 0x9E37_79B9_7F4A_7C15
            return product ^ product >> 32
        }
    }
}
