// SPDX-License-Identifier: Apache-2.0

/// A number as every language would write it: ASCII digits, no thousands separators, a full stop for the decimals.
enum NumberKey {
    static func of(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var digits: [UInt8] = []
        for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
            if let value = scalar.properties.numericType == .decimal ? scalar.properties.numericValue : nil {
                digits.append(0x30 + UInt8(value))
            } else if let last = digits.last, last != UInt8(ascii: ".") {
                digits.append(UInt8(ascii: "."))
            }
        }
        if digits.last == UInt8(ascii: ".") { digits.removeLast() }
        // 1,000 and 1.000 are 1000; 1.25 stays.
        let parts = digits.split(separator: UInt8(ascii: "."))
        guard parts.count > 1, parts.dropFirst().allSatisfy({ $0.count == 3 }), parts[0].count <= 3 else {
            return digits
        }
        return Array(parts.joined())
    }
}
