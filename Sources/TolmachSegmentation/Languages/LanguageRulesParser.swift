// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Reads a language's segmentation.txt: sections in brackets, words between white space, `#` to the end of the line is a
/// comment. The format is described in languages/README.md.
struct LanguageRulesParser: ~Copyable {
    enum Section: String, CaseIterable {
        case settings
        case titles
        case abbreviations
        case beforeNumbers = "before-numbers"
        case units
        case closing
        case degrees
        case starters
        case openers
        case verbs
        case months
        case capitalized
        case prepositions
        case years
        case eras
        case articles
        case conjunctions
        case nameBearers = "name-bearers"
        case captions
        case lettered
        case states
        case governing
        case telling
        case laws
        case lawParts = "law-parts"
        case acts
        case bodies
        case spaceOften = "space-often"
        case spaceSometimes = "space-sometimes"
        case spaceSeldom = "space-seldom"
        case spaceEnds = "space-ends"
        case spaceLeads = "space-leads"

        /// Nil for what is kept in another way than as a role of words.
        var role: WordRoles? {
            switch self {
            case .settings, .articles, .nameBearers, .captions, .lettered, .states, .governing, .laws, .lawParts,
                .acts, .bodies, .telling, .spaceOften, .spaceSometimes, .spaceSeldom, .spaceEnds, .spaceLeads:
                nil
            case .titles: .title
            case .abbreviations: .abbreviation
            case .beforeNumbers: .beforeNumber
            case .units: .unit
            case .closing: .closing
            case .degrees: [.degree, .abbreviation]
            case .starters: .starter
            case .openers, .verbs: .opener
            case .months: .month
            case .capitalized: .capitalized
            case .prepositions: .preposition
            case .years: .year
            case .eras: .era
            case .conjunctions: .conjunction
            }
        }

        /// Whether its words are written with their full stop.
        var holdsAbbreviations: Bool {
            switch self {
            case .titles, .abbreviations, .beforeNumbers, .units, .closing, .degrees, .years, .eras: true
            case .settings, .starters, .openers, .verbs, .months, .capitalized, .prepositions, .articles, .nameBearers,
                .captions, .lettered, .states, .governing, .laws, .lawParts, .acts, .bodies, .telling, .conjunctions,
                .spaceOften, .spaceSometimes, .spaceSeldom, .spaceEnds, .spaceLeads:
                false
            }
        }
    }

    private let code: String
    private var lexicon = Lexicon()
    private var ordinals = Ordinals.no
    private var endMarks: [UInt32] = []
    private var stopEnds = true
    private var semicolonEnds = true
    private var clipsWords = false
    /// Hashes of the words of some sections.
    private var hashes: [Section: Set<UInt32>] = [:]
    private var endings: [UInt32] = []
    private var spaceWords = SpaceWords()
    private var articles: [[UInt8]] = []
    private var mistakes: [Diagnostic] = []
    private var seen: [String: Section] = [:]
    /// The user's abbreviations so far.
    private var own: Set<String> = []

    init(code: String) { self.code = code }

    /// `isShared`: of what every language shares; it may stand in the language's own file too.
    mutating func parse(_ text: [UInt8], isShared: Bool = false) {
        defer { if isShared { seen = [:] } }
        var section: Section?
        let lines = text.split(separator: 0x0A, omittingEmptySubsequences: false)
        for (index, bytes) in lines.enumerated() {
            var line = Substring(decoding: bytes, as: UTF8.self)
            if let comment = line.firstIndex(of: "#") { line = line[..<comment] }
            let words = line.split(whereSeparator: \.isWhitespace)
            guard let first = words.first else { continue }
            if first.hasPrefix("[") {
                guard words.count == 1, first.hasSuffix("]"),
                    let known = Section(rawValue: String(first.dropFirst().dropLast()))
                else {
                    let names = Section.allCases.map(\.rawValue)
                    mistake(
                        "'\(line)' is no section", at: index,
                        help: Suggestion.help(for: String(first.dropFirst().dropLast()), among: names, what: "sections")
                    )
                    continue
                }
                section = known
            } else if let section {
                add(words, to: section, at: index)
            } else {
                mistake("'\(first)' stands before the first section", at: index)
            }
        }
    }

    /// Adds a word of the user's, an abbreviation with or without its full stop. What the data say of it as an
    /// abbreviation no longer holds.
    mutating func add(_ entry: WordLists.Entry) {
        let section = entry.wordClass.flatMap(Section.init(rawValue:)) ?? .abbreviations
        guard let role = section.role else { return }
        let word = Self.withoutStop(entry.word)
        if section == .verbs { hashes[.verbs, default: []].insert(Lexicon.hash(of: word)) }
        guard section.holdsAbbreviations else { return lexicon.add(word, role) }
        if own.insert(word).inserted { lexicon.remove(word, .anyAbbreviation) }
        lexicon.add(word, entry.word.hasSuffix("!") ? .exclaimed : role)
        addParts(of: entry.word)
    }

    consuming func finished() -> (LanguageRules, [Diagnostic]) {
        let problems = mistakes
        let rules = LanguageRules(
            code: code, lexicon: lexicon, ordinals: ordinals, endMarks: endMarks, stopEnds: stopEnds,
            semicolonEnds: semicolonEnds, clipsWords: clipsWords, endings: endings,
            spaceWords: spaceWords.isEmpty ? nil : spaceWords, articles: articles,
            hashes: hashes)
        return (rules, problems)
    }

    private mutating func add(_ words: [Substring], to section: Section, at line: Int) {
        guard let role = section.role else {
            switch section {
            case .articles: add(articles: words, at: line)
            case .nameBearers, .captions, .lettered, .states, .governing, .laws, .acts, .bodies, .telling:
                for word in words { hashes[section, default: []].insert(Lexicon.hash(of: String(word))) }
            case .lawParts:
                for word in words where hasStop(word, at: line) {
                    hashes[.lawParts, default: []].insert(Lexicon.hash(of: Self.withoutStop(String(word))))
                }
            case .spaceOften: add(words, after: .often, section, at: line)
            case .spaceSometimes: add(words, after: .sometimes, section, at: line)
            case .spaceSeldom: add(words, after: .seldom, section, at: line)
            case .spaceEnds: add(words, before: .ends, section, at: line)
            case .spaceLeads: add(words, before: .leads, section, at: line)
            default: set(words, at: line)
            }
            return
        }
        for word in words {
            let text = String(word)
            if section.holdsAbbreviations {
                guard hasStop(word, at: line) else { continue }
                addParts(of: text)
            } else if text.contains(".") {
                mistake("'\(text)' has a full stop, but [\(section.rawValue)] holds words", at: line)
                continue
            }
            if let other = seen.updateValue(section, forKey: "\(section.rawValue) \(text)") {
                mistake("'\(text)' stands twice in [\(other.rawValue)]", at: line)
            }
            if section == .verbs { hashes[.verbs, default: []].insert(Lexicon.hash(of: text)) }
            lexicon.add(Self.withoutStop(text), text.hasSuffix("!") ? .exclaimed : role)
        }
    }

    /// Whether an abbreviation has its full stop; else that is a mistake.
    private mutating func hasStop(_ word: Substring, at line: Int) -> Bool {
        if word.hasSuffix(".") || word.hasSuffix("!") { return true }
        mistake(
            "'\(word)' has no full stop", at: line, help: "write abbreviations as they stand in a text: '\(word).'")
        return false
    }

    /// Of the words after a space each stands once, and so does each of those before one.
    private mutating func add(
        _ words: [Substring], after: SpaceWords.After? = nil, before: SpaceWords.Before? = nil, _ section: Section,
        at line: Int
    ) {
        for word in words {
            if let other = seen.updateValue(section, forKey: "\(after == nil ? "before" : "after") a space: \(word)") {
                mistake("'\(word)' stands in [\(other.rawValue)] already", at: line)
            }
            if let after { spaceWords.add(word, after: after) }
            if let before { spaceWords.add(word, before: before) }
        }
    }

    private mutating func add(articles words: [Substring], at line: Int) {
        for word in words {
            let spellings = NameArticles.spellings(of: word)
            if word.contains(".") {
                mistake("'\(word)' has a full stop, but [articles] holds words", at: line)
            } else if spellings.contains(where: articles.contains) {
                mistake("'\(word)' stands twice in [articles]", at: line)
            } else {
                articles += spellings
            }
        }
    }

    /// `т.д.` may be written `т. д.`: `т` is a part of it.
    private mutating func addParts(of word: String) {
        var prefix = ""
        let parts = Self.withoutStop(word).split(separator: ".", omittingEmptySubsequences: false)
        for part in parts.dropLast() {
            prefix += (prefix.isEmpty ? "" : ".") + part
            lexicon.add(prefix, .part)
        }
    }

    private static func withoutStop(_ word: String) -> String {
        word.hasSuffix(".") || word.hasSuffix("!") ? String(word.dropLast()) : word
    }

    private mutating func set(_ words: [Substring], at line: Int) {
        guard words.count == 2 else {
            mistake("a setting is a name and a value: 'ordinals: yes'", at: line)
            return
        }
        switch (words[0], words[1]) {
        case ("ordinals:", let value) where Ordinals(rawValue: String(value)) != nil:
            ordinals = Ordinals(rawValue: String(value)) ?? .no
        case ("end-marks:", let marks): endMarks = marks.unicodeScalars.map(\.value)
        case ("full-stop:", "pause"): stopEnds = false
        case ("semicolon:", "pause"): semicolonEnds = false
        case ("clipped:", "consonant"): clipsWords = true
        case ("endings:", let letters) where letters.utf8.count == 3 * letters.unicodeScalars.count:
            endings = letters.unicodeScalars.map(\.value)
        default:
            mistake(
                "'\(words[0]) \(words[1])' is no setting", at: line,
                help:
                    "the settings are 'ordinals: no', 'yes' or 'capitals', 'end-marks: ;', 'full-stop: pause', 'semicolon: pause', 'clipped: consonant', and 'endings: 다요'"
            )
        }
    }

    private mutating func mistake(_ message: String, at line: Int, help: String? = nil) {
        let place = Diagnostic.Place(file: "languages/\(code)/segmentation.txt", line: line + 1)
        mistakes.append(Diagnostic(.data, at: place, message, help: help))
    }
}
