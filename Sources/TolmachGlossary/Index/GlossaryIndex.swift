// SPDX-License-Identifier: Apache-2.0
import Synchronization
import TolmachCore

/// The terms of some glossaries, ready to be found in texts.
///
/// A term is a row of units (words in `WordKey` form) in one trie; a term of a script without spaces is a row of scalars in
/// another. Exact and folded spellings need nothing more. What a language adds (endings, stems, clitics, names that it has
/// no term for) is a `LanguageView`, made when the first text of that language comes, so that a program that reads one story
/// pays for one language.
public final class GlossaryIndex: Sendable {
    /// In the order of the glossaries.
    public let concepts: [Concept]

    let patterns: [Pattern]
    let patternUnits: [Int32]
    let gaps: [Int32: [GapRule]]
    let edges: [Int32: PatternEdges]
    let units: FrozenWords
    let words: SymbolTrie
    let scalars: SymbolTrie
    /// Primary languages by number.
    let languages: [String]
    /// The node a unit leads to from the root, or -1.
    let nodeOfUnit: [Int32]
    private let firstWordPattern: [Int32]
    private let firstScalarPattern: [Int32]
    private let nextPattern: [Int32]
    /// Nodes with a pattern that more than its words decides about.
    private let contextNodes: [Bool]
    /// Scalars of the BMP that a term of an unspaced script begins with, a bit each.
    private let firstScalars: [UInt64]
    private let views = Mutex<[String: LanguageView]>([:])

    public init(_ glossaries: [Glossary]) {
        let builder = IndexBuilder(glossaries)
        concepts = builder.concepts
        patterns = builder.patterns
        patternUnits = builder.patternUnits
        gaps = builder.gaps
        edges = builder.edges
        units = builder.units
        words = builder.words
        scalars = builder.scalars
        languages = builder.languages
        firstWordPattern = builder.firstWordPattern
        firstScalarPattern = builder.firstScalarPattern
        nextPattern = builder.nextPattern
        var contextNodes = [Bool](repeating: false, count: builder.firstWordPattern.count)
        for node in contextNodes.indices {
            var number = builder.firstWordPattern[node]
            while number >= 0 {
                if builder.patterns[Int(number)].dependsOnContext { contextNodes[node] = true }
                number = builder.nextPattern[Int(number)]
            }
        }
        self.contextNodes = contextNodes
        firstScalars = builder.scalars.symbolsOfRoot
        nodeOfUnit = (0..<builder.units.count).map { builder.words.child(of: SymbolTrie.root, UInt32($0)) }
    }

    /// The number of ways in which something can be found (terms and listed forms).
    public var patternCount: Int { patterns.count }

    /// The patterns that end at a node, in the order of the glossary.
    func firstPattern(atWordNode node: Int32) -> Int32 {
        Int(node) < firstWordPattern.count ? firstWordPattern[Int(node)] : -1
    }

    func firstPattern(atScalarNode node: Int32) -> Int32 {
        Int(node) < firstScalarPattern.count ? firstScalarPattern[Int(node)] : -1
    }

    /// Whether a term of an unspaced script may begin with a folded scalar.
    @inline(__always)
    func mayBeginUnspaced(_ scalar: UInt32) -> Bool {
        scalar > 0xFFFF || firstScalars[Int(scalar >> 6)] >> UInt64(scalar & 63) & 1 == 1
    }

    /// Whether what stands around a word decides about a pattern that ends at this node.
    func dependsOnContext(_ node: Int32) -> Bool { Int(node) < contextNodes.count && contextNodes[Int(node)] }

    func pattern(after pattern: Int32) -> Int32 { nextPattern[Int(pattern)] }

    func units(of pattern: Pattern) -> ArraySlice<Int32> {
        pattern.script == .unspaced
            ? [] : patternUnits[Int(pattern.unitStart)..<Int(pattern.unitStart + pattern.wordCount)]
    }

    /// What a text of this language needs.
    func view(for language: LanguageTag) -> LanguageView {
        let primary = language.primary
        return views.withLock { views in
            if let known = views[primary] { return known }
            let view = LanguageView(primary, self)
            views[primary] = view
            return view
        }
    }
}
