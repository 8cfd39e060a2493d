// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Puts terms into the tries of a `GlossaryIndex`. Some 300 ns a term.
struct IndexBuilder {
    var concepts: [Concept] = []
    var patterns: [Pattern] = []
    var patternUnits: [Int32] = []
    var gaps: [Int32: [GapRule]] = [:]
    var edges: [Int32: PatternEdges] = [:]
    let units = FrozenWords()
    var words: SymbolTrie
    var scalars: SymbolTrie
    /// The last and first pattern of a node, and the next one after a pattern; -1: none.
    var firstWordPattern: [Int32] = []
    var firstScalarPattern: [Int32] = []
    var nextPattern: [Int32] = []
    var languages: [String] = []
    private var lastWordPattern: [Int32] = []
    private var lastScalarPattern: [Int32] = []
    private var languageNumbers: [LanguageTag: Int32] = [:]
    /// Tags in the order in which they came first, and the one that came last.
    private var seen: [(tag: LanguageTag, number: Int32)] = []
    private var expected = 0
    private var key: [UInt8] = []
    private var ranges: [Range<Int>] = []

    init(_ glossaries: [Glossary]) {
        let count = glossaries.reduce(0) { $0 + $1.concepts.reduce(0) { $0 + $1.terms.count } }
        words = SymbolTrie(expectedEdges: count * 2)
        scalars = SymbolTrie(expectedEdges: 64)
        patterns.reserveCapacity(count + count / 4)
        for glossary in glossaries {
            for concept in glossary.concepts { add(concept) }
        }
    }

    private mutating func add(_ concept: Concept) {
        let number = Int32(concepts.count)
        concepts.append(concept)
        for (index, term) in concept.terms.enumerated() {
            add(term.text, of: term, at: index, concept, number, isForm: false)
            guard case .forms(let forms) = term.inflection else { continue }
            for form in forms where form != term.text { add(form, of: term, at: index, concept, number, isForm: true) }
        }
    }

    /// The number of a tag's primary language. Concepts mostly have the same languages in the same order: the tag that came
    /// after this one's predecessor last time is tried first.
    private mutating func language(_ tag: LanguageTag) -> Int32 {
        let next = expected + 1 < seen.count ? expected + 1 : 0
        if next < seen.count, seen[next].tag == tag {
            expected = next
            return seen[next].number
        }
        if expected < seen.count, seen[expected].tag == tag { return seen[expected].number }
        let number = primaryLanguage(tag)
        expected = seen.firstIndex { $0.tag == tag } ?? seen.count
        if expected == seen.count { seen.append((tag, number)) }
        return number
    }

    private mutating func primaryLanguage(_ tag: LanguageTag) -> Int32 {
        if let known = languageNumbers[tag] { return known }
        let number: Int32
        if let index = languages.firstIndex(of: tag.primary) {
            number = Int32(index)
        } else {
            number = Int32(languages.count)
            languages.append(tag.primary)
        }
        languageNumbers[tag] = number
        return number
    }

    private mutating func add(
        _ text: String, of term: Term, at index: Int, _ concept: Concept, _ number: Int32, isForm: Bool
    ) {
        let bytes = GlossarySource.nfcBytes(text)
        WordSplitter.words(of: bytes, into: &ranges)
        guard let first = ranges.first, let last = ranges.last else { return }
        var flags = flags(of: term, concept, isForm: isForm)
        var capitals: UInt32 = 0
        var innerCapitals: UInt32 = 0
        var acronyms: UInt32 = 0
        var letters: Int32 = 0
        var script = LetterScript.none
        var isUnspaced = false
        let unitStart = patternUnits.count
        for (position, range) in ranges.enumerated() {
            let shape = WordKey.make(bytes[range], into: &key)
            if script == .none { script = shape.script }
            if shape.script == .unspaced { isUnspaced = true }
            if shape.isMixed { flags.insert(.mixed) }
            letters += Int32(shape.letters)
            let bit: UInt32 = position < 32 ? 1 << UInt32(position) : 0
            if shape.isAllCapitals, shape.letters <= 5 {
                acronyms |= bit
            } else if shape.startsWithCapital {
                capitals |= bit
            } else if shape.capitals > 0 {
                innerCapitals |= bit
            }
            if !isUnspaced { patternUnits.append(Int32(units.number(of: key))) }
        }
        if letters == 1 { flags.insert(.singleLetter) }
        let pattern = Int32(patterns.count)
        if isUnspaced {
            patternUnits.removeSubrange(unitStart...)
            script = .unspaced
        }
        if ranges.count > 1 { addGaps(bytes, ranges, pattern, isUnspaced: isUnspaced, &flags) }
        addEdges(
            bytes[..<first.lowerBound], bytes[last.upperBound...], hasSeveralWords: ranges.count > 1, pattern, &flags)
        patterns.append(
            Pattern(
                concept: number, term: Int32(index), language: language(term.language), flags: flags, script: script,
                unitStart: Int32(unitStart), wordCount: Int32(ranges.count), letters: letters, capitals: capitals,
                innerCapitals: innerCapitals, acronyms: acronyms))
        nextPattern.append(-1)
        if isUnspaced {
            addScalars(bytes[first.lowerBound..<last.upperBound], pattern)
        } else {
            var node = SymbolTrie.root
            for unit in patternUnits[unitStart...] { node = words.addChild(of: node, UInt32(bitPattern: unit)) }
            Self.link(pattern, node, &firstWordPattern, &lastWordPattern, &nextPattern)
        }
    }

    private func flags(of term: Term, _ concept: Concept, isForm: Bool) -> Pattern.Flags {
        var flags: Pattern.Flags = []
        if isForm { flags.insert(.form) }
        if term.inflection == .indeclinable { flags.insert(.indeclinable) }
        if concept.isName { flags.insert(.name) }
        if concept.kind == "person" { flags.insert(.person) }
        if term.status == .deprecated || term.status == .forbidden { flags.insert(.unwanted) }
        switch concept.caseRule {
        case .smart: break
        case .exact: flags.insert(.exactCase)
        case .any: flags.insert(.anyCase)
        }
        return flags
    }

    private mutating func addGaps(
        _ bytes: [UInt8], _ ranges: [Range<Int>], _ pattern: Int32, isUnspaced: Bool, _ flags: inout Pattern.Flags
    ) {
        var rules: [GapRule] = []
        for index in ranges.indices.dropFirst() {
            let between = bytes[ranges[index - 1].upperBound..<ranges[index].lowerBound]
            if isUnspaced {
                if !between.isEmpty { flags.insert(.separators) }
                continue
            }
            switch Gap(between) {
            case .plain: rules.append(.plain)
            case .spacedDash: rules.append(.dash)
            case .marks(let marks): rules.append(.marks(marks))
            case .apart: rules.append(.plain)
            }
        }
        if rules.contains(where: { $0 != .plain }) {
            flags.insert(.unusualGaps)
            gaps[pattern] = rules
        }
    }

    private mutating func addEdges(
        _ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>, hasSeveralWords: Bool, _ pattern: Int32,
        _ flags: inout Pattern.Flags
    ) {
        if before.isEmpty, after.isEmpty { return }
        func marks(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
            if case .marks(let marks) = Gap(bytes) { return marks }
            return []
        }
        if hasSeveralWords {
            // Of one word the quotation marks say nothing: it is as often written without them.
            if QuotationMarks.start(before: before.count, in: Array(before)) != nil { flags.insert(.quotedStart) }
            if QuotationMarks.end(after: 0, in: Array(after)) != nil { flags.insert(.quotedEnd) }
        }
        let start = marks(before)
        let end = marks(after)
        if end == [0x2E] { flags.insert(.finalDot) }
        // Full stops, commas, brackets and the like do not tell terms apart.
        let symbols = Array("+#@$%&*=<>^~|§€£°№".utf8)
        let kept = PatternEdges(
            before: start.allSatisfy { symbols.contains($0) } ? start : [],
            after: end.allSatisfy { symbols.contains($0) } ? end : [])
        guard !kept.before.isEmpty || !kept.after.isEmpty else { return }
        flags.insert(.edges)
        edges[pattern] = kept
    }

    private mutating func addScalars(_ bytes: ArraySlice<UInt8>, _ pattern: Int32) {
        var node = SymbolTrie.root
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let scalar = UTF8Scalar.next(in: bytes, at: &index)
            if UnspacedText.isSeparator(scalar) || UnspacedText.isSpace(scalar) { continue }
            node = scalars.addChild(of: node, UnspacedText.folded(scalar))
        }
        guard node != SymbolTrie.root else { return }
        Self.link(pattern, node, &firstScalarPattern, &lastScalarPattern, &nextPattern)
    }

    private static func link(
        _ pattern: Int32, _ node: Int32, _ first: inout [Int32], _ last: inout [Int32], _ next: inout [Int32]
    ) {
        while first.count <= Int(node) {
            first.append(-1)
            last.append(-1)
        }
        if first[Int(node)] < 0 { first[Int(node)] = pattern } else { next[Int(last[Int(node)])] = pattern }
        last[Int(node)] = pattern
    }
}

/// Text of scripts without spaces, scalar by scalar.
enum UnspacedText {
    /// What parts the words of a foreign name, and may be left out or stand in any form.
    static func isSeparator(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xB7, 0x30FB, 0xFF65, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30A0, 0xFF1D, 0x200B...0x200D, 0x2060: true
        default: false
        }
    }

    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x202F, 0x3000: true
        default: false
        }
    }

    static func isLineBreak(_ scalar: UInt32) -> Bool { scalar == 0x0A || scalar == 0x0D }

    /// ASCII in lower case, full-width ASCII as ASCII.
    static func folded(_ scalar: UInt32) -> UInt32 {
        let narrow = (0xFF01...0xFF5E).contains(scalar) ? scalar - 0xFEE0 : scalar
        return (0x41...0x5A).contains(narrow) ? narrow | 0x20 : narrow
    }
}
