// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

/// Korean and Chinese persons, whose names their own letters write as one word.
@Suite struct EastAsianNamesTests {
    private static let csv = """
        id,kind,en,ko,zh
        son,person,Son Heung-min,,
        kim,person,Kim Jong Un,,
        lee,person,Lee Jae-myung,,
        bong,person,,봉준호,
        xi,person,Xi Jinping,,
        yao,person,Yao Ming,,
        liu,person,,,刘慈欣
        """

    @Test(arguments: [
        ("ko", "⟦손흥민|son|transliterated⟧은 골을 넣었다. ⟦김정은|kim|transliterated⟧과 ⟦이재명|lee|transliterated⟧이 만났다."),
        ("ko", "김정인과 이재민은 오지 않았다. ⟦시진핑|xi|transliterated⟧이 왔다."),
        ("zh", "国家主席⟦习近平|xi|transliterated⟧会见了⟦姚明|yao|transliterated⟧。他们学习近代史。"),
        ("ja", "⟦習近平|xi|transliterated⟧国家主席が来た。"),
        ("en", "The director ⟦Bong Joon Ho|bong⟧ and ⟦Liu Cixin|liu⟧ met; ⟦Bong Joon-ho|bong⟧ spoke."),
        ("cs", "Kniha ⟦Liu Cixina|liu⟧ vyšla."),
    ])
    func areFound(_ language: String, _ marked: String) throws {
        try TaggingFixture(Self.csv).check(marked, language)
    }

    @Test(arguments: [
        ("son heung min", ["sonheungmin", "minsonheung"]), ("heung min son", ["sonheungmin"]),
        ("seongjin cho", ["choseongjin"]),
        ("han kang", []), ("simon rattle", []), ("kim", []),
    ])
    func areRead(_ name: String, _ joined: [String]) {
        let words = name.split(separator: " ").map { Array($0.utf8) }
        #expect(EastAsianNames.names(of: words).map { String(decoding: $0.joined, as: UTF8.self) } == joined)
    }
}
