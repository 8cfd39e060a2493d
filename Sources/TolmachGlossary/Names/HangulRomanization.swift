// SPDX-License-Identifier: Apache-2.0

/// How people write a syllable of a Korean given name in Latin letters: by the Revised Romanization, by McCune and Reischauer without marks, and by habit (Woo, Young, Lee).
enum HangulRomanization {
    /// Whether a given name of one or two words, in `WordKey` form, may be two syllables of Hangul.
    static func reads(_ given: [[UInt8]], _ first: UInt32, _ second: UInt32) -> Bool {
        if given.count == 2 {
            return spellings(of: first).contains(given[0]) && spellings(of: second).contains(given[1])
        }
        guard given.count == 1 else { return false }
        let seconds = spellings(of: second)
        return spellings(of: first).contains { spelling in
            given[0].starts(with: spelling) && seconds.contains(Array(given[0].dropFirst(spelling.count)))
        }
    }

    /// All spellings of a syllable; none of what is no syllable.
    static func spellings(of syllable: UInt32) -> [[UInt8]] {
        guard (0xAC00...0xD7A3).contains(syllable) else { return [] }
        let number = Int(syllable - 0xAC00)
        let (initial, vowel, final) = (number / 588, number / 28 % 21, number % 28)
        var starts = initials[initial]
        // 신 is Shin, 우 is Woo, 이 is Yi.
        if initial == 9, vowel == 20 { starts.append("sh") }
        var middles = vowels[vowel]
        if initial == 11, vowel == 13 { middles += ["woo", "wu"] }
        if initial == 11, vowel == 20 { middles.append("yi") }
        // 정 is Jong, too.
        if vowel == 4, final == 21 { middles.append("o") }
        return starts.flatMap { start in
            middles.flatMap { middle in finals[final].map { Array((start + middle + $0).utf8) } }
        }
    }

    private static let initials = rows(
        "k g;kk gg k;n;d t;tt dd;r l n;m;b p;pp bb;s;ss s;-;j ch;jj;ch;k;t;p;h")
    private static let vowels = rows(
        "a ah;ae ai;ya;yae;eo u uh;e eh;yeo yu you yo;ye yeh;o oh;wa;wae;oe oi;yo;u oo;wo weo;we;wi wee;yu yoo;eu u;ui eui ee;i ee"
    )
    private static let finals = rows("-;k g;k;k;n;n;n;t d;l;k;m;l;l;l;p;l;m;p b;p;t s;t;ng;t;t;k;t;p;h -")

    private static func rows(_ text: String) -> [[String]] {
        text.split(separator: ";").map { row in row.split(separator: " ").map { $0 == "-" ? "" : String($0) } }
    }
}
