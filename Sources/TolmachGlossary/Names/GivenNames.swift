// SPDX-License-Identifier: Apache-2.0

/// Given names that many persons have, in Latin, Cyrillic and Greek letters. Beside a surname they say whose it is. Names that are places, too (Milan, Sofia), are left out, and
/// so are those that are short for one with another first letter (Bill, Саша).
enum GivenNames {
    /// What the names begin with, without the vowel that changes from case to case.
    private static let stems = Set(
        """
        adam agnieszk albert alejandr aleks aleksand aleksandr alekse alexand alexander alexandr alexei alexey alexis alfred alice anatol anastasi andre andreas andrei
        andrej andrew andrey andrij andriy andrzej angela angelin ann anne anton antoni antonio arkady arnold arthur artur artem barbar bartosz benjamin bernard bogdan
        bohdan boris borys bruno carl carlos caroline catherine charles charlotte christin christoph christopher claudi constantin daniel danil dari david denis dmitri
        dmitrij dmitriy dmitry dmytr dominik donald dorot edgar eduard edward egor ekaterin elen elisabeth elizabeth emil emma emmanuel eric erik ernest eugene
        evgen evgeni evgeny fabian felix ferdinand filip francis frank frederic friedrich gabriel galin georg george georgij georgiy georgy gerard gerhard giovann giuseppe
        gleb grigori grigory gustav hann hans harald heinrich helen helmut henri henry henryk hermann hryhori hugo igor ihor ilja ilya inga inna irin iryn isabel ivan iwan
        jacek jakub jan janin jaroslav jaroslaw jean jennifer jerzy jessic joann johan johann johannes john jonas jonathan jorge josef joseph jozef juan juli julian jurij
        karel karl karol katarin katarzyn katerin kateryn kirill klaus konrad konstantin kristin kyryl larisa larysa laurent lech leonard leonid linda louis louise lucas
        ludmil ludwig luis lukas maciej magdalen maksim maksym manuel marcin marco marek margaret margarit mari mariann marian mario martin martyn mateusz matthew matthias
        maxim maximilian melanie michael michail michal michel miguel mikhail mikola milos miroslav mohamed mohammed monik mykhail mykol myroslav nadezhd natali natalij
        natalya nicolas nikit nikolaj nikolas nikolay oksan oleg oleh oleksandr oleksi oleksij oleksiy olen olg olh oliver oscar oskar ostap otto pablo patric patrick paul
        paulin pavel pavl pavlo pawel pedro peter petr petro philip philippe pierre piotr rafael ralf raul rebecc reinhard renat richard robert roberto roman ronald rosa
        rostislav ruben rudolf ruslan ryszard samuel sandr sebastian serge sergei sergej sergey sergio serhi serhij serhiy simon sophie stanislav stanislaw stefan stefani
        stepan stephen steven susann svetlan svitlan taras tatian tatjan tatyan teres theodor thomas timofe timothy tomas tomasz tymofi urszul vadim vadym valentin valentyn
        valeri valerij valery vasili vasilij vasily vasyl veronik viktor viktori victor vincent vitali vitalij vitaliy vitaly vladimir vladislav vladyslav volodymyr walter
        wiktor wilhelm william wladimir wojciech wolfgang yaroslav yegor yuli yuri yurij yuriy yury zbigniew zoran zuzan
        адам адольф александр алексе алин альберт альфред анастаси анастасі анатоли анатолі ангелин ангелін андре андрі анн антон антонин антоніна аркади аркаді арнольд
        артем артур аляксандр аляксе барбар богдан борис бруно вадим вадім валентин валентина валери валері варвар васили василь вера веронік вероник виктор виктори
        вильгельм витали віктор вікторі віталі владимир владислав влад володимир вольфганг всеволод вячеслав галин ганн генри генріх георг георги георгі герман герхард
        глеб григори григорі густав давид данил данило даниил джордж джозеф джон денис дмитри дмитро дмітр доминик дональд евгени екатерин елен елизавет ефим жан жорж
        зинаид зоя иван игор ігор ілля илья инна иоганн ирин ірин йосип карл катерин кирилл кирило клаус константин костянтин ксени ксені кристин ларис леонид леонід
        лидия лідія людмил макс максим маргарит марин мари марі марк мартин матве матві микит микол миколай мирослав михаил михайл михайло мікалай міхаіл надежд натали
        наталі наталь никит николай нин олег олександр олексі олен ольг оксан остап отто павел павл павло патрик петр пётр петро пьер роберт роман ростислав рональд рудольф
        руслан самуил святослав светлан світлан семен семён серге сергі сяргей станислав станіслав степан стефан тамар тарас татьян тетян тимофе тимофі томас уильям федор
        фёдор филипп франц фридрих христин чарльз эдуард едуард элизабет эммануэл эмманюэл юли юлі юри юрі яков яна ярослав
        αικατεριν αλεξανδρ αλεξι αναστασι ανδρε ανν αντωνι βασιλει βλαντιμιρ γεωργι γιανν γιωργ δημητρ δημητρι ειρην ελεν ιωανν κατεριν κωνσταντιν κωστα μαρι μιχαηλ μιχαλ
        μπορις νικολα νικο ντμιτρι παυλ πετρ στεφαν χριστιν χριστ
        alain alan albin alejandro alvar amand amanda amy andré andrés anthony antoin antónio arsen axel basil beatric bernhard bertrand björn boleslav bolesław
        brian bruce camill carol christian claire claud claudia clément colin craig cristian cristiano cécil césar dariusz deborah demetri desmond diego dieter
        dietmar dimitri donna doroth douglas drag dragan dušan elia elias emilia emilio emily enrico enrique ernst erwin esteban ferdinando fernand fernando
        francesc francisco françois fritz frédéric gary geoffrey gerald gilles giorgio giulia giulio gonzalo goran gottfried graham greg gregory grzegorz guillaume
        guillermo guy gábor gérard günter günther hannah harold harry heinz henrik henrique herbert hermína howard hubert hugh hélène ian ibrahim ignacio isaac
        ismail ivo jack jacob jacques jaime jakob james jane janet javier jeff jeffrey jesús jim jimmy joachim joaquín jochen joe josé joão justin jános jérôme
        józsef jörg jürgen kamil karen kazimierz keith kenneth kevin krzysztof kurt larry lars laura leif leopold leszek lisa lorenzo luca luciano lucie lukasz
        lukáš lászló maja manfred marcel marcus margarita markus matteo maurice mauricio maurizio mehmet melissa michèl mickaël mieczysław mihai mikhaïl miodrag
        miroslaw mirosław mohammad moritz mustafa mário nancy nathan neil nicholas nicol nicola nigel nikolaï norman olaf ondřej osman pascal patricia petra pyotr
        péter rachel raimond rainer ralph raymond reiner rené ricardo riccardo roberta rodrigo roger roland rolf rosemary rudolph rupert russell ryan sara sarah
        sergi serguei sergueï serguéi siegfried sigmund simone stanisław stanley steve stuart stéphane susan sven sylvain sylvie szymon sándor sławomir thierry
        tibor tim tobias todor tom tommaso tomáš tony umberto urszula valdis valérie vasco vincenzo vittorio vojtěch václav werner wiesław wilfried wilhelmin willem
        willy witold wladyslaw władysław xavier yusuf yves zdeněk zdzisław zoltán ángel édouard émil étienne đorđe łukasz štefan željko алан али анатоль анджей
        анджел антуан ахмед ахмет бартош бернар бертран бойко брайан брайън венсан виктар винсент войцех віктар гарри гаррі генадзь гийом гленн горан грегор гюнтер
        даниэл дариуш девід дейвид джеймс джейн джейсон джек дженнифер джессик джим джимми джо джорджо джузеппе диего димит димитри димитър доналд драган дуглас
        душан дэвид елизабет жак жером жозеф жорди жюл збигнев здравко зоран ибрагим иво ингрид йенс йозеф йохан йохани казимир камил карлос катрин кевин кеннет
        клод кшиштоф ласло лех лоран лоренцо лоуренс луи луис лукаш люси мануэл мариус марко маркус марсел матеуш матиас матьё матю меттью мехмет мигел микел милош
        мишел мохаммед мустаф мухаммед мэри мэтью никола николас норман ондржей османо паскаль патриси педро пламен рауль рафаэл рене ричард румен саймон сальвадор
        сара себастьян сильви стив стивен стивън сьюзен тодор том томаш трейси уладзімір умберто фернандо франк франсуа франциск франческо фредерик фрэнк хавьер
        халид хасан хенрик хорхе хосе христо хуан хуго хусейн чезаре шарль эдвард эдгар эдмунд эмиль эндрю энрике эрик эрнест эрнесто ян янош
        """.split(whereSeparator: \.isWhitespace).map { WordKey.make(String($0)) })

    /// How a name may go on in some case of some language.
    private static let endings = Set(
        """
        a e i o u y s m en em im om ja ju ij ej ei ey iy ą ę ej ovi owi oví iem ią ię as is us es os io ai ė į in ın ı ü ö ko ka ku ką
        а е и і о у ю я ь й ы ей ем ом ым им ой ою ею єю ій еві ові єві єм ём ко ка ки ку кой
        α ας η ης ο ος ου ον ε ι ις
        """.split(whereSeparator: \.isWhitespace).map { WordKey.make(String($0)) })

    private static let longestEnding = 3

    /// Whether a word, as a match key, is one or a case form of one. Some 500 ns.
    static func contains(_ key: [UInt8]) -> Bool {
        if stems.contains(key) { return true }
        var cut = key.count
        for _ in 0..<longestEnding {
            guard cut > 0 else { return false }
            cut -= 1
            while cut > 0, key[cut] & 0xC0 == 0x80 { cut -= 1 }
            if endings.contains(Array(key[cut...])), stems.contains(Array(key[..<cut])) { return true }
        }
        return false
    }
}
