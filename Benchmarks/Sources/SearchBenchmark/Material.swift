// SPDX-License-Identifier: Apache-2.0
import Foundation

/// SplitMix64: the same numbers on every machine.
struct Random {
    private var state: UInt64
    init(_ seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(max(bound, 1))) }
    mutating func oneIn(_ count: Int) -> Bool { below(count) == 0 }
    mutating func fraction() -> Double { Double(next() >> 11) / Double(1 << 53) }
}

/// The words of a language: those of its story first, then words made of its letters as they follow each other there, none twice.
/// How often a word comes is by its rank, as in any text.
struct Vocabulary {
    let language: String
    let words: [String]
    /// How many words come before those that only terms have.
    static let inTexts = 60_000

    init(language: String, story: String, count: Int) {
        self.language = language
        var random = Random(UInt64(language.utf8.reduce(7) { $0 &* 31 &+ Int($1) }))
        // By two letters, of Han by one: those that follow; 0 where a word begins or ends.
        let kept: UInt64 = ["zh", "ja", "ko"].contains(language) ? 0 : 0xFFFF_FFFF
        var followers: [UInt64: [UInt32]] = [:]
        var seen: Set<[UInt32]> = []
        var words: [[UInt32]] = []
        for word in story.unicodeScalars.split(whereSeparator: { !$0.properties.isAlphabetic }) {
            let word = word.prefix(16).map(\.value)
            if seen.insert(word).inserted { words.append(word) }
            var context: UInt64 = 0
            for letter in word + [0] {
                followers[context, default: []].append(letter)
                context = ((context & kept) << 32) | UInt64(letter)
            }
        }
        let own = words.count
        while words.count < count {
            var word: [UInt32] = []
            var context: UInt64 = 0
            while word.count < 14, let choices = followers[context] {
                let letter = choices[random.below(choices.count)]
                if letter == 0 { break }
                word.append(letter)
                context = ((context & kept) << 32) | UInt64(letter)
            }
            // A story is short: it makes more words of two.
            if random.oneIn(2) { word += words[random.below(own)] }
            guard word.count > 1, word.count < 20, seen.insert(word).inserted else { continue }
            words.append(word)
        }
        self.words = words.map { word in
            String(String.UnicodeScalarView(word.compactMap(Unicode.Scalar.init)))
        }
    }

    /// The number of a word by its frequency: one rank is as likely as the next ten together further down.
    func rank(_ random: inout Random) -> Int {
        let most = Double(min(words.count, Self.inTexts))
        return min(Int(pow(most, random.fraction())) - 1 + random.below(3), words.count - 1)
    }
}

/// Terms and texts to search, made of the stories in `seeds/`.
struct Material {
    static let languages = ["en", "ru", "uk", "pl", "de", "fr", "es", "tr", "ar", "he", "ko", "zh", "ja"]
    let vocabularies: [Vocabulary]

    init(seeds: String, words: Int) throws {
        vocabularies = try Self.languages.map { language in
            let story = try String(contentsOfFile: "\(seeds)/\(language)-sochi-talks.txt", encoding: .utf8)
            let isUnspaced = language == "zh" || language == "ja"
            return Vocabulary(
                language: language, story: story, count: isUnspaced ? min(words, 20_000) : words)
        }
    }

    /// Terms of one to three words, no word of which is among the most frequent; none twice.
    func terms(_ count: Int) -> [(language: String, term: String)] {
        var random = Random(99)
        var seen: Set<String> = []
        var terms: [(String, String)] = []
        while terms.count < count {
            let vocabulary = vocabularies[random.below(vocabularies.count)]
            let isUnspaced = vocabulary.language == "zh" || vocabulary.language == "ja"
            let length = [1, 1, 2, 2, 3][random.below(5)]
            let parts = (0..<length).map { _ in vocabulary.words[150 + random.below(vocabulary.words.count - 150)] }
            let term = parts.joined(separator: isUnspaced ? "" : " ")
            if seen.insert(term).inserted { terms.append((vocabulary.language, term)) }
        }
        return terms
    }

    /// Texts of some 4 KB, the languages mixed; one word in fifty begins a term.
    func texts(bytes: Int, terms: [(language: String, term: String)]) -> [(language: String, text: String)] {
        var random = Random(5)
        let byLanguage = Dictionary(grouping: terms, by: \.language)
        var texts: [(String, String)] = []
        var size = 0
        while size < bytes {
            let vocabulary = vocabularies[random.below(vocabularies.count)]
            let isUnspaced = vocabulary.language == "zh" || vocabulary.language == "ja"
            let own = byLanguage[vocabulary.language] ?? []
            var text = ""
            var place = 0
            text.reserveCapacity(4400)
            while text.utf8.count < 4000 {
                if place > 0 { text += isUnspaced ? "" : " " }
                var word: String
                if !own.isEmpty, random.oneIn(50) {
                    word = own[random.below(own.count)].term
                    if random.oneIn(20) { word = word.uppercased() }
                } else {
                    word = vocabulary.words[vocabulary.rank(&random)]
                }
                if place == 0 { word = word.prefix(1).uppercased() + word.dropFirst() }
                text += word
                place += 1
                if place > 4, random.oneIn(14) {
                    text += isUnspaced ? "。" : random.oneIn(8) ? "?\n\n" : ". "
                    place = 0
                } else if random.oneIn(10) {
                    text += isUnspaced ? "，" : ","
                }
            }
            texts.append((vocabulary.language, text))
            size += text.utf8.count
        }
        return texts
    }
}
