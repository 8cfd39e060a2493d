// SPDX-License-Identifier: Apache-2.0

/// A sentence. Sentences stand in order; between them is only white space, so that sentences and gaps, joined, are the
/// source.
public struct Sentence: Sendable, Hashable {
    /// From its first character to its last, white space outside.
    public let range: TextRange
    /// The index of its block.
    public let block: Int

    /// `block` is the index of the block it lies in.
    public init(range: TextRange, block: Int) {
        self.range = range
        self.block = block
    }
}

/// The sentences of the text, in order.
public enum Sentences: Layer {
    public typealias Value = [Sentence]
    public static let name = "sentences"
}
