// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachWords

/// Sentences whose first words point back: without the sentence before, nobody knows who or what is meant.
///
/// Personal, possessive and demonstrative pronouns, closed classes, written here; a language without a list has no such
/// sentences. Words that join (but, also) are no such openers: what follows them can mostly be read by itself.
struct DanglingOpeners {
    private let openers: Openers?
    /// What is known of words, by number.
    private var known: [Word] = []

    private struct Word: OptionSet {
        let rawValue: UInt8
        static let lookedUp = Word(rawValue: 1)
        static let opener = Word(rawValue: 2)
        /// The next word decides.
        static let beginner = Word(rawValue: 4)
    }

    init(language: String) { openers = Self.lists[language].map { Openers($0) } }

    /// Whether each sentence begins with such words. The first sentence has nothing to point to. `words` are the text's
    /// tokens, numbered by one and the same table for all texts.
    mutating func marks(in text: SummaryText, _ words: [PlacedWord]) -> [Bool] {
        guard let openers else { return [Bool](repeating: false, count: text.sentences.count) }
        var next = 0
        var marks: [Bool] = []
        marks.reserveCapacity(text.sentences.count)
        for (index, sentence) in text.sentences.enumerated() {
            while next < text.tokens.count, text.tokens[next].range.lowerBound < sentence.range.lowerBound { next += 1 }
            let end = min(sentence.range.upperBound, text.source.utf8.count)
            guard index > 0, next < text.tokens.count, text.tokens[next].range.upperBound <= end else {
                marks.append(false)
                continue
            }
            let number = Int(words[next].word)
            while known.count <= number { known.append([]) }
            if known[number].isEmpty { known[number] = openers.word(Self.key(text, next, before: end)) }
            let word = known[number]
            var opens = word.contains(.opener)
            if word.contains(.beginner) {
                let pair = Self.key(text, next, before: end) + [0x20] + Self.key(text, next + 1, before: end)
                opens = opens ? !openers.exceptions.contains(pair) : openers.pairs.contains(pair)
            }
            marks.append(opens)
        }
        return marks
    }

    /// A word's key, empty if there is none that could be in a list; it's and he'll are it and he.
    private static func key(_ text: SummaryText, _ token: Int, before end: Int) -> [UInt8] {
        guard token < text.tokens.count else { return [] }
        let range = text.tokens[token].range
        guard range.upperBound <= end, range.count <= longest else { return [] }
        let key = MatchKey.fold(text.source.utf8[range.lowerBound..<range.upperBound])
        return Array(key.prefix { $0 != UInt8(ascii: "'") })
    }

    /// The openers of a language.
    private struct Openers {
        private var words: Set<[UInt8]> = []
        /// The first words of pairs and exceptions.
        private var beginners: Set<[UInt8]> = []
        private(set) var pairs: Set<[UInt8]> = []
        private(set) var exceptions: Set<[UInt8]> = []

        /// Of a list: `he`; `about+this` is an opener of two words; `-this+year` is none, whatever its first word is.
        init(_ list: String) {
            for entry in list.split(separator: " ") {
                let isException = entry.hasPrefix("-")
                let keys = (isException ? entry.dropFirst() : entry).split(separator: "+").map {
                    MatchKey.fold(String($0))
                }
                let key = Array(keys.joined(separator: [0x20]))
                if keys.count == 1 {
                    words.insert(key)
                    continue
                }
                beginners.insert(keys[0])
                if isException { exceptions.insert(key) } else { pairs.insert(key) }
            }
        }

        func word(_ key: [UInt8]) -> Word {
            var word = Word.lookedUp
            if words.contains(key) { word.insert(.opener) }
            if beginners.contains(key) { word.insert(.beginner) }
            return word
        }
    }

    private static let longest = 32

    private static let lists: [String: String] = [
        "ar": "هو هي هم هذا هذه ذلك تلك وهو وهي وهذا وهذه",
        "be": "ён яна яны яно яго яе іх гэта гэты гэтая гэтыя гэтую такі такая такое такія пра+гэта",
        "bg": "той тя те то това този тази тези",
        "bn": "তিনি তারা তাঁরা সে এটি এটা এই এ",
        "cs": "on ona oni to tento tato toto tito",
        "da": "han hun denne dette disse",
        "de":
            "er sie dies diese dieser dieses diesen -dieses+jahr -dieses+mal -diese+woche -diesen+monat -diesen+sommer -diesen+winter",
        "el": "αυτός αυτή αυτό αυτοί",
        "en":
            "he she it they this these that those his her its their -this+year -this+month -this+week -this+morning -this+afternoon -this+evening -this+spring -this+summer -this+autumn -this+fall -this+winter -this+season -this+time -that+is",
        "es":
            "él ella ellos ellas esto este esta estos estas ese esa eso -este+año -este+mes -esta+semana -esta+mañana -esta+tarde -esta+noche -esta+vez",
        "et": "ta tema nad nemad see need",
        "eu": "hau hori hura hauek horiek",
        "fa": "او وی آنها این آن",
        "fi": "hän he se ne tämä nämä",
        "fr":
            "il elle ils elles cela ce cette ces ceci -ce+matin -ce+soir -ce+mois -ce+jour -cette+année -cette+semaine -cette+nuit -cette+fois",
        "he": "הוא היא הם הן זה זו זאת אלה",
        "hi": "वह वे यह ये उन्होंने उसने इस इन",
        "hr": "on ona oni to ovaj ova ovo",
        "hu": "ő ők ez ezek",
        "id": "ia dia mereka ini itu",
        "it":
            "egli lui lei loro questo questa questi queste ciò -questa+mattina -questa+sera -questa+settimana",
        "ja": "彼 彼女 彼ら これ この それ その",
        "ka": "ის ისინი ეს",
        "kk": "ол олар бұл осы",
        "ko": "그 그는 그녀는 그들은 이는 이 이것은",
        "lt": "jis ji jie jos tai šis ši šie",
        "lv": "viņš viņa viņi tas tā šis šī",
        "nb": "han hun dette denne disse -denne+uken -denne+gangen -dette+året",
        "nl": "hij zij ze dit deze dat die -dit+jaar -deze+week -deze+maand",
        "no": "han hun dette denne disse -denne+uken -denne+gangen -dette+året",
        "pl": "on ona oni one to ten ta te",
        "pt":
            "ele ela eles elas isto isso este esta estes estas esse essa -este+ano -este+mês -esta+semana -esta+manhã -esta+tarde -esta+noite",
        "ro": "el ea ei ele acesta aceasta aceștia acestea",
        "ru":
            "он она они оно его её ее их это этот эта эти эту этого этой этим такой такая такое такие такую об+этом о+нём о+нем о+ней о+них по+его по+её по+ее по+их",
        "sk": "on ona oni to tento táto",
        "sl": "on ona oni to ta",
        "sq": "ai ajo ata kjo ky",
        "sr": "он она они то овај ова ово on ona oni ovo",
        "sv": "han hon detta denna dessa",
        "tr": "o onlar bu bunlar bunun -bu+yıl -bu+sene -bu+hafta -bu+ay -bu+sabah -bu+akşam -bu+kez",
        "uk":
            "він вона вони воно його її їх їхній їхня їхнє їхні це цей ця ці цю цього цієї такий така таке такі таку про+це про+нього про+неї про+них за+його за+її за+їхніми",
        "ur": "وہ یہ اس ان",
        "vi": "họ nó đây này",
        "zh": "他 她 他们 她们 它 这 这些 这个 他們 她們 這 這些 這個",
    ]
}
