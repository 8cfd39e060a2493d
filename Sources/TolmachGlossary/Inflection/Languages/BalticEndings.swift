// SPDX-License-Identifier: Apache-2.0

/// Lithuanian and Latvian. The form is that of `InflectionTable`.
enum BalticEndings {
    static let lithuanian = """
        class C bcčćdfghjklłmnňńpqrřsšśtvwxzžźż
        group noun
        as: o ui ą u e ai ų ams us ais uose
        jas: jo jui ją ju juje jai jų jams jus jais
        ias: io iui ią iu iuje iai ių
        is: io iui į iu yje i ai iai ių iams ius iais iuose ies imi
        ys: io iui į iu yje y iai ių iams ius iais iuose
        us: aus ui ų umi uje au
        jus: jaus jui jų jumi juje jau
        ius: iaus iui ių iumi iuje iau
        a: os ai ą oje ų oms as omis ose
        ia: ios iai ią ioje ių ioms ias iomis iose
        ė: ės ei ę e ėje ių ėms es ėmis ėse
        uo: ens eniui enį eniu enyje enys
        ai: ų ams us ais uose
        iai: ių iams ius iais iuose
        os: ų oms as omis ose
        ios: ių ioms ias iomis iose
        ės: ių ėms es ėmis ėse
        o: ai
        group foreign name
        [C]: as o ui ą u e is io iui iu us aus umi uje ius iaus iumi
        i: is io iui į iu ijus ijaus ijui ijų ijumi
        y: is io iui į iu ijus ijaus ijui ijų ijumi
        o: as ui ą u
        group adjective
        asis: ojo ajam ąjį uoju ajame
        usis: iojo iajam ųjį iuoju iajame
        oji: osios ajai ąją ąja ojoje
        ieji: ųjų iesiems uosius aisiais uosiuose
        osios: ųjų osioms ąsias osiomis osiose
        group modifier
        as: o am ą u ame i ų iems us ais
        us: aus iam ų iu iame
        is: io iam į iu iame
        a: os ai ą oje ų oms
        """

    static let latvian = """
        class C bcčćdfgģhjkķlļłmnņňńpqrřsšśtvwxzžźż
        group noun
        s: a am u ā i us iem os ij ī īm īs is
        is: a im i ī ja jam ju u iem us os ji jiem jus jos
        us: us um u ū i iem os
        js: ja jam ju jā ji jiem jus jos
        š: a am u ā i us iem os
        a: as ai u ā ām ās
        ija: ijas ijai iju ijā ijām ijās
        e: es ei i ē ēm ēs u
        i: u iem us os
        as: u ām ās
        es: u ēm ēs
        is: u īm īs
        šanās: šanos
        group foreign name
        [C]: s a am u ā is im i ī
        i: js ja jam ju jā
        y: ijs ija ijam iju ijā
        group palatal
        nis: {ņ,ni,ņi}{a,m,u,em,us,os,} nī
        snis: {šņ,sni}{a,m,i,u,iem,us,os}
        lis: {ļ,li,ļi}{a,m,u,em,us,os,} lī
        tis: {š,ti,ši}{a,m,u,em,us,os,} tī
        dis: {ž,di,ži}{a,m,u,em,us,os,} dī
        sis: {š,si,ši}{a,m,u,em,us,os,} sī
        zis: {ž,zi,ži}{a,m,u,em,us,os,} zī
        cis: {č,ci,či}{a,m,u,em,us,os,} cī
        ne: ņu
        le: ļu
        te: šu
        de: žu
        se: šu
        ze: žu
        ce: ču
        group adjective
        ais: ā ajam o ajā ie ajiem os ajos
        ā: ās ajai o ajā ajām ajās
        s: a am u ā i iem us os as ai ām ās ais ajam o ajā ie ajiem ajos ajai ajām ajās
        group modifier
        a: as ai u ā ām ās
        ie: o ajiem os ajos
        ās: o ajām ajās
        i: u iem us os
        """
}
