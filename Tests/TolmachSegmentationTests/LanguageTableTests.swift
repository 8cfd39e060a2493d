// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// What each language's data are for. A bar stands where a sentence ends.
@Suite struct LanguageTableTests {
    typealias Table = [(language: String, cases: [String])]

    static let table: Table = [
        (
            "en",
            [
                "He met U.S. Secretary of State Mike Pompeo.| They talked.",
                "He moved to the U.S.| They stayed.",
                "The talks began on Feb. 7, 2020, at 5 p.m. in Sochi.| Nobody spoke.",
                "MOSCOW (AP) – Russian President Vladimir Putin hosted the leader of Belarus.| They ate.",
                "J. F. Kennedy met Gen. Lee and Dr. Ruth at No. 5 St. James St. near Mt. Royal.| It rained.",
                "They sell rye, oats, etc. in Brest.| They sell oil, gas, etc.| Nobody buys.",
                "“What do you want?” he asked.| “Never!”| He left.",
                "“I think it will be a fruitful day,” Putin said.| Aides would join them, he said.",
                "Oil cost $3.5 bn. in 2019, i.e. 100% more.| It fell.",
                "Shares of Yahoo! Inc. rose.| Is it true?| Yes!",
                "See www.example.com/a.b?c=d for Node.js.| It is free.",
                "The leaders met (they had before.).| They left.| (No one saw.)",
                "Wait…| It came.",
                "He was, well ... late.| So what?!| Nothing.",
                "It grew [4] fast.[5]| It fell.[6][7]| The end.",
            ]
        ),
        (
            "ru",
            [
                "А. Г. Лукашенко и В. В. Путин встретились в Сочи.| Переговоры длились четыре часа.",
                "Пришли Лукашенко А. Г. и Путин В. В.| Затем состоялся обед.",
                "В 2020 г. Беларусь купила нефть.| Это было в январе 2020 г.| Потом закупки прекратились.",
                "Цена, т. е. тариф, выросла до 5 млн. руб. в месяц.| Она упала.",
                "Привезли рожь, овёс и т. д. из Бреста, г. Минска и др.| Всё продали.",
                "«Мы не сдадимся!» — сказал он.| «Никогда».| Он ушёл.",
                "— Куда вы едете? — спросил он.| — В Минск, — ответила она.",
                "МИНСК, 7 фев. — РИА Новости.| Президент прибыл.",
                "СОЧИ, 7 февраля. /ТАСС/.| Лидеры встретились.",
                "См. рис. 5 на стр. 12, ул. Ленина, д. 5.| Далее.",
            ]
        ),
        (
            "uk",
            [
                "У 2020 р. Україна підписала угоду на 5 млн. грн.| Це сталося в м. Києві.",
                "О. Г. Лукашенко зустрів В. О. Зеленського на вул. Садовій.| Вони говорили.",
                "Розмова тривала 2 год. 15 хв. і завершилася.| «Так», — сказав він.",
                "(Вони самі це визнали. – Ред.)",
            ]
        ),
        (
            "be",
            [
                "А. Р. Лукашэнка сустрэўся з У. У. Пуціным у г. Сочы.| Размова доўжылася 4 гадз. і скончылася.",
                "У 2020 г. Беларусь купіла нафту.| Гэта было ў студзені 2020 г.| Потым закупкі спыніліся.",
            ]
        ),
        (
            "pl",
            [
                "Prof. dr hab. A. Nowak mieszka przy ul. Długiej 5 m. 3 w Warszawie.| Urodził się w 1970 r. w Łodzi.",
                "Kupił m.in. chleb, np. żytni, za ok. 5 zł. i wyszedł.| To było 28 września.",
                "To jest 1. wydanie, tj. pierwsze.| – Dokąd? – zapytał.",
            ]
        ),
        (
            "cs",
            [
                "Dne 28. září 2020 přijel prof. Novák z Brna.| Bydlel v ul. Dlouhé č. 7.",
                "Firma Alfa s. r. o. vydělala 5 mil. Kč, tj. více než např. Beta a. s. v roce 2019.| To je vše.",
            ]
        ),
        (
            "sk",
            [
                "Voľby sa uskutočnia 5. septembra, resp. 6. októbra.| Povedal to Ing. Novák.",
                "Ide o majiteľov firmy ABTrade s. r. o. zo Žiliny, t. j. o dvoch.| Nič viac.",
            ]
        ),
        ("sl", ["Dne 5. januarja 2020 je prišel dr. Novak, tj. zdravnik.| Odšel je 6. januarja."]),
        (
            "bg",
            [
                "През 2020 г. България купи газ за 5 млн. лв. на бул. Витоша, т. е. скъпо.| Това е всичко.",
                "Д-р Иванов и проф. Петров, ул. Шипка 5.| Те мълчаха.",
            ]
        ),
        (
            "de",
            [
                "Am 5. März 2020 traf Dr. Müller die Delegation, z. B. Herrn Schmidt.| Er blieb bis zum 7.1.2020.",
                "Der 2. Weltkrieg endete im 20. Jahrhundert.| Danach kam der Frieden.",
                "Wir kauften Obst, Brot usw.| Danach gingen wir.",
                "»Wirklich?« fragte er.| »Ja.«",
                "Das kostet 5 Mio. Euro, d. h. viel, s. Nr. 7.| Ja.",
            ]
        ),
        (
            "nl",
            ["Prof. dr. J. de Vries woont o.a. in Den Haag, d.w.z. in Zuid-Holland, nr. 5.| Hij werkt enz. in Delft."]
        ),
        (
            "fr",
            [
                "M. Macron et Mme Merkel ont parlé à 18 h 30 avec M. Loukachenko.| « Nous sommes prêts. »| Il est parti.",
                "« Nous sommes prêts », a-t-il dit.| Voir p. 5, art. 7, chap. IX, etc. dans le texte.| L’État paie.",
            ]
        ),
        (
            "es",
            [
                "El Sr. García y la Dra. López llegaron a EE. UU. el lunes.| ¿Qué pasó?| Nada.",
                "Vive en la Avda. Mayor, núm. 5, p. ej. aquí.| Es así.",
            ]
        ),
        (
            "it",
            [
                "Il dott. Rossi e il sig. Bianchi abitano in v. Roma n. 5.| È una bella via.| Ad es. così, ecc. ecc. e basta."
            ]
        ),
        (
            "pt",
            ["O Sr. Silva e a Dra. Costa moram na Av. Paulista, n.º 5.| Compraram maçãs, peras, etc.| Depois saíram."]
        ),
        ("lt", ["A. Smetona gimė 1874 m. Užulėnyje, t. y. kaime.| Jis mirė 1944 m. sausio 9 d. Klivlande."]),
        ("lv", ["Dr. J. Bērziņš dzimis 1950. gada 5. februārī, t. i., ziemā.| Viņš dzīvo Rīgā."]),
        ("et", ["Prof. A. Tamm sündis 5. veebruaril 1950. aastal nt. Tartus jne.| Ta elab seal."]),
        ("fi", ["Prof. A. Virtanen syntyi 5. helmikuuta 1950 esim. Turussa.| Hän asuu siellä, ks. s. 5."]),
        ("tr", ["Prof. Dr. A. Yılmaz 5. Cadde'de oturuyor.| O, örn. Ankara'da çalışır vb. şeyler yapar."]),
        ("el", ["Ο κ. Παπαδόπουλος ήρθε στις 5 μ.μ. στην οδό Ερμού.| Τι θέλετε;| Τίποτα, π.χ. νερό κ.λπ. για όλους."]),
        ("ar", ["هل وصل الوفد إلى مينسك؟| نعم، وصل أمس.| قال د. أحمد إن المحادثات بدأت."]),
        ("he", ["ד\"ר כהן הגיע בשעה 15:00.| א. ב. יהושע כתב ספר.| מה שלומך?| טוב."]),
        ("fa", ["این یک جمله است.| آیا این یک جمله است؟| بله."]),
        ("ur", ["صدر نے مِنسک کا دورہ کیا۔| بات چیت جاری ہے۔"]),
        ("hi", ["राष्ट्रपति मिंस्क पहुँचे।| वार्ता शुरू हुई॥| सब ठीक है।"]),
        ("zh", ["他说：“我们不会放弃。”|然后他走了！|你呢？", "我们去看《摔跤吧！爸爸》好吗？|好！", "３．２９％的增长。|很好。"]),
        ("ja", ["彼は「行きます。」と言った。|そして帰った。", "すごい!|本当か？|はい。"]),
        ("ko", ["그는 민스크에 갔다.| 회담은 네 시간 걸렸다.| 왜?"]),
        ("hu", ["Dr. Kovács 2020. március 5. napján érkezett, pl. Szegedről.| Ő orvos stb. volt."]),
        ("ro", ["Dl. Popescu locuiește pe str. Lungă nr. 5.| Are mere, pere etc. și nuci.| Este bine."]),
        ("sv", ["Dr. Svensson kom bl.a. från Lund, t.ex. den 5 maj kl. 7.| Han gick hem."]),
        ("da", ["Dr. Jensen kom den 13. december ca. kl. 17.30, f.eks. fra Aarhus.| Han gik hjem."]),
        ("nb", ["Dr. Hansen kom den 13. desember ca. kl. 17.30, f.eks. fra Bergen.| Han gikk hjem."]),
        ("hr", ["Prof. Horvat stigao je 5. siječnja u 7 sati, tj. rano.| On živi u ul. grada Vukovara br. 5."]),
        (
            "sr",
            [
                "Др Петровић је дошао 5. јануара, тј. рано, у 14. веку.| Он живи овде.",
                "Prof. Petrović je došao 5. januara, npr. rano.| On živi ovde.",
            ]
        ),
        ("ka", ["ა. შანიძე დაიბადა 1887 წ. სოფელში.| ის იყო მეცნიერი.| რატომ?"]),
        ("hy", ["Մութ է:| Ես պետք է տուն վերադառնամ:| Ժամը 15:00 է։| Նա ասաց. Արի:"]),
        ("am", ["መልካም ቀን ይሁንልህ።| እንደምን አለህ፧| ደህና።"]),
        ("my", ["နေကောင်းလား။| ဟုတ်ကဲ့။"]),
        ("km", ["គាត់បានទៅ។| នាងនៅ។"]),
        // No data of its own.
        ("und", ["Mr. Smith came.| He left."]),
    ]

    static let tables = table + slavic + western + northern + asian
    static let languages = Set(tables.map(\.language)).sorted()

    @Test(arguments: languages)
    func sentences(language: String) throws {
        for entry in Self.tables where entry.language == language {
            for text in entry.cases { try MarkedText.check(text, language) }
        }
    }

    @Test func everyLanguageWithDataHasCases() {
        #expect(Set(LanguageRules.registered).isSubset(of: Self.languages))
    }
}
