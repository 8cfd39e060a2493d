// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@testable import TolmachWords

@Suite struct MatchKeyTests {
    /// Class: spellings of one key, the key last.
    static let table: [(String, [String])] = [
        ("case, en", ["Lukashenko", "LUKASHENKO", "lukashenko"]),
        ("case, ru", ["Лукашенко", "ЛУКАШЕНКО", "лукашенко"]),
        ("case, de", ["STRASSE", "Straße", "STRAẞE", "strasse"]),
        ("case, el", ["Σίσυφος", "σίσυφος", "σίσυφοσ"]),
        ("case, hy", ["Երևան", "ԵՐԵՒԱՆ", "երեւան"]),
        ("case, ka", ["თბილისი"]),
        ("case, lt", ["Žemė", "ŽEMĖ", "žemė"]),
        ("case, tr", ["İstanbul", "istanbul"]),
        ("case, pl", ["ŁÓDŹ", "Łódź", "łódź"]),
        ("case, vi", ["ĐƯỜNG", "Đường", "đường"]),
        ("case, mk", ["ЃОРЃИ", "Ѓорѓи", "ѓорѓи"]),
        ("case, sr", ["ЂОКОВИЋ", "Ђоковић", "ђоковић"]),
        ("composed, ru", ["и\u{306}од", "йод", "ЙОД", "йод"]),
        ("composed, uk", ["Киі\u{308}в", "Київ", "київ"]),
        ("composed, fr", ["e\u{301}te\u{301}", "Été", "été"]),
        ("composed, ko", ["\u{1112}\u{1161}\u{11AB}국", "한국"]),
        ("composed, vi", ["Vie\u{323}\u{302}t", "Việt", "việt"]),
        ("composed, hi", ["\u{95B}मीन", "ज\u{93C}मीन"]),
        ("apostrophe, uk", ["об'єкт", "об’єкт", "обʼєкт", "об‘єкт", "об`єкт", "об´єкт", "об′єкт", "об＇єкт", "об'єкт"]),
        ("apostrophe, be", ["аб’ява", "абʼява", "Аб´ява", "аб'ява"]),
        ("apostrophe, en", ["O’Neill", "O‘Neill", "Oʻneill", "O‛Neill", "o'neill"]),
        ("apostrophe, fr", ["l’État", "L'ÉTAT", "lˈÉtat", "l'état"]),
        ("apostrophe, it", ["dell’Interno", "DELL´INTERNO", "dell'interno"]),
        ("apostrophe, uz", ["Oʻzbekiston", "O‘zbekiston", "Oʼzbekiston", "o'zbekiston"]),
        ("apostrophe, he", ["ג׳ורג׳", "ג'ורג'", "ג’ורג’", "ג'ורג'"]),
        ("apostrophe, hy", ["Կ՚", "Կ’", "կ'"]),
        ("prime", ["5′", "5'", "5'"]),
        ("double prime", ["7″", "7”", "7“", "7״", "7\""]),
        ("quotes, ru", ["«Газпром»", "„Газпром“", "“Газпром”", "\"газпром\""]),
        ("quotes, de", ["»Spiegel«", "„Spiegel“", "\"SPIEGEL\"", "\"spiegel\""]),
        ("quotes, single", ["‹a›", "‘a’", "‚a‘", "'a'"]),
        ("quotes, ja", ["「東京」", "『東京』", "｢東京｣", "\"東京\""]),
        ("quotes, he", ["צה״ל", "צה\"ל", "צה”ל", "צה\"ל"]),
        ("dash", ["Нафто–газ", "Нафто—газ", "Нафто‐газ", "Нафто‑газ", "Нафто−газ", "Нафто－газ", "нафто-газ"]),
        ("dash, he", ["תל־אביב", "תל-אביב"]),
        ("dash, hy", ["Հայ֊ռուս", "հայ-ռուս"]),
        ("soft hyphen", ["co\u{AD}operate", "Cooperate", "cooperate"]),
        ("soft hyphen, ru", ["Лука\u{AD}шен\u{AD}ко", "лукашенко"]),
        ("soft hyphen, de", ["Donau\u{AD}dampf", "donaudampf"]),
        ("space", ["5\u{A0}млн", "5\u{202F}млн", "5\u{2009}млн", "5\u{2007}млн", "5\u{3000}млн", "5 млн"]),
        ("zero width", ["Мин\u{200B}ск", "Мин\u{2060}ск", "\u{FEFF}Минск", "Минск\u{200E}", "минск"]),
        ("joiner, fa", ["می\u{200C}خواهم", "میخواهم"]),
        ("joiner, hi", ["क्\u{200D}ष", "क्ष"]),
        ("stress, ru", ["за\u{301}мок", "зáмок", "за\u{300}мок", "за\u{341}мок", "замок"]),
        ("stress, uk", ["за\u{301}мок", "замо\u{301}к", "замок"]),
        ("stress, ru capital", ["А\u{301}НГЛИЯ", "Áнглия", "англия"]),
        ("stress, on ё-less е", ["бере\u{301}за", "берéза", "береза"]),
        ("ё, ru", ["Ёлка", "Елка", "Е\u{308}лка", "елка"]),
        ("ё, be", ["Паўлёнак", "Паўленак", "паўленак"]),
        ("ё, Latin ë", ["Алёна", "Алëна", "алена"]),
        ("ѐ, mk", ["нѐ", "НЀ", "не\u{300}", "не"]),
        ("ѝ, bg", ["ѝ", "Ѝ", "и\u{300}", "и"]),
        ("stress, bg", ["па\u{300}ра", "пара"]),
        ("niqqud, he", ["שָׁלוֹם", "שלום"]),
        ("niqqud, he, presentation", ["\u{FB2A}\u{5B8}לו\u{5B9}ם", "\u{FB2A}לום", "שלום"]),
        ("niqqud, he, dagesh", ["בְּרֵאשִׁית", "בראשית"]),
        ("cantillation, he", ["בְּרֵאשִׁ֖ית", "בראשית"]),
        ("niqqud, yi", ["אַרבעט", "ארבעט"]),
        ("harakat, ar", ["مُحَمَّد", "محمد"]),
        ("harakat, ar, tanwin", ["كتابًا", "كتابا"]),
        ("harakat, ar, superscript alef", ["هٰذا", "هذا"]),
        ("tatweel, ar", ["محـــمد", "محمد"]),
        ("presentation, ar", ["\u{FE91}\u{FE8E}\u{FE8F}", "باب"]),
        ("ligature, ar", ["\u{FEFB}", "لا"]),
        ("harakat, ur", ["اُردو", "اردو"]),
        ("width, Latin", ["ＡＢＣ１２", "ABC12", "abc12"]),
        ("width, ja", ["ﾄｳｷｮｳ", "トウキョウ"]),
        ("width, ja, voiced", ["ｶﾞｽﾌﾟﾛﾑ", "ガスプロム"]),
        ("width, won", ["￦", "₩"]),
        ("ligature, en", ["ﬁnance", "finance"]),
        ("ligature, de", ["Auﬂage", "Auflage", "auflage"]),
        ("ligature, nl", ["Ĳsselmeer", "ĳsselmeer", "ijsselmeer"]),
        ("ligature, hr", ["Ǉubljana", "ǈubljana", "ljubljana"]),
        ("ligature, hy", ["և", "եւ"]),
        ("ligature, ff", ["Oﬀensive", "OFFENSIVE", "offensive"]),
        ("compatibility", ["№", "no"]),
        ("compatibility, superscript", ["м²", "м2"]),
        ("compatibility, Roman", ["Ⅷ", "viii"]),
        ("signs", ["\u{212A}", "K", "k"]),
        ("signs, Å", ["\u{212B}", "Å", "A\u{30A}", "å"]),
        ("long s", ["Waſſer", "wasser"]),
        ("look-alike, one Latin a", ["Лукaшенко", "лукашенко"]),
        ("look-alike, Latin o", ["Рoссия", "россия"]),
        ("look-alike, all capitals", ["MИHCK", "MИНCК", "МИНСК", "минск"]),
        ("look-alike, capitals with T B", ["TBEPЬ", "ТВЕРЬ", "тверь"]),
        ("look-alike, uk i", ["Кiровоград", "Кіровоград", "кіровоград"]),
        ("look-alike, uk I", ["Iван", "Іван", "іван"]),
        ("look-alike, uk ї", ["Украïна", "Україна", "україна"]),
        ("look-alike, be", ["Мiнск", "мінск"]),
        ("look-alike, sr", ["Jелена", "Јелена", "јелена"]),
        ("look-alike, k", ["Лукашенkо", "лукашенко"]),
        ("look-alike, x y", ["xутор", "xyтор", "хутор"]),
        ("look-alike, Cyrillic in Latin", ["Сhina", "China", "china"]),
        ("look-alike, Cyrillic А in WhatsApp", ["WhatsАpp", "whatsapp"]),
        ("look-alike, NАТО in Latin", ["NАТО", "NATO", "nato"]),
        ("look-alike, el", ["Aθήνα", "Αθήνα", "αθήνα"]),
        ("look-alike, el, capitals", ["AΘHNA", "ΑΘΗΝΑ", "αθηνα"]),
        ("look-alike, Latin in Greek o", ["Κύπρoς", "κύπροσ"]),
        ("look-alike, with a soft hyphen", ["Лу\u{AD}кa\u{AD}шенко", "лукашенко"]),
        ("look-alike, in one part only", ["IT-кoмпания", "IT-компания", "it-компания"]),
        ("nothing", [""]),
    ]

    @Test(arguments: table)
    func spellingsThatAreTheSame(_ name: String, _ spellings: [String]) throws {
        let key = try #require(spellings.last)
        for spelling in spellings {
            #expect(String(decoding: MatchKey.fold(spelling), as: UTF8.self) == key, "\(name): \(spelling)")
            #expect(MatchKey.fold(spelling) == Array(key.utf8), "\(name): \(spelling), byte by byte")
        }
    }

    @Test(arguments: [
        ("café", "cafe"), ("й", "и"), ("Lukashenko", "Лукашенко"), ("ґ", "г"), ("ў", "у"), ("ё", "о"), ("ї", "і"),
        ("ł", "l"), ("ñ", "n"), ("ö", "o"), ("ß", "s"), ("ı", "i"), ("ş", "s"), ("ά", "α"), ("أ", "ا"), ("が", "か"),
        ("ѓ", "г"), ("ќ", "к"), ("a-b", "ab"), ("5 6", "56"), ("o'n", "on"),
        // Mixed on purpose: nothing to unify.
        ("VIPов", "vірoв"), ("μm", "мm"), ("COVIDом", "сovidом"),
        // All of one script, whatever it looks like.
        ("сор", "cop"), ("РАСЕ", "PACE"),
    ])
    func spellingsThatAreNot(_ a: String, _ b: String) { #expect(MatchKey.fold(a) != MatchKey.fold(b)) }

    @Test(arguments: [
        ("Слово «За\u{301}мок» тут.", "замок", "За\u{301}мок"), ("Вот воды\u{301}!", "воды", "воды\u{301}"),
        ("У Лу\u{AD}кa\u{AD}шенко", "лукашенко", "Лу\u{AD}кa\u{AD}шенко"), ("В MИHCKЕ.", "минск", "MИHCK"),
        ("die Straße", "strasse", "Straße"), ("die Straße", "stras", "Straß"), ("Oﬃcer", "ice", "ﬃce"),
        ("об´єкт", "'єк", "´єк"),
        ("שָׁלוֹם", "לו", "לוֹ"), ("ｶﾞｽ", "ガ", "ｶﾞ"), ("5\u{A0}млн", " м", "\u{A0}м"), ("\u{FEFF}Минск", "минск", "\u{FEFF}Минск"),
        ("İstanbul", "ist", "İst"), ("ＡＢＣ", "bc", "ＢＣ"), ("и\u{306}од", "йо", "и\u{306}о"), ("plain", "lai", "lai"),
    ])
    func aKeyLeadsBackToItsText(_ text: String, _ part: String, _ expected: String) throws {
        let aligned = MatchKey.align(Array(text.utf8))
        let key = String(decoding: aligned.key, as: UTF8.self)
        let range = try #require(key.utf8Range(of: part), "\(key)")
        let found = aligned.text(of: range)
        #expect(String(decoding: Array(text.utf8)[found], as: UTF8.self).unicodeScalars.elementsEqual(expected.unicodeScalars))
        #expect(aligned.key == MatchKey.fold(text))
    }

    @Test func theThreeWaysInAgree() {
        let bytes = Array("Ёлка’s".utf8)
        #expect(MatchKey.fold(bytes) == MatchKey.fold("Ёлка’s"))
        #expect(MatchKey.fold(bytes[...]) == MatchKey.fold(bytes))
    }

    /// The range checks and ICU's long way give the same keys, letter by letter.
    @Test func bothWaysAreTheSame() {
        var different: [String] = []
        for value in UInt32(0)...0xD7FF {
            guard let scalar = Unicode.Scalar(value) else { continue }
            for word in ["\(scalar)", "а\(scalar)б", "x\(scalar)"] {
                let long = Array(word.utf8).withUnsafeBufferPointer { MatchKey.foldThroughICU($0, spans: false).key }
                if MatchKey.fold(word) != long { different.append("\(String(value, radix: 16)): \(word)") }
            }
        }
        #expect(different.isEmpty, "\(different.count): \(different.prefix(20))")
    }

    @Test func keysOfHostileTexts() {
        var random = RandomText(seed: 31)
        for round in 0..<1500 {
            let text = round % 3 == 0 ? random.prose(words: 4) : random.text(scalars: 12)
            let bytes = Array(text.utf8)
            let aligned = MatchKey.align(bytes)
            let key = MatchKey.fold(bytes)
            func about() -> String { text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ") }
            #expect(aligned.key == key, "\(about())")
            #expect(MatchKey.fold(key) == key, "not idempotent: \(about())")
            #expect(key.count <= 11 * bytes.count, "\(about())")
            #expect(String(decoding: key, as: UTF8.self).utf8.elementsEqual(key), "no UTF-8: \(about())")
            var end = 0
            for offset in key.indices where key[offset] & 0xC0 != 0x80 {
                let next = key[(offset + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? key.count
                let place = aligned.text(of: offset..<next)
                let onBorders = [place.lowerBound, place.upperBound].allSatisfy {
                    $0 == bytes.count || bytes[$0] & 0xC0 != 0x80
                }
                #expect(onBorders && place.lowerBound <= end && place.upperBound >= end, "\(place): \(about())")
                end = place.upperBound
            }
            if !key.isEmpty { #expect(aligned.text(of: 0..<key.count) == 0..<bytes.count, "\(about())") }
        }
    }
}

extension String {
    fileprivate func utf8Range(of part: String) -> Range<Int>? {
        let (text, part) = (Array(utf8), Array(part.utf8))
        guard part.count <= text.count else { return nil }
        return (0...text.count - part.count).first { text[$0..<$0 + part.count].elementsEqual(part) }.map {
            $0..<$0 + part.count
        }
    }
}
