// SPDX-License-Identifier: Apache-2.0

/// Words that say nothing by themselves: prepositions, conjunctions, pronouns, adverbs, forms of "to be". Small lists of what is most frequent.
public enum ClosedClasses {
    /// The words of a primary language, as they are written; none where there is no list.
    public static func words(of language: String) -> [Substring] {
        split(lists[language]) + split(further[language == "nn" || language == "no" ? "nb" : language])
    }

    /// Those that the form of a noun may look like; none in languages whose nouns have few endings.
    public static func wordsLikeForms(of language: String) -> [Substring] { split(lists[language]) }

    private static func split(_ list: String?) -> [Substring] {
        (list ?? "").split { $0 == " " || $0 == "\n" }
    }

    private static let lists: [String: String] = [
        "ru": """
        и а но да или либо что чтобы как если когда где куда откуда кто чего чему чем ком кого кому это этот эта эти этих этой этого этому
        этим том тот та те тех той того тому тем там тут так такой все всё всех всем всего весь вся сам сама сами его ее их им ему ей нас нам вас вам мы
        вы он она они оно мне меня мной себя себе был была были было быть есть нет не ни ли же бы в во на за под над при про для без до от из с со к ко
        по о об обо у ради кроме после перед между через среди около вокруг мимо вместо против около уже еще лишь только более менее также тоже
        потом затем затем сейчас теперь тогда всегда никогда иногда очень почти
        """,
        "uk": """
        і й та а але або чи що щоб як якщо коли де куди хто кого кому чого чим це цей ця ці цих цієї цього цьому цим той та ті тих тієї того тому тим
        там тут так такий все всі всіх всім усе усі весь вся сам сама самі його її їх їм йому їй нас нам вас вам ми ви він вона вони воно мене мені
        себе собі був була були було бути є нема не ні же ж би б у в на за під над при про для без до від од із з зі к по о об крім після перед
        між через серед біля навколо замість проти вже уже ще лише тільки більше менше також теж потім тоді тепер зараз завжди ніколи дуже майже
        """,
        "be": """
        і й ды а але або ці што каб як калі дзе куды хто каго каму чаго чым гэта гэты гэтая гэтыя гэтых той тая тыя тых таго таму тым там тут так такі
        усё ўсё усе ўсе ўсіх сам сама самі яго яе іх ім яму ёй нас нам вас вам мы вы ён яна яны яно мяне мне сябе сабе быў была былі было быць ёсць не ні
        жа бы б у ў на за пад над пры пра для без да ад з са к па аб дзеля акрамя пасля перад паміж праз сярод каля вакол замест супраць ужо яшчэ
        толькі больш менш таксама потым тады цяпер зараз заўсёды ніколі вельмі амаль
        """,
        "bg": """
        и а но или че да как ако когато къде кой коя кое кои кого това този тази тези онзи там тук така всички всичко сам той тя то те него нея тях
        му им ги се си ме ми те ти ни ви съм е са бях беше бяха бил била било били бъде не ни ли бе в във на за под над при без до от из с със към по
        след пред между през сред около вместо против вече още само повече по-малко също после тогава сега винаги никога много почти
        """,
        "pl": """
        i a ale lub albo czy że żeby aby jak jeśli jeżeli gdy kiedy gdzie kto kogo komu co czego czemu czym to ten ta te ci tych tej tego temu tym tam tu
        tak taki wszystko wszyscy wszystkich sam sama sami jego jej ich im jemu nas nam was wam my wy on ona oni one ono mnie mi mam mamy masz macie
        ma mają siebie sobie się był była byli było były być jest są nie ni w we na za pod nad przy o od do z ze dla bez po przez przed między wśród
        około zamiast przeciw już jeszcze tylko więcej mniej także też potem wtedy teraz zawsze nigdy bardzo prawie oraz więc bo ponieważ
        """,
        "cs": """
        a i ale nebo či že aby jak jestli když kdy kde kam kdo koho komu co čeho čemu čím to ten ta ti ty těch té toho tomu tím tam tu tak takový
        vše všichni všech sám sama sami jeho její jejich jim jemu nás nám vás vám my vy on ona oni ono mě mně sebe sobě se si byl byla byli bylo
        byly být je jsou jsem není ne ani v ve na za pod nad při o od do z ze pro bez po přes před mezi kolem místo proti už již ještě jen
        jenom více méně také též potom pak tehdy teď nyní vždy nikdy velmi téměř skoro však protože nebo
        """,
        "sk": """
        a i ale alebo či že aby ako ak keď kedy kde kam kto koho komu čo čoho čomu čím to ten tá tí tie tých tej toho tomu tým tam tu tak taký
        všetko všetci sám sama sami jeho jej ich im jemu nás nám vás vám my vy on ona oni ono mňa mne seba sebe sa si bol bola boli bolo byť je
        sú som nie ani v vo na za pod nad pri o od do z zo pre bez po cez pred medzi okolo proti už ešte len viac menej tiež potom vtedy teraz
        vždy nikdy veľmi takmer však pretože
        """,
        "sl": """
        in a ali pa ter če da ko kot kjer kam kdo koga komu kaj česa čemu čim to ta ti te teh tej tega temu tem tam tu tako tak vse vsi vseh sam
        sama sami njegov njen njihov jih jim ga mu jo ji nas nam vas vam mi vi on ona oni ono me meni sebe sebi se si bil bila bili bilo bile biti
        je so sem smo ste sta ni niso ne v na za pod nad pri o od do iz z s k h po pred med skozi okoli brez proti že še le samo več manj tudi
        potem takrat zdaj vedno nikoli zelo skoraj sto lani letos
        """,
        "hr": """
        i a ali ili da ako kako kad kada gdje kamo tko koga komu što čega čemu čim to taj ta ti te tih toj toga tomu tom tim tamo tu tako takav sve svi svih
        sam sama sami njegov njezin njihov ih im ga mu ju joj nas nam vas vam mi vi on ona oni ono me meni sebe sebi se si bio bila bili bilo
        bile biti je su smo ste nije nisu ne ni u na za pod nad pri o od do iz s sa k ka po pred prema među kroz oko bez protiv već još samo
        više manje također poslije tada sada uvijek nikada vrlo gotovo jer
        """,
        "sr": """
        i a ali ili da ako kako kad kada gde ko koga kome šta što čega čemu čim to taj ta ti te tih toj toga tome tom tim tamo tu tako sve svi svih sam
        sama sami njegov njen njihov ih im ga mu ju joj nas nam vas vam mi vi on ona oni ono me meni sebe sebi se si bio bila bili bilo bile
        biti je su smo ste nije nisu ne ni u na za pod nad pri o od do iz s sa k ka po pred prema među kroz oko bez protiv već još samo više
        manje takođe posle tada sada uvek nikada vrlo gotovo jer и а али или да ако како кад када где ко кога коме шта што то тај та ти те
        тих тој тога том тим тамо ту тако све сви сам сама сами њих их им га му нас нам вас вам ми ви он она они оно ме се си био била били било
        бити је су смо сте није нису не ни у на за под над при о од до из с са к по пред према међу кроз око без против већ још само више мање
        такође после тада сада увек веома јер
        """,
        "lt": """
        ir o bet ar arba kad jog kaip jei jeigu kai kada kur kas ko kam ką kuo tai tas ta tie tos tų tuo tam tame ten čia taip toks visas visi visų
        pats pati patys pačios pačią pačių pačiai pačiomis pačioje pačius savo jo jos jų jam jai jiems mus mums jus jums mes jūs jis ji jie man mane
        save sau buvo būti yra nėra ne nei į iš už po prie apie nuo iki be su per prieš tarp pro dėl link jau dar tik tiktai daugiau mažiau taip pat
        paskui tada dabar visada niekada labai beveik kartu drauge kartais
        """,
        "lv": """
        un bet vai ka kā ja kad kur kas ko kam tas tā tie tās to tam tai tiem tur te tā visi visu pats pati savu viņa viņu viņam viņi mēs jūs
        man mani sevi sev bija būt ir nav ne no uz par pie pēc līdz bez ar caur pret starp dēļ jau vēl tikai vairāk mazāk arī tad tagad
        vienmēr nekad ļoti gandrīz
        """,
        "de": """
        und oder aber denn dass daß wenn als wie wo wer wen wem was das der die den dem des ein eine einen einem einer eines dies diese diesen
        dieser hier da so alle allen aller alles selbst sein seine seinen seiner ihr ihre ihren ihrer ihm ihn uns euch wir er sie es ich mich mir
        sich war waren ist sind sei wird werden nicht kein keine keinen in im an am auf aus bei beim bis durch für gegen mit nach ohne seit über
        um unter von vom vor zu zum zur zwischen schon noch nur mehr weniger auch dann jetzt nun immer nie sehr fast falls mitten anders
        """,
        "fi": """
        ja tai vai mutta että jos kun koska niin kuin missä mihin mistä joka jotka jossa josta johon mikä mitä kuka ketä se ne sen niiden siitä
        siinä siihen tämä nämä tämän tässä tästä tähän tuo siellä täällä näin noin itse hänen heidän hän he minä sinä me te minun sinun meidän teidän on
        oli ovat olivat ole olla ei eivät en et jälkeen ennen vuoksi takia tähden mukaan mukana sijaan sijasta puolesta kohtaan
        kohti ilman varten vasten verran keskellä kesken ohella lisäksi ohi yli alle alla päälle päällä edessä eteen takana taakse vieressä luona luokse luota
        rinnalla ympärillä sisällä kautta kanssa esimerkiksi lopuksi lopulta aluksi alun kerran joskus usein heti yleensä samoin sitten siten kovin aivan
        melkein vain vielä jo myös enemmän vähemmän nyt silloin aina koskaan hyvin tarpeen osittain etenkin
        """,
        "et": """
        ja või aga et kui sest nii nagu kus kuhu kust kes keda mis mida see need selle nende sellest selles siin seal ise tema nende ta nad mina sina
        me te meie teie on oli olid olema ole ei pärast enne ajal tõttu järgi asemel eest poolt vastu ilma jaoks koos kõrval lisaks üle alla
        peale ette taha juures juurde kaudu näiteks lõpuks alguses kord vahel sageli siis väga peaaegu ainult veel juba ka rohkem
        vähem nüüd alati kunagi
        """,
        "hu": """
        és vagy de hogy ha amikor mert mint hol hova honnan aki akik ami amely amelyek ez az ezek azok ezt azt ezen azon itt ott így úgy minden
        maga ő ők én te mi ti nem van volt voltak lesz lett lenni ne után előtt alatt közben miatt szerint helyett felé által ellen nélkül együtt mellett
        mellé között közé fölött alá rá például végül egyszer néha gyakran akkor nagyon majdnem csak még már is több kevesebb most mindig soha
        """,
        "tr": """
        ve veya ya da de ki ama fakat çünkü eğer ise gibi kadar nerede nereye nereden kim kimi ne neyi neden niçin nasıl bu şu o bunlar şunlar onlar bunu
        onu burada orada böyle öyle her hep hepsi kendi kendisi kendine kendini benim senin onun bizim sizin onların ben sen biz siz bana sana ona
        bize size var yok değil idi ile için göre önce sonra üzere karşı doğru beri dolayı rağmen birlikte beraber ilişkin ilgili ayrıca
        daha çok az en pek hiç şimdi artık zaten yine bile sadece yalnız yalnızca bazen
        """,
        "el": """
        και ή αλλά ότι πως αν όταν γιατί όπως πού που ποιος τι αυτό αυτός αυτή αυτοί αυτές αυτά εκείνο εδώ εκεί έτσι όλα όλοι όλες ίδιος του της
        των τον την το τα οι ο η τους τις μου σου μας σας εγώ εσύ εμείς εσείς είναι ήταν δεν μη μην να θα σε στο στη στην στον στα στους στις από
        με για ως προς κατά μετά πριν χωρίς μέχρι πάνω κάτω μέσα έξω κοντά μεταξύ ήδη ακόμη ακόμα μόνο πιο λιγότερο επίσης τότε τώρα πάντα ποτέ πολύ
        σχεδόν κυρίως
        """,
        "ro": """
        și sau dar că dacă când unde cum cine ce care acest această aceste acești acel acea acolo aici așa toate toți tot însuși lui ei lor noi voi
        el ea eu tu îl o îi le se își este sunt era erau fi fost nu ne în pe la de din cu fără prin spre către după înainte între sub peste contra pentru deja
        încă doar mai puțin și apoi atunci acum mereu niciodată foarte aproape
        """,
        "hy":
            "և ու կամ բայց որ եթե երբ որտեղ ով ինչ այս այդ այն այստեղ այնտեղ բոլոր ինքը նրա նրանց նա նրանք մենք դուք ես դու է են էր էին լինել ոչ չի համար հետ մեջ վրա մասին ըստ դեմ առանց արդեն դեռ միայն նաև ավելի հետո այժմ միշտ շատ",
        "ka":
            "და ან მაგრამ რომ თუ როცა სად ვინ რა ეს ის იგი ისინი ამ იმ აქ იქ ასე ყველა თვით მისი მათი ჩვენ თქვენ მე შენ არის იყო არიან იყვნენ არ ვერ შემდეგ წინ შორის მიერ გარეშე უკვე კიდევ მხოლოდ უფრო ასევე ახლა ყოველთვის ძალიან",
    ]
}
