// SPDX-License-Identifier: Apache-2.0
import Synchronization
import TolmachCore

/// The terms of some glossaries, ready to be found in texts.
///
/// A term is a row of units (words in `WordKey` form) in one trie; a term of a script without spaces is a row of scalars in
/// another. Exact and folded spellings need nothing more. What a language adds (endings, stems, clitics, names that it has
/// no term for) is a `LanguageView`, made when the first text of that language comes, so that a program that reads one story
/// pays for one language. All of it is read where it lies, in memory or in a file (`IndexImage`).
public final class GlossaryIndex: Sendable {
    let image: IndexImage
    let conceptList: ConceptList
    let patterns: Row<Pattern>
    /// Whether some term has phrases in which it is not meant.
    let hasExclusions: Bool
    let units: PackedWords
    let words: PackedTrie
    let scalars: PackedTrie
    /// Primary languages by number.
    let languages: [String]
    /// The node a unit leads to from the root, or -1.
    let nodeOfUnit: Row<Int32>
    private let views = Mutex<[String: LanguageView]>([:])
    private let scriptsOfConcepts = Mutex<ConceptScripts?>(nil)
    private let givenUnitsIfMade = Mutex<[Bool]?>(nil)
    /// The names that languages seek by other spellings.
    let spellings = SharedSpellings()
    /// Which initials may be whose.
    let initials = Initials.Answers([:])

    /// In the order of the glossaries.
    public var concepts: ConceptList { conceptList }

    /// Some 300 ns a term.
    public convenience init(_ glossaries: [Glossary]) {
        var sections = IndexSections()
        IndexBuilder(glossaries.map { ("", $0) }).add(to: &sections)
        let image: IndexImage
        do {
            image = try IndexImage(sections.block(IndexHeader(maker: .current)), .current)
        } catch {
            // What was made a moment ago is right; were it not, nothing would be found.
            preconditionFailure("\(error)")  // proven: these are the bytes the builder made
        }
        self.init(image)
    }

    init(_ image: IndexImage) {
        self.image = image
        conceptList = ConceptList(image)
        patterns = image.patterns
        hasExclusions = !image.exclusions.isEmpty
        units = image.units
        words = image.words
        scalars = image.scalars
        languages = image.languages.map { image.texts[$0] }
        nodeOfUnit = image.nodeOfUnit
    }

    func concept(_ number: Int32) -> Concept { conceptList[Int(number)] }

    /// The patterns that end at a node, in the order of the glossary.
    func firstPattern(atWordNode node: Int32) -> Int32 { image.wordPatterns[Int(node)] }

    func firstPattern(atScalarNode node: Int32) -> Int32 { image.scalarPatterns[Int(node)] }

    func pattern(after pattern: Int32) -> Int32 { image.nextPatterns[Int(pattern)] }

    /// Whether a term of an unspaced script may begin with a folded scalar.
    @inline(__always)
    func mayBeginUnspaced(_ scalar: UInt32) -> Bool {
        scalar > 0xFFFF || image.firstScalars[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
    }

    /// Whether what stands around a word decides about a pattern that ends at this node.
    func dependsOnContext(_ node: Int32) -> Bool {
        image.contextNodes[Int(node) >> 6] >> UInt64(node & 63) & 1 == 1
    }

    func units(of pattern: Pattern) -> Row<Int32> {
        let count = pattern.script == .unspaced ? 0 : Int(pattern.wordCount)
        return image.patternUnits.part(Int(pattern.unitStart)..<Int(pattern.unitStart) + count)
    }

    /// The bytes of the term that a pattern is or is a form of.
    func term(of pattern: Pattern) -> Row<UInt8> { conceptList.text(ofTerm: pattern.term, of: pattern.concept) }

    /// What may stand between the words of a pattern with unusual gaps.
    func gaps(of pattern: Int32) -> [GapRule]? {
        guard let place = Self.place(of: pattern, in: image.gapPatterns) else { return nil }
        return (image.gapStarts[place]..<image.gapStarts[place + 1]).map { number in
            let row = image.gaps[Int(number)]
            switch row.kind {
            case 0: return .plain
            case 1: return .dash
            default: return .marks(Array(image.texts.bytes(row.text)))
            }
        }
    }

    /// The symbols at the ends of a pattern that has some.
    func edges(of pattern: Int32) -> (before: Row<UInt8>, after: Row<UInt8>)? {
        guard let place = Self.place(of: pattern, in: image.edgePatterns) else { return nil }
        let row = image.edges[place]
        return (image.texts.bytes(row.before), image.texts.bytes(row.after))
    }

    private static func place(of pattern: Int32, in patterns: Row<Int32>) -> Int? {
        var (low, high) = (0, patterns.count)
        while low < high {
            let middle = (low + high) / 2
            if patterns[middle] == pattern { return middle }
            if patterns[middle] < pattern { low = middle + 1 } else { high = middle }
        }
        return nil
    }

    /// Units of Latin names by their letters without marks, in the order of the glossary; none where the only one has no marks.
    func units(withoutMarks word: [UInt8]) -> Row<Int32>? {
        guard let number = image.plainWords.existingNumber(of: word) else { return nil }
        return image.plainUnits.part(
            Int(image.plainUnitStarts[number])..<Int(image.plainUnitStarts[number + 1]))
    }

    /// In which scripts concepts have terms; made when the first text comes.
    var conceptScripts: ConceptScripts {
        scriptsOfConcepts.withLock { known in
            if let known { return known }
            let made = ConceptScripts(self)
            known = made
            return made
        }
    }

    /// By unit: whether it is the given name of persons; made when a text first asks, a byte a unit.
    var givenUnits: [Bool] {
        givenUnitsIfMade.withLock { known in
            if let known { return known }
            let made = makeGivenUnits()
            known = made
            return made
        }
    }

    /// With more languages all views are forgotten but those in use: some megabytes each where the glossary is large.
    private static let mostViews = 64

    /// What a text of this language needs.
    func view(for language: LanguageTag) -> LanguageView {
        let primary = language.primary
        return views.withLock { views in
            if let known = views[primary] { return known }
            if views.count >= Self.mostViews { views.removeAll() }
            let view = LanguageView(primary, self)
            views[primary] = view
            return view
        }
    }
}
