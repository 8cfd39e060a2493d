// SPDX-License-Identifier: Apache-2.0

extension ClosedClasses {
    /// Beyond the lists of what an inflected term might be taken for.
    static let further: [String: String] = [
        "ru": """
        свой своя своё свои своего своей своих своему своим своими своем который которая которое которые которого которой которых которому которым
        которыми котором каждый каждая каждое каждые каждого другой другая другое другие других другого мой моя твой наш наша наше наши ваш может могут
        можно нужно будет будут однако поэтому хотя пока чтобы чтоб насчёт некоторые некоторых несколько каких какой какая какие либо пусть именно
        """,
        "uk": """
        свій своя своє свої свого своєї своїх своєму своїм своїми який яка яке які якого якої яких якому якій яким якими кожен кожна кожне кожного інший
        інша інше інші інших іншого мій твій наш наша наше наші ваш може можуть можна треба буде будуть однак тому хоча поки деякі деяких кілька
        саме нехай зокрема також цьому
        """,
        "be": """
        свой свая сваё свае свайго сваёй сваіх сваім сваімі які якая якое якія якога якой якіх якім якімі кожны кожная іншы іншая іншыя іншых мой наш
        наша наша нашы ваш можа могуць можна трэба будзе будуць аднак таму хоць пакуль некаторыя некалькі менавіта
        """,
        "bg": """
        свой своя свое свои който която което които чийто всеки всяка друг друга други може могат трябва ще бъдат обаче затова макар докато някои
        няколко именно между
        """,
        "pl": """
        swój swoja swoje swoi swego swojego swojej swoich swoim który która które którzy którego której których którym którymi każdy każda każde
        inny inna inne innych mój nasz nasza wasz może mogą można trzeba będzie będą jednak dlatego choć chociaż podczas niektóre kilka właśnie
        """,
        "cs": """
        svůj svá své svého svou svých svým který která které kteří kterého které kterých kterým každý každá jiný jiná jiné jiných můj náš naše váš
        může mohou lze třeba bude budou proto ačkoli zatímco některé několik právě tedy
        """,
        "sk": """
        svoj svoja svoje svojho svojej svojich ktorý ktorá ktoré ktorí ktorého ktorej ktorých ktorým každý každá iný iná iné iných môj náš naše váš
        môže môžu možno treba bude budú preto hoci kým niektoré niekoľko práve teda
        """,
        "hr": """
        svoj svoja svoje svog svojeg svojih koji koja koje kojeg koje kojih kojima kojem svaki svaka drugi druga drugo drugih moj naš naša može mogu
        treba biće bit će međutim zato iako dok neki nekoliko upravo
        """,
        "sr": """
        svoj svoja svoje svog svojih koji koja koje kojeg kojih kojima svaki drugi druga drugih moj naš može mogu treba biće međutim zato iako dok
        neki nekoliko upravo свој своја своје свог својих који која које којег којих којима сваки други друга других мој наш може могу треба биће
        међутим зато иако док неки неколико управо
        """,
        "de": """
        dieses solche solcher solches welche welcher welches jede jeder jedes jeden jedem andere anderen anderer anderes mein dein unser unsere euer
        deren dessen ihnen ihres ihrem kann können konnte muss müssen soll sollen sollte will wollen darf hat haben hatte hatten habe wäre würde würden
        wurde wurden worden doch jedoch dabei damit darauf davon dazu daher deshalb trotz während weil obwohl sowie bereits etwa wieder weitere
        """,
        "fi": """
        joiden joihin joilla jonka joista joissa jolloin joita jokainen muut muiden muita muun voi voivat voisi pitää täytyy olisi olisivat olleet
        ollut olevat kuitenkin siksi vaikka useat usean samalla mukaan
        """,
        "tr": """
        bir bazı birkaç biri başka diğer aynı olan olarak oldu olduğu olduğunu olup olmak etti eden ederek edilen ettiği dedi edildi arasında tarafından
        üzerine üzerinde hakkında içinde ancak
        """,
        "hu": """
        aminek amit akit amelyet amelynek saját minden más másik lehet kell volna azonban ezért bár míg néhány egyik éppen azt ezt ennek annak
        """,
        "el": """
        οποίος οποία οποίο οποίοι οποίες οποίων κάθε άλλος άλλη άλλο άλλοι άλλων μπορεί πρέπει θα έχει έχουν είχε είχαν ωστόσο επομένως ενώ μερικοί
        """,
        "ro": """
        care cărui căreia cărora fiecare alt altă alți alte altor meu tău său sa săi sale nostru poate pot trebuie va vor fost însă deși deoarece
        câteva câțiva prin
        """,
        "en": """
        a an the and or but nor if then than that this these those there here when where while who whom whose which what why how as at by for from
        in into of off on onto out over to under up upon with within without about above across after against along amid among around before behind
        below beneath beside besides between beyond despite down during except inside like near outside past per since through throughout till toward
        towards until via i me my mine you your yours he him his she her hers it its we us our ours they them their theirs myself himself herself itself
        themselves ourselves is are was were be been being am has have had having do does did doing done will would shall should can could may might must
        not no yes so too very also just only even still yet already again ever never always often some any all both each every either neither
        such same other others another more most less least much many few several own because although though however therefore thus hence
        whether unless once now soon later almost rather quite perhaps it's that's
        """,
        "fr": """
        le la les un une des du de d' au aux et ou où mais donc or ni car que qui quoi dont lequel laquelle lesquels lesquelles ce cet cette ces cela ça
        celui celle ceux celles je tu il elle on nous vous ils elles me te se lui leur leurs eux soi moi toi mon ma mes ton ta tes son sa ses notre nos
        votre vos en y dans sur sous par pour avec sans chez vers entre depuis pendant avant après contre selon parmi malgré devant derrière dès
        jusque jusqu'à être est sont était étaient été sera seront serait fut soit ayant avoir ai as a ont avait avaient eu aura aurait ne pas plus moins
        très trop peu aussi ainsi alors comme quand lorsque si puis encore déjà toujours jamais bien même mêmes tout tous toute toutes autre autres
        chaque quelque quelques plusieurs aucun aucune tel telle afin parce puisque cependant toutefois notamment ici là c'est d'un d'une qu'il qu'elle
        qu'ils n'est s'est l'on
        """,
        "es": """
        el la los las un una unos unas lo de del a al y e o u pero sino ni que quien quienes cual cuales cuyo cuya donde cuando como cuanto si yo tú él
        ella nosotros vosotros ellos ellas usted ustedes me te se nos os le les mi mis tu tus su sus nuestro nuestra nuestros nuestras este esta estos
        estas ese esa esos esas aquel aquella esto eso en con sin por para sobre bajo ante tras desde hasta hacia entre según contra durante mediante ser
        es son era eran fue fueron sido será serán sea está están estaba estaban estar ha han había habían haber hay hubo no sí ya más menos muy mucho
        mucha muchos muchas poco también tampoco así aún aunque porque pues entonces luego antes después siempre nunca todo toda todos todas otro otra
        otros otras cada mismo misma algún alguna algunos algunas ningún ninguna tan tanto mientras además embargo solo sólo aquí allí ahora
        """,
        "pt": """
        o a os as um uma uns umas de do da dos das em no na nos nas ao aos à às por pelo pela pelos pelas para com sem sob sobre entre até desde contra
        após ante perante segundo durante e ou mas nem que quem qual quais cujo cuja onde quando como quanto se eu tu ele ela nós vós eles elas você
        vocês me te lhe lhes meu minha teu sua seu suas seus nosso nossa este esta estes estas esse essa esses essas isto isso aquele aquela aquilo
        ser é são era eram foi foram sido será serão seja está estão estava estavam estar tem têm tinha tinham ter há havia não sim já mais menos muito
        muita muitos muitas pouco também assim ainda embora porque pois então depois antes sempre nunca todo toda todos todas outro outra outros outras
        cada mesmo mesma algum alguma alguns algumas nenhum tão tanto enquanto além apenas só aqui ali agora
        """,
        "it": """
        il lo la i gli le un uno una di del dello della dei degli delle a al allo alla ai agli alle da dal dallo dalla dai dagli dalle in nel nello nella
        nei negli nelle su sul sullo sulla sui sugli sulle con per tra fra e ed o ma né che chi cui quale quali dove quando come quanto se io tu lui lei
        noi voi loro esso essa mi ti si ci vi ne mio mia tuo suo sua suoi sue nostro nostra questo questa questi queste quello quella quelli quelle ciò
        essere è sono era erano stato stata stati state sarà saranno sia fu ha hanno aveva avevano avere non sì già più meno molto molta molti molte poco
        anche così ancora sebbene perché poiché quindi allora dopo prima sempre mai tutto tutta tutti tutte altro altra altri altre ogni stesso stessa
        alcuni alcune nessuno tanto mentre inoltre solo soltanto qui lì ora contro verso durante secondo senza sotto sopra dell' nell' all' dall' sull'
        """,
        "ca": """
        el la els les un una uns unes de del dels a al als en i o però ni que qui què quin quina on quan com si jo tu ell ella nosaltres vosaltres ells
        elles em et es ens us li hi ho seu seva seus seves meu meva aquest aquesta aquests aquestes aquell aquella això allò amb sense per pel pels sobre
        sota entre des fins cap contra durant segons després abans ser és són era eren fou estat serà està estan ha han havia havien haver no sí ja més
        menys molt molta molts moltes poc també així encara perquè doncs sempre mai tot tota tots totes altre altra altres cada mateix mateixa només
        """,
        "nl": """
        de het een en of maar want dus dat die dit deze wie wat welke waar wanneer hoe als dan toen ik jij je u hij zij ze wij we jullie mij hem haar hun
        hen ons onze mijn jouw zijn in op aan van voor met zonder door over onder boven bij naar uit tot tegen tussen na tijdens sinds vanaf volgens
        zijn is was waren ben bent geweest wordt worden werd werden heeft hebben had hadden zal zullen zou zouden kan kunnen kon moet moeten niet geen wel
        ook nog al reeds meer minder zeer heel veel weinig zo toch echter omdat hoewel terwijl daarom vervolgens altijd nooit alle alles ander andere
        elk elke iedere zelf eigen hier daar er nu om te
        """,
        "sv": """
        en ett den det de dem och eller men för att som vem vad vilken vilket vilka var när hur om så då jag du han hon vi ni mig dig honom henne oss er
        sig min din sin hans hennes vår deras denna detta dessa i på av till från med utan genom över under vid mot mellan efter före innan sedan enligt
        hos bland är var vara varit blir blev har hade ha ska skall skulle kan kunde måste inte ej också ännu redan mer mera mindre mycket få många
        alltid aldrig alla allt andra annan varje själv här där nu bara dock därför eftersom medan
        """,
        "da": """
        en et den det de dem og eller men for at som hvem hvad hvilken hvilket hvilke hvor når hvordan om så da jeg du han hun vi i mig dig ham hende os jer
        sig min din sin hans hendes vores deres denne dette disse på af til fra med uden gennem over under ved mod mellem efter før siden ifølge hos
        blandt er var være været bliver blev har havde have skal skulle kan kunne må måtte ikke også endnu allerede mere mindre meget få mange altid
        aldrig alle alt andre anden hver selv her der nu kun dog derfor fordi mens
        """,
        "nb": """
        en et ei den det de dem og eller men for at som hvem hva hvilken hvilket hvilke hvor når hvordan om så da jeg du han hun vi dere meg deg ham henne
        oss seg min din sin hans hennes vår deres denne dette disse i på av til fra med uten gjennom over under ved mot mellom etter før siden ifølge
        hos blant er var være vært blir ble har hadde ha skal skulle kan kunne må måtte ikke også ennå allerede mer mindre mye få mange alltid aldri
        alle alt andre annen hver selv her der nå bare dog derfor fordi mens eg ikkje vere frå ein eit kva dei
        """,
        "id": """
        yang dan atau tetapi namun jika kalau bahwa karena sebab ketika saat maka agar supaya di ke dari pada dalam untuk dengan tanpa oleh kepada
        terhadap antara sejak hingga sampai setelah sebelum selama menurut tentang ini itu tersebut sini sana saya aku kami kita anda dia ia mereka
        adalah ialah merupakan akan telah sudah belum sedang tidak bukan juga lagi masih hanya lebih kurang sangat paling semua setiap para
        lain lainnya sendiri apa siapa mana bagaimana mengapa serta seperti secara
        """,
        "ar": """
        من إلى الى على عن في مع بين بعد قبل عند عندما حتى منذ خلال حول دون ضد نحو لدى أن ان إن أنه انه أنها انها التي الذي الذين اللذين هذا هذه ذلك تلك
        هؤلاء هو هي هم نحن كان كانت كانوا يكون تكون ليس ليست قد لقد سوف لا لم لن ما ماذا كما كل بعض غير أي أو او ثم لكن ولكن بل إذا اذا حيث أيضا ايضا
        فقط أكثر اكثر أقل وقد وكان وكانت وهو وهي وفي ومن وعلى
        """,
        "fa": """
        از به در با بر برای تا که را این آن ها و یا اما اگر چون زیرا هم نیز پس پیش بعد قبل بین میان روی زیر درباره علیه بدون است هست بود بودند شد شده
        می نمی باید خواهد کرد کرده دارد دارند داشت نیست هر همه هیچ دیگر خود من تو او ما شما آنها آنان بسیار بیشتر کمتر چه چرا کجا هنوز اکنون همین همان
        """,
        "he": """
        של את על אל עם מן בין אחרי לפני תחת מול בלי ללא כדי עד מאז לפי אצל כמו או אבל אך אם כי אשר גם רק עוד כבר לא אין יש זה זאת זו אלה אלו הוא היא הם
        הן אני אתה אנחנו היה היתה הייתה היו יהיה תהיה להיות כל כמה מאוד יותר פחות מה מי איך למה איפה כאן שם עכשיו אז תמיד אף
        """,
        "zh": """
        我们 你们 他们 她们 它们 我們 你們 他們 她們 自己 这个 这些 那个 那些 這個 這些 那個 那些 这里 那里 這裡 那裡 什么 什麼 怎么 怎麼 如何 因为 因為 所以
        但是 可是 不过 不過 然而 如果 虽然 雖然 而且 并且 並且 以及 或者 还是 還是 已经 已經 正在 曾经 曾經 可以 可能 能够 能夠 应该 應該 必须 必須 没有 沒有
        不是 就是 也是 都是 对于 對於 关于 關於 由于 由於 根据 根據 通过 通過 为了 為了 同时 同時 之后 之後 之前 其中 其他 其它 一些 一个 一個 这样 這樣
        那样 那樣 现在 現在 当时 當時 目前 此外 另外 非常 更加 只有 只是 仍然 并不 並不 不会 不會 一直
        """,
    ]
}
