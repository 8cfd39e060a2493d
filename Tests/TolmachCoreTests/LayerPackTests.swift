// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachCore

private enum Counts: Layer {
    typealias Value = [Int]
    static let name = "counts"
}

private enum Labels: Layer {
    typealias Value = String
    static let name = "labels"
}

struct LayerPackTests {
    private typealias None = Layers<>
    private typealias Both = Layers<Counts, Maybe<Labels>>
    private let empty = Document(SourceText("x"), identity: .init(id: "x", file: "x.txt"))

    @Test func needsAreListedInOrder() {
        #expect(
            Both.needs == [
                LayerNeed(layer: "counts", optional: false), LayerNeed(layer: "labels", optional: true),
            ])
        #expect(None.needs.isEmpty)
    }

    @Test func aLayerThatIsMissingIsNamed() {
        let error = #expect(throws: Diagnostic.self) { try Both.read(from: empty) }
        #expect(error?.category == .usage)
        #expect(error?.message == "the layer 'counts' has not been made yet")
    }

    @Test func whatIsWrittenIsRead() throws {
        var document = empty
        Layers<Counts, Labels>.write(([1, 2], "a"), to: &document)
        let (labels, counts) = try Layers<Labels, Counts>.read(from: document)
        #expect(labels == "a")
        #expect(counts == [1, 2])
    }

    @Test func maybeIsNilUntilItIsThere() throws {
        var document = empty
        Both.write(([], nil), to: &document)
        #expect(try Both.read(from: document).1 == nil)
        Both.write(([1], "a"), to: &document)
        #expect(try Both.read(from: document).1 == "a")
        // Nothing provided takes nothing away.
        Both.write(([2], nil), to: &document)
        let (counts, labels) = try Both.read(from: document)
        #expect(counts == [2])
        #expect(labels == "a")
    }
}
