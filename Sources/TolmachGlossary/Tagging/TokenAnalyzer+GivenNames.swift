// SPDX-License-Identifier: Apache-2.0

/// Given names in the spellings of other languages.
extension TokenAnalyzer {
    /// How alike a Latin word, or what it may be a form of, is to a word of a name, 0 to 1; 0 where it is another name.
    mutating func likeness(ofGivenName surface: ArraySlice<UInt8>, _ unit: Int32) -> Float {
        _ = WordKey.make(surface, into: &key)
        let word = key
        let known = index.units[Int(unit)]
        guard word.count >= 3, known.count >= 3, let name = walks.variants(.latin, index).name(unit) else { return 0 }
        var best = likeness(of: word[...], known, name)
        for form in NameForms(of: word[...], view).all { best = max(best, likeness(of: form[...], known, name)) }
        return best
    }

    private mutating func likeness(
        of form: ArraySlice<UInt8>, _ known: ArraySlice<UInt8>, _ name: VariantNames.Word
    ) -> Float {
        guard !Self.differInGender(form, known), let heard = Sounds(form, script: .latin) else { return 0 }
        let sound = SoundDistance.similarity(heard, name.sounds, atLeast: SpellingPolicy.leastGivenSound)
        guard sound >= SpellingPolicy.leastGivenSound, let letters = NameLetters(utf8: Array(form)) else { return 0 }
        search.prepare(letters.adapted(to: name.textSide).letters, name.textSide)
        var score = 0.0
        search.run(name.trie, name.nameSide, .wide) { score = max(score, EditScore.scaled($0.score, name.table)) }
        let shorter = min(UTF8Scalar.count(form), name.letters)
        // What sounds the same counts, though no model knows the spelling.
        return SpellingPolicy.isGivenName(score, sound: sound, letters: shorter)
            ? Float(max(score, SpellingPolicy.givenName)) : 0
    }

    /// Martin and Martina, Denis and Denise, Maria and Mario are other persons, however alike they sound.
    private static func differInGender(_ a: ArraySlice<UInt8>, _ b: ArraySlice<UInt8>) -> Bool {
        let (short, long) = a.count < b.count ? (a, b) : (b, a)
        guard let last = long.last, long.count - short.count <= 1 else { return false }
        let isVowel = last == UInt8(ascii: "a") || last == UInt8(ascii: "e")
        if short.count < long.count { return isVowel && long.dropLast().isSame(as: short) }
        let pair: Set = [last, short.last ?? last]
        return pair == Set("ao".utf8) && long.dropLast().isSame(as: short.dropLast())
    }
}
