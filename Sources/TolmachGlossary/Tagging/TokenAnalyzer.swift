// SPDX-License-Identifier: Apache-2.0
import TolmachICU
import TolmachWords

/// Finds all readings of a word, once for each distinct word of a language's texts.
struct TokenAnalyzer: ~Copyable {
    let index: GlossaryIndex
    let view: LanguageView
    let seeksSounds: Bool
    let ignoresCase: Bool
    private var stemmer: Stemmer?
    var key: [UInt8] = []
    var found: [Reading] = []
    private var lemmas = LemmaSearch()
    var search = EditSearch()
    /// What a word at hand sounds like; kept for its storage.
    var heard = Sounds()
    /// What the word at hand may be a form of, once that was asked.
    var forms: NameForms?
    /// The words that are being read, and their keys one after the other.
    var drafts: [WordDraft] = []
    var keys: [UInt8] = []
    let walks: SpellingWalks
    /// By the script of the text's words.
    private var spellings = [SpellingIndex?](repeating: nil, count: 16)
    private var variants = [VariantIndex?](repeating: nil, count: 16)
    private var sounds = [SoundIndex?](repeating: nil, count: 32)
    let functionWords: FrozenWords

    /// No word that is longer is looked at.
    static let maximumBytes = 160

    init(_ index: GlossaryIndex, _ view: LanguageView, _ walks: SpellingWalks, seeksSounds: Bool, ignoresCase: Bool) {
        self.walks = walks
        self.index = index
        self.view = view
        self.seeksSounds = seeksSounds
        self.ignoresCase = ignoresCase
        functionWords = FunctionWords.words(of: view.language)
        stemmer = view.usesSnowball ? Stemmer(language: view.language) : nil
    }

    /// What the word at hand, a match key, may be a form of.
    mutating func forms(of word: ArraySlice<UInt8>) -> NameForms {
        if let forms { return forms }
        let made = NameForms(of: word, view)
        forms = made
        return made
    }

    /// The names to seek by sound among words of a script, and of these those that the edit models weigh, too.
    mutating func soundIndex(for script: LetterScript, isWeighed: Bool) -> SoundIndex {
        let place = 2 * Int(script.rawValue) + (isWeighed ? 1 : 0)
        if let known = sounds[place] { return known }
        let made = view.soundIndex(for: script, isWeighed: isWeighed, index)
        sounds[place] = made
        return made
    }

    /// The persons to seek in other spellings of a script.
    mutating func variantIndex(for script: LetterScript) -> VariantIndex {
        if let known = variants[Int(script.rawValue)] { return known }
        let made = view.variantIndex(for: script, index)
        variants[Int(script.rawValue)] = made
        return made
    }

    /// The names to seek by the edit models among words of a script.
    mutating func spellingIndex(for script: LetterScript) -> SpellingIndex {
        if let known = spellings[Int(script.rawValue)] { return known }
        let made = view.spellingIndex(for: script, index)
        spellings[Int(script.rawValue)] = made
        return made
    }

    /// What readings add to what is known of a word.
    mutating func flags(_ known: WordFact.Flags, of found: ArraySlice<Reading>, _ script: LetterScript)
        -> WordFact.Flags
    {
        var flags = known
        if found.contains(where: { index.nodeOfUnit[Int($0.unit)] >= 0 }) { flags.insert(.beginsTerm) }
        if view.hasSurnames, found.contains(where: { !view.patterns(ofSurname: $0.unit).isEmpty }) {
            flags.insert(.surname)
        }
        if seeksSounds, !found.isEmpty, NameScript(script) != nil {
            let spellings = spellingIndex(for: script)
            if !spellings.isEmpty,
                found.contains(where: { SpellingPolicy.isAnchor($0) && spellings.longestName(with: $0.unit) > 0 })
            {
                flags.insert(.anchor)
            }
        }
        return flags
    }

    static func flags(_ shape: WordShape) -> WordFact.Flags {
        var flags: WordFact.Flags = []
        if shape.startsWithCapital { flags.insert(.capital) }
        if shape.capitals >= 2 { flags.insert(.twoCapitals) }
        if shape.isAllCapitals { flags.insert(.allCapitals) }
        if shape.isInitial { flags.insert(.initial) }
        if !shape.script.isCased { flags.insert(.caseless) }
        return flags
    }

    mutating func add(_ reading: Reading) {
        // The first is the better one: steps go from sure to doubtful.
        guard let known = found.firstIndex(where: { $0.unit == reading.unit && $0.kind <= reading.kind }) else {
            found.append(reading)
            return
        }
        // But an adjective's ending is only one inside terms of several words.
        if isModifier(found[known]), !isModifier(reading) { found[known] = reading }
    }

    func isModifier(_ reading: Reading) -> Bool {
        guard reading.kind == .inflected, reading.paradigm >= 0, reading.paradigm < Reading.Rule.learned,
            let table = view.table
        else { return false }
        return table.paradigms[Int(reading.paradigm)].isModifier
    }

    mutating func addSure(
        _ word: ArraySlice<UInt8>, _ surface: ArraySlice<UInt8>, _ shape: WordShape, _ pieces: [Piece]
    ) {
        addForms(of: word, startCut: 0, endCut: 0)
        for piece in pieces {
            if piece.isInflected {
                if let unit = index.units.existingNumber(of: piece.word) {
                    add(Reading(unit: Int32(unit), kind: .inflected, paradigm: Reading.Rule.apostrophe))
                } else {
                    addForms(of: piece.word, startCut: 0, endCut: 0)
                }
            } else {
                addForms(of: piece.word, startCut: piece.startCut, endCut: piece.endCut)
            }
        }
        switch shape.script {
        case .arabic where view.language == "ar": addArabic(word, surface)
        case .hebrew where view.language == "he": addHebrew(word, surface)
        case .hangul:
            for length in Clitics.particleLengths(of: word) where surface.count == word.count {
                addForms(of: word.dropLast(length), startCut: 0, endCut: length)
            }
        default: break
        }
    }

    /// What is asked where nothing but names was found.
    mutating func addDoubtful(
        _ word: ArraySlice<UInt8>, _ surface: ArraySlice<UInt8>, _ shape: WordShape, _ pieces: [Piece]
    ) {
        addStemmed(word)
        if found.isEmpty, shape.script == .latin, shape.startsWithCapital || ignoresCase { addUnmarked(word) }
        if found.isEmpty { addSounds(word, surface, shape, pieces) }
    }

    // MARK: Sure ones

    /// The word itself, and what it may be a form of.
    mutating func addForms(of word: ArraySlice<UInt8>, startCut: Int, endCut: Int) {
        if let unit = index.units.existingNumber(of: word) {
            add(
                Reading(
                    unit: Int32(unit), kind: .plain, startCut: UInt16(clamping: startCut),
                    endCut: UInt16(clamping: endCut)))
        }
        lemmas.run(word, view, index.units)
        if !lemmas.found.isEmpty {
            if functionWords.existingNumber(of: word) != nil { return }
            addLearned(startCut: startCut, endCut: endCut)
        }
        guard let table = view.table, word.count >= 3, view.mayHaveStem(word) else { return }
        let isKnown = view.endings != nil && !found.isEmpty
        // Nothing at all in place of an ending needs a stem that is long enough to be told.
        let isLong = UTF8Scalar.count(word) >= 4
        // Most words have no stem of a term, and need not be looked up.
        var isFunctionWord: Bool?
        table.forEachEnding(of: word) { length, ending in
            guard length > 0 || isLong, isFunctionWord != true else { return }
            let cut = word.endIndex - length
            let stems = view.stems(word[..<cut])
            guard !stems.isEmpty else { return }
            if isFunctionWord == nil { isFunctionWord = functionWords.existingNumber(of: word) != nil }
            if isFunctionWord == true { return }
            for stem in stems where table.paradigms[Int(stem.paradigm)].has(ending: ending) {
                // Where the learned endings speak, those written by hand are for adjectives and possessives.
                if isKnown, table.paradigms[Int(stem.paradigm)].isNoun { continue }
                let lemma = table.paradigms[Int(stem.paradigm)].lemma
                if word[cut...].elementsEqual(lemma) { continue }
                add(
                    Reading(
                        unit: stem.unit, kind: .inflected, startCut: UInt16(clamping: startCut),
                        endCut: UInt16(clamping: endCut), paradigm: stem.paradigm, endingLength: UInt16(length),
                        power: Int16(LemmaSearch.mostPower - 4 * min(lemma.count, 8))))
            }
        }
    }

    /// What `lemmas` found.
    private mutating func addLearned(startCut: Int, endCut: Int) {
        for lemma in lemmas.found {
            add(
                Reading(
                    unit: lemma.unit, kind: .inflected, startCut: UInt16(clamping: startCut),
                    endCut: UInt16(clamping: endCut), paradigm: Reading.Rule.learned + Int32(lemma.rule),
                    endingLength: UInt16(clamping: lemma.cut), power: Int16(clamping: lemma.power)))
        }
    }

    struct Piece {
        let word: ArraySlice<UInt8>
        var startCut = 0
        var endCut = 0
        var isInflected = false
    }

    /// What an apostrophe leaves: l'Ukraine, Putin's, Putin'in, Mike'a.
    func apostrophePieces(_ word: ArraySlice<UInt8>, _ surface: ArraySlice<UInt8>) -> [Piece] {
        let quote = UInt8(ascii: "'")
        guard let first = word.firstIndex(of: quote), let last = word.lastIndex(of: quote) else { return [] }
        var pieces: [Piece] = []
        if Apostrophes.isElided(word[..<first]), let cut = Self.surfaceCut(afterQuotes: 1, surface) {
            pieces.append(Piece(word: word[(first + 1)...], startCut: cut))
        }
        guard last > word.startIndex else { return pieces }
        switch Apostrophes.ending(word[(last + 1)...], language: view.language) {
        case .outside:
            let count = word.count { $0 == quote }
            if let cut = Self.surfaceCut(afterQuotes: count, surface, quoteIncluded: false) {
                pieces.append(Piece(word: word[..<last], endCut: surface.count - cut))
            }
        case .inflection: pieces.append(Piece(word: word[..<last], isInflected: true))
        case nil: break
        }
        return pieces
    }

    /// The bytes of `surface` up to its nth apostrophe.
    private static func surfaceCut(afterQuotes count: Int, _ surface: ArraySlice<UInt8>, quoteIncluded: Bool = true)
        -> Int?
    {
        var seen = 0
        var at = surface.startIndex
        while at < surface.endIndex {
            let start = at
            switch UTF8Scalar.next(in: surface, at: &at) {
            case 0x27, 0x60, 0xB4, 0x2018, 0x2019, 0x201B, 0x2032, 0x2BC, 0x2B9, 0x2BB, 0xFF07:
                seen += 1
                if seen == count { return (quoteIncluded ? at : start) - surface.startIndex }
            default: break
            }
        }
        return nil
    }

    // MARK: Prefixes

    /// The bytes of `surface` that hold its first letters; marks cling to the letter before.
    static func surfaceLength(ofLetters count: Int, _ surface: ArraySlice<UInt8>) -> Int {
        var seen = 0
        var at = surface.startIndex
        while at < surface.endIndex {
            let start = at
            let scalar = UTF8Scalar.next(in: surface, at: &at)
            let isMark = (6...8).contains(Characters.generalCategory(scalar)) || scalar == 0x640
            if isMark { continue }
            if seen == count { return start - surface.startIndex }
            seen += 1
        }
        return surface.count
    }

    private mutating func addHebrew(_ word: ArraySlice<UInt8>, _ surface: ArraySlice<UInt8>) {
        for prefix in view.prefixes.of(word) where isUnknown {
            let rest = word.dropFirst(prefix.count)
            guard rest.count >= 6 else { continue }
            let cut = Self.surfaceLength(ofLetters: prefix.count / 2, surface)
            addForms(of: rest, startCut: cut, endCut: 0)
            if Clitics.swallowsArticle(prefix), let unit = view.unit(withoutArticle: rest) {
                add(
                    Reading(
                        unit: unit, kind: .inflected, startCut: UInt16(clamping: cut), paradigm: Reading.Rule.article))
            }
        }
    }

    // MARK: Doubtful ones

    /// Where there is no table. Snowball: the stems agree, and so do the words but for the last letter of the shorter. Else what looks like a form.
    private mutating func addStemmed(_ word: ArraySlice<UInt8>) {
        guard view.usesSnowball || !view.unknownEndings.isEmpty, functionWords.existingNumber(of: word) == nil,
            UTF8Scalar.count(word) > 3
        else { return }
        let count = found.count
        addSnowball(word)
        guard found.count == count else { return }
        addUnknown(word)
        // Arabic words are used with their article in any language that is written so.
        guard found.count == count, !view.unknownEndings.isEmpty, word.starts(with: Clitics.arabicArticle),
            word.count >= 10
        else { return }
        let bare = word.dropFirst(Clitics.arabicArticle.count)
        if let unit = index.units.existingNumber(of: bare) {
            add(Reading(unit: Int32(unit), kind: .inflected, paradigm: Reading.Rule.article))
        } else {
            addUnknown(bare)
        }
    }

    private mutating func addUnknown(_ word: ArraySlice<UInt8>) {
        for unit in view.unknownEndings.lemmas(of: word) {
            add(Reading(unit: unit, kind: .stemmed, paradigm: Reading.Rule.unknown))
        }
    }

    private mutating func addSnowball(_ word: ArraySlice<UInt8>) {
        guard view.usesSnowball, let stem = stemmer?.stem(Array(word)) else { return }
        for unit in view.units(withSnowballStem: stem) {
            let lemma = index.units[Int(unit)]
            let shared = zip(word, lemma).prefix { $0 == $1 }.count
            let needed = min(UTF8Scalar.count(word), UTF8Scalar.count(lemma)) - 1
            guard UTF8Scalar.count(word.prefix(shared)) >= needed else { continue }
            add(Reading(unit: unit, kind: .stemmed))
        }
    }

    /// Erdogan for Erdoğan, Lukasenko for Lukašenko.
    private mutating func addUnmarked(_ word: ArraySlice<UInt8>) {
        guard UTF8Scalar.count(word) >= 5 else { return }
        let plain = LatinMarks.removed(from: word)
        if let plain, let units = index.units(withoutMarks: plain) {
            for unit in units { add(Reading(unit: unit, kind: .plain, paradigm: Reading.Rule.unmarked)) }
        }
        if let plain, plain[...] != word, let unit = index.units.existingNumber(of: plain) {
            add(Reading(unit: Int32(unit), kind: .plain, paradigm: Reading.Rule.unmarked))
        }
    }
}
