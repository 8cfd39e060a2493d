// SPDX-License-Identifier: Apache-2.0

/// A half-open range of UTF-8 byte offsets into one source text.
///
/// Only a `SourceText` gives one out (`source.range(_:_:)`), so that a range never leaves its text and never cuts a
/// scalar. Eight bytes: a document is at most 4 GiB.
public struct TextRange: Hashable, Sendable, Comparable {
    @usableFromInline let lower: UInt32
    @usableFromInline let upper: UInt32

    /// The offset of the first byte.
    @inlinable public var lowerBound: Int { Int(lower) }
    /// The offset behind the last byte.
    @inlinable public var upperBound: Int { Int(upper) }
    /// Length in UTF-8 bytes.
    @inlinable public var count: Int { Int(upper) - Int(lower) }
    /// Whether it holds no byte; such a range is a place.
    @inlinable public var isEmpty: Bool { lower == upper }

    /// For code that has just computed the bounds from the text itself; nothing is checked.
    @inlinable package init(unchecked lowerBound: Int, _ upperBound: Int) {
        lower = UInt32(truncatingIfNeeded: lowerBound)
        upper = UInt32(truncatingIfNeeded: upperBound)
    }

    /// By start; of two that start together the longer comes first, so that an enclosing range precedes what it holds.
    @inlinable public static func < (a: TextRange, b: TextRange) -> Bool {
        a.lower != b.lower ? a.lower < b.lower : a.upper > b.upper
    }

    /// Whether the two have a byte in common; an empty range has none but within the other.
    @inlinable public func overlaps(_ other: TextRange) -> Bool { lower < other.upper && other.lower < upper }
    /// Whether the other leaves it nowhere; every range holds itself.
    @inlinable public func contains(_ other: TextRange) -> Bool { lower <= other.lower && other.upper <= upper }
    /// Whether the byte at this offset is in it.
    @inlinable public func contains(offset: Int) -> Bool { lowerBound <= offset && offset < upperBound }
}
