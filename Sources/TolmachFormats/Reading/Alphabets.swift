// SPDX-License-Identifier: Apache-2.0

/// The letters beyond ASCII that a language is written with (lower case), by the code language detection gives it.
///
/// Codes come from CLD2: Hebrew is `iw`, Norwegian `no`. A language that is not here writes whatever it likes.
enum Alphabets {
    static func letters(of language: String) -> Set<UInt32>? { table[language] }

    /// The letters that make up about four fifths of a text, for languages that are told by their script alone: to
    /// language detection any row of Greek letters is Greek.
    static func frequentLetters(of language: String) -> Set<UInt32>? { frequent[language] }

    private static let table = parse(lines)
    private static let frequent = parse(frequentLines)

    private static func parse(_ lines: String) -> [String: Set<UInt32>] {
        var table: [String: Set<UInt32>] = [:]
        for line in lines.split(separator: "\n") {
            let parts = line.split(separator: " ")
            table[String(parts[0])] = Set(parts[1].unicodeScalars.map(\.value))
        }
        return table
    }

    private static let lines = """
        en éèêëàâäáïîíôöóüûúçñæœø
        fr àâäæçéèêëîïôœùûüÿ
        de äöüßéèàâ
        es áéíóúüñçºª
        it àèéìíîòóùú
        pt áâãàçéêíóôõúüòºª
        nl äáàâëéèêïíîöóôüúûç
        sv åäöéüèà
        da åæøéöäü
        no åæøéòóôèäöü
        nb åæøéòóôèäöü
        nn åæøéòóôèäöü
        fi äöåšžéü
        is áðéíóúýþæö
        fo áðíóúýæø
        ca àçéèíïóòúü·
        gl áéíñóúüï
        eu ñçü
        ga áéíóú
        et õäöüšž
        sq çë
        af êëéèôöûüîïáúóí
        pl ąćęłńóśźżéö
        cs áčďéěíňóřšťúůýžöü
        sk áäčďéíĺľňóôŕšťúýž
        hu áéíóöőúüű
        sl čšžćđáéüö
        hr čćđšžáéü
        bs čćđšž
        sr čćđšžабвгдђежзијклљмнњопрстћуфхцчџш
        sr-Latn čćđšž
        ro ăâîșțşţáéö
        lt ąčęėįšųūž
        lv āčēģīķļņšūžōŗ
        tr çğıiöşüâîû
        az çəğıöşü
        ku çêîşû
        ru абвгдеёжзийклмнопрстуфхцчшщъыьэюя
        uk абвгґдеєжзиіїйклмнопрстуфхцчшщьюя
        be абвгдеёжзійклмнопрстуўфхцчшыьэюя
        bg абвгдежзийклмнопрстуфхцчшщъьюяѝ
        mk абвгдѓежзѕијклљмнњопрстќуфхцчџшѐѝ
        el αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ
        iw אבגדהוזחטיךכלםמןנסעףפץצקרשתװױײ
        yi אבגדהוזחטיךכלםמןנסעףפץצקרשתװױײ
        ar ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيـ
        fa ءآأؤإئابپةتثجچحخدذرزژسشصضطظعغفقكکگلمنهوىيی
        """

    private static let frequentLines = """
        ru оеаинтсрвлкмдп
        uk оанитвріеслкудмп
        be анорікетслыдупмя
        bg аоеитнрсвлдкпъ
        sr аоиенртсјвкдум
        mk аоеитнрсвлдкпј
        el αοιετσνηυρπκμάίέόήςύ
        iw יוהלאמרתבשנ
        yi יואערןנטדסל
        ar اليمنورتبةهعدسأ
        fa ایردنهموتبسش
        ur ایرکےنوتسہملدیب
        th านรอกเงมยลวดทตสคป่้ัีิะไข
        """
}
