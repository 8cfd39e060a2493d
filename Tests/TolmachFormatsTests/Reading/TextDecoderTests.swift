// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachICU
import TolmachTestSupport

@testable import TolmachFormats

@Suite struct TextDecoderTests {
    private static let texts: [String: String] = [
        "ru":
            "Президенты двух стран встретились в пятницу и обсудили цены на нефть. Переговоры продолжались четыре часа, соглашение не подписано.",
        "uk":
            "Президенти двох країн зустрілися в п'ятницю й обговорили ціни на нафту. Переговори тривали чотири години, угоди не підписано.",
        "be":
            "Прэзідэнты дзвюх краін сустрэліся ў пятніцу і абмеркавалі цэны на нафту. Перамовы доўжыліся чатыры гадзіны, пагадненне не падпісана.",
        "pl":
            "Prezydenci obu państw spotkali się w piątek i rozmawiali o cenach ropy. Rozmowy trwały cztery godziny, porozumienia nie zawarto, choć dążą do niego.",
        "cs":
            "Prezidenti obou zemí se sešli v pátek a jednali o cenách ropy. Rozhovory trvaly čtyři hodiny, dohoda podepsána nebyla, přestože o ni usilují.",
        "de":
            "Die Präsidenten beider Länder trafen sich am Freitag und sprachen über die Ölpreise. Die Gespräche dauerten vier Stunden, für ein Abkommen genügte es nicht.",
        "fr":
            "Les présidents des deux pays se sont rencontrés vendredi et ont évoqué le prix du pétrole. Après quatre heures, aucun accord n'a été signé à l'issue.",
        "es":
            "Los presidentes de ambos países se reunieron el viernes y hablaron del precio del petróleo. La reunión duró cuatro horas y mañana continuará allí.",
        "tr":
            "İki ülkenin cumhurbaşkanları cuma günü buluştu ve petrol fiyatlarını görüştü. Görüşmeler dört saat sürdü, anlaşma imzalanmadı, çalışmalar sürüyor.",
        "el":
            "Οι πρόεδροι των δύο χωρών συναντήθηκαν την Παρασκευή και συζήτησαν τις τιμές του πετρελαίου. Οι συνομιλίες κράτησαν τέσσερις ώρες.",
        "he": "נשיאי שתי המדינות נפגשו ביום שישי ודנו במחירי הנפט. השיחות נמשכו ארבע שעות והסכם לא נחתם.",
        "ar":
            "التقى رئيسا البلدين يوم الجمعة وبحثا أسعار النفط. استمرت المحادثات أربع ساعات ولم يوقع أي اتفاق بين الجانبين.",
        "lt":
            "Abiejų šalių prezidentai susitiko penktadienį ir aptarė naftos kainas. Derybos truko keturias valandas, susitarimas nepasirašytas, jos bus tęsiamos.",
        "th": "ประธานาธิบดีของทั้งสองประเทศพบกันเมื่อวันศุกร์และหารือเรื่องราคาน้ำมัน การเจรจาใช้เวลาสี่ชั่วโมง",
        "zh": "两国总统星期五举行会谈，讨论了石油价格问题。会谈持续了四个小时，双方没有签署任何协议，谈判将继续进行。",
        "zh-Hant": "兩國總統星期五舉行會談，討論了石油價格問題。會談持續了四個小時，雙方沒有簽署任何協議，談判將繼續進行。",
        "ja": "両国の大統領は金曜日に会談し、石油の価格について話し合った。会談は四時間続いたが、合意文書には署名しなかった。",
        "ko": "두 나라 대통령은 금요일에 만나 석유 가격을 논의했다. 회담은 네 시간 동안 이어졌으나 합의문에는 서명하지 않았다.",
    ]

    private static func encoded(_ language: String, _ encoding: String) throws -> (text: String, bytes: [UInt8]) {
        let text = try #require(texts[language])
        let bytes = Array(text.utf8).withUnsafeBufferPointer { Charset.encode($0, to: encoding) }
        return (text, try #require(bytes))
    }

    private func decode(_ bytes: [UInt8], _ options: ReadOptions = ReadOptions()) throws -> TextDecoder.Decoded {
        try TextDecoder(options).decode(bytes, file: "t")
    }

    private func problem(_ bytes: [UInt8], _ options: ReadOptions = ReadOptions()) -> Diagnostic? {
        do throws(Diagnostic) {
            _ = try TextDecoder(options).decode(bytes, file: "t")
            return nil
        } catch { return error }
    }

    @Test(
        arguments: [
            ("ru", "windows-1251 KOI8-R ISO-8859-5 IBM866 x-mac-cyrillic"),
            ("uk", "windows-1251 KOI8-U x-mac-cyrillic"),
            ("be", "windows-1251 ISO-8859-5"),
            ("pl", "windows-1250 ISO-8859-2"), ("cs", "windows-1250 ISO-8859-2"), ("de", "windows-1252 ISO-8859-1"),
            ("fr", "windows-1252 ISO-8859-1 ISO-8859-15"), ("es", "windows-1252 ISO-8859-1"),
            ("tr", "windows-1254 ISO-8859-9"),
            ("el", "windows-1253 ISO-8859-7"), ("he", "windows-1255 ISO-8859-8"), ("ar", "windows-1256 ISO-8859-6"),
            ("lt", "windows-1257 ISO-8859-13"), ("th", "windows-874"), ("zh", "GB18030"), ("zh-Hant", "Big5"),
            ("ja", "Shift_JIS EUC-JP"),
            ("ko", "EUC-KR windows-949"),
        ])
    func legacyEncodingsAreFound(_ language: String, _ encodings: String) throws {
        for encoding in encodings.split(separator: " ").map(String.init) {
            let (text, bytes) = try Self.encoded(language, encoding)
            // Sets that read the same bytes alike (ISO-8859-1 and windows-1252) may stand for each other.
            let found = try decode(bytes)
            #expect(found.source.string == text, "\(language) in \(encoding), read as \(found.source.encoding)")
            #expect(found.notices.isEmpty && !found.source.hadByteOrderMark)
            let named = try decode(bytes, ReadOptions(encoding: encoding))
            #expect(named.source.string == text)
        }
    }

    @Test(arguments: texts.keys.sorted(), ["UTF-8", "UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"])
    func unicodeIsFoundWithAndWithoutMark(_ language: String, _ encoding: String) throws {
        let (text, bytes) = try Self.encoded(language, encoding)
        let plain = try decode(bytes)
        #expect(plain.source.string == text && plain.source.encoding == encoding && !plain.source.hadByteOrderMark)
        let mark = try #require(Array("\u{FEFF}".utf8).withUnsafeBufferPointer { Charset.encode($0, to: encoding) })
        let marked = try decode(mark + bytes)
        #expect(marked.source.string == text && marked.source.encoding == encoding && marked.source.hadByteOrderMark)
        let named = try decode(mark + bytes, ReadOptions(encoding: encoding.hasPrefix("UTF-16") ? "utf-16" : encoding))
        #expect(named.source.string == text && named.notices.isEmpty)
    }

    @Test func anEmptyTextAndASCIIAreUTF8() throws {
        for bytes in [[], Array("MINSK (AP) - Oil.\0".utf8)] {
            let found = try decode(bytes)
            #expect(found.source.utf8 == bytes && found.source.encoding == "UTF-8" && found.notices.isEmpty)
        }
    }

    @Test func brokenUTF8IsAnErrorWithItsPlaceOrAReplacement() throws {
        var bytes = Array("Президенты\nвстретились в Минске".utf8)
        bytes[25] = 0xFF
        let refusal = try #require(problem(bytes))
        #expect(refusal.category == .data && refusal.place?.line == 2 && refusal.place?.column == 3)
        #expect(refusal.message.hasPrefix("0xFF at byte offset 25 is not valid UTF-8"))
        let replaced = try decode(bytes, ReadOptions(invalid: .replace))
        #expect(replaced.source.utf8 == Array(String(decoding: bytes, as: UTF8.self).utf8))
        #expect(replaced.notices.map(\.severity) == [.warning])
    }

    @Test func aTextThatIsCutInACharacterSaysSo() throws {
        let refusal = try #require(problem(Array("Президенты".utf8.dropLast())))
        #expect(refusal.message.contains("ends in the middle of a UTF-8 character"))
    }

    @Test func aLoneSurrogateInUTF16HasItsPlace() throws {
        let bytes: [UInt8] = [0xFF, 0xFE, 0x41, 0, 0x0A, 0, 0x42, 0, 0x00, 0xD8, 0x43, 0]
        let refusal = try #require(problem(bytes))
        #expect(
            refusal.message.hasPrefix("a surrogate stands alone") && refusal.place?.line == 2
                && refusal.place?.column == 2)
        #expect(try decode(bytes, ReadOptions(invalid: .replace)).source.string == "A\nB\u{FFFD}C")
        #expect(
            problem([0xFF, 0xFE, 0x41, 0, 0x42])?.message.contains("in the middle of a UTF-16LE unit") == true)
    }

    @Test func aMarkAgainstTheNamedEncodingIsAWarning() throws {
        let found = try decode([0xEF, 0xBB, 0xBF, 0x61], ReadOptions(encoding: "windows-1251"))
        #expect(found.notices.map(\.severity) == [.warning] && found.source.encoding == "windows-1251")
    }

    @Test func anUnknownEncodingIsAUsageErrorWithANearMiss() {
        do throws(Diagnostic) {
            _ = try TextDecoder(ReadOptions(encoding: "windows-1215"))
            Issue.record("accepted")
        } catch {
            #expect(error.category == .usage && error.message.contains("did you mean 'windows-125"))
        }
        #expect(throws: Diagnostic.self) { try TextDecoder(ReadOptions(encoding: "")) }
    }

    @Test func whatIsNoTextIsRefused() throws {
        var random = RandomText(seed: 65)
        let refusal = try #require(problem(random.bytes(4000)))
        #expect(refusal.category == .data && refusal.help?.contains("--encoding") == true)
    }

    /// Whatever the bytes: a text that is valid, or a message; the same each time.
    @Test func anyBytesAreAnswered() {
        var random = RandomText(seed: 66)
        for _ in 0..<150 {
            let bytes = random.bytes(random.int(0...30)) + Array(random.text(scalars: random.int(0...10)).utf8)
            for options in [
                ReadOptions(), ReadOptions(invalid: .replace), ReadOptions(encoding: "UTF-16", invalid: .replace),
            ] {
                func answer() -> String {
                    do throws(Diagnostic) {
                        let found = try TextDecoder(options).decode(bytes, file: "t")
                        #expect(SourceText(utf8: found.source.utf8) != nil)
                        return found.source.encoding + found.source.string
                    } catch { return error.message }
                }
                #expect(answer() == answer())
            }
        }
    }

    /// One byte may become three.
    @Test func theTextIsLimitedNotItsBytes() throws {
        var decoder = try TextDecoder(ReadOptions(encoding: "TIS-620"))
        decoder.largest = 8
        #expect(try decoder.decode([0xA1, 0xA1], file: "t").source.utf8.count == 6)
        let mistake = #expect(throws: Diagnostic.self) { try decoder.decode([0xA1, 0xA1, 0xA1], file: "t") }
        #expect(mistake?.message == "the text is larger than 8 bytes: it takes 9 bytes in UTF-8")
    }
}
