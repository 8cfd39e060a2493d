// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// The language of a document, however its letters are encoded.
@Suite struct DetectLanguageStageTests {
    private static let texts = [
        ("cs", "Prezident včera večer přijel do Prahy. Řekl novinářům, že smlouvu podepíše příští týden."),
        ("vi", "Tổng thống đã đến Hà Nội vào tối hôm qua. Ông nói rằng hai nước sẽ ký hiệp định."),
        ("tr", "Cumhurbaşkanı dün akşam İstanbul'a geldi. Görüşmenin iyi geçtiğini söyledi."),
        ("pl", "Prezydent przyjechał wczoraj wieczorem do Łodzi. Powiedział, że podpisze umowę w przyszłym tygodniu."),
    ]

    /// What an outlet puts before each story is not the story.
    @Test(arguments: [0, 150, 300])
    func aHeadInAnotherLanguageDoesNotHideTheStorys(length: Int) throws {
        let head = """
            Subscribe to our weekly letter and read what our correspondents saw this week. All rights are with the authors; no part \
            of this page may be printed without their leave. Write to the editors when you have found a mistake, and they will put \
            it right on the same day. Thank you for reading us since the very first year.
            """
        let sentences = [
            "Президент учора ввечері прибув до Києва й одразу поїхав на зустріч із послами.",
            "Журналістам він сказав, що угоду підпишуть наступного тижня, коли домовляться про ціну.",
            "У місті в цей час ішов дощ, і людей на площі майже не було.",
        ]
        let story = (0..<6).map { _ in sentences.joined(separator: " ") }.joined(separator: "\n\n")
        let stage = try DetectLanguageStage(.init(), Resources())
        let source = SourceText(String(head.prefix(length)) + "\n\n" + story)
        #expect(try stage.run(on: source, (nil, nil)).tag.description == "uk")
    }

    @Test(arguments: ["", "1234 5678 90", "—", "й", "2026: 14, 15"]) func aTextOfNothingIsNoLanguage(text: String)
        throws
    {
        let stage = try DetectLanguageStage(.init(), Resources())
        let verdict = try stage.run(on: SourceText(text), (nil, nil))
        #expect(verdict.tag == .undetermined && verdict.confidence == 0)
    }

    @Test(arguments: texts)
    func marksApartFromTheirLettersDoNotHideTheLanguage(_ language: String, _ text: String) throws {
        let stage = try DetectLanguageStage(.init(), Resources())
        let apart = text.decomposedStringWithCanonicalMapping
        #expect(!apart.utf8.elementsEqual(text.utf8))
        let source = SourceText(apart)
        let copy = try NormalizeStage(.init(), Resources()).run(on: source, ())
        let verdict = try stage.run(on: source, (nil, copy))
        #expect(verdict.tag.description == language)
        #expect(verdict.confidence > 0.9)
    }
}
