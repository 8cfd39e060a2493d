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
