// SPDX-License-Identifier: Apache-2.0
import TolmachWords

/// The names of the months, language by language, without the endings that case gives them.
enum MonthNames {
    /// The month (1 to 12) a folded word names in a language; nil for any other word. A name of four letters or more may
    /// have an ending, and may be cut to its first three to five letters.
    static func month(_ word: [UInt8], language: String) -> Int? {
        guard let names = table[language] else { return nil }
        return names.firstIndex { $0.contains { isForm(word, of: $0) } }.map { $0 + 1 }
    }

    private static func isForm(_ word: [UInt8], of name: [UInt8]) -> Bool {
        if word == name { return true }
        // Letters beyond ASCII have two bytes.
        let size = name.contains { $0 >= 0x80 } ? 2 : 1
        if name.count >= 4 * size, word.starts(with: name), word.count <= name.count + 4 * size { return true }
        return (3 * size...5 * size).contains(word.count) && word.count < name.count && name.starts(with: word)
    }

    /// Twelve fields a language; several names in one are parted by a bar.
    private static let table: [String: [[[UInt8]]]] = {
        let text = """
            en january february march april may june july august september|sept october november december
            de januar|jänner februar märz april mai juni juli august september oktober november dezember
            fr janvier février mars avril mai juin juillet août septembre octobre novembre décembre
            es enero febrero marzo abril mayo junio julio agosto septiembre|setiembre octubre noviembre diciembre
            pt janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro
            it gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre
            ca gener febrer març abril maig juny juliol agost setembre octubre novembre desembre
            ro ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie
            nl januari februari maart|mrt april mei juni juli augustus september oktober november december
            sv januari februari mars april maj juni juli augusti september oktober november december
            da januar februar marts april maj juni juli august september oktober november december
            nb januar februar mars april mai juni juli august september oktober november desember
            nn januar februar mars april mai juni juli august september oktober november desember
            no januar februar mars april mai juni juli august september oktober november desember
            fi tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu
            et jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember
            lv janvār februār mart aprīl maij jūnij jūlij august septembr oktobr novembr decembr
            lt sausi vasari kov baland geguž birželi liepo|liepa rugpjū|rugpjūt rugsėj spali|spal lapkri gruod|gruodž
            pl styczeń|stycznia luty|lutego marzec|marca kwiecień|kwietnia maj|maja czerwiec|czerwca lipiec|lipca sierpień|sierpnia wrzesień|września październik listopad grudzień|grudnia
            cs leden|ledna únor březen|března duben|dubna květen|května červen|června červenec|července srpen|srpna září říjen|října listopad prosinec|prosince
            sk január február marec|marca apríl máj jún júl august september|septembra október|októbra november|novembra december|decembra
            sl januar februar marec|marca april maj junij julij avgust september|septembra oktober|oktobra november|novembra december|decembra
            hr siječanj|siječnja veljač ožujak|ožujka travanj|travnja svibanj|svibnja lipanj|lipnja srpanj|srpnja kolovoz rujan|rujna listopad studeni|studenoga|studenog prosinac|prosinca
            hu január február március április május június július augusztus szeptember október november december
            tr ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık
            ru январ феврал март апрел май|мая|мае июн июл август сентябр октябр ноябр декабр
            uk січень|січня|січні лютий|лютого|лютому берез квітень|квітня травень|травня червень|червня липень|липня серпень|серпня вересень|вересня жовтень|жовтня листопад грудень|грудня
            be студзень|студзеня люты|лютага сакавік красавік май|мая|травень|траўня чэрвень|чэрвеня ліпень|ліпеня жнівень|жніўня верасень|верасня кастрычнік лістапад снежань|снежня
            bg януари февруари март април май юни юли август септември октомври ноември декември
            sr јануар|januar фебруар|februar март|mart април|april мај|maj јун|jun јул|jul август|avgust септембар|септембра|septembar|septembra октобар|октобра|oktobar|oktobra новембар|новембра|novembar|novembra децембар|децембра|decembar|decembra
            mk јануари февруари март април мај јуни јули август септември октомври ноември декември
            el ιανουαρ φεβρουαρ μαρτι|μάρτι απριλ|απρίλ μαι|μάι ιουνι|ιούνι ιουλι|ιούλι αυγουστ|αύγουστ σεπτεμβρι|σεπτέμβρι οκτωβρι|οκτώβρι νοεμβρι|νοέμβρι δεκεμβρι|δεκέμβρι
            he ינואר|בינואר פברואר|בפברואר מרץ|במרץ|מרס|במרס אפריל|באפריל מאי|במאי יוני|ביוני יולי|ביולי אוגוסט|באוגוסט ספטמבר|בספטמבר אוקטובר|באוקטובר נובמבר|בנובמבר דצמבר|בדצמבר
            ar يناير فبراير|شباط مارس|آذار أبريل|نيسان|ابريل مايو|أيار يونيو|حزيران يوليو|تموز أغسطس|آب سبتمبر|أيلول أكتوبر نوفمبر ديسمبر
            fa ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر
            id januari februari maret april mei juni juli agustus september oktober november desember
            """
        var table: [String: [[[UInt8]]]] = [:]
        for line in text.split(separator: "\n") {
            let fields = line.split(separator: " ")
            guard fields.count == 13 else { continue }
            table[String(fields[0])] = fields.dropFirst().map { field in
                field.split(separator: "|").map { MatchKey.fold(String($0)) }
            }
        }
        return table
    }()

    /// The languages of the table.
    static var languages: [String] { table.keys.sorted() }
}
