// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

/// The tables that are shipped: forms of well-known names and words, and the word each must be traced back to.
@Suite struct InflectionTablesTests {
    @Test(
        arguments: [
            ("ru", "Путин", "Путина Путину Путиным Путине"), ("ru", "Москва", "Москвы Москве Москву Москвой"),
            ("ru", "Медведев", "Медведева Медведевым"), ("ru", "правительство", "правительства правительством"),
            ("ru", "Россия", "России Россию Россией"), ("ru", "Беларусь", "Беларуси Беларусью"),
            ("uk", "Путін", "Путіна Путіну Путіним Путінові"),
            ("uk", "Лукашенко", "Лукашенка Лукашенком Лукашенку Лукашенкові"),
            ("uk", "Київ", "Києва Києву Києвом Києві"), ("uk", "Білорусь", "Білорусі Білоруссю"),
            ("be", "Лукашэнка", "Лукашэнкі Лукашэнку Лукашэнкам"), ("be", "Пуцін", "Пуціна Пуціным"),
            ("be", "Мінск", "Мінска Мінску Мінскам"), ("be", "Беларусь", "Беларусі Беларуссю"),
            ("be", "Крэмль", "Крамля Крамлём"), ("be", "зямля", "зямлёй"),
            ("pl", "Łukaszenka", "Łukaszenki Łukaszence Łukaszenkę Łukaszenką"),
            ("pl", "Putin", "Putina Putinowi Putinem"),
            ("pl", "Mińsk", "Mińska Mińskowi Mińskiem Mińsku"),
            ("pl", "Warszawa", "Warszawy Warszawie Warszawę Warszawą"),
            ("pl", "Białoruś", "Białorusi Białorusią"),
            ("cs", "Putin", "Putina Putinovi Putinem"), ("cs", "Moskva", "Moskvy Moskvě Moskvu Moskvou"),
            ("cs", "Lukašenko", "Lukašenka Lukašenkovi Lukašenkem"),
            ("sk", "Moskva", "Moskvy Moskve Moskvu Moskvou"), ("sl", "Putin", "Putina Putinu Putinom"),
            ("hr", "Moskva", "Moskve Moskvi Moskvu Moskvom"), ("bg", "президент", "президентът президента президенти"),
            ("sr", "Москва", "Москве Москви Москву Москвом"),
            ("lt", "Putinas", "Putino Putinui Putiną Putinu"), ("lt", "Maskva", "Maskvos Maskvai Maskvą Maskvoje"),
            ("lv", "Putins", "Putina Putinam Putinu"), ("lv", "Maskava", "Maskavas Maskavai Maskavu Maskavā"),
            ("fi", "Putin", "Putinin Putinia Putinille"), ("fi", "Moskova", "Moskovan Moskovassa Moskovaan"),
            ("et", "Putin", "Putini Putinit Putinile"), ("hu", "Putyin", "Putyint Putyinnal Putyinnak"),
            ("el", "πρόεδρος", "προέδρου πρόεδρο"), ("hy", "Պուտին", "Պուտինի Պուտինը Պուտինին"),
            ("ka", "პუტინი", "პუტინის პუტინმა პუტინს"), ("de", "Putin", "Putins"),
            ("de", "Vertrag", "Vertrags"),
            ("en", "pipeline", "pipelines"), ("fr", "accord", "accords"), ("es", "acuerdo", "acuerdos"),
            ("it", "accordo", "accordi"),
            ("ro", "acord", "acordul acordului"), ("nl", "president", "presidenten"),
        ])
    func formsLeadBackToTheirWord(_ language: String, _ lemma: String, _ forms: String) throws {
        let table = try #require(InflectionTables.table(for: language))
        let wanted = WordKey.make(lemma)
        for form in forms.split(separator: " ") {
            let bases = table.bases(of: WordKey.make(String(form))[...], limit: 200).map { Array($0.base) }
            #expect(bases.contains(wanted), "\(language): \(form) is no form of \(lemma)")
        }
    }

    @Test(arguments: InflectionTables.languages)
    func everyTableIsInKeysAndReadWhole(_ language: String) throws {
        let table = try #require(InflectionTables.table(for: language))
        #expect(!table.paradigms.isEmpty && table.endings.count > 0)
        for paradigm in table.paradigms {
            #expect(!paradigm.forms.isEmpty)
            // What is not in the form of keys would never be met.
            let lemma = String(decoding: paradigm.lemma, as: UTF8.self)
            #expect(
                WordKey.make("xx" + lemma).dropFirst(2).elementsEqual(paradigm.lemma)
                    || !lemma.unicodeScalars.allSatisfy { $0.value < 0x250 }, "\(language): \(lemma)")
        }
        for number in 0..<table.endings.count {
            let ending = Array(table.endings[number])
            var found: [Int] = []
            table.forEachEnding(of: (Array("xx".utf8) + ending)[...]) { if $0 == ending.count { found.append($1) } }
            #expect(found == [number])
            var key: [UInt8] = []
            WordKey.throughICU(ending[...], into: &key)
            // At the start of a word Belarusian ў is у.
            let isShortU = ending.starts(with: "ў".utf8)
            #expect(key == ending || isShortU, "\(language): \(String(decoding: ending, as: UTF8.self))")
        }
    }

    @Test func aLanguageWithoutTableHasNone() {
        #expect(InflectionTables.table(for: "zh") == nil && InflectionTables.table(for: "") == nil)
        #expect(InflectionTables.languages == InflectionTables.languages.sorted())
    }
}
