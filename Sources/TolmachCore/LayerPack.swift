// SPDX-License-Identifier: Apache-2.0

/// A kind of knowledge about a document: what a stage provides and others need.
public protocol Layer: LayerSlot where Slot == Value {
    associatedtype Value: Sendable
    /// The name in documentation and messages, e.g. `sentences`.
    static var name: String { get }
}

/// One place in a stage's list of layers: a layer, or `Maybe` a layer.
public protocol LayerSlot {
    associatedtype Slot: Sendable
    static var need: LayerNeed { get }
    static func read(from document: Document) throws(Diagnostic) -> Slot
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
    public static var need: LayerNeed { LayerNeed(layer: name, optional: false) }

    public static func read(from document: Document) throws(Diagnostic) -> Value {
        guard let value = document[Self.self] else {
            throw Diagnostic(
                .usage, "the layer '\(name)' has not been made yet", help: "put a stage that provides it before")
        }
        return value
    }

    public static func write(_ slot: Value, to document: inout Document) { document.set(Self.self, slot) }
}

/// A layer that is used where it is there.
public enum Maybe<L: Layer>: LayerSlot {
    public static var need: LayerNeed { LayerNeed(layer: L.name, optional: true) }
    public static func read(from document: Document) -> L.Value? { document[L.self] }
    public static func write(_ slot: L.Value?, to document: inout Document) {
        if let slot { document.set(L.self, slot) }
    }
}

/// The layers a stage or writer names: all it can see of a document beside the source.
public protocol LayerPack {
    associatedtype Values
    static var needs: [LayerNeed] { get }
    static func read(from document: Document) throws(Diagnostic) -> Values
    static func write(_ values: Values, to document: inout Document)
}

/// `Layers<Sentences, Maybe<Mentions>>`, with values `(Sentences.Value, Mentions.Value?)`.
public struct Layers<each L: LayerSlot>: LayerPack {
    public typealias Values = (repeat (each L).Slot)

    public static var needs: [LayerNeed] {
        var list: [LayerNeed] = []
        repeat list.append((each L).need)
        return list
    }

    public static func read(from document: Document) throws(Diagnostic) -> Values {
        try (repeat (each L).read(from: document))
    }

    public static func write(_ values: Values, to document: inout Document) {
        repeat (each L).write(each values, to: &document)
    }
}
