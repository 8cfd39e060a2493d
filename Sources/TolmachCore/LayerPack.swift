// SPDX-License-Identifier: Apache-2.0

/// A kind of knowledge about a document: what a stage provides and others need.
public protocol Layer: LayerSlot where Slot == Value {
    /// What a document holds of it.
    associatedtype Value: Sendable
    /// The name in documentation and messages, e.g. `sentences`.
    static var name: String { get }
}

/// One place in a stage's list of layers: a layer, or `Maybe` a layer.
public protocol LayerSlot {
    /// What a stage gets or gives in its place: the value, or an optional of it.
    associatedtype Slot: Sendable
    /// The layer's name, and whether a document without it will do.
    static var need: LayerNeed { get }
    /// The value of a document; an error where it must be there and is not.
    static func read(from document: Document) throws(Diagnostic) -> Slot
    /// Puts the value into a document.
    static func write(_ slot: Slot, to document: inout Document)
}

/// What the checker knows about a slot.
public struct LayerNeed: Hashable, Sendable {
    /// The layer's name.
    public let layer: String
    /// Used where it is there, not needed.
    public let optional: Bool
}

extension Layer {
    /// A layer by itself must be there.
    public static var need: LayerNeed { LayerNeed(layer: name, optional: false) }

    /// The layer's value, or an error that names the layer.
    public static func read(from document: Document) throws(Diagnostic) -> Value {
        guard let value = document[Self.self] else {
            throw Diagnostic(
                .usage, "the layer '\(name)' has not been made yet", help: "put a stage that provides it before")
        }
        return value
    }

    /// Sets the layer.
    public static func write(_ slot: Value, to document: inout Document) { document.set(Self.self, slot) }
}

/// A layer that is used where it is there.
public enum Maybe<L: Layer>: LayerSlot {
    /// It may be missing.
    public static var need: LayerNeed { LayerNeed(layer: L.name, optional: true) }
    /// The layer's value; nil where the document has none.
    public static func read(from document: Document) -> L.Value? { document[L.self] }
    /// Sets the layer; nil leaves the document as it is.
    public static func write(_ slot: L.Value?, to document: inout Document) {
        if let slot { document.set(L.self, slot) }
    }
}

/// The layers a stage or writer names: all it can see of a document beside the source.
public protocol LayerPack {
    /// A tuple of the values; one alone is itself.
    associatedtype Values
    /// The layers in order.
    static var needs: [LayerNeed] { get }
    /// The values of a document; an error if one must be there and is not.
    static func read(from document: Document) throws(Diagnostic) -> Values
    /// Puts all values into a document.
    static func write(_ values: Values, to document: inout Document)
}

/// `Layers<Sentences, Maybe<Mentions>>`, with values `(Sentences.Value, Mentions.Value?)`.
public struct Layers<each L: LayerSlot>: LayerPack {
    /// The values in the order of the pack.
    public typealias Values = (repeat (each L).Slot)

    /// What each layer of the pack asks for.
    public static var needs: [LayerNeed] {
        var list: [LayerNeed] = []
        repeat list.append((each L).need)
        return list
    }

    /// Reads each layer; the first that is missed is the error.
    public static func read(from document: Document) throws(Diagnostic) -> Values {
        try (repeat (each L).read(from: document))
    }

    /// Writes each layer.
    public static func write(_ values: Values, to document: inout Document) {
        repeat (each L).write(each values, to: &document)
    }
}
