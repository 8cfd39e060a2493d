// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// Capitals without a mark before them, colons, semicolons, and marks without white space.
@Suite struct UnmarkedTests {
    @Test(arguments: [
        ("uk", "Він сказав коротко: Я готовий.| Усі мовчали."), ("en", "The rule is simple: The end comes last."),
        ("pl", "Minister odpowiedział: To nieprawda."),
    ])
    func aColonEndsNoSentence(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Він читав: Над річкою туман, А в полі спить вітер Під зорями білими."),
        ("ru", "Он читал: Над речкою туман, А в поле спит ветер Под белою луной; В лесу темно."),
        ("de", "Er las: Am Abend sinkt der Tag, Und alle Lichter gehen Im Dorf nun langsam aus."),
        ("uk", "По дорозі курява вставала І сідала на густі жита Там де річка в темряві мовчала."),
        ("ru", "По дороге пыль вставала И садилась на поля Где река в тиши мелькала."),
        ("ru", "Весна законы зимы победила И голеньким и бедным дала приют."),
        ("uk", "Весна закони зими перемогла І бідним та голим дала притулок."),
    ])
    func linesOfVerseThatWereJoinedAreNotCut(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    /// What shows that it is one may stand in the sentences around.
    @Test(arguments: [
        (
            "ru",
            "Стоит берёза над рекою, И ветви клонит до земли, А ветер летний бродит полем, Где наши дни давно прошли.| "
                + "Туман ложится на луга За дальним лесом свет погас."
        ),
        (
            "uk",
            "Стоїть верба над тихою водою, І гілля клонить до землі, А вітер сам іде зі мною, Де цілу ніч кричали журавлі.| "
                + "Лягає сніг на чорну землю Від нього в хаті світло всім."
        ),
    ])
    func soAreLinesOfAPoem(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Ціни впали| У понеділок торги закрилися."),
        ("ru", "Ничего не вышло, Иван Петров промолчал| Однако потом он сказал, что уйдёт."),
    ])
    func wordsThatBeginSentencesStillDo(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    @Test(arguments: [
        ("uk", "На зустрічі були посол Китаю; Він теж виступив."), ("ru", "Пришли все; Иван Петров молчал."),
        ("ru", "Откройте Файл -> Настройки и снимите флажок."), ("en", "Choose File -> The Last Ten Stories."),
        // A text may end or begin with any of the signs.
        ("en", "yes; "), ("uk", "а) так; "), ("en", "> The end"), ("en", "a> The end"), ("en", "# The end"),
        ("en", ":// The end"),
    ])
    func whatEndsNoSentence(language: String, text: String) throws { try MarkedText.check(text, language) }

    /// After a question mark, a name before it is no name with a mark of its own.
    @Test(arguments: [
        ("uk", "Ти бачив Івана?|Він уже пішов."), ("uk", "Ти прийдеш до Києва?|Ні, не зможу."),
        ("uk", "Він відкрив його.|Потім пішов."),
        ("uk", "Ти вже мав COVID-19?|Ні, не мав."), ("uk", "А хто приїде?|ООН нікого не шле."),
        ("ru", "Шляхи показывает Яндекс.Карты, там всё есть."),
    ])
    func marksWithoutWhiteSpace(language: String, text: String) throws { try MarkedText.check(text, language) }

    /// What no word goes on after: an address, a tag, the hashtags of a post.
    @Test(arguments: [
        ("uk", "Подробиці: https://visti.example/777| Міст відкрили для пішоходів."),
        ("be", "Чытайце: https://viesci.example/n/5| Чарга стаіць ад раніцы."),
        ("en", "#market #bread| Prices rose again."), ("en", "<i>No bread today</i>| Bakers went home."),
        ("en", "The address https://example.org/b is down."), ("en", "She tagged it #bread Monday morning."),
        ("en", "<h2>The new bridge</h2>| Workers finished it."), ("uk", "Новий міст<br />| Місто святкує."),
        // A word in bold, the type of a program.
        ("en", "She said <b>No</b> Minister and left."), ("en", "Declare std::vector<int> Values first."),
        ("en", "<> The end"),
    ])
    func anAddressMayEndASentence(language: String, text: String) throws { try MarkedText.check(text, language) }

    /// What bears a name without quotation marks.
    @Test(arguments: [
        ("uk", "Про це пише газета Наша Нива."), ("uk", "У програмі Чому так дорого говорили про хліб."),
        ("ru", "Вчера движение За чистый город провело съезд."), ("be", "Партыя За вольны край перамагла."),
        ("en", "The show This Is Tuesday returned."), ("pl", "W maju film Nic nowego wszedł do kin."),
        ("hr", "Jučer je pobijedila koalicija Za more."), ("sr", "Јуче је победила коалиција За море."),
        ("ru", "Партия Сегодня победила на выборах."), ("de", "Das Magazin Heute berichtet darüber."),
        ("es", "El diario Hoy publicó la noticia."), ("en", "The paper USA Today wrote about it."),
        ("sl", "Tako se glasi del gesla Najprej Amerika."), ("ru", "Стартовала программа Спасибо за покупку."),
        ("de", "Der Chor sang das Potpourri Hallo Berlin."), ("en", "They sang hymns such as Come Tomorrow and left."),
        ("en", "It was praised by Reporters Without Borders."),
        ("uk", "Так кажуть Лікарі Без Кордонів.| Ми їм віримо."),
        ("uk", "Ресторан У Миколи працює до ночі."), ("uk", "Набір на план Б триває."),
    ])
    func aNameMayBeginLikeASentence(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "коли приїдеш?| ми чекаємо."), ("be", "дзе ты?| усе ўжо тут."), ("en", "what now?| we cannot wait."),
        ("uk", "«Де ти?» спитала мати."), ("uk", "Чому? спитав він і сів."),
    ])
    func whoWritesWithoutCapitals(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test func aSemicolonEndsNoSentenceInEnglish() throws {
        try MarkedText.check("The boat left; He stayed at home; It rained.", "en")
    }

    @Test(arguments: [
        ("uk", "Ти вже там?|так, давно."), ("uk", "«Не вірю».|Так сказала баба."),
        ("uk", "а) Скликати збори; |б) затвердити кошторис; |в) обрати голову."),
        ("ru", "а) созвать собрание; |б) утвердить смету."),
        ("uk", "Ставимо питання хто?що? до іменника."),
    ])
    func slipsOfTheKeyboardAndItemsOfLists(language: String, text: String) throws {
        try MarkedText.check(text.replacing(" |", with: "| "), language)
    }

    /// What was left out of a quotation ends its sentence.
    @Test(arguments: [
        ("uk", "Хліба було мало (...)| Люди йшли до міста."),
        ("en", "They had no bread left (…)| People walked to town."),
        ("en", "They had no bread (...) and no salt."), ("en", "It said “no bread [...]” (Smith 55)."),
    ])
    func anOmissionMayEndASentence(language: String, text: String) throws { try MarkedText.check(text, language) }

    /// « opens where it stands apart, unless something was opened before.
    @Test(arguments: [
        ("fr", "Le pont est fermé.| « Ce n'est rien » , dit sa mère."),
        ("el", "Η γέφυρα έκλεισε πάλι.| « Δεν πειράζει » , είπε η μητέρα."),
        ("fr", "« Le pont est fermé. »| Elle partit."),
        ("de", "»Die Brücke ist zu. «| Sie sagte »nein« und ging."),
    ])
    func aQuotationMarkThatStandsApart(language: String, text: String) throws { try MarkedText.check(text, language) }

    /// Names with an article of their own, and with a mark of their own.
    @Test(arguments: [
        ("en", "The newspaper The Times published the list."), ("en", "He directed the film The Great Gatsby in Rome."),
        ("fr", "Le journal L'Équipe en parle."), ("fr", "Le quotidien Les Échos a publié la liste."),
        ("es", "El diario La Vanguardia ha escrito la verdad."), ("it", "Il quotidiano Il Giornale pubblica la lista."),
        ("ru", "Спросите на Yahoo!Ответы, там знают."), ("ru", "Он читал форум Joomla!Форум весь день."),
    ])
    func anArticleOrAMarkMayBeOfAName(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    /// Units, numbers of kings, ordinals of wars, pronouns that stand for God or after a preposition.
    @Test(arguments: [
        ("ru", "Потенциал 0,4 В держали постоянным."), ("ru", "После пика –1,0 В (рис. 6) ток падал."),
        ("uk", "Катерина ІІ та Петро І воювали з турками."), ("uk", "Тоді тривала Друга світова війна."),
        ("ru", "Тогда шла Вторая мировая война."), ("uk", "Віримо в Нього та чекаємо."),
        ("uk", "Храм збудували на Його честь."), ("uk", "Генерал Де Голль повернувся до Парижа."),
        ("hr", "Iz BiH Oni nisu došli."), ("en", "She wrote : \" My copy is lost . \""),
        ("ru", "Сузилось соотношение С : N в слое почвы."), ("ru", "Пик говорит о колебании групп С=О в кислотах."),
        ("ru", "Взяли инулин (марка А, завод в Перми) и воду."),
        ("en", "They read it (a film In Bloom at first) aloud."),
        ("sl", "Rekel je : '' V ponedeljek pridem . ''"), ("fr", "Il écrit : « Avant tout , du pain »."),
        ("pl", "Odpowiedział: – Wciąż nie wiem."), ("en", "These rules hold:\n* The same for all.\n* No more."),
    ])
    func aCapitalOfAnotherKindBeginsNoSentence(language: String, text: String) throws {
        try MarkedText.check(
            text.replacing("all.\n* No", with: "all.|\n* No").replacing("hold:\n", with: "hold:|\n"), language)
    }

    @Test(arguments: [
        ("uk", "Дякую за відповідь :)| Ось моя адреса.")
    ])
    func whatDoes(language: String, text: String) throws { try MarkedText.check(text, language) }

    @Test(arguments: [
        ("uk", "Слово має депутат України В'ятрович."), ("uk", "Про це просять Організацію Об’єднаних Націй."),
        ("uk", "Заяву читала В. З'єднана."), ("be", "Гэта сказаў міністр У. З'яўленскі."),
        ("hr", "Premijer je posjetio glavni grad BiH prošlog tjedna."),
        ("sl", "Predstavniki držav zveze Nato so se zbrali v Londonu."), ("sl", "Predstavil je plan A in odšel."),
        ("pl", "Zmieniło się to po zakończeniu wojny I koalicji."), ("pl", "Książę Mojmir I uznał władzę cesarza."),
        ("sl", "Mož družbe Michael O‘Leary je odšel."),
    ])
    func namesThatLookLikeWordsThatDoAreNotCut(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }

    @Test(arguments: [
        ("uk", "Чи діє «Закон»?|Окремі норми змінено."), ("ru", "Кто там?|Никто не ответил!|Люди ушли."),
        ("ru", "Он спросил: «Ты где?»|Она молчала."),
        ("uk", "Хто це сказав, я?|Ніхто не почув."), ("uk", "Адреса: site.ua/пошук?Мова=uk"),
    ])
    func aQuestionMarkNeedsNoWhiteSpaceBeforeACapitalBeyondASCII(language: String, text: String) throws {
        try MarkedText.check(text, language)
    }
}
