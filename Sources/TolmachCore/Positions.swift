// SPDX-License-Identifier: Apache-2.0

/// A position counted in the three ways that programs outside count text.
public struct Position: Hashable, Sendable {
    /// UTF-8 bytes (Swift, Rust, Go).
    public let utf8: Int
    /// UTF-16 units (JavaScript, Java, C#).
    public let utf16: Int
    /// Unicode code points (Python).
    public let scalar: Int
}

/// UTF-16 and code point offsets for byte offsets of one text.
///
/// Built once in one pass (a checkpoint each 512 bytes); a look-up reads at most 512 bytes. For ASCII it is free.
public struct PositionTable: Sendable {
    private let utf8: [UInt8]
    private let checkpoints: [(utf16: UInt32, scalar: UInt32)]
    private static let stride = 512

    /// One pass over the text.
    public init(_ source: SourceText) { self.init(source.utf8) }

    /// For a working copy.
    public init(_ copy: WorkingText) { self.init(copy.utf8) }

    private init(_ utf8: [UInt8]) {
        self.utf8 = utf8
        var checkpoints: [(utf16: UInt32, scalar: UInt32)] = []
        var utf16: UInt32 = 0
        var scalar: UInt32 = 0
        var ascii = true
        utf8.withUnsafeBufferPointer { bytes in
            checkpoints.reserveCapacity(bytes.count / Self.stride + 1)
            for index in bytes.indices {
                if index % Self.stride == 0 { checkpoints.append((utf16, scalar)) }
                let byte = bytes[index]
                if byte >= 0x80 { ascii = false }
                if byte & 0xC0 != 0x80 {
                    scalar += 1
                    utf16 += byte >= 0xF0 ? 2 : 1
                }
            }
        }
        self.checkpoints = ascii ? [] : checkpoints
    }

    /// The position of a byte offset; one outside the text is moved to its nearest end.
    public func position(_ offset: Int) -> Position {
        let offset = min(max(0, offset), utf8.count)
        guard !checkpoints.isEmpty else { return Position(utf8: offset, utf16: offset, scalar: offset) }
        let block = min(offset / Self.stride, checkpoints.count - 1)
        var (utf16, scalar) = checkpoints[block]
        for index in block * Self.stride..<offset {
            let byte = utf8[index]
            if byte & 0xC0 != 0x80 {
                scalar += 1
                utf16 += byte >= 0xF0 ? 2 : 1
            }
        }
        return Position(utf8: offset, utf16: Int(utf16), scalar: Int(scalar))
    }

    /// The positions of a range's ends.
    public func positions(_ range: TextRange) -> (lower: Position, upper: Position) {
        (position(range.lowerBound), position(range.upperBound))
    }

    /// Lines and columns (both from 1; columns in code points) of byte offsets that stand in order. One pass.
    public static func linesAndColumns(of offsets: [Int], in bytes: [UInt8]) -> [(line: Int, column: Int)] {
        var lines = LineCounter()
        return offsets.map { lines.place(of: $0, in: bytes) }
    }

    /// Line and column (both from 1; the column in code points) of a byte offset.
    public static func lineAndColumn(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        var lines = LineCounter()
        return lines.place(of: offset, in: bytes)
    }
}
