// SPDX-License-Identifier: Apache-2.0

/// What a stretch of a document is. Blocks stand in order, apart from each other; between them is only white space.
public struct Block: Sendable, Hashable {
    /// What the reader took the stretch for.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case headline
        case byline
        case paragraph
        case listItem
        case caption
    }

    /// What it is.
    public let kind: Kind
    /// From the block's first character to its last; the white space around it is outside.
    public let range: TextRange
    /// `MOSCOW (AP) –` at the start of a paragraph, the dash included; it belongs to the first sentence.
    public let dateline: TextRange?

    public init(kind: Kind, range: TextRange, dateline: TextRange? = nil) {
        self.kind = kind
        self.range = range
        self.dateline = dateline
    }
}

/// The blocks of the text; the reader makes them.
public enum Blocks: Layer {
    public typealias Value = [Block]
    public static let name = "blocks"
}
