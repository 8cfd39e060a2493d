// SPDX-License-Identifier: Apache-2.0

/// Small words that are written together with the word they belong to: Arabic and Hebrew prefixes, Korean particles. They
/// stay outside a mention.
enum Clitics {
    /// Arabic conjunctions and prepositions; the article ال is not among them, it belongs to the word.
    private static let arabic = ["و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك"].map { Array($0.utf8) }

    private static let hebrew = [
        "ו", "ה", "ב", "ל", "מ", "ש", "כ", "וה", "וב", "ול", "ומ", "וש", "וכ", "שה", "שב", "של", "שמ", "כש", "וכש",
        "מה",
        "לכש", "ושה", "ושב", "ושל",
    ].map { Array($0.utf8) }

    /// What may stand before a word, for the languages that write so.
    static func prefixes(of language: String) -> [[UInt8]] {
        switch language {
        case "ar": arabic
        case "he": hebrew
        default: []
        }
    }

    static let arabicArticle = Array("ال".utf8)
    static let arabicAlef = Array("ا".utf8)
    static let arabicLam = Array("ل".utf8)
    static let hebrewArticle = Array("ה".utf8)

    /// Whether a Hebrew prefix ends in one that swallows the article (ב ל כ: "in the Kremlin" is בקרמלין).
    static func swallowsArticle(_ prefix: [UInt8]) -> Bool {
        ["ב", "ל", "כ"].contains { prefix.suffix(2).elementsEqual($0.utf8) }
    }

    /// The lengths in bytes of the particles that a Korean word may end in, longest first; the word before each fits it
    /// (은 after a consonant, 는 after a vowel).
    static func particleLengths(of word: ArraySlice<UInt8>) -> [Int] {
        var lengths: [Int] = []
        for length in stride(from: min(longestParticle, word.count - 6), through: 3, by: -3) {
            let cut = word.endIndex - length
            guard word[cut] & 0xC0 != 0x80, let last = syllable(before: cut, word),
                let number = particles.words.existingNumber(of: word[cut...])
            else { continue }
            let final = (last - 0xAC00) % 28
            let fits =
                switch particles.after[number] {
                case .any: true
                case .consonant: final != 0
                case .vowel: final == 0
                // 로 follows vowels and ㄹ.
                case .vowelOrL: final == 0 || final == 8
                case .consonantNotL: final != 0 && final != 8
                }
            if fits { lengths.append(length) }
        }
        return lengths
    }

    /// The Hangul syllable that ends at `end`.
    private static func syllable(before end: Int, _ word: ArraySlice<UInt8>) -> UInt32? {
        guard end - word.startIndex >= 3 else { return nil }
        var start = end - 3
        let scalar = UTF8Scalar.next(in: word, at: &start)
        return start == end && (0xAC00...0xD7A3).contains(scalar) ? scalar : nil
    }

    private enum After { case any, consonant, vowel, vowelOrL, consonantNotL }

    /// The particles, and what each stands after.
    private static let particles: (words: FrozenWords, after: [After]) = {
        let lists: [(After, String)] = [
            (
                .any,
                "의 에 에서 에게 에게서 께 께서 도 만 까지 부터 보다 처럼 마다 조차 마저 밖에 한테 한테서 에는 에도 에만 에서는 에서도 에서의 에의 에게는 에게도 까지는 까지도 부터는 만의 만이 만을 뿐 대로 들 들은 들이 들을 들의 들과 들에 들에게 에선 에겐 에까지 하고"
            ),
            (.consonant, "은 이 을 과 이나 이라 이라고 이라는 이라며 이다 이었다 이며 이고 과의 과는 과도 이란 이지만 이든"),
            (.vowel, "는 가 를 와 나 라 라고 라는 라며 다 였다 며 고 와의 와는 와도 란 지만 든"),
            (.vowelOrL, "로 로는 로도 로의 로부터 로서 로써"),
            (.consonantNotL, "으로 으로는 으로도 으로의 으로부터 으로서 으로써"),
        ]
        let words = FrozenWords()
        var afters: [After] = []
        for (after, list) in lists {
            for particle in list.split(separator: " ") {
                let number = words.number(of: Array(particle.utf8))
                if number == afters.count { afters.append(after) } else { afters[number] = after }
            }
        }
        return (words, afters)
    }()

    private static let longestParticle = (0..<particles.words.count).reduce(0) { max($0, particles.words[$1].count) }
}

/// What an apostrophe inside a word parts.
enum Apostrophes {
    /// How what stands around the apostrophe belongs to the word.
    enum Ending {
        /// English 's: not part of the mention.
        case outside
        /// A case ending: part of the form.
        case inflection
    }

    /// Articles and prepositions of French, Italian, Catalan … that lose their vowel: not part of the mention.
    private static let elided: Set<[UInt8]> = Set(
        "l d qu j n s c m t jusqu lorsqu puisqu quoiqu dell all dall nell sull un quell quest c v dev sant gl coll bell"
            .split(separator: " ").map { Array($0.utf8) })

    static func isElided(_ beforeApostrophe: ArraySlice<UInt8>) -> Bool { elided.contains(Array(beforeApostrophe)) }

    private static let slavicEndings: Set<[UInt8]> = Set(
        "a u em ie e y i om ami ach owi ego emu im iem m ów ovi ové ův ova ом а у ові ем ам".split(separator: " ").map {
            Array($0.utf8)
        })

    /// Whether `suffix`, after an apostrophe, can end a word in this language.
    static func ending(_ suffix: ArraySlice<UInt8>, language: String) -> Ending? {
        switch language {
        case "tr", "az", "tk", "uz", "crh", "kk", "tt":
            return UTF8Scalar.count(suffix) <= 12 ? .inflection : nil
        case "pl", "cs", "sk", "sl", "hr", "bs", "sr", "uk", "be", "ru", "lt", "lv":
            if slavicEndings.contains(Array(suffix)) { return .inflection }
            return UTF8Scalar.count(suffix) <= 4 && language == "lt" ? .inflection : nil
        default:
            return suffix.elementsEqual("s".utf8) ? .outside : nil
        }
    }
}
