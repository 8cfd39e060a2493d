// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachFormats

@Suite struct DatelineTests {
    /// The text with ‖ behind its dateline.
    private func cut(_ text: String, isFirst: Bool = true) -> String {
        let bytes = Array(text.utf8)
        guard let end = Dateline.end(in: bytes, 0..<bytes.count, isFirst: isFirst) else { return text }
        return String(decoding: bytes[..<end], as: UTF8.self) + "‖" + String(decoding: bytes[end...], as: UTF8.self)
    }

    @Test(arguments: [
        "MOSCOW (AP) –‖ The president said.", "MINSK, Belarus (AP) —‖ The president said.",
        "WASHINGTON, Feb. 7 (Reuters) -‖ Oil rose.",
        "Kyiv/Moscow (dpa) -‖ Der Präsident sagte.", "Minsk (dpa/AFP) -‖ Der Präsident sagte.",
        "MINSK /PAP/ –‖ Prezydent powiedział.",
        "PARIS --‖ Le ministre a dit.", "LONDON—‖The prime minister said.",
        "СОЧИ, 7 февраля. –‖ Президенты встретились.", "КИЇВ, 7 лютого —‖ Президенти зустрілися.",
        "МІНСК, 7 лютага. –‖ Прэзідэнты сустрэліся.",
        "Мадрид, 7 фев. –‖ Министр сообщил.", "MADRID, 7 de febrero -‖ El ministro dijo.",
        "Moskwa (PAP) –‖ Prezydent powiedział.",
        "ANKARA –‖ Cumhurbaşkanı söyledi.", "【ソチ＝2月7日】‖両大統領は会談した。", "（索契2月7日电）‖两国总统会谈。", "[모스크바=2월 7일]‖ 대통령은 말했다.",
    ])
    func datelines(_ expected: String) { #expect(cut(expected.replacing("‖", with: "")) == expected) }

    @Test(arguments: [
        "The president – who arrived late – said no.", "Oil prices rose 5 percent – again.",
        "Moscow-based firms sell oil.",
        "(The ministry did not answer.) It said so.", "Pagal 3 str. 2 d. nuoma nutraukiama. Terminas – 30 dienų.",
        "He said. Then Moscow – his city – fell silent.",
        "2 – 3 people came.", "– Yes, he said.",
        "Что дальше? – спросил он.", "", "-", "—", "MINSK", "MINSK\n– text", "[sic] He said.",
        "24/7 – that is how long they work.",
    ])
    func noDatelines(_ text: String) { #expect(cut(text) == text) }

    @Test func aSingleNameCountsInTheFirstParagraphOnly() {
        #expect(cut("Minsk – The talks began.") == "Minsk –‖ The talks began.")
        #expect(cut("Minsk – The talks began.", isFirst: false) == "Minsk – The talks began.")
        #expect(cut("MINSK – The talks began.", isFirst: false) == "MINSK –‖ The talks began.")
    }
}
