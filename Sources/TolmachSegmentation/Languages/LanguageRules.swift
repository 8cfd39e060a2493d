// SPDX-License-Identifier: Apache-2.0
import CTolmachData
import Synchronization
import TolmachCore

/// Before what a number with a full stop is an ordinal in a language.
enum Ordinals: String, Sendable, CaseIterable {
    case no
    /// Before lower case, a month or a number: 28. září.
    case yes
    /// Before nearly any word: 2. Weltkrieg.
    case capitals
}

/// What the sentence rules know of one language. Parsed once, shared.
final class LanguageRules: Sendable {
    /// The primary language code; `und` for the rules that hold for every language.
    let code: String
    let lexicon: Lexicon
    /// Before what a number with a full stop is an ordinal.
    let ordinals: Ordinals
    /// What ends a sentence in this language only: ; in Greek, : in Armenian.
    let endMarks: [UInt32]
    /// Whether a full stop ends sentences; in Armenian it is a pause.
    let stopEnds: Bool
    /// Whether a semicolon may end one, if the model says so.
    let semicolonEnds: Bool
    /// Whether words are clipped behind a consonant, as those of Slavic languages are: стор., wyd.
    let clipsWords: Bool
    /// How words end that end a sentence also without a mark: 다 in Korean. Each is one scalar of three bytes.
    let endings: [UInt32]
    /// Of a language that ends sentences at some of its spaces: what stands around these. Nil elsewhere.
    let spaceWords: SpaceWords?
    /// Articles as names begin with them (`NameArticles`).
    let articles: [[UInt8]]
    /// Hashes of words that a name without quotation marks may follow: the film It Happened, партія За майбутнє.
    let nameBearers: Set<UInt32>
    /// Hashes of nouns that the numbered parts of a text are called by: Стаття 5. Права громадян.
    let captions: Set<UInt32>
    /// Hashes of nouns that a letter may stand after, which is no initial there: vitamin C.
    let lettered: Set<UInt32>
    /// Hashes of names of states as they stand after a region's, some of two words: Волинської обл. УРСР.
    let states: Set<UInt32>
    /// Hashes of names of laws as they stand after the number of an article: čl. 15. Zakona.
    let laws: Set<UInt32>
    /// Hashes of abbreviations of articles and their parts, without their full stop.
    let lawParts: Set<UInt32>
    /// Hashes of what is decided by, in the instrumental: рішенням суду від 3 березня 2020 р. позивачу відмовлено.
    let acts: Set<UInt32>
    /// Hashes of who decides, in the instrumental: затверджено 5 травня 2020 р. Міністерством юстиції.
    let bodies: Set<UInt32>
    /// Hashes of verbs that tell who speaks, of a script without capitals: "?" שאלה.
    let telling: Set<UInt32>
    /// Hashes of verbs that begin sentences after a mark only.
    let verbs: Set<UInt32>
    /// Hashes of verbs that want an object: закінчив у 1978 р. Київський політехнічний.
    let governing: Set<UInt32>

    init(
        code: String, lexicon: consuming Lexicon, ordinals: Ordinals, endMarks: [UInt32], stopEnds: Bool = true,
        semicolonEnds: Bool = true, clipsWords: Bool = false, endings: [UInt32] = [], spaceWords: SpaceWords? = nil,
        articles: [[UInt8]] = [], hashes: [LanguageRulesParser.Section: Set<UInt32>] = [:]
    ) {
        self.code = code
        self.lexicon = lexicon
        self.ordinals = ordinals
        self.endMarks = endMarks
        self.stopEnds = stopEnds
        self.semicolonEnds = semicolonEnds
        self.clipsWords = clipsWords
        self.endings = endings
        self.spaceWords = spaceWords
        self.articles = articles
        nameBearers = hashes[.nameBearers] ?? []
        captions = hashes[.captions] ?? []
        lettered = hashes[.lettered] ?? []
        states = hashes[.states] ?? []
        governing = hashes[.governing] ?? []
        telling = hashes[.telling] ?? []
        verbs = hashes[.verbs] ?? []
        laws = hashes[.laws] ?? []
        lawParts = hashes[.lawParts] ?? []
        acts = hashes[.acts] ?? []
        bodies = hashes[.bodies] ?? []
    }

    private static let shared = Mutex<[String: LanguageRules]>([:])

    /// The rules of a language; for one without data, the rules of every language. `words` are the user's own.
    static func of(_ tag: LanguageTag, words: [WordLists.Entry] = []) -> LanguageRules {
        let code = dataCode(of: tag)
        guard words.isEmpty else { return parsed(code, words).rules }
        if let known = shared.withLock({ $0[code] }) { return known }
        let rules = parsed(code, []).rules
        // Two tasks may parse the same file at once; the first is kept.
        return shared.withLock { known in
            if let first = known[code] { return first }
            known[code] = rules
            return rules
        }
    }

    /// The rules of a registered language with what is wrong in its file.
    static func parsed(_ code: String, _ words: [WordLists.Entry]) -> (rules: LanguageRules, mistakes: [Diagnostic]) {
        var parser = LanguageRulesParser(code: code)
        // What every language shares, then its own.
        if code != "und" { parser.parse(text(of: "und"), isShared: true) }
        parser.parse(text(of: code))
        for word in words { parser.add(word) }
        return parser.finished()
    }

    /// A language's segmentation.txt; empty if it has none.
    static func text(of code: String) -> [UInt8] {
        var length = 0
        guard let bytes = tlm_language_segmentation(code, &length) else { return [] }
        return Array(UnsafeBufferPointer(start: bytes, count: length))
    }

    /// The codes that have a file.
    static var registered: [String] {
        (0..<tlm_language_count()).compactMap { tlm_language_code($0).map { String(cString: $0) } }
    }

    /// The code under which a language's data stand: some languages share theirs.
    static func dataCode(of tag: LanguageTag) -> String {
        switch tag.primary {
        case "no", "nn": "nb"
        case "bs": "hr"
        case "sh": "sr"
        case let primary: registered.contains(primary) ? primary : "und"
        }
    }
}
