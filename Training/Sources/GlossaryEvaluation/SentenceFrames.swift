// SPDX-License-Identifier: Apache-2.0

/// Sentences with a place for a person's name.
struct SentenceFrames {
    struct Frame {
        let language: String
        let before: String
        let after: String
    }

    /// The frames of the script of a name's first letter.
    static func frames(for name: String) -> [Frame] {
        let script = name.unicodeScalars.lazy.compactMap { self.script(of: $0.value) }.first ?? "Latn"
        let isJapanese = script == "Hani" && name.unicodeScalars.contains { self.script(of: $0.value) == "Kana" }
        return (sentences[isJapanese ? "Kana" : script] ?? []).compactMap { language, sentence in
            let parts = sentence.split(separator: "%", omittingEmptySubsequences: false).map(String.init)
            return parts.count == 2 ? Frame(language: language, before: parts[0], after: parts[1]) : nil
        }
    }

    private static func script(of scalar: UInt32) -> String? {
        switch scalar {
        case 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: "Latn"
        case 0x370...0x3FF: "Grek"
        case 0x400...0x52F: "Cyrl"
        case 0x531...0x58F: "Armn"
        case 0x5D0...0x5EA: "Hebr"
        case 0x620...0x6FF: "Arab"
        case 0x900...0x97F: "Deva"
        case 0x980...0x9FF: "Beng"
        case 0xC80...0xCFF: "Knda"
        case 0x1000...0x109F: "Mymr"
        case 0x10A0...0x10FF: "Geor"
        case 0x1780...0x17FF: "Khmr"
        case 0x3041...0x30FF: "Kana"
        case 0x3400...0x9FFF: "Hani"
        case 0xAC00...0xD7A3: "Hang"
        default: nil
        }
    }

    private static let sentences: [String: [(language: String, sentence: String)]] = [
        "Latn": [
            ("en", "In the evening % answered questions about gas prices."),
            ("en", "The talks with % lasted two hours."),
            ("de", "Am Abend traf % den Botschafter in Minsk."),
            ("fr", "Selon la presse, % a refusé de signer l'accord."),
            ("es", "Según la prensa, % no quiso firmar el acuerdo."), ("it", "Ieri % ha incontrato i giornalisti."),
            ("pt", "Ontem % falou com os jornalistas."), ("pl", "Wczoraj % spotkał się z dziennikarzami."),
            ("cs", "Včera % odpovídal na otázky novinářů."), ("hr", "Jučer je % razgovarao s novinarima."),
            ("ro", "Ieri % a vorbit cu ziariștii."), ("hu", "Tegnap % újságírókkal beszélgetett."),
            ("lt", "Vakar % kalbėjosi su žurnalistais."), ("lv", "Vakar % runāja ar žurnālistiem."),
            ("tr", "Dün % gazetecilerle konuştu."), ("sv", "I går talade % med journalister."),
            ("nl", "Gisteren sprak % met journalisten."), ("ca", "Ahir % va parlar amb els periodistes."),
            ("id", "Kemarin % berbicara dengan wartawan."),
        ],
        "Cyrl": [
            ("ru", "Вечером % ответил на вопросы о ценах на газ."),
            ("ru", "По словам журналистов, % не подписал договор."),
            ("uk", "Увечері % відповів на запитання журналістів."), ("be", "Увечары % адказаў на пытанні журналістаў."),
            ("bg", "Вчера % разговаря с журналистите."), ("sr", "Јуче је % разговарао са новинарима."),
        ],
        "Grek": [("el", "Χθες ο % μίλησε με τους δημοσιογράφους.")],
        "Arab": [
            ("ar", "أمس تحدث % مع الصحفيين."), ("fa", "دیروز % با خبرنگاران صحبت کرد."),
            ("ur", "کل % نے صحافیوں سے بات کی۔"),
        ],
        "Hebr": [("he", "אתמול שוחח % עם העיתונאים.")],
        "Geor": [("ka", "გუშინ % ჟურნალისტებს ესაუბრა.")],
        "Armn": [("hy", "Երեկ % զրուցեց լրագրողների հետ։")],
        "Hang": [("ko", "어제 %의 발언이 보도됐다."), ("ko", "어제 % 기자들과 만났다.")],
        "Kana": [("ja", "昨日、%は記者団と話した。"), ("ja", "夕方に%が質問に答えた。")],
        "Hani": [("zh", "昨天，%回答了记者的提问。"), ("zh", "据报道%没有签署协议。"), ("zh", "記者昨天與%談話。")],
        "Deva": [("hi", "कल % ने पत्रकारों से बात की।"), ("ne", "हिजो % ले पत्रकारहरूसँग कुरा गरे।")],
        "Beng": [("bn", "গতকাল % সাংবাদিকদের সঙ্গে কথা বলেছেন।")],
        "Knda": [("kn", "ನಿನ್ನೆ % ಪತ್ರಕರ್ತರೊಂದಿಗೆ ಮಾತನಾಡಿದರು.")],
        "Khmr": [("km", "ម្សិលមិញ % បាននិយាយជាមួយអ្នកកាសែត។")],
        "Mymr": [("my", "မနေ့က % သတင်းထောက်များနှင့် စကားပြောခဲ့သည်။")],
    ]
}
