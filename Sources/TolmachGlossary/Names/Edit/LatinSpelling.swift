// SPDX-License-Identifier: Apache-2.0

/// Names of alphabets with a letter for each sound as English writes them, for the edit models that know Latin letters beside those of a text: Хрущёв is khrushchyov. Some
/// 200 ns a word; ICU's transliterators take 50 µs, and write Hrusev.
enum LatinSpelling {
    /// The scripts that it knows.
    static let scripts: [LetterScript] = [.cyrillic, .greek, .georgian, .armenian]

    /// A word in `WordKey` form; nil where a letter has no Latin spelling.
    static func letters(of word: ArraySlice<UInt8>) -> NameLetters? {
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
            } else if let one = single[scalar] {
                letters += one
            } else {
                return nil
            }
        }
        guard letters.count > 1 else { return nil }
        return NameLetters(script: .latin, letters: letters + [NameLetters.space])
    }

    /// Each letter or pair of letters, and its spelling; - is none.
    private static let rows = """
        а a б b в v г g ґ g ѓ g д d ђ dj е e ё yo є ye ж zh з z ѕ dz и i і i ї yi й y ј y к k ќ k л l љ l м m н n њ n о o п p р r с s т t ћ ch
        у u ў w ф f х kh ц ts ч ch џ dzh ш sh щ shch ъ a ы y ь - э e ю yu я ya ' -
        α a ά a β v γ g δ d ε e έ e ζ z η i ή i θ th ι i ί i ϊ i ΐ i κ k λ l μ m ν n ξ x ο o ό o π p ρ r σ s ς s τ t υ y ύ y ϋ y ΰ y φ f χ kh
        ψ ps ω o ώ o ου u ού u αυ av αύ av ευ ev εύ ev μπ b γκ g
        ა a ბ b გ g დ d ე e ვ v ზ z თ t ი i კ k ლ l მ m ნ n ო o პ p ჟ zh რ r ს s ტ t უ u ფ p ქ k ღ gh ყ q შ sh ჩ ch ც ts ძ dz წ ts ჭ ch ხ kh ჯ j
        ჰ h
        ա a բ b գ g դ d ե e զ z է e ը y թ t ժ zh ի i լ l խ kh ծ ts կ k հ h ձ dz ղ gh ճ ch մ m յ y ն n շ sh ո o չ ch պ p ջ j ռ r ս s վ v տ t ր r
        ց ts ւ v փ p ք k օ o ֆ f և ev ու u
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
