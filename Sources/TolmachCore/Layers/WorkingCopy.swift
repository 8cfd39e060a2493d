// SPDX-License-Identifier: Apache-2.0

/// The text in Normalization Form C, with an exact way back to the source. Stages look at these bytes and answer in source
/// ranges.
public struct WorkingText: Sendable {
    /// Valid UTF-8.
    public let utf8: [UInt8]
    /// The way back to the source.
    public let map: EditMap

    public init(utf8: [UInt8], map: EditMap) {
        self.utf8 = utf8
        self.map = map
    }

    /// The working bytes of a source range.
    public func bytes(of range: TextRange) -> ArraySlice<UInt8> {
        let bounds = map.normalized(of: range)
        return utf8[min(bounds.lowerBound, utf8.count)..<min(bounds.upperBound, utf8.count)]
    }
}

/// The normalized text.
public enum WorkingCopy: Layer {
    public typealias Value = WorkingText
    public static let name = "working-copy"
}
