// SPDX-License-Identifier: Apache-2.0

/// Names of alphabets with a letter for each sound, much as English writes them, for the edit models that know Latin letters beside those of a text: хрущев is khrushchev. Some
/// 200 ns a word; ICU's transliterators take 50 µs, and write Hrusev.
enum LatinSpelling {
    /// The scripts that it knows.
    static let scripts: [LetterScript] = [.cyrillic, .greek, .georgian, .armenian]

    /// A word in `WordKey` form, cut off after some 90 letters; nil where a letter has no Latin spelling. `hasSoftG`: г is h, as in Ukrainian and Belarusian.
    static func letters(of word: ArraySlice<UInt8>, hasSoftG: Bool = false) -> NameLetters? {
        var letters = [NameLetters.space]
        var index = word.startIndex
        while index < word.endIndex, letters.count < NameLetters.maximumLength - 8 {
            let scalar = UTF8Scalar.next(in: word, at: &index)
            var following = index
            if index < word.endIndex,
                let two = pairs[UInt64(scalar) << 32 | UInt64(UTF8Scalar.next(in: word, at: &following))]
            {
                letters += two
                index = following
            } else if hasSoftG, scalar == 0x433 {
                letters.append(0x68)
            } else if let one = single[scalar] {
                letters += one
            } else {
                return nil
            }
        }
        guard letters.count > 1 else { return nil }
        return NameLetters(script: .latin, letters: letters + [NameLetters.space])
    }

    /// Each letter or pair of letters, as match keys have them, and its spelling; - is none.
    private static let rows = """
        а a б b в v г g ѓ g д d ђ dj е e є ye ж zh з z ѕ dz и i і i ї yi й y ј y к k ќ k л l љ l м m н n њ n о o п p р r с s т t ћ ch у u ў w
        ф f х kh ц ts ч ch џ dzh ш sh щ shch ъ a ы y ь - э e ю yu я ya дж j ' -
        ә a ғ gh қ q ҡ q ң ng ҥ ng ө o ұ u ү u һ h ҷ j ӣ i ӯ u ҳ h ӑ a ӗ e ҫ s ӳ u ӕ ae җ j ҙ z ӱ u ӧ o ӓ a ӹ y ҕ gh ҟ k ҭ t ҵ ts ҽ ch ӷ gh ӏ -
        α a β v γ g δ d ε e ζ z η i θ th ι i κ k λ l μ m ν n ξ x ο o π p ρ r σ s ς s τ t υ y φ f χ kh ψ ps ω o ου u αυ av ευ ev μπ b γκ g
        ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh
        ჯ j ჰ h
        ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t
        ր r ց ts ւ v փ p ք k օ o ֆ f ու u
        """.split(whereSeparator: \.isWhitespace)

    private static let spellings: [(letters: [UInt32], latin: [UInt16])] = stride(from: 0, to: rows.count - 1, by: 2)
        .map { (rows[$0].unicodeScalars.map(\.value), rows[$0 + 1] == "-" ? [] : rows[$0 + 1].utf16.map { $0 }) }

    private static let single = Dictionary(
        uniqueKeysWithValues: spellings.filter { $0.letters.count == 1 }.map { ($0.letters[0], $0.latin) })
    private static let pairs = Dictionary(
        uniqueKeysWithValues: spellings.filter { $0.letters.count == 2 }.map {
            (UInt64($0.letters[0]) << 32 | UInt64($0.letters[1]), $0.latin)
        })
}
