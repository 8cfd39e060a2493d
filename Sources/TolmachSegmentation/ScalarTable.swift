// SPDX-License-Identifier: Apache-2.0

/// One byte for each Unicode scalar, computed a page of 256 at a time when first asked for.
///
/// U+0000–U+07FF (what UTF-8 writes in one or two bytes) is there from the start, at its own index. One owner at a time:
/// a worker has its own table, so that looking up needs no lock.
struct ScalarTable {
    private(set) var values: [UInt8]
    private var pages: [Int16]
    private let classify: @Sendable (UInt32) -> UInt8

    init(_ classify: @escaping @Sendable (UInt32) -> UInt8) {
        self.classify = classify
        values = (0..<0x800).map { classify($0) }
        pages = [Int16](repeating: -1, count: 0x110000 >> 8)
        for page in 0..<8 { pages[page] = Int16(page) }
    }

    /// The value of a scalar (less than 0x110000).
    @inline(__always)
    subscript(scalar: UInt32) -> UInt8 {
        mutating get {
            let page = Int(pages[Int(scalar >> 8)])
            if page >= 0 { return values[page << 8 | Int(scalar & 0xFF)] }
            return filled(scalar)
        }
    }

    @inline(never)
    private mutating func filled(_ scalar: UInt32) -> UInt8 {
        pages[Int(scalar >> 8)] = Int16(values.count >> 8)
        let first = scalar & ~0xFF
        for member in first..<first + 0x100 { values.append(classify(member)) }
        return values[values.count - 0x100 + Int(scalar & 0xFF)]
    }
}

/// A scalar of valid UTF-8 and how many bytes it takes.
@inline(__always)
func decodeScalar(_ text: Span<UInt8>, at offset: Int) -> (scalar: UInt32, length: Int) {
    let lead = UInt32(text[offset])
    if lead < 0x80 { return (lead, 1) }
    if lead < 0xE0 { return ((lead & 0x1F) << 6 | UInt32(text[offset + 1] & 0x3F), 2) }
    let second = UInt32(text[offset + 1] & 0x3F)
    let third = UInt32(text[offset + 2] & 0x3F)
    if lead < 0xF0 { return ((lead & 0x0F) << 12 | second << 6 | third, 3) }
    return ((lead & 0x07) << 18 | second << 12 | third << 6 | UInt32(text[offset + 3] & 0x3F), 4)
}

/// Where the scalar that ends at `offset` (greater than 0) begins.
@inline(__always)
func scalarStart(_ text: Span<UInt8>, before offset: Int) -> Int {
    var start = offset - 1
    while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
    return start
}
