// SPDX-License-Identifier: Apache-2.0

/// Given names in the spellings of other languages.
extension TokenAnalyzer {
    /// A word of a text, and what it may be a form of, ready to be held against given names.
    struct GivenName {
        fileprivate struct Form {
            let bytes: [UInt8]
            let sounds: Sounds
        }

        fileprivate let written: [UInt8]
        /// The same without marks: Alí, Ali.
        fileprivate let plain: [UInt8]?
        /// Nil for one that can be no given name.
        fileprivate let sounds: Sounds?
        /// Its forms begin like it.
        fileprivate let isLong: Bool
        fileprivate let others: NameForms
        /// The word first; once they were asked for.
        fileprivate var forms: [Form]?
    }

    /// A Latin word.
    mutating func givenName(_ surface: ArraySlice<UInt8>) -> GivenName {
        _ = WordKey.make(surface, into: &key)
        let word = key
        let mayBe = word.count >= 3 && functionWords.existingNumber(of: word[...]) == nil
        let forms = NameForms(of: word[...], view)
        return GivenName(
            written: word, plain: LatinMarks.removed(from: word[...]),
            sounds: mayBe ? Sounds(word[...], script: .latin) : nil,
            isLong: mayBe && forms.sharedLetters >= Self.lettersOfBeginning, others: forms)
    }

    /// So many letters tell how a word begins.
    private static var lettersOfBeginning: Int { 3 }

    /// How alike a word, or what it may be a form of, is to a word of a name, 0 to 1; 0 where it is another name. Less than 0, as much, where it is one only in
    /// another case: as it is written it is of the other gender.
    mutating func likeness(of word: inout GivenName, _ unit: Int32) -> Float {
        let known = index.units[Int(unit)]
        if word.sounds != nil, let plain = word.plain, plain == LatinMarks.removed(from: known) { return 1 }
        guard let sounds = word.sounds, known.count >= 3, let name = walks.variants(.latin, index).name(unit),
            !GivenNameGender.isOthers(written: word.written[...], known),
            // Most words beside a surname begin otherwise.
            !word.isLong || sounds.begins(as: name.sounds)
        else { return 0 }
        if word.forms == nil {
            var forms = [GivenName.Form(bytes: word.written, sounds: sounds)]
            word.others.visit { form in
                if let sounds = Sounds(form, script: .latin) { forms.append(.init(bytes: Array(form), sounds: sounds)) }
            }
            word.forms = forms
        }
        var best: Float = 0
        for form in word.forms ?? []
        where form.sounds.begins(as: name.sounds) && !GivenNameGender.differs(form.bytes[...], known) {
            let sound = SoundDistance.similarity(form.sounds, name.sounds, atLeast: SpellingPolicy.leastGivenSound)
            guard sound >= SpellingPolicy.leastGivenSound, let letters = NameLetters(utf8: form.bytes) else { continue }
            search.prepare(letters.adapted(to: name.textSide).letters, name.textSide)
            var score = 0.0
            search.run(name.trie, name.nameSide, .wide) { score = max(score, EditScore.scaled($0.score, name.table)) }
            let shorter = min(UTF8Scalar.count(form.bytes[...]), name.letters)
            guard SpellingPolicy.isGivenName(score, sound: sound, letters: shorter) else { continue }
            // What sounds the same counts, though no model knows the spelling.
            best = max(best, Float(max(score, SpellingPolicy.givenName)))
        }
        return GivenNameGender.differs(word.written[...], known) ? -best : best
    }
}

/// What the ends of two given names in Latin letters say of whose they are.
enum GivenNameGender {
    /// Ends of women's names that men's names in a consonant have beside them: Jeanne, Michelle, Dominique, Louise.
    private static let womens = ["nne", "lle", "tte", "que", "ise", "nie", "cie"].map { Array($0.utf8) }

    /// Whether two names, however alike they sound, are of a man and of a woman: Martin and Martina, Maria and Mario, Louis and Luisa, Jean and Jeanne.
    /// Both are in the form that dictionaries list.
    static func differs(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
        isWomans(a) && isMans(b, beside: a) || isWomans(b) && isMans(a, beside: b)
    }

    /// Whether a word as it is written can be no form of a name: those of a name in -a end in no consonant (Oleg is none of Olga).
    static func isOthers(written word: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
        name.last == UInt8(ascii: "a") && endsInConsonant(word)
    }

    private static func isWomans(_ name: ArraySlice<UInt8>) -> Bool {
        name.last == UInt8(ascii: "a") || womens.contains { name.suffix(3).isSame(as: $0[...]) }
            || name.suffix(2).isSame(as: Array("ie".utf8)[...])
    }

    /// What ends in -a is as likely a man's (Nikita, Luca).
    private static func isMans(_ name: ArraySlice<UInt8>, beside womans: ArraySlice<UInt8>) -> Bool {
        if endsInConsonant(name) || name.last == UInt8(ascii: "o") { return true }
        // Denis and Denise are told by their ends; Andrei and Andrea, Valery and Valeria, too.
        return womans.last == UInt8(ascii: "a") && (name.last == UInt8(ascii: "i") || name.last == UInt8(ascii: "y"))
    }

    /// An ASCII one that is heard: Hannah is Hanna, Nasrallah Nasralla.
    static func endsInConsonant(_ name: ArraySlice<UInt8>) -> Bool {
        guard let last = name.last, last < 0x80 else { return false }
        if last == UInt8(ascii: "h"), let before = name.dropLast().last, isVowel(before) { return false }
        return !isVowel(last)
    }

    private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }
}
