// SPDX-License-Identifier: Apache-2.0

/// What a stretch of a document is. Blocks stand in order, apart from each other; between them is only white space.
public struct Block: Sendable, Hashable {
    /// What the reader took the stretch for.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// The title, where the text begins with one.
        case headline
        /// Who wrote it.
        case byline
        /// Running text.
        case paragraph
        /// One item of a list, its bullet or number with it.
        case listItem
        /// The words under a picture.
        case caption
    }

    /// What it is.
    public let kind: Kind
    /// From the block's first character to its last; the white space around it is outside.
    public let range: TextRange
    /// `MOSCOW (AP) –` at the start of a paragraph, the dash included; it belongs to the first sentence.
    public let dateline: TextRange?

    /// `dateline` is the stretch of `range` that says where and when (`MINSK (AP) –`).
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
