// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// Works, articles and campaigns whose name ends with a mark, within quotation marks.
@Suite struct NamedWorkTests {
    @Test(arguments: [
        ("uk", "Роман «Хто винен?» Герцена вийшов давно."), ("uk", "Вірш «Чому шумлять ліси?» Івана Лиса ми вчили."),
        ("uk", "У статті «Куди тече Дніпро?» Автор шукає відповіді."),
        ("uk", "Роман \"Хто винен?\" Герцена вийшов давно."),
        ("ru", "Роман «Кто виноват?» Герцена вышел давно."), ("be", "Раман «Хто вінаваты?» Герцэна выйшаў даўно."),
        ("en", "The novel “Who Is There?” Smith wrote in May."), ("pl", "Powieść „Kto winien?” Hercena wyszła dawno."),
        ("uk", "Роман «Хто винен?» П. Мороза вийшов давно."),
    ])
    func doNotEndTheSentence(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Прочитав роман «Хто винен?»| Він мені сподобався."), ("uk", "Мати гукнула: «Хто там?»| Степан мовчав."),
        ("ru", "Прочёл роман «Кто виноват?»| Он мне понравился."),
        ("en", "She asked: “Who is there?”| Tom was silent."),
    ])
    func mayEndIt(language: String, text: String) throws { try MarkedText.check(text, language) }
}
