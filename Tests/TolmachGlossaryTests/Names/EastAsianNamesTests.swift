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
        moon,person,Moon Jae-in,,
        sang,person,Lee Sang-jun,,
        nam,person,Nam Ji-sung,,
        xi,person,Xi Jinping,,
        wu,person,Wu Jing,,
        neil,person,,,尼尔·阿姆斯特朗
        """

    @Test(arguments: [
        ("ko", "⟦손흥민|son|transliterated⟧은 골을 넣었다. ⟦김정은|kim|transliterated⟧과 ⟦이재명|lee|transliterated⟧이 만났다."),
        ("ko", "김정인과 이재민은 오지 않았다. ⟦문재인|moon|transliterated⟧ 전 대통령이 말했다."),
        // Words with their particles, and other persons.
        ("ko", "문제인 것은 사실이다. 이사는 회의에 참석했다. 이자는 매달 낸다. 성남이 전북을 이겼다. 박지선도 왔다."),
        ("zh", "国家主席⟦习近平|xi|transliterated⟧会见了客人。他们学习近代史。武警官兵参加救援。"),
        ("zh", "⟦尼尔·阿姆斯特朗|neil⟧登月。⟦阿姆斯特朗|neil⟧说话。兰斯·阿姆斯特朗骑车。阿姆斯特朗夺冠。"),
        ("ja", "⟦習近平|xi|transliterated⟧国家主席が来た。"),
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
