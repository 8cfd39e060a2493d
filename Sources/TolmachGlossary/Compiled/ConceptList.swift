// SPDX-License-Identifier: Apache-2.0
import Synchronization
import TolmachCore

/// The concepts of a compiled index. One is made when it is asked for first, and is the same from then on: of a large glossary a text
/// names a few.
public final class ConceptList: RandomAccessCollection, Sendable {
    private let image: IndexImage
    private let tags: [LanguageTag]
    private let made = Mutex<[Int: Concept]>([:])

    init(_ image: IndexImage) {
        self.image = image
        tags = image.tags.map { LanguageTag(image.texts[$0]) }
    }

    public var startIndex: Int { 0 }
    public var endIndex: Int { image.concepts.count }

    public subscript(number: Int) -> Concept {
        made.withLock { made in
            if let known = made[number] { return known }
            let concept = make(number)
            made[number] = concept
            return concept
        }
    }

    /// The bytes of a term, where they lie.
    func text(ofTerm term: Int32, of concept: Int32) -> Row<UInt8> {
        let first = Int(image.concepts[Int(concept)].firstTerm)
        return image.texts.bytes(image.terms[first + Int(term)].text)
    }

    private func make(_ number: Int) -> Concept {
        let (row, texts) = (image.concepts[number], image.texts)
        return Concept(
            id: texts[row.id], kind: texts[row.kind], domain: texts[row.domain], note: texts[row.note],
            translate: row.flags & 1 == 1, caseRule: ConceptRow.caseRules[Int(row.flags >> 1)],
            terms: (Int(row.firstTerm)..<image.firstTerm(after: number)).map(term))
    }

    private func term(_ number: Int) -> Term {
        let row = image.terms[number]
        let end = number + 1 < image.terms.count ? Int(image.terms[number + 1].firstForm) : image.forms.count
        let inflection: Term.Inflection =
            switch row.inflection {
            case 1: .indeclinable
            case 2: .forms((Int(row.firstForm)..<end).map { image.texts[image.forms[$0]] })
            case 3: .exact
            default: .regular
            }
        return Term(
            image.texts[row.text], language: tags[Int(row.tag)], status: TermRow.statuses[Int(row.status)],
            inflection: inflection, exclusions: exclusions(of: UInt32(number)))
    }

    private func exclusions(of term: UInt32) -> [String] {
        var (low, high) = (0, image.exclusions.count)
        while low < high {
            let middle = (low + high) / 2
            if image.exclusions[middle].term < term { low = middle + 1 } else { high = middle }
        }
        var phrases: [String] = []
        while low < image.exclusions.count, image.exclusions[low].term == term {
            phrases.append(image.texts[image.exclusions[low].text])
            low += 1
        }
        return phrases
    }
}
