// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachSummarization

/// The counts are those of score_summaries.py.
struct WordCounterTests {
    static let cases: [(text: String, words: Int)] = [
        ("", 0), ("  —  …", 0), ("One two", 2), ("don't", 2), ("U.S.", 2), ("1,500.25", 3), ("x_y", 2), ("e-mail", 2),
        ("Łukaszenka przyjechał", 2), ("Лукашенко прибыл", 2), ("объя́вил", 1), ("naïve", 1), ("nai\u{308}ve", 1),
        // Each Han, Kana, Thai, Lao, Khmer, Burmese character is one; Hangul is not.
        ("北京新聞", 4), ("カタカナ", 4), ("정부 회담", 2), ("กขค", 3), ("ກຂ", 2), ("ខ្មែរ", 5), ("မြန်မာ", 6), ("abc北京def", 4),
        ("𠀀𠀁", 2), ("ー", 1),
        // What NFKC makes of it counts.
        ("Windows™", 1), ("™", 1), ("½", 2), ("2½", 2), ("x²", 1), ("№5", 1), ("ﬁne", 1), ("ｆｕｌｌ", 1), ("ｱｲｳ", 3),
        ("㈱", 1),
        ("㌀", 4), ("น้ำ", 4), ("ﷺ", 4), ("¨", 1), ("Ⅷ", 1),
        // か + ゙ is が; a mark that joins nothing is a character.
        ("か\u{3099}", 1), ("ｶﾞ", 1), ("あ\u{3099}", 2), ("a\u{3099}", 2), ("ဥ\u{102E}", 1), ("က\u{102E}", 2),
        // Invisible characters part words, a variation selector is a mark.
        ("soft\u{AD}hyphen", 2), ("zero\u{200B}width", 2), ("می\u{200C}خواهم", 2), ("❤\u{FE0F}", 1), ("ok❤\u{FE0F}", 2),
    ]

    @Test(arguments: cases)
    func words(_ text: String, _ words: Int) { #expect(WordCounter.count(text) == words) }
}
