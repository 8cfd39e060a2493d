// SPDX-License-Identifier: Apache-2.0

/// Walking valid UTF-8 scalar by scalar, without strings.
enum UTF8Scalars {
    /// The scalar that starts at `index`, and its length. The bytes must be valid and `index` a border.
    @inline(__always)
    static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
        let lead = UInt32(bytes[index])
        if lead < 0x80 { return (lead, 1) }
        if lead < 0xE0 { return ((lead & 0x1F) << 6 | UInt32(bytes[index + 1] & 0x3F), 2) }
        let two = UInt32(bytes[index + 1] & 0x3F) << 6 | UInt32(bytes[index + 2] & 0x3F)
        if lead < 0xF0 { return ((lead & 0x0F) << 12 | two, 3) }
        return ((lead & 0x07) << 18 | two << 6 | UInt32(bytes[index + 3] & 0x3F), 4)
    }

    /// The scalars of valid UTF-8, at most `limit`.
    static func array(_ bytes: UnsafeBufferPointer<UInt8>, limit: Int = .max) -> [UInt32] {
        var scalars: [UInt32] = []
        scalars.reserveCapacity(min(bytes.count, limit))
        var index = 0
        while index < bytes.count, scalars.count < limit {
            let (value, length) = scalar(bytes, at: index)
            scalars.append(value)
            index += length
        }
        return scalars
    }

    /// Appends a scalar; one that is none (a surrogate, beyond U+10FFFF) becomes U+FFFD.
    static func append(_ value: UInt32, to bytes: inout [UInt8]) {
        let scalar = Unicode.Scalar(value) ?? "\u{FFFD}"
        bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.EncodedScalar())
    }
}
