// SPDX-License-Identifier: Apache-2.0

/// English, German, Dutch and the Romance languages, where a name of one word hardly changes. The form is that of
/// `InflectionTable`.
enum WesternEndings {
    static let english = """
        class C bcdfghjklmnpqrstvwxz
        class V aeiouy
        group noun
        lower
        [C]: s es
        [V]: s
        y: ies ys
        """

    static let german = """
        class L abcdefghijklmnopqrstuvwxyzäöüß
        group genitive
        [L]: s
        group noun
        lower
        [L]: es n en e er ern nen se sen
        group foreign noun
        lower
        um: en a
        dion: dien
        us: en i
        is: en
        a: en
        o: en i
        group modifier
        e: en er es em
        er: en em es e
        es: en em e
        """

    static let dutch = dutchSuffixes + "\n" + dutchSpelling

    private static let dutchSuffixes = """
        class L abcdefghijklmnopqrstuvwxyzëïéè
        class V aeiouj
        group genitive
        [L]: s
        group noun
        lower
        [L]: en s es e
        """

    /// Before an ending a vowel that is written twice is written once, a consonant after a short vowel twice, and f and s are v and z.
    private static let dutchSpelling: String = {
        var lines = ["group long vowel", "lower"]
        for vowel in ["a", "e", "o", "u"] {
            for consonant in ["d", "g", "k", "l", "m", "n", "p", "r", "t"] {
                lines.append("\(vowel)\(vowel)\(consonant): \(vowel)\(consonant){en,e}")
            }
            for (final, inner) in [("f", "v"), ("s", "z")] {
                lines.append("\(vowel)\(vowel)\(final): \(vowel)\(inner){en,e}")
            }
        }
        lines += ["group voiced", "lower", "[V]f: v{en,e}", "[V]s: z{en,e}", "group short vowel", "lower"]
        for consonant in ["b", "d", "f", "g", "k", "l", "m", "n", "p", "r", "s", "t"] {
            lines.append("[V]\(consonant): \(consonant)\(consonant){en,e}")
        }
        return lines.joined(separator: "\n")
    }()

    static let french = """
        class L abcdefghijklmnopqrstuvwxyzéèêëàâîïôûüç
        group noun
        lower
        [L]: s x es e
        al: aux ale ales
        eux: euse euses
        """

    static let spanish = """
        class C bcdfghjklmnñpqrstvwxyz
        class V aeiouáéíóú
        group noun
        lower
        [C]: es a as
        [V]: s
        o: os a as
        ón: ones
        és: eses esa esas
        z: ces
        """ + "\n" + spanishStress

    /// A word in -en is stressed on the same vowel in the plural, and so has a mark there: volumen, volúmenes.
    private static let spanishStress: String = {
        var lines = ["group stress", "lower"]
        for (plain, marked) in [("a", "á"), ("e", "é"), ("i", "í"), ("o", "ó"), ("u", "ú")] {
            for consonants in ["b", "d", "g", "m", "n", "r", "t", "v", "rd", "rg"] {
                lines.append("\(plain)\(consonants)en: \(marked)\(consonants)enes")
            }
        }
        return lines.joined(separator: "\n")
    }()

    static let italian = """
        group noun
        lower
        o: i a e
        a: e i
        e: i
        co: ci chi ca che
        go: ghi gi ga ghe
        ca: che
        ga: ghe
        io: i ii
        """

    static let portuguese = """
        class C bcdfghjklnpqrstvwxz
        class V aeiouáéíóúâêô
        group noun
        lower
        [C]: es a as
        [V]: s
        o: os a as
        ão: ões ães ãos
        al: ais
        el: eis
        il: is eis
        m: ns
        """

    static let romanian = """
        class C bcdfghjklmnpqrsştţvwxz
        group noun
        [C]: ul ului
        a: ei
        ia: iei
        e: ea ei
        lower
        [C]: uri urile urilor i ii ilor e ele elor
        ă: a ei i e ele elor ile ilor
        ie: ia iei ii iile iilor
        u: ul ului le lor
        e: i ii ile ilor
        group feminine adjective
        lower
        ean: ene
        ian: iene
        eană: ene enei enele enelor
        iană: iene ienei ienele ienelor
        group definite
        ul: ului
        tea: ţii
        ea: ii ei ele
        ele: elor
        ile: ilor
        ii: ilor
        """
}
