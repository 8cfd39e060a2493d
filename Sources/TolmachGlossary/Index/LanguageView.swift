// SPDX-License-Identifier: Apache-2.0
import Synchronization
import TolmachCore
import TolmachWords

/// How one language sees a glossary: the endings its own terms may take, the prefixes its words may have, and the names it
/// has no term for, which are sought by sound.
final class LanguageView: Sendable {
    /// A word of a term without its lemma's ending.
    struct Stem: Sendable {
        let unit: Int32
        let paradigm: Int32
    }

    let language: String
    let table: InflectionTable?
    /// What was learned of the language's endings; first to be asked.
    let endings: EndingTable?
    /// Arabic: units that are function words; none is a term by itself.
    let functionWords: Set<Int32>
    private let declinedUnits: [Bool]
    private let wordStarts: PrefixFilter
    let prefixes: WordPrefixes
    let feminineEndings: FeminineSurnames.Endings
    /// By language number of the index: the language of the text, or no language.
    let isOwnLanguage: [Bool]
    /// Scripts in which a concept has a term of this language, a bit each, by concept.
    let scriptsOfConcept: [UInt16]
    /// The same of any language.
    let allScriptsOfConcept: ConceptScripts
    private let stemNumbers: FrozenWords
    private let stems: [[Stem]]
    /// Which pairs of first letters some stem begins with.
    private let stemStarts: [UInt64]
    /// For languages that have no table, or a thin one: units by Snowball stem.
    private let snowballStems: [[UInt8]: [Int32]]
    /// The same where the stems do not tell.
    let unknownEndings: UnknownEndings
    /// Hebrew: words of terms that begin with the article, without it.
    private let unitsWithoutArticle: [[UInt8]: Int32]
    private let spellingIndexes = Mutex<[LetterScript: SpellingIndex]>([:])
    /// Terms of several words that name a person, by the surname.
    private let surnames: [Int32: [Int32]]
    /// Persons that have a term of one word, a bit each.
    private let hasShortTerm: [UInt64]
    private let soundIndexes = Mutex<[LetterScript: [Bool: SoundIndex]]>([:])
    /// Names of other languages that take this one's endings.
    let adopted: AdoptedNames
    private let hanNameIndex = Mutex<HanNameIndex?>(nil)
    private let koreanNameIndex = Mutex<KoreanNames?>(nil)
    private let variantIndexes = Mutex<[LetterScript: VariantIndex]>([:])

    init(_ primary: String, _ index: GlossaryIndex) {
        let language = LanguageVarieties.standard(of: primary)
        self.language = language
        table = InflectionTables.table(for: language)
        endings = EndingTables.table(for: language)
        prefixes = WordPrefixes(Clitics.prefixes(of: language))
        feminineEndings = FeminineSurnames.Endings(language)
        let isUndetermined = language == LanguageTag.undetermined.description
        isOwnLanguage = index.languages.map {
            isUndetermined || LanguageVarieties.standard(of: $0) == language
                || $0 == LanguageTag.undetermined.description
        }

        var scripts = [UInt16](repeating: 0, count: index.concepts.count)
        var declined: [Int32] = []
        var isDeclined = [Bool](repeating: false, count: index.units.count)
        var articles: [[UInt8]: Int32] = [:]
        var surnames: [Int32: [Int32]] = [:]
        var hasShortTerm = [UInt64](repeating: 0, count: (index.concepts.count + 63) / 64)
        var foreign: [Int32] = []
        for (number, pattern) in index.patterns.enumerated() {
            if pattern.flags.contains(.person), pattern.flags.isDisjoint(with: [.form, .unwanted]), !pattern.isJoined {
                let units = index.units(of: pattern)
                if units.count == 1 {
                    hasShortTerm[Int(pattern.concept) >> 6] |= 1 << UInt64(pattern.concept & 63)
                } else if let unit = Self.beginsWithSurname(pattern, index) ? units.first : units.last {
                    surnames[unit, default: []].append(Int32(number))
                }
            }
            let isTerm = !pattern.flags.contains(.excludes)
            if pattern.isJoined { continue }
            guard isOwnLanguage[Int(pattern.language)] else {
                if AdoptedNames.maySeek(pattern) { foreign.append(Int32(number)) }
                continue
            }
            if isTerm { scripts[Int(pattern.concept)] |= 1 << UInt16(pattern.script.rawValue) }
            guard !pattern.flags.contains(.form), !isUndetermined else { continue }
            if language == "he", let first = index.units(of: pattern).first {
                let word = index.units[Int(first)]
                if word.starts(with: Clitics.hebrewArticle), word.count >= 10 {
                    articles[Array(word.dropFirst(2))] = first
                }
            }
            guard !pattern.flags.contains(.indeclinable) else { continue }
            for unit in index.units(of: pattern) where !isDeclined[Int(unit)] {
                isDeclined[Int(unit)] = true
                declined.append(unit)
            }
        }
        let ownCount = declined.count
        adopted = isUndetermined ? AdoptedNames() : AdoptedNames(among: foreign, scripts, index)
        for number in foreign where adopted.contains(number) {
            for unit in index.units(of: index.patterns[Int(number)]) where !isDeclined[Int(unit)] {
                isDeclined[Int(unit)] = true
                declined.append(unit)
            }
        }
        scriptsOfConcept = scripts
        allScriptsOfConcept = index.conceptScripts
        self.surnames = surnames
        self.hasShortTerm = hasShortTerm
        unitsWithoutArticle = articles
        functionWords =
            language == "ar"
            ? Set(declined.filter { ArabicWords.isFunctionWord(index.units[Int($0)]) }) : []
        declinedUnits = endings == nil ? [] : isDeclined
        var wordStarts = PrefixFilter(
            letters: endings == nil ? 0 : declined.reduce(0) { $0 + index.units[Int($1)].count })
        if endings != nil { for unit in declined { wordStarts.insert(index.units[Int(unit)]) } }
        self.wordStarts = wordStarts

        let numbers = FrozenWords()
        var stems: [[Stem]] = []
        var starts = [UInt64](repeating: 0, count: 1024)
        if let table {
            for unit in declined {
                let word = index.units[Int(unit)]
                for (paradigm, stemLength) in table.paradigms(of: word) {
                    let stem = word.prefix(stemLength)
                    guard UTF8Scalar.count(stem) >= 2 else { continue }
                    let number = numbers.number(of: stem)
                    if number == stems.count { stems.append([]) }
                    stems[number].append(Stem(unit: unit, paradigm: Int32(paradigm)))
                    let start = Self.start(of: stem)
                    starts[start >> 6] |= 1 << UInt64(start & 63)
                }
            }
        }
        stemNumbers = numbers
        self.stems = stems
        stemStarts = starts
        // Hungarian has more endings than are written down.
        let hasFewRules = endings == nil && (table == nil || language == "hu")
        snowballStems = hasFewRules && !isUndetermined ? Self.snowball(declined, language, index) : [:]
        unknownEndings =
            hasFewRules ? UnknownEndings(declined, own: ownCount) { index.units[Int($0)] } : UnknownEndings()
    }

    private static func snowball(_ declined: [Int32], _ language: String, _ index: GlossaryIndex) -> [[UInt8]: [Int32]]
    {
        guard var stemmer = Stemmer(language: language) else { return [:] }
        var found: [[UInt8]: [Int32]] = [:]
        for unit in declined {
            let word = index.units[Int(unit)]
            guard UTF8Scalar.count(word) > 3 else { continue }
            found[word.withUnsafeBufferPointer { stemmer.stem($0) }, default: []].append(unit)
        }
        return found
    }

    var hasSurnames: Bool { !surnames.isEmpty }

    /// Terms of several words that name a person of this surname.
    func patterns(ofSurname unit: Int32) -> [Int32] { surnames[unit] ?? [] }

    /// Whether a person has a term of one word, too.
    func hasShortTerm(_ concept: Int32) -> Bool { hasShortTerm[Int(concept) >> 6] >> UInt64(concept & 63) & 1 == 1 }

    /// Whether the surname of a term comes first, as in Hungarian and Vietnamese.
    static func beginsWithSurname(_ pattern: Pattern, _ index: GlossaryIndex) -> Bool {
        let language = index.languages[Int(pattern.language)]
        return language == "hu" || language == "vi"
    }

    /// Whether a unit is a word of a term that may be declined.
    func isDeclined(_ unit: Int32) -> Bool { declinedUnits[Int(unit)] }

    /// Whether a learned ending of so many bytes may end a name of one word. Where nouns have more forms than names:
    /// German Berliner is no form of Berlin, Hebrew גרמנית is German and not Germany's.
    func allowsNameEnding(ofLength length: Int) -> Bool {
        switch language {
        case "de": length <= 1
        case "he": false
        default: true
        }
    }

    /// The letters that a word may have in common with the beginning of a word that is declined, and all it has.
    func prefixes(of word: ArraySlice<UInt8>) -> (shared: Int, count: Int) { wordStarts.sharedLetters(word) }

    /// A hash of the first two letters.
    private static func start(of word: ArraySlice<UInt8>) -> Int {
        var index = word.startIndex
        let first = UTF8Scalar.next(in: word, at: &index)
        let second = index < word.endIndex ? UTF8Scalar.next(in: word, at: &index) : 0
        return Int((first &* 0x9E37 ^ second &* 0x85EB) & 0xFFFF)
    }

    /// Whether any term has a stem with the first two letters of this word.
    func mayHaveStem(_ word: ArraySlice<UInt8>) -> Bool {
        let start = Self.start(of: word)
        return stemStarts[start >> 6] >> UInt64(start & 63) & 1 == 1
    }

    /// The stems of terms that are these bytes.
    func stems(_ bytes: ArraySlice<UInt8>) -> [Stem] { stemNumbers.existingNumber(of: bytes).map { stems[$0] } ?? [] }

    var usesSnowball: Bool { !snowballStems.isEmpty }
    func units(withSnowballStem stem: [UInt8]) -> [Int32] { snowballStems[stem] ?? [] }
    func unit(withoutArticle word: ArraySlice<UInt8>) -> Int32? {
        unitsWithoutArticle.isEmpty ? nil : unitsWithoutArticle[Array(word)]
    }

    /// Whether a concept has a term of the text's language in this script, so that its other spellings need not be sought.
    func hasOwnTerm(_ concept: Int32, in script: LetterScript) -> Bool {
        scriptsOfConcept[Int(concept)] >> UInt16(script.rawValue) & 1 == 1
    }

    /// Whether a concept has a term of any language in a script.
    func hasTerm(_ concept: Int32, in script: LetterScript) -> Bool {
        allScriptsOfConcept[concept] >> UInt16(script.rawValue) & 1 == 1
    }

    /// Whether a concept's names are to be sought in other spellings among words of a script: the text's language has no term in it, and
    /// where its terms are in another script, no language has.
    func lacksTerm(_ concept: Int32, in script: LetterScript) -> Bool {
        let own = scriptsOfConcept[Int(concept)]
        // Katakana and Han are one writing.
        let japanese: UInt16 = 1 << UInt16(LetterScript.katakana.rawValue) | 1 << UInt16(LetterScript.unspaced.rawValue)
        var bit: UInt16 = 1 << UInt16(script.rawValue)
        if bit & japanese != 0 { bit = japanese }
        return own & bit == 0 && (own == 0 || allScriptsOfConcept[concept] & bit == 0)
    }

    /// The names to seek by the edit models among words of a script; made when the first such word comes.
    func spellingIndex(for script: LetterScript, _ index: GlossaryIndex) -> SpellingIndex {
        spellingIndexes.withLock { indexes in
            if let known = indexes[script] { return known }
            let made = SpellingIndex(index, self, script)
            indexes[script] = made
            return made
        }
    }

    /// The names to seek among Chinese characters.
    func hanNames(_ index: GlossaryIndex) -> HanNameIndex {
        hanNameIndex.withLock { known in
            if let known { return known }
            let made = HanNameIndex(index, self)
            known = made
            return made
        }
    }

    /// The Korean persons to seek among words of Hangul.
    func koreanNames(_ index: GlossaryIndex) -> KoreanNames {
        koreanNameIndex.withLock { known in
            if let known { return known }
            let made = KoreanNames(index, self)
            known = made
            return made
        }
    }

    /// The persons to seek in other spellings of a script; made when the first such word comes.
    func variantIndex(for script: LetterScript, _ index: GlossaryIndex) -> VariantIndex {
        variantIndexes.withLock { indexes in
            if let known = indexes[script] { return known }
            let made = VariantIndex(index, self, script)
            indexes[script] = made
            return made
        }
    }

    /// The names to seek by sound among words of a script; made when the first such word comes. With `isWeighed` those that an edit model is asked about, too.
    func soundIndex(for script: LetterScript, isWeighed: Bool, _ index: GlossaryIndex) -> SoundIndex {
        soundIndexes.withLock { indexes in
            if let known = indexes[script]?[isWeighed] { return known }
            let made = SoundIndex(index, self, script, isWeighed: isWeighed)
            indexes[script, default: [:]][isWeighed] = made
            return made
        }
    }
}

/// Latin letters without their marks: Erdoğan as Erdogan.
enum LatinMarks {
    /// The word in plain ASCII letters; nil when a letter has no plain one.
    static func removed(from key: ArraySlice<UInt8>) -> [UInt8]? {
        var plain: [UInt8] = []
        plain.reserveCapacity(key.count)
        var index = key.startIndex
        while index < key.endIndex {
            let scalar = UTF8Scalar.next(in: key, at: &index)
            if scalar < 0x80 {
                plain.append(UInt8(scalar))
            } else if let letter = table[scalar] {
                plain.append(letter)
            } else {
                return nil
            }
        }
        return plain
    }

    private static let table: [UInt32: UInt8] = {
        let rows = [
            "a": "àáâãäåāăą", "c": "çćĉċč", "d": "ďđ", "e": "èéêëēĕėęě", "g": "ĝğġģ", "h": "ĥħ", "i": "ìíîïĩīĭįı",
            "j": "ĵ",
            "k": "ķ", "l": "ĺļľłŀ", "n": "ñńņňŋ", "o": "òóôõöøōŏő", "r": "ŕŗř", "s": "śŝşšș", "t": "ţťŧț",
            "u": "ùúûüũūŭůűų",
            "w": "ŵ", "y": "ýÿŷ", "z": "źżž",
        ]
        var table: [UInt32: UInt8] = [:]
        for (plain, letters) in rows {
            for scalar in letters.unicodeScalars { table[scalar.value] = plain.utf8.first }
        }
        return table
    }()
}
