// SPDX-License-Identifier: Apache-2.0
import Synchronization
import TolmachCore

/// Glossaries with one index over all of them, which is there already or made when it is asked for first.
public final class SharedIndex: Sendable {
    private let made: Mutex<GlossaryIndex?>
    private let make: @Sendable () -> GlossaryIndex
    private let partCount: Int

    init(_ index: GlossaryIndex, partCount: Int? = nil) {
        made = Mutex(index)
        make = { index }
        self.partCount = partCount ?? index.image.parts.count
    }

    /// Glossaries that were loaded, whose index `make` makes.
    public init(count: Int, _ make: @escaping @Sendable () -> GlossaryIndex) {
        made = Mutex(nil)
        self.make = make
        partCount = count
    }

    /// The index, the same each time. Whoever asks first makes it.
    public var index: GlossaryIndex {
        made.withLock { made in
            if let index = made { return index }
            let index = make()
            made = index
            return index
        }
    }

    /// Begins to make the index in the background.
    public func begin() {
        if made.withLockIfAvailable({ $0 != nil }) ?? true { return }
        Task.detached(priority: .userInitiated) { [self] in _ = index }
    }

    /// The set whose glossaries, all of them and in their order, these are.
    public static func of(_ glossaries: [Glossary]) -> SharedIndex? {
        guard let set = (glossaries.first?.source as? IndexPart)?.set, glossaries.count == set.partCount else {
            return nil
        }
        for (number, glossary) in glossaries.enumerated() {
            guard let part = glossary.source as? IndexPart, part.set === set, part.number == number else { return nil }
        }
        return set
    }

    /// A glossary of the set that was loaded.
    public func glossary(_ number: Int, _ loaded: Glossary) -> Glossary {
        Glossary(file: loaded.file, source: IndexPart(self, number, loaded))
    }

    /// All that is in a compiled index as one glossary.
    public func whole(file: String) -> Glossary {
        Glossary(file: file, source: IndexPart(SharedIndex(index, partCount: 1), 0, nil, isWhole: true))
    }

    /// The glossaries of a compiled index, with the names they had.
    public var glossaries: [(name: String, glossary: Glossary)] {
        let image = index.image
        return image.parts.enumerated().map { number, part in
            (
                image.texts[part.name],
                Glossary(file: image.texts[part.file], source: IndexPart(self, number, nil))
            )
        }
    }
}

/// One glossary of a set.
private final class IndexPart: ConceptSource {
    let set: SharedIndex
    let number: Int
    private let loaded: Glossary?
    private let isWhole: Bool

    init(_ set: SharedIndex, _ number: Int, _ loaded: Glossary?, isWhole: Bool = false) {
        self.set = set
        self.isWhole = isWhole
        self.number = number
        self.loaded = loaded
    }

    func concepts() -> [Concept] {
        if let loaded { return loaded.concepts }
        let image = set.index.image
        let range = range(image.parts.map { Int($0.firstConcept) }, image.concepts.count)
        return range.map { set.index.conceptList[$0] }
    }

    func languages() -> [String] {
        if let loaded { return loaded.languages }
        let image = set.index.image
        let range = range(image.parts.map { Int($0.firstTag) }, image.partTags.count)
        let tags = range.map { image.texts[image.tags[Int(image.partTags[$0])]] }
        return isWhole ? Set(tags).sorted() : tags
    }

    private func range(_ starts: [Int], _ count: Int) -> Range<Int> {
        isWhole ? 0..<count : starts[number]..<(number + 1 < starts.count ? starts[number + 1] : count)
    }
}
