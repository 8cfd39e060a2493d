// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachWords

/// Sentences whose first word points back: without the sentence before, nobody knows who or what is meant.
///
/// Personal and demonstrative pronouns, closed classes, written here; a language without a list has no such sentences. Words
/// that join (but, also) are no such openers: what follows them can mostly be read by itself.
struct DanglingOpeners {
    private let openers: Set<[UInt8]>?
    /// What is known of words, by number: 0 nothing, 1 no opener, 2 an opener.
    private var known: [UInt8] = []

    init(language: String) { openers = Self.byLanguage[language] }

    /// Whether each sentence begins with such a word. The first sentence has nothing to point to. `words` are the text's
    /// tokens, numbered by one and the same table for all texts.
    mutating func marks(in text: SummaryText, _ words: [PlacedWord]) -> [Bool] {
        guard let openers else { return [Bool](repeating: false, count: text.sentences.count) }
        var next = 0
        var marks: [Bool] = []
        marks.reserveCapacity(text.sentences.count)
        for (index, sentence) in text.sentences.enumerated() {
            while next < text.tokens.count, text.tokens[next].range.lowerBound < sentence.range.lowerBound { next += 1 }
            guard index > 0, next < text.tokens.count,
                text.tokens[next].range.upperBound <= min(sentence.range.upperBound, text.source.utf8.count)
            else {
                marks.append(false)
                continue
            }
            let number = Int(words[next].word)
            while known.count <= number { known.append(0) }
            if known[number] == 0 {
                let range = text.tokens[next].range
                let word = text.source.utf8[range.lowerBound..<range.upperBound]
                known[number] = Self.opens(word, openers) ? 2 : 1
            }
            marks.append(known[number] == 2)
        }
        return marks
    }

    private static func opens(_ bytes: ArraySlice<UInt8>, _ openers: Set<[UInt8]>) -> Bool {
        guard bytes.count <= longest else { return false }
        // It's, he'll.
        return openers.contains(Array(MatchKey.fold(bytes).prefix { $0 != UInt8(ascii: "'") }))
    }

    private static let byLanguage: [String: Set<[UInt8]>] = lists.mapValues { words in
        Set(words.split(separator: " ").map { MatchKey.fold(String($0)) })
    }
    private static let longest = 32

    private static let lists: [String: String] = [
        "ar": "هو هي هم هذا هذه ذلك تلك وهو وهي وهذا وهذه",
        "be": "ён яна яны яно гэта гэты гэтая гэтыя",
        "bg": "той тя те то това този тази тези",
        "bn": "তিনি তারা তাঁরা সে এটি এটা এই এ",
        "cs": "on ona oni to tento tato toto tito",
        "da": "han hun denne dette disse",
        "de": "er sie dies diese dieser dieses diesen",
        "el": "αυτός αυτή αυτό αυτοί",
        "en": "he she it they this these that those his her its their",
        "es": "él ella ellos ellas esto este esta estos estas ese esa eso",
        "et": "ta tema nad nemad see need",
        "eu": "hau hori hura hauek horiek",
        "fa": "او وی آنها این آن",
        "fi": "hän he se ne tämä nämä",
        "fr": "il elle ils elles cela ce cette ces ceci",
        "he": "הוא היא הם הן זה זו זאת אלה",
        "hi": "वह वे यह ये उन्होंने उसने इस इन",
        "hr": "on ona oni to ovaj ova ovo",
        "hu": "ő ők ez ezek",
        "id": "ia dia mereka ini itu",
        "it": "egli lui lei loro questo questa questi queste ciò",
        "ja": "彼 彼女 彼ら これ この それ その",
        "ka": "ის ისინი ეს",
        "kk": "ол олар бұл осы",
        "ko": "그 그는 그녀는 그들은 이는 이 이것은",
        "lt": "jis ji jie jos tai šis ši šie",
        "lv": "viņš viņa viņi tas tā šis šī",
        "nb": "han hun dette denne disse",
        "nl": "hij zij ze dit deze dat die",
        "no": "han hun dette denne disse",
        "pl": "on ona oni one to ten ta te",
        "pt": "ele ela eles elas isto isso este esta estes estas esse essa",
        "ro": "el ea ei ele acesta aceasta aceștia acestea",
        "ru": "он она они оно это этот эта эти такой такая такие",
        "sk": "on ona oni to tento táto",
        "sl": "on ona oni to ta",
        "sq": "ai ajo ata kjo ky",
        "sr": "он она они то овај ова ово on ona oni ovo",
        "sv": "han hon detta denna dessa",
        "tr": "o onlar bu bunlar bunun",
        "uk": "він вона вони воно це цей ця ці такий",
        "ur": "وہ یہ اس ان",
        "vi": "họ nó đây này",
        "zh": "他 她 他们 她们 它 这 这些 这个 他們 她們 這 這些 這個",
    ]
}
