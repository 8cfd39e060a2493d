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
        group modifier
        e: en er es em
        er: en em es e
        es: en em e
        """

    static let dutch = """
        class L abcdefghijklmnopqrstuvwxyzëïéè
        group genitive
        [L]: s
        group noun
        lower
        [L]: en s es
        """

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
        """

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
        """
}
