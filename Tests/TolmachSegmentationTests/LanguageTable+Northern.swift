// SPDX-License-Identifier: Apache-2.0

extension LanguageTableTests {
    static let northern: Table = [
        (
            "lt",
            [
                "Akad. A. Jonaitis, doc. B. Petraitis ir kun. K. Žukas gyvena Vilniaus g. 5 Kaune.| Jie ten dirba.",
                "Žr. 3 skyr., 7 pav. ir p. 40, pvz. lentelę.| Knyga stora.",
                "Bendrovė uždirbo 5 mln. Eur. per metus, t. y. daug.| Akcijos brango.",
                "Miestas įkurtas V a. pr. Kr. prie jūros.| Pirko duonos, druskos ir t. t.| Paskui išėjo.",
                "Šv. Kazimieras gimė 1458 m. spalio 3 d. Krokuvoje.| Jis mirė jaunas.",
            ]
        ),
        (
            "lv",
            [
                "Prof. A. Kalniņš, doc. B. Liepa un arhib. J. Vanags tikās plkst. 7 Rīgā.| Viņi runāja ilgi.",
                "Sk. 3. nod., 7. att. un 40. lpp., piem., tabulu.| Grāmata ir bieza.",
                "Uzņēmums nopelnīja 5 milj. eiro gadā, t. i., daudz.| Akcijas auga.",
                "Pilsēta dibināta 5. gs. p.m.ē. pie jūras.| Pirka maizi, sāli utt.| Pēc tam aizgāja.",
                "Tā ir veca pils.| Jānis to zina.",
            ]
        ),
        (
            "et",
            [
                "Prof. A. Kask, dots. B. Mets ja kindr. K. Laur elavad Pikk tn. 5 Tallinnas.| Nad töötavad seal.",
                "Vt. ptk. 3, joon. 7 ja lk. 40, nt. tabelit.| Raamat on paks.",
                "Firma teenis 5 mln. eurot aastas, s.t. palju.| Aktsiad tõusid.",
                "Linn rajati 5. saj. e.Kr. mere äärde.| Ta ostis leiba, soola jne.| Seejärel läks ta koju.",
                "Karl XII. sõdis 17. oktoobril.| See oli ammu.",
            ]
        ),
        (
            "fi",
            [
                "Prof. A. Mäki, ins. B. Laine ja kenr. K. Salo asuvat Turussa, ks. kartta.| He ovat siellä töissä.",
                "Ks. kuv. 7 ja s. 40, esim. taulukko.| Kirja on paksu.",
                "Yritys ansaitsi 5 milj. euroa vuodessa, ts. paljon.| Osakkeet nousivat.",
                "Kaupunki perustettiin 500-luvulla eKr. meren rannalle.| Hän osti leipää, suolaa jne.| Sitten hän lähti.",
                "Kokous pidetään 3. lokakuuta klo. 7 illalla.| Tervetuloa!",
            ]
        ),
        (
            "hu",
            [
                "Prof. Kiss A., id. Nagy B. és ifj. Tóth K. a Fő u. 5. szám alatt laknak.| Ott dolgoznak.",
                "Ld. a 3. fej., a 7. ábra és a 40. old., pl. a táblázat.| A könyv vastag.",
                "Az Alfa Kft. tavaly 5 mrd. forintot keresett, ill. többet.| A részvény drágult.",
                "A várost Kr. e. 753-ban alapították, ún. ősi helyen.| Vett kenyeret, sót stb.| Aztán elment.",
                "Gr. Széchenyi István 1791. szeptember 21. napján született.| Ő volt a legnagyobb.",
            ]
        ),
        (
            "tr",
            [
                "Doç. Dr. A. Kaya, Av. B. Demir ve Org. K. Ak Ankara'da buluştu.| Üç saat konuştular.",
                "Bkz. böl. 3, şek. 7 ve s. 40, örn. tablo.| Kitap kalın.",
                "Alfa Ltd. Şti. geçen yıl 5 mn. TL. kazandı.| Hisseler yükseldi.",
                "Kent M.Ö. 753 yılında kuruldu.| Ekmek, tuz vb. aldı.",
                "Evleri Atatürk Mah. Gül Sok. No. 5 adresinde.| Orada oturuyorlar.",
            ]
        ),
        (
            "hy",
            [
                "Պրոֆ. Ա. Սարգսյանը ապրում է Երևանում։| Նա աշխատում է այնտեղ։"
            ]
        ),
        (
            "ka",
            [
                "პროფ. ა. შანიძე და აკად. გ. ჩუბინაშვილი თბილისში ცხოვრობდნენ.| ისინი მეცნიერები იყვნენ.",
                "იხ. გვ. 40 და სურ. 7 წიგნში.| წიგნი სქელია.",
            ]
        ),
        (
            "ar",
            [
                "زار د. أحمد و أ. محمود المدينة سنة 500 ق.م. تقريبا.| ثم عادا.| لماذا؟"
            ]
        ),
        (
            "he",
            [
                "פרופ. לוי וד\"ר כהן נפגשו בתל אביב.| הם דיברו שעה.| למה?"
            ]
        ),
        (
            "fa",
            [
                "رئیس‌جمهور به مینسک رفت.| آیا مذاکرات آغاز شد؟| بله!"
            ]
        ),
        (
            "zh",
            [
                "Dr. Smith 昨天到达北京。|他说了什么？|没有人知道！"
            ]
        ),
        (
            "ja",
            [
                "Mr. Smith は東京に着いた。|何を話したのか？|誰も知らない！"
            ]
        ),
        (
            "ko",
            [
                "Dr. Smith가 서울에 도착했다.| 무슨 말을 했을까?| 아무도 모른다!"
            ]
        ),
    ]
}
