// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachSegmentation

@Suite struct MojibakeTests {
    private func mended(_ text: String) throws -> WorkingText {
        try NormalizeStage(.init(repair: [.mojibake]), Resources()).run(on: SourceText(text), ())
    }

    /// What a text becomes when its bytes are read in the wrong encoding.
    static func misread(_ text: String, _ real: CodePage?, as seen: CodePage) -> String {
        let bytes = real.map { page in text.unicodeScalars.map { page.byte($0.value) ?? 0x3F } } ?? Array(text.utf8)
        return String(String.UnicodeScalarView(bytes.compactMap { Unicode.Scalar(seen.scalar($0)) }))
    }

    static let sentences = [
        "Президент України прибув до Києва.", "Лукашенко встретился с Путиным в Сочи — и улетел.",
        "Прэзідэнт Беларусі паляцеў у Мінск.",
        "Président de la République, élu à l’été.", "Die Minister müssen über Öl sprechen.",
        "Český prezident přiletěl do Brna včera večer.",
        "Premier Łukaszewicz poleciał do Łodzi.", "El señor Muñoz llegó después a España.",
        "Ο πρωθυπουργός μίλησε στην Αθήνα.",
        "الرئيس وصل إلى مينسك أمس.", "הנשיא הגיע אתמול למינסק.", "大統領はミンスクに到着した。", "总统昨天抵达明斯克。", "대통령은 어제 민스크에 도착했다.",
        "Քաղաքապետը ժամանեց Երևան։", "राष्ट्रपति कल मिन्स्क पहुँचे।",
    ]

    @Test(arguments: sentences)
    func utf8ReadAsSomethingElse(_ sentence: String) throws {
        for page in [CodePage.windows1251, .windows1252] {
            let broken = Self.misread(sentence, nil, as: page)
            let copy = try mended(broken)
            #expect(String(decoding: copy.utf8, as: UTF8.self) == sentence, "\(page.name): \(broken)")
            #expect(copy.repairs.allSatisfy { $0.cause.hasPrefix("UTF-8 read as") } && !copy.repairs.isEmpty)
        }
    }

    @Test(arguments: [
        ("Лукашенко встретился с Путиным в Сочи", "KOI8-R"), ("Лукашенко", "KOI8-R"),
        ("Президент прибыл в Минск.", "KOI8-R"),
        ("Прем’єр-міністр України прилетів до Львова".replacing("’", with: ""), "KOI8-U"),
        ("Заявил депутат Киселев из ЛДПР вчера", "KOI8-R"),
    ])
    func koi8ReadAsWindows1251(_ sentence: String, _ encoding: String) throws {
        let broken = Self.misread(sentence, .koi8u, as: .windows1251)
        let copy = try mended(broken)
        #expect(String(decoding: copy.utf8, as: UTF8.self) == sentence, "\(broken)")
        #expect(copy.repairs.map(\.cause) == ["\(encoding) read as windows-1251"])
    }

    @Test(arguments: [
        ("мХЛБЫЕОЛП сказал.", "Лукашенко сказал."), ("It was itâ€™s café.", "It was it’s café."),
        ("Le cafÃ© est bon.", "Le café est bon."), ("вЂњДаВ», сказал он.", "вЂњДаВ», сказал он."),
        ("Он сказал РџСЂРёРІРµС‚ и ушёл.", "Он сказал Привет и ушёл."), ("MГјnchen ist schГ¶n.", "München ist schön."),
        ("Die StraГџen", "Die Straßen"), ("\u{41F}рямая речь: вЂ“ да", "Прямая речь: – да"),
    ])
    func aRunOfWords(_ broken: String, _ expected: String) throws {
        #expect(String(decoding: try mended(broken).utf8, as: UTF8.self) == expected)
    }

    /// Sentences of the seeds' kind and words that look a little like mojibake.
    @Test(
        arguments: sentences + [
            "IRMÃ”, MÃE", "„CDÜ“ und „Spaß“", "l’été’s “café»…", "À» Â« É…", "Рівне, РІЗНІ, Європа, ЇЖАК",
            "СЄ, «ОБСЕ», «НАТО»…",
            "НАСЛЕДИЕ СССР, США и ЕС", "ПУТИН ВСТРЕТИЛСЯ С ЛУКАШЕНКО В СОЧИ", "пРИВЕТ, кАК дЕЛА? вСЁ хОРОШО",
            "вУЗ, кПА, кВт, мГУ, гОСТ", "ЈЕДАН ЊЕГОВ ЉУБАВ",
            "Þórður Ðe Á að", "São Paulo, Âncora, Ângela", "Łódź, Śląsk, Żywiec", "Îles, Ça, Où", "«Де», „Де“, ‚де‘",
            "© 2020 ® ™ £5 €7 ¥9 20 °C ±3",
            "Tiếng Việt, Đà Nẵng, Ừ", "Çanakkale, İzmir, Ğ", "Ő, Ű, árvíztűrő tükörfúrógép", "Příliš žluťoučký kůň",
            "Glück, Größe, Ärger",
        ])
    func cleanTextStays(_ text: String) throws {
        let copy = try mended(text)
        #expect(copy.repairs.isEmpty && copy.map.isIdentity, "\(String(decoding: copy.utf8, as: UTF8.self))")
        #expect(try TextWarningTests.warnings(text).filter { $0.kind == .mojibake } == [])
    }

    @Test func theMapLeadsBackToEachSequence() throws {
        let text = "Й и\u{306} РџСЂРёРІРµС‚, cafÃ©."
        let source = SourceText(text)
        let copy = try mended(text)
        #expect(String(decoding: copy.utf8, as: UTF8.self) == "Й й Привет, café.")
        var pairs: [String] = []
        var offset = 0
        for scalar in String(decoding: copy.utf8, as: UTF8.self).unicodeScalars {
            let length = UTF8.width(scalar)
            let from = source.string(copy.map.source(of: offset..<offset + length))
            if from != String(scalar) || from.utf8.count != length { pairs.append("\(from)=\(scalar)") }
            offset += length
        }
        #expect(pairs == ["и\u{306}=й", "Рџ=П", "СЂ=р", "Рё=и", "РІ=в", "Рµ=е", "С‚=т", "Ã©=é"])
        #expect(copy.repairs.map { source.string($0.range) } == ["cafÃ©.", "РџСЂРёРІРµС‚,"].reversed())
        #expect(copy.repairs.map { String(decoding: copy.utf8[$0.normalized], as: UTF8.self) } == ["Привет,", "café."])
    }

    @Test func withoutRepairItIsAWarning() throws {
        let text = "Он сказал РџСЂРёРІРµС‚ и ушёл."
        let copy = try NormalizeStage(.init(), Resources()).run(on: SourceText(text), ())
        #expect(copy.map.isIdentity && copy.repairs.isEmpty)
        #expect(copy.warnings.map(\.message) == ["'РџСЂРёРІРµС‚' must be 'Привет': UTF-8 read as windows-1251"])
    }

    @Test func repairsAreToldAndTheLanguageIsThatOfTheCopy() throws {
        let text = Self.misread("Лукашенко встретился с Путиным в Сочи, сказал министр.", nil, as: .windows1252)
        var document = Document(SourceText(text), identity: .init(id: "t", file: "t"))
        try document.run(NormalizeStage(.init(repair: [.mojibake]), Resources()))
        try document.run(DetectLanguageStage(.init(), Resources()))
        #expect(document[DocumentLanguage.self]?.tag == LanguageTag("ru"))
        let notices = document[WorkingCopy.self]?.notices(of: document.source, at: .init(file: "t")) ?? []
        #expect(notices.map(\.severity) == [.note])
        #expect(notices.first?.message.hasSuffix("UTF-8 read as ISO-8859-1") == true)
    }

    @Test(arguments: [
        ("0-2 3-5", "0-2 3-5"), ("0-2 1-5 4-6 7-8", "7-8"), ("0-9 1-2 3-4 9-10", "9-10"), ("0-2 0-2", ""),
        ("0-2 2-3", "0-2 2-3"), ("0-3 1-2 4-5", "4-5"), ("", ""),
    ])
    func ofTwoReadingsNeitherIsSure(_ found: String, _ sure: String) {
        let all = found.split(separator: " ").map { pair in
            let bounds = pair.split(separator: "-").compactMap { Int($0) }
            return Mojibake(range: bounds[0]..<bounds[1], pieces: [], cause: "")
        }
        let left = Mojibake.apart(all).map { "\($0.range.lowerBound)-\($0.range.upperBound)" }
        #expect(left.joined(separator: " ") == sure)
    }

    /// Windows end behind white space where there is some, else between characters, and hold the line whole.
    @Test(arguments: [("слово ", 12_000), ("слово", 14_000), ("a", 10), (" ", 70_000), ("a€", 33_000)])
    func aLongLineIsReadInWindows(piece: String, count: Int) {
        let text = Array(("\n" + String(repeating: piece, count: count)).utf8)
        let windows = Mojibake.windows(of: 1..<text.count, in: text)
        #expect(windows.first?.lowerBound == 1 && windows.last?.upperBound == text.count)
        #expect(zip(windows, windows.dropFirst()).allSatisfy { $0.upperBound == $1.lowerBound })
        #expect(windows.allSatisfy { !$0.isEmpty && $0.count <= Mojibake.window && text[$0.lowerBound] & 0xC0 != 0x80 })
        if piece.contains(" ") { #expect(windows.dropLast().allSatisfy { text[$0.upperBound - 1] == 0x20 }) }
    }

    @Test func everyPlaceOfALongLineIsMended() throws {
        let copy = try mended(String(repeating: "itâ€™s да ", count: 4_500))
        #expect(copy.repairs.count == 4_500)
        #expect(String(decoding: copy.utf8, as: UTF8.self) == String(repeating: "it’s да ", count: 4_500))
    }
}
