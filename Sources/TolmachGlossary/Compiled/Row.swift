// SPDX-License-Identifier: Apache-2.0

/// Values of one size that lie one after another in a `MemoryBlock`, read where they lie. Every access is held to the bounds.
///
/// It does not keep the block: what has a row keeps the index that it belongs to.
struct Row<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, @unchecked Sendable {
    private let base: UnsafePointer<Element>
    let count: Int

    /// `count` values from `offset` on; nil if they are not inside or not where values of their kind may lie.
    init?(_ block: MemoryBlock, offset: Int, count: Int) {
        let (length, tooLong) = count.multipliedReportingOverflow(by: MemoryLayout<Element>.stride)
        guard offset >= 0, count >= 0, !tooLong, length <= block.bytes.count, offset <= block.bytes.count - length,
            offset % MemoryLayout<Element>.alignment == 0, let start = block.bytes.baseAddress
        else { return nil }
        base = (start + offset).assumingMemoryBound(to: Element.self)
        self.count = count
    }

    private init(base: UnsafePointer<Element>, count: Int) {
        self.base = base
        self.count = count
    }

    var startIndex: Int { 0 }
    var endIndex: Int { count }

    @inline(__always)
    subscript(index: Int) -> Element {
        precondition(index >= 0 && index < count)  // proven: all numbers were held to bounds when the index was opened
        return base[index]
    }

    /// A part of it, counted from 0.
    @inline(__always)
    func part(_ range: Range<Int>) -> Row {
        // A forged file that got past the checks would end the program here, not lead beyond the file.
        precondition(range.lowerBound >= 0 && range.upperBound <= count)  // proven: as above
        return Row(base: base + range.lowerBound, count: range.count)
    }

    /// For inner loops and copies.
    @inline(__always)
    var buffer: UnsafeBufferPointer<Element> { UnsafeBufferPointer(start: base, count: count) }
}
