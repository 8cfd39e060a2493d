// SPDX-License-Identifier: Apache-2.0

/// Slovenian, Serbo-Croatian in both scripts, Bulgarian, Macedonian. The form is that of `InflectionTable`.
enum SouthSlavicEndings {
    static let slovenian = """
        class C bcčdfghjklmnprsštvzžxw
        group noun
        [C]: a u om em i e ov ev ih ema oma
        r: ra ru rom ri re rja rju rjem rjev rji
        ec: ca cu cem ci cev ce
        ek: ka ku kom ki kov ke
        st: sti stjo sta stu stom
        a: e i o ah am ami -
        ija: ije iji ijo ij ijah ijam ijami
        o: a u om em i
        e: a u em i ja ju jem
        je: ja ju jem ji
        i: ija iju ijem
        group possessive
        [C]: {o,e}v{,a,o,e,i,ega,em,im,ih,emu,imi} j{ev,eva,evo,eve,evi,evega,evem,evim,evih,evemu}
        i: ijev{,a,o,e,i,ega,em,im,ih,emu}
        e: {e,o,j}v{,a,o,e,i,ega,em,im,ih,emu} jev{,a,o,e,i,ega,em,im,ih,emu}
        o: {o,e}v{,a,o,e,i,ega,em,im,ih,emu}
        y: yjev{,a,o,e,i,ega,em,im,ih,emu} yev{,a,o,e,i,ega,em,im,ih,emu}
        a: in{,a,o,e,i,ega,em,im,ih,emu} ov{,a,o,e,i,ega,em,im,ih,emu}
        group adjective
        i: ega emu im em a e o ih imi
        en: nega nemu nem nim na ne no ni nih nimi
        group plural
        i: ov om e ih ev em ja
        e: - am ah ami i
        group short
        el: l{o,e}v{,a,o,e,i,ega,em,im,ih,emu}
        elj: lj{a,u,em,i,ev,e,ih}
        group country
        ška: škem
        ska: skem
        group modifier
        a: e i o ih im em
        o: ega emu em im
        e: ih im imi
        """

    static let serboCroatian = """
        class C bcčćdđfghjklmnprsštvzžxw
        group noun
        [C]: a u om em e i ovi ova ima ovima
        ac: ca cu cem com ci aca cima ce
        ak: ka ku kom ci aka cima ke
        ao: la lu lom lovi
        st: sti šću
        a: e i u o om ama -
        ka: ke ci ki ku ko kom kama
        ga: ge zi gi gu gom gama
        ha: he si hi hu hom
        ija: ije iji iju ijom ijo
        o: a u om
        e: a u em
        je: ja ju jem
        group plural
        i: a e ima
        e: a ama i
        group possessive
        [C]: ov ova ovo ove ovi ovog ovoga ovom ovu ovih ovim
        group adjective
        i: og oga om ome omu im a e oj u ih ima eg em o
        group modifier
        a: e oj u om ih im
        o: og oga om ome im
        e: ih im ima
        """

    /// The same in Cyrillic letters.
    static var serbianCyrillic: String {
        let pairs = ["lj": "љ", "nj": "њ", "dž": "џ"]
        let letters = Dictionary(
            uniqueKeysWithValues: zip("abvgdđežzijklmnoprstćufhcčšxw", "абвгдђежзијклмнопрстћуфхцчшхв"))
        // Directives stay as they are.
        return serboCroatian.split(separator: "\n").map { line in
            if line.hasPrefix("group") { return String(line) }
            var text = line.hasPrefix("class") ? String(line.dropFirst("class C ".count)) : String(line)
            for (latin, cyrillic) in pairs.sorted(by: { $0.key < $1.key }) {
                text = text.split(separator: latin, omittingEmptySubsequences: false).joined(separator: cyrillic)
            }
            let cyrillic = String(text.map { letters[$0] ?? $0 })
            if line.hasPrefix("class") { return "class K " + cyrillic }
            return cyrillic.hasPrefix("[C]") ? "[K]" + cyrillic.dropFirst(3) : cyrillic
        }.joined(separator: "\n")
    }

    static let bulgarian = """
        class C бвгджзклмнпрстфхцчшщ
        group noun
        ъл: ъла ълът
        съюз: съюза съюзът
        [C]: ът
        ия: ията
        lower
        [C]: а ът я ят ове овете и ите е
        а: ата и ите
        я: ята и ите
        ия: ията ии иите
        о: ото а ата
        е: ето та
        group adjective
        ки: кия кият ка ката ко кото ките
        ни: ния ният на ната но ното ните
        ен: ния ният на ната но ното ни ните
        group modifier
        ен: ения еният ена ената ено еното ени ените
        group modifier
        а: ата
        о: ото
        и: ите ия ият
        """

    static let macedonian = """
        class C бвгджзклмнпрстфхцчшѓќљњџјѕ
        group noun
        lower
        [C]: от ов он и ите ови овите
        а: ата и ите
        о: ото а ата
        е: ето та
        ште: штето шта штата
        group modifier
        ен: ниот на ната но ното ни ните ениот ена ената ено еното ени ените
        group modifier
        и: иот
        а: ата
        о: ото
        """
}
