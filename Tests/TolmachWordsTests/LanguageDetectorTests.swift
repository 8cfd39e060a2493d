// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachWords

@Suite struct LanguageDetectorTests {
    @Test(arguments: [
        ("en", "The president met the leader of the neighbouring country to talk about the price of oil."),
        ("ru", "Президент встретился с лидером соседней страны, чтобы обсудить цены на нефть."),
        ("uk", "Президент зустрівся з лідером сусідньої країни, щоб обговорити ціни на нафту."),
        ("be", "Прэзідэнт сустрэўся з лідарам суседняй краіны, каб абмеркаваць цэны на нафту."),
        ("pl", "Prezydent spotkał się z przywódcą sąsiedniego kraju, aby porozmawiać o cenach ropy."),
        ("iw", "הנשיא נפגש עם מנהיג המדינה השכנה כדי לדון במחירי הנפט."),
        ("ja", "大統領は隣国の指導者と会談し、石油価格について話し合いました。"),
    ])
    func languages(code: String, text: String) throws {
        let guess = try #require(Array(text.utf8).withUnsafeBufferPointer { LanguageDetector.detect($0) })
        #expect(guess.language == code)
        #expect(guess.isReliable)
        #expect(guess.share > 0.9)
    }

    @Test func nothingToGoBy() {
        for text in ["", "   ", "1234 5678", "\u{0}"] {
            #expect(Array(text.utf8).withUnsafeBufferPointer { LanguageDetector.detect($0) } == nil)
        }
    }
}
