// SPDX-License-Identifier: Apache-2.0

extension LanguageTableTests {
    static let slavic: Table = [
        (
            "ru",
            [
                "Акад. И. П. Павлов и чл.-корр. РАН Н. Н. Семёнов работали в Ин-те физиологии.| Позже к ним пришёл доц. Орлов.",
                "И. о. министра и зам. нач. упр. обсудили бюджет, т. е. расходы на оборону.| Решения нет.",
                "Город основан в V в. до н. э. на берегу моря.| Его разрушили в 1241 г.| Потом отстроили.",
                "Площадь участка 12 тыс. кв. м.| Он стоит 3 млн. руб. в год.",
                "Слово происходит от нем. Landschaft.| Министр знал о нём.",
                "Договор прочли в нем.| Министр остался доволен.",
                "См. также разд. 3, прил. 2 и рис. 7.| Отчёт составлен на 40 с.",
                "Штраф составил 500 долл. США, по др. данным — 700.| Компания его оплатила.",
            ]
        ),
        (
            "uk",
            [
                "Акад. М. С. Грушевський та чл.-кор. НАН О. О. Богомолець жили на бульв. Шевченка.| Згодом вони переїхали.",
                "В. о. міністра й заст. дир. обговорили бюджет, тобто видатки.| Рішення немає.",
                "Місто засноване в V ст. до н. е. на березі моря.| Його зруйнували 1240 р.| Потім відбудували.",
                "Привезли жито, овес та ін.| Усе продали.",
                "Привезли жито, овес і т. д. до Києва.| Ціна 3 тис. грн. за тонну.",
                "Див. розд. 3, дод. 2 і мал. 7.| Книга має 40 с.",
                "Нар. арт. України Н. Матвієнко співала в с. Лука Житомирської обл. та у м. Києві.| Зал аплодував.",
                "Збірна забила гол.| Тренер радів.",
                "СТОРОНИ УКЛАЛИ ДОГОВІР З ОБМЕЖЕНОЮ ВІДПОВІДАЛЬНІСТЮ.| Його підписали.",
                "До складу ввійшли кол. три західні повіти губернії.| Решта лишилася осторонь.",
            ]
        ),
        (
            "be",
            [
                "Акад. Я. Ф. Карскі і дац. А. П. Сапега працавалі ў Ін-це мовы.| Пазней яны з'ехалі.",
                "В. а. міністра і заг. аддз. абмеркавалі бюджэт, г. зн. выдаткі.| Рашэння няма.",
                "Прывезлі жыта, авёс і інш. з Брэста.| Кошт 3 тыс. руб. за тону.",
                "Гл. разд. 3, мал. 7 і с. 40.| Горад заснаваны ў V ст. да н. э. на беразе.",
                "Кс. А. Надсан і біск. Кандрусевіч сустрэліся на вул. Савецкай.| Яны памаліліся.",
                "Ён забіў гол.| Трэнер радаваўся.",
            ]
        ),
        (
            "bg",
            [
                "Доц. Иванов, гл. ас. Петрова и чл.-кор. Стоянов работят на ул. Раковски.| Те са филолози.",
                "И. д. директор е инж. Колев, зам. кмет на общ. Сливен.| Вижте чл. 7, ал. 2 и стр. 15.",
                "Купиха хляб, сирене и др. от пазара.| Цената е 5 хил. лв. месечно.",
                "Градът е основан през V в. пр. н. е. край морето.| Разрушен е през 1388 г.| След това е възстановен.",
                "„Къде отивате?“ – попита той.| „В София“, каза тя.",
            ]
        ),
        (
            "mk",
            [
                "Акад. Конески и доц. Ристевски живеат на бул. Партизански, бр. 7.| Тие се филолози."
            ]
        ),
        (
            "pl",
            [
                "Wiceprez. A. Kowalska i zast. dyr. J. Nowak spotkali się przy ul. Prostej 7.| Rozmawiali godzinę.",
                "Spółka Alfa sp. z o.o. z Łodzi zarobiła 5 mln. zł. brutto, tj. dużo.| Akcje wzrosły.",
                "Zob. rozdz. 3, rys. 7 i s. 40.| Książka ma 120 s.",
                "Miasto powstało w V w. p.n.e. nad morzem.| Zburzono je w 1241 r.| Potem je odbudowano.",
                "Por. art. 5 ust. 2 pkt. 3 ustawy.| Ustawa weszła w życie 1. stycznia.",
                "Był to m. in. bp. Życiński, a ponadto o. Tadeusz i ks. dr. Malec.| Modlili się.",
                "Zebrał się tłum.| Na placu było głośno.",
            ]
        ),
        (
            "cs",
            [
                "Prim. MUDr. Jan Novák, CSc. a doc. RNDr. Eva Malá bydlí na nám. Míru č. 5.| Pracují v Brně.",
                "Viz kap. 3, obr. 7 a str. 40.| Kniha má 120 s.",
                "Město vzniklo v 5. stol. př. n. l. u moře.| Zničeno bylo v r. 1241.| Potom je obnovili.",
                "Zákon č. 89/2012 Sb. platí od 1. ledna 2014, tzn. dlouho.| Koupili chléb, sůl atd.| Pak odešli.",
                "Pomohl nám.| Potom odešel.",
                "Gen. por. Pavel a plk. v. v. Kučera mluvili o J. E. Purkyně.| Bylo 7 hod. večer.",
            ]
        ),
        (
            "sk",
            [
                "Prim. MUDr. Ján Novák, CSc. a doc. RNDr. Eva Malá bývajú na nám. Slobody č. 5.| Pracujú v Košiciach.",
                "Pozri kap. 3, obr. 7 a str. 40.| Kniha má 120 s.",
                "Mesto vzniklo v 5. stor. pred n. l. pri mori.| Zničené bolo v r. 1241.| Potom ho obnovili.",
                "Kúpili chlieb, soľ a pod.| Potom odišli.",
                "Zákon č. 40/1964 Zb. platí od 1. apríla, t. j. dlho.| Gen. por. Golian mlčal.",
                "Ležal pod.| Nikto ho nevidel.",
            ]
        ),
        (
            "sl",
            [
                "Doc. dr. Novak, dr. med. in izr. prof. Kovač živita na Trgu republike št. 5.| Delata v Mariboru.",
                "Glej pogl. 3, sl. 7 in str. 40.| Knjiga ima 120 str.| Je draga.",
                "Podjetje Alfa d. o. o. iz Kranja je zaslužilo 5 mio. EUR, tj. veliko.| Delnice so zrasle.",
                "Kupili so kruh, sol ipd.| Potem so odšli.",
                "Mesto je nastalo v 5. stol. pr. n. št. ob morju.| Porušili so ga 1. maja.",
                "Povedali so nam.| Minister je molčal.",
            ]
        ),
        (
            "hr",
            [
                "Doc. dr. sc. Horvat i mons. Babić žive u Ul. kralja Zvonimira br. 7.| Rade u Splitu.",
                "Tvrtka Alfa d. o. o. iz Zadra zaradila je 5 mil. kn. prošle godine.| Dionice su porasle.",
                "V. d. ravnatelja potpisao je ugovor, tzv. sporazum.| Vidi čl. 5. st. 2. i str. 40.",
                "Kupili su kruh, sol itd.| Poslije su otišli.",
                "Grad je nastao u V. st. pr. Kr. uz more.| Srušen je 1241. god. u ratu.",
            ]
        ),
        (
            "sr",
            [
                "Доц. др Петровић и проф. Јовић живе у ул. Кнеза Милоша бр. 7.| Раде у Нишу.",
                "В. д. директора потписао је уговор, тзв. споразум.| Види чл. 5. ст. 2. и стр. 40.",
                "Kupili su hleb, so itd.| Posle su otišli.",
                "Preduzeće Alfa d. o. o. iz Niša zaradilo je 5 mil. din. prošle godine.| Akcije su porasle.",
                "Град је настао у V в. пр. н. е. уз море.| Срушен је 1241. год. у рату.",
            ]
        ),
    ]
}
