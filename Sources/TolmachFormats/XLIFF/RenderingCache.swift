// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// Renderings that were asked for already, for one target language. Used by one task at a time: borrowed from a `Pool`
/// once a document, so that the terms of a concept are looked through once a run and not once a mention.
final class RenderingCache {
    /// What is known for one source language.
    private final class Sheet {
        var renderings: RenderingSheet
        init(_ renderings: consuming RenderingSheet) { self.renderings = renderings }
    }

    private let target: LanguageTag
    private var sheets: [LanguageTag: Sheet] = [:]
    private var sheet: Sheet
    /// More languages than this in one run start anew, so that memory stays bounded.
    private static let limit = 64

    /// `English (en)`
    var sourceName: String { sheet.renderings.sourceName }

    init(target: LanguageTag) {
        self.target = target
        sheet = Sheet(RenderingSheet(from: .undetermined, to: target))
    }

    /// Turns to another source language.
    func turn(to source: LanguageTag) {
        guard source != sheet.renderings.source else { return }
        if let known = sheets[source] {
            sheet = known
            return
        }
        if sheets.count >= Self.limit { sheets.removeAll() }
        sheet = Sheet(RenderingSheet(from: source, to: target))
        sheets[source] = sheet
    }

    /// The concepts that a document names.
    func concepts(of mentions: [Mention]) -> NamedConcepts { sheet.renderings.concepts(of: mentions) }
}

/// All renderings of one pair of languages, with what the kit formats say of them again and again. What each mention asks
/// for lies close together: numbers and flags, and bytes that are made once.
struct RenderingSheet: ~Copyable {
    /// A rendering by number.
    struct Entry {
        let isKept: Bool
        let isTold: Bool
        /// The note as XLIFF 2.0's ` value="…"`, in `bytes`; empty where there is none.
        let value: Range<Int32>
        /// The piece for the concept's first term; those for the others follow.
        let firstPiece: Int32
        /// The document that named the concept last, and the concept's number in it.
        var document: UInt32 = 0
        var number: Int32 = 0
    }

    /// A proposal by number, as XLIFF 2.0 has it.
    struct Piece {
        /// In `proposals`; −1 while it has not been made.
        var proposal: Int32 = -1
        var hasWarning = false
        /// The proposal's line as it stands in the text of an XML element, in `bytes`.
        var line: Range<Int32> = 0..<0
        /// The inside of the glossary entry.
        var entry: Range<Int32> = 0..<0
    }

    let source: LanguageTag
    let sourceName: String
    private let target: LanguageTag
    private var concepts = IdentityTable<Concept>()
    private var renderings: [Rendering] = []
    private var entries: [Entry] = []
    private var proposals: [Proposal] = []
    private var pieces: [Piece] = []
    private var bytes: [UInt8] = []
    /// Documents are numbered, so that an entry knows whether it has a number in this one.
    private var document: UInt32 = 0

    init(from source: LanguageTag, to target: LanguageTag) {
        self.source = source
        self.target = target
        sourceName = "\(Languages.englishName(source.description)) (\(source))"
    }

    mutating func concepts(of mentions: [Mention]) -> NamedConcepts {
        if document == .max { for index in entries.indices { entries[index].document = 0 } }
        document = document == .max ? 1 : document + 1
        var numbers: [Int32] = []
        var ofMention: [NamedConcepts.Place] = []
        ofMention.reserveCapacity(mentions.count)
        for index in mentions.indices {
            let concept = mentions[index].concept
            let entry = concepts.number(of: concept) ?? add(concept)
            if entries[entry].document != document {
                entries[entry].document = document
                entries[entry].number = Int32(numbers.count)
                numbers.append(Int32(entry))
            }
            let piece = Int(entries[entry].firstPiece) + mentions[index].termIndex
            if pieces[piece].proposal < 0 { make(piece, forTerm: mentions[index].termIndex, of: entry) }
            ofMention.append(NamedConcepts.Place(number: entries[entry].number, piece: Int32(piece)))
        }
        return NamedConcepts(
            numbers: numbers, ofMention: ofMention, renderings: renderings, entries: entries, proposals: proposals,
            pieces: pieces, bytes: bytes)
    }

    private mutating func add(_ concept: Concept) -> Int {
        let rendering = Rendering(of: concept, from: source, to: target)
        let note = concept.note
        let value = note.isEmpty ? [] : Array(" value=\"".utf8) + XMLWriter.escaped(attribute: note) + [0x22]
        entries.append(
            Entry(
                isKept: rendering.isKept, isTold: rendering.isTold, value: keep(value),
                firstPiece: Int32(pieces.count)))
        renderings.append(rendering)
        for _ in concept.terms { pieces.append(Piece()) }
        return concepts.add(concept)
    }

    private mutating func make(_ number: Int, forTerm index: Int, of entry: Int) {
        let rendering = renderings[entry]
        let proposal = Proposal(for: rendering.concept.terms[index], of: rendering, source: source)
        pieces[number] = Piece(
            proposal: Int32(proposals.count), hasWarning: proposal.warning != nil,
            line: keep(XMLWriter.escaped(text: proposal.line)),
            entry: rendering.isTold ? keep(Self.glossaryEntry(proposal, rendering)) : 0..<0)
        proposals.append(proposal)
    }

    private mutating func keep(_ piece: [UInt8]) -> Range<Int32> {
        let start = Int32(bytes.count)
        bytes += piece
        return start..<Int32(bytes.count)
    }

    /// What stands in an entry of XLIFF 2.0's glossary: the same wherever the concept is named by this term.
    private static func glossaryEntry(_ proposal: Proposal, _ rendering: Rendering) -> [UInt8] {
        // xliff, file, unit, gls:glossary, gls:glossEntry
        var xml = XMLWriter(capacity: 1024, depth: 5)
        xml.start("gls:term", onNewLine: true)
        xml.attribute("source", rendering.concept.id)
        xml.text(proposal.sourceTerm)
        xml.end()
        for term in proposal.renderings {
            xml.start("gls:translation", onNewLine: true)
            xml.attribute("source", rendering.concept.id)
            xml.text(term.text)
            xml.end()
        }
        if rendering.isKept {
            xml.element(
                "gls:definition",
                rendering.definition.isEmpty
                    ? "Stays as it is in every language"
                    : "\(rendering.definition) (stays as it is in every language)",
                onNewLine: true)
        } else if !rendering.definition.isEmpty {
            xml.element("gls:definition", rendering.definition, onNewLine: true)
        }
        return xml.finishFragment()
    }
}

/// The concepts a document names, numbered in the order of their first mention: the number is the same in every kit
/// format (`g3` in XLIFF, `e3` in the review page).
struct NamedConcepts {
    struct Place {
        /// The number of the mention's concept.
        let number: Int32
        /// What to propose for it.
        let piece: Int32
    }

    /// For each concept, its place in the arrays of the sheet.
    fileprivate let numbers: [Int32]
    fileprivate let ofMention: [Place]
    fileprivate let renderings: [Rendering]
    fileprivate let entries: [RenderingSheet.Entry]
    fileprivate let proposals: [Proposal]
    fileprivate let pieces: [RenderingSheet.Piece]
    fileprivate let bytes: [UInt8]

    var count: Int { numbers.count }

    func rendering(_ number: Int) -> Rendering { renderings[Int(numbers[number])] }

    /// The number of a mention's concept.
    func number(ofMention mention: Int) -> Int { Int(ofMention[mention].number) }

    /// What to propose for a mention.
    func proposal(ofMention mention: Int) -> Proposal { proposals[Int(piece(ofMention: mention).proposal)] }

    func entry(_ number: Int) -> RenderingSheet.Entry { entries[Int(numbers[number])] }

    func piece(ofMention mention: Int) -> RenderingSheet.Piece { pieces[Int(ofMention[mention].piece)] }

    /// Bytes that an entry or a piece names.
    func write(_ range: Range<Int32>, _ write: (UnsafeBufferPointer<UInt8>) -> Void) {
        bytes.withUnsafeBufferPointer {
            write(UnsafeBufferPointer(rebasing: $0[Int(range.lowerBound)..<Int(range.upperBound)]))
        }
    }
}
