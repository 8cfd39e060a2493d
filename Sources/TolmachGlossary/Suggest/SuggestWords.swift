// SPDX-License-Identifier: Apache-2.0

/// Words that say what stands beside them: titles before the names of persons, particles inside names, and words that begin or end no term.
enum SuggestWords {
    /// Titles before names, as keys (lower case). Inflected ones are known by their beginning.
    static func isTitle(_ key: String, _ language: String) -> Bool {
        titles[language]?.contains {
            key == $0 || ($0.count >= 5 && key.hasPrefix($0.dropLast()) && key.count <= $0.count + 3)
        }
            ?? false
    }

    private static let titles: [String: [String]] = lists([
        "en": """
        president minister chancellor premier king queen prince princess general colonel senator governor mayor ambassador
        secretary chairman director professor judge pope bishop archbishop captain major mr mrs ms dr sir lady lord
        """,
        "ru": """
        президент министр премьер канцлер король королева генерал полковник сенатор губернатор мэр посол депутат директор
        профессор судья глава патриарх председатель г-н госпожа господин спикер
        """,
        "uk": """
        президент президентка міністр міністерка премʼєр прем'єр канцлер канцлерка король королева генерал полковник сенатор
        губернатор мер посол депутат депутатка директор професор суддя глава патріарх голова пан пані спікер
        """,
        "be": """
        прэзідэнт міністр прэм'ер канцлер кароль каралева генерал палкоўнік сенатар губернатар мэр пасол дэпутат дырэктар
        прафесар суддзя кіраўнік патрыярх старшыня спадар спадарыня спікер
        """,
        "pl": """
        prezydent minister premier kanclerz król królowa generał pułkownik senator gubernator burmistrz ambasador poseł
        dyrektor profesor sędzia przewodniczący pan pani marszałek szef
        """,
        "cs":
            "prezident ministr premiér kancléř král královna generál plukovník senátor guvernér starosta velvyslanec poslanec ředitel profesor soudce předseda pan paní",
        "de":
            "präsident präsidentin minister ministerin kanzler kanzlerin bundeskanzler bundeskanzlerin könig königin general oberst senator gouverneur bürgermeister botschafter direktor professor richter herr frau dr chef",
        "fr":
            "président présidente ministre premier chancelier chancelière roi reine général colonel sénateur gouverneur maire ambassadeur directeur professeur juge pape m mme monsieur madame",
        "es":
            "presidente presidenta ministro ministra canciller rey reina general coronel senador gobernador alcalde embajador director profesor juez papa señor señora",
        "it":
            "presidente ministro ministra premier cancelliere cancelliera re regina generale colonnello senatore governatore sindaco ambasciatore direttore professore giudice papa signor signora",
        "bg":
            "президентът президент министър премиер премиерът канцлер крал кралица генерал полковник кмет посланик депутат директор професор съдия господин госпожа",
        "lt":
            "prezidentas prezidentė ministras ministrė premjeras kancleris karalius generolas meras ambasadorius direktorius profesorius",
        "tr": "cumhurbaşkanı başbakan bakan başkan kral kraliçe general vali büyükelçi bay bayan",
    ])

    /// Words before a title that belong to it: Prime Minister, Vice President.
    static let titleBeginnings: Set<String> = [
        "prime", "vice", "foreign", "defence", "defense", "deputy", "former", "interior", "finance",
    ]

    /// Small words inside names.
    static let particles: Set<String> = [
        "de", "del", "della", "di", "da", "dos", "das", "du", "la", "le", "van", "von", "der", "den", "ten", "ter",
        "bin", "ibn", "al",
        "el", "of", "af", "zu", "дер", "фон", "ван", "де", "ла", "аль", "ибн", "ібн",
    ]

    /// Capitalised words that are no names: days and months of English.
    static let calendar: Set<String> = Set(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
        november december mondays fridays
        """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))

    /// Words that begin or end no term: function words, and those of reported speech.
    static func isFunctionWord(_ key: String, _ language: String) -> Bool {
        FunctionWords.words(of: language).existingNumber(of: Array(key.utf8)) != nil
            || functionWords[language]?.contains(key) == true
    }

    private static let functionWords: [String: Set<String>] = lists([
        "en": """
        a an the and or but nor so yet if when where while as at by for from in into of off on onto out over per than that this these
        those to under up upon with within without about above after again against all also am any are because been before being
        below between both can cannot could did do does doing done down during each either else ever every few further had has have having he
        her here hers him his how i it its itself just last less like made make many may me might more most much must my near new next no not
        now often one once only other others our ours own rather said same say says see seen she should since some still such
        take taken their theirs them then there they three through thus till too took toward towards two told tell tells
        until us very via was we well were what which who whom whose why will would you your yours yesterday today tomorrow
        according added asked called went going get got come came much several another whether already among around
        """,
        "fr": """
        le la les l un une des du de d à au aux en dans sur sous par pour avec sans vers chez entre et ou mais donc or ni car que qui quoi dont
        où si ne pas plus moins très tout tous toute toutes ce cet cette ces son sa ses leur leurs mon ma mes ton ta tes notre nos votre vos il elle
        ils elles on nous vous je tu se s y est sont était étaient être été a ont avait avaient avoir eu fait faire dit dire peut comme après avant
        depuis pendant contre lors selon aussi ainsi alors même encore déjà
        """,
        "es": """
        el la los las un una unos unas de del al a en con por para sin sobre entre hasta desde y e o u pero que quien cual cuyo donde cuando como si
        no más menos muy todo todos toda todas este esta estos estas ese esa su sus mi tu nuestro lo le les se es son era eran ser sido ha han
        había haber hace hacer dijo decir puede también así ya aún tras según contra durante después antes
        """,
        "it": """
        il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dalla in nel nella nei con su sul sulla
        per tra fra e o ma che chi cui dove quando come se non più meno molto tutto tutti questo questa questi quello suo sua suoi loro si è
        sono era erano essere stato ha hanno aveva avere fatto fare detto può anche così già ancora dopo prima contro secondo
        """,
        "pt": """
        o a os as um uma uns umas de do da dos das em no na nos nas por pelo pela para com sem sobre entre até e ou mas que quem qual onde quando
        como se não mais menos muito todo todos este esta esse essa seu sua seus suas é são era eram ser sido foi há tem têm disse pode também já
        ainda após antes contra segundo
        """,
        "nl": """
        de het een en of maar want dat die dit deze in op aan van voor met zonder door over onder bij naar uit tot tegen na om te als er is zijn
        was waren wordt werd heeft had hebben kan kon zal zou niet geen meer ook nog al wel hij zij ze wij we ik je hun zijn haar wat wie waar
        """,
        "sv": """
        en ett den det de och eller men att som i på av för med utan till från om vid under över mellan efter före är var har hade inte mer också
        han hon vi jag sin sitt sina hans hennes när där så nu
        """,
        "de": "sagte sagt erklärte laut seit mehr neue neuen neuer zwei drei beim gegenüber jahr jahre jahren",
        "ru":
            "сказал заявил сообщил отметил добавил который которая которые которого которой которых может могут год года году лет два три один",
        "uk":
            "сказав заявив повідомив зазначив додав який яка які якого якої яких може можуть рік року році років два три один",
        "be":
            "сказаў заявіў паведаміў адзначыў дадаў які якая якія якога якой якіх можа могуць год года годзе гадоў два тры адзін",
        "pl":
            "powiedział powiedziała dodał poinformował który która które którego której których może mogą rok roku lat dwa trzy jeden",
    ]).mapValues(Set.init)

    private static func lists(_ texts: [String: String]) -> [String: [String]] {
        texts.mapValues {
            $0.split(whereSeparator: { $0 == " " || $0 == "\n" }).map {
                String(decoding: WordKey.make(String($0)), as: UTF8.self)
            }
        }
    }
}
