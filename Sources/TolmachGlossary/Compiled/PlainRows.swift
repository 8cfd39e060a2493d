// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Concepts that hold nothing unusual, as the places of their cells in a piece of a file: they go into an index without becoming texts and
/// objects first. Whoever finds them leaves everything that needs judgement, or a message, to `GlossaryLoader`.
struct PlainRows {
    /// What a cell is.
    enum Field: Equatable {
        case id, kind, domain, note
        /// A term, by the number of its language in `languages`.
        case term(Int)

        var isTerm: Bool { if case .term = self { true } else { false } }
    }

    /// One after another; a concept goes from its id to the next one.
    private(set) var cells: [(field: Field, range: Range<Int>)] = []
    private(set) var languages: [LanguageTag] = []
    /// Languages by their names.
    private var names: [(name: [UInt8], number: Int)] = []

    mutating func removeAll() { cells.removeAll(keepingCapacity: true) }

    mutating func add(_ field: Field, _ range: Range<Int>) { cells.append((field, range)) }

    mutating func removeSubrange(from count: Int) { cells.removeSubrange(count...) }

    /// Forgets the last concept.
    mutating func removeLast() {
        while let cell = cells.popLast(), cell.field != .id {}
    }

    mutating func number(of language: LanguageTag) -> Int {
        if let known = languages.firstIndex(of: language) { return known }
        languages.append(language)
        return languages.count - 1
    }

    /// No glossary has more names of languages: whatever has is left to the reader, which does not look through all of them.
    private static let mostNames = 1000

    /// The number of a language by its name; nil: it is none, or there are too many.
    mutating func number(ofName name: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
        if let known = names.first(where: { $0.name.elementsEqual(name) }) { return known.number }
        guard names.count < Self.mostNames, let tag = LanguageTags.canonical(String(decoding: name, as: UTF8.self))
        else { return nil }
        let number = number(of: tag)
        names.append((Array(name), number))
        return number
    }

    /// Whether the reader would take no white space from a cell's ends.
    static func isTrimmed(_ cell: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        !GlossarySource.mayBeginOrEndInWhiteSpace(UnsafeBufferPointer(rebasing: cell))
    }
}

extension IndexBuilder {
    /// Adds concepts as `add(_:)` would; `kinds` is kept for the next piece.
    mutating func add(_ rows: borrowing PlainRows, of bytes: UnsafeBufferPointer<UInt8>, _ kinds: inout PlainKinds) {
        var next = 0
        while next < rows.cells.count {
            let id = bytes[rows.cells[next].range]
            var (kind, domain, note) = (
                kinds.usual, UnsafeBufferPointer<UInt8>(rebasing: bytes[..<0]), id[..<id.startIndex]
            )
            var end = next + 1
            cells: while end < rows.cells.count {
                let cell = rows.cells[end]
                switch cell.field {
                case .id: break cells
                case .kind: kind = kinds.kind(bytes[cell.range])
                case .domain: domain = UnsafeBufferPointer(rebasing: bytes[cell.range])
                case .note: note = bytes[cell.range]
                case .term: break
                }
                end += 1
            }
            concepts.append(
                ConceptRow(
                    id: texts.add(id), kind: texts.addOnce(kind.name), domain: texts.addOnce(kinds.domain(domain)),
                    note: texts.add(note), firstTerm: UInt32(terms.count), flags: 1))
            addTerms(rows, next + 1..<end, of: bytes, kind.flags, &kinds)
            next = end
        }
    }

    /// The first term of each language, then the others, in their order.
    private mutating func addTerms(
        _ rows: borrowing PlainRows, _ cells: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>, _ flags: Pattern.Flags,
        _ kinds: inout PlainKinds
    ) {
        kinds.others.removeAll(keepingCapacity: true)
        kinds.beginConcept(languages: rows.languages.count)
        var count = 0
        for cell in cells {
            guard case .term(let language) = rows.cells[cell].field else { continue }
            if kinds.isFirst(language) {
                addTerm(
                    bytes[rows.cells[cell].range], count, tag(rows, language, &kinds), .preferred, flags)
                count += 1
            } else {
                kinds.others.append(cell)
            }
        }
        for cell in kinds.others {
            guard case .term(let language) = rows.cells[cell].field else { continue }
            addTerm(bytes[rows.cells[cell].range], count, tag(rows, language, &kinds), .admitted, flags)
            count += 1
        }
    }

    /// The number of a language's tag, which is given when the first term comes.
    private mutating func tag(_ rows: borrowing PlainRows, _ language: Int, _ kinds: inout PlainKinds) -> Int {
        if kinds.tags[language] < 0 { kinds.tags[language] = number(of: rows.languages[language]) }
        return kinds.tags[language]
    }

    private mutating func addTerm(
        _ text: Slice<UnsafeBufferPointer<UInt8>>, _ index: Int, _ tag: Int, _ status: Term.Status,
        _ flags: Pattern.Flags
    ) {
        terms.append(
            TermRow(
                text: texts.add(text), firstForm: UInt32(forms.count), tag: UInt16(tag),
                status: TermRow.number(of: status), inflection: 0))
        term.removeAll(keepingCapacity: true)
        term.append(contentsOf: text)
        WordSplitter.words(of: term, into: &ranges)
        addPattern(term, term: index, tag, flags)
    }
}

/// What concepts of a file have in common, so that it is worked out once.
struct PlainKinds {
    struct Kind {
        let name: String
        let flags: Pattern.Flags
    }

    let usual = Kind(name: "term", flags: [])
    private var kinds: [[UInt8]: Kind] = [:]
    private var lastKind: (bytes: [UInt8], kind: Kind)?
    private var lastDomain: (bytes: [UInt8], text: String) = ([], "")
    /// By language: the concept that had a term of it last.
    private var seen: [Int] = []
    private var concept = 0
    /// By language: the number of its tag in the index, or -1.
    var tags: [Int] = []
    /// Cells of terms that are not the first of their language.
    var others: [Int] = []

    mutating func kind(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Kind {
        if let lastKind, lastKind.bytes.elementsEqual(bytes) { return lastKind.kind }
        let name = String(decoding: bytes, as: UTF8.self).lowercased()
        let kind = Kind(name: name, flags: Pattern.Flags(kind: name))
        lastKind = (Array(bytes), kind)
        return kind
    }

    mutating func domain(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        if !lastDomain.bytes.elementsEqual(bytes) {
            lastDomain = (Array(bytes), String(decoding: bytes, as: UTF8.self))
        }
        return lastDomain.text
    }

    mutating func beginConcept(languages: Int) {
        concept += 1
        while seen.count < languages {
            seen.append(0)
            tags.append(-1)
        }
    }

    mutating func isFirst(_ language: Int) -> Bool {
        defer { seen[language] = concept }
        return seen[language] != concept
    }
}
