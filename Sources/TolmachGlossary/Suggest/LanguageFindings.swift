// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// What was found in the texts of one language, before anything is decided.
struct LanguageFindings {
    /// Where a sentence stands.
    struct Place: Comparable {
        var document: Int32
        var start: Int32
        var end: Int32

        static func < (a: Place, b: Place) -> Bool { (a.document, a.start) < (b.document, b.start) }
    }

    /// One way of writing something.
    struct Surface {
        var text: String
        /// The keys of its words.
        var keys: [String]
        /// What joins the words, as in `text`.
        var separators: [String]
        var count = 0
        /// How often where only a name has a capital.
        var sureCount = 0
        var personCount = 0
        /// In ascending order.
        var documents: [Int32] = []
        var first: Place

        mutating func met(at place: Place, sure: Bool = false, person: Bool = false) {
            count += 1
            if sure { sureCount += 1 }
            if person { personCount += 1 }
            if documents.last != place.document { documents.append(place.document) }
        }
    }

    let language: LanguageTag
    /// How often each word was met, by its key.
    private(set) var words: [String: Int] = [:]
    /// How often without a capital.
    private(set) var lowerWords: [String: Int] = [:]
    private(set) var wordCount = 0
    /// By the text.
    private(set) var names: [String: Surface] = [:]
    /// Names that begin a sentence: which of their words is one is seen at the end.
    private(set) var initialNames: [String: Surface] = [:]
    /// By the keys.
    private(set) var terms: [String: Surface] = [:]
    private var mostTerms = 2_000_000

    private let nameFinder: NameFinder
    private let termFinder: TermFinder

    init(_ language: LanguageTag) {
        self.language = language
        nameFinder = NameFinder(language: language.primary)
        termFinder = TermFinder(language: language.primary)
    }

    mutating func add(_ sentence: [SentenceWord], at place: Place, _ options: TermSuggestionOptions) {
        for word in sentence where word.shape != .number {
            wordCount += 1
            words[word.key, default: 0] += 1
            if word.shape == .lower { lowerWords[word.key, default: 0] += 1 }
        }
        if options.hasNames {
            for name in nameFinder.names(in: sentence) { add(name, at: place) }
        }
        guard options.hasTerms else { return }
        termFinder.stretches(in: sentence) { part in
            let stretch = NameFinder.Name(words: Array(part), isInitial: false, isPerson: false)
            terms[stretch.key, default: Self.surface(stretch, place)].met(at: place)
        }
        // What was met once in a very large amount of text is no recurring term.
        if terms.count > mostTerms {
            terms = terms.filter { $0.value.count > 1 }
            mostTerms = max(mostTerms, 2 * terms.count)
        }
    }

    private mutating func add(_ name: NameFinder.Name, at place: Place) {
        let text = name.text
        if name.isInitial {
            initialNames[text, default: Self.surface(name, place)].met(at: place, person: name.isPerson)
        } else {
            names[text, default: Self.surface(name, place)].met(at: place, sure: true, person: name.isPerson)
        }
    }

    private static func surface(_ name: NameFinder.Name, _ place: Place) -> Surface {
        let separators = name.words.dropLast().map { word in
            switch word.gap {
            case .hyphen: "-"
            case .stop: ". "
            default: " "
            }
        }
        return Surface(text: name.text, keys: name.words.map(\.key), separators: separators, first: place)
    }

    /// All names, those that begin sentences decided: a first word that is otherwise written small is none.
    func settledNames() -> [Surface] {
        var settled = names
        var sureWords: [String: Int] = [:]
        for name in names.values { for key in name.keys { sureWords[key, default: 0] += name.count } }
        for (_, surface) in initialNames.sorted(by: { $0.key < $1.key }) {
            guard let name = Self.settled(surface, sureWords, lowerWords) else { continue }
            if settled[name.text] == nil {
                settled[name.text] = name
            } else {
                settled[name.text]?.add(name)
            }
        }
        // A word that is mostly written small has a capital for another reason.
        return settled.values.filter { name in
            guard name.keys.count == 1, let small = lowerWords[name.keys[0]] else { return true }
            return small * 2 < name.count
        }.sorted { $0.text < $1.text }
    }

    private static func settled(_ surface: Surface, _ sure: [String: Int], _ lower: [String: Int]) -> Surface? {
        var name = surface
        if let first = name.keys.first, lower[first, default: 0] > sure[first, default: 0] {
            name.keys.removeFirst()
            guard let separator = name.separators.first else { return nil }
            name.separators.removeFirst()
            name.text = String(
                name.text.dropFirst(surface.text.prefix(while: { !separator.contains($0) }).count + separator.count))
        }
        guard let first = name.keys.first else { return nil }
        // A lone word at the start of sentences only: who knows.
        if name.keys.count == 1, name.keys.count == surface.keys.count, sure[first] == nil, surface.personCount == 0 {
            return nil
        }
        return name
    }
}

extension LanguageFindings.Surface {
    /// The same thing, met elsewhere.
    mutating func add(_ other: LanguageFindings.Surface) {
        count += other.count
        sureCount += other.sureCount
        personCount += other.personCount
        documents = Array(Set(documents + other.documents)).sorted()
        first = min(first, other.first)
    }
}
