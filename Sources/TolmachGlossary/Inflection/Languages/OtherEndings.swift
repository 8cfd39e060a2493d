// SPDX-License-Identifier: Apache-2.0

/// Turkish, Greek, Georgian, Armenian, Hebrew, Arabic, Persian. The form is that of `InflectionTable`; what stands before a
/// word (Arabic and Hebrew) is in `Clitics`, the apostrophe of Turkish names in `Apostrophes`.
enum OtherEndings {
    /// ı is i.
    static let turkish = """
        class C bcçdfgğhjklmnprsştvyz
        class V aeioöuü
        group noun
        lower
        [C]: i u ü a e {d,t}{a,e} {d,t}{a,e}n in un ün la le {lar,ler}{,i,a,e,da,de,dan,den,in,la,le} {lari,leri,i,u,ü}{,ni,nu,nü,na,ne,nda,nde,ndan,nden,nin,nun,nün,yla,yle}
        [V]: yi yu yü ya ye da de dan den nin nun nün yla yle n{i,u,ü,a,e} nda nde ndan nden {lar,ler}{,i,a,e,da,de,dan,den,in,la,le} {lari,leri,si,su,sü}{,ni,nu,nü,na,ne,nda,nde,ndan,nden,nin,nun,nün,yla,yle}
        group softened
        lower
        k: ğ{i,u,ü,a,e,in,un,ün}{,ni,nu,nü,na,ne,nda,nde,ndan,nden,nin,nun,nün}
        t: d{i,u,ü,a,e,in,un,ün}
        p: b{i,u,ü,a,e,in,un,ün}
        ç: c{i,u,ü,a,e,in,un,ün}
        group compound
        lower
        i: {lari,leri}{,ni,na,ne,nda,nde,ndan,nden,nin,yla,yle}
        u: lari{,ni,na,nda,ndan,nin,yla}
        ü: leri{,ni,ne,nde,nden,nin,yle}
        si: {lari,leri}{,ni,na,ne,nda,nde,ndan,nden,nin,yla,yle}
        su: lari{,ni,na,nda,ndan,nin,yla}
        sü: leri{,ni,ne,nde,nden,nin,yle}
        ci: {çlari,çleri}{,ni,na,ne,nda,nde,ndan,nden,nin,yla,yle}
        ği: {klari,kleri}{,ni,na,ne,nda,nde,ndan,nden,nin,yla,yle}
        ğu: klari{,ni,na,nda,ndan,nin,yla}
        ğü: kleri{,ni,ne,nde,nden,nin,yle}
        bi: {plari,pleri}{,ni,na,ne,nda,nde,ndan,nden,nin,yla,yle}
        """

    /// Without tonos; ς is σ.
    static let greek = """
        group noun
        οσ: ου ο ε οι ων ουσ
        ασ: α εσ ων
        ησ: η εσ ων
        εσ: ων
        α: ασ εσ ων
        μα: ματοσ ματα ματων
        η: ησ εσ ων εισ εων εωσ
        ο: ου α ων
        ι: ιου ια ιων
        οι: ων ουσ
        group adjective
        οσ: ου ο ε η ησ οι εσ α ων ουσ
        group modifier
        η: ησ εσ ων
        α: ασ ων
        εσ: ων
        """

    static let georgian = """
        group noun
        ი: მა ს ის ით ად ო ში ზე თან დან სთან ისთვის ისგან იდან ამდე სა ისა მაც საც ისაც იც შიც ზეც {ებ}{ი,ს,ის,მა,ში,ზე}
        ა: ამ ას ის ით ად აში აზე ასთან იდან ისთვის ისგან ამდე აც ამაც ასაც ისაც აშიც {ებ}{ი,ს,ის,მა,ში,ზე}
        ე: ემ ეს ის ით ეში ეზე ესთან იდან ისთვის ისგან ეც
        ო: ომ ოს ოთი ოდ ოში ოზე ოსთან ოდან ოსთვის ოსგან ოს ოც ომაც ოსაც
        უ: უმ უს უთი უში უზე უსთან უდან უსთვის უსგან უც
        group modifier
        ი: - მა ს
        """

    static let armenian = """
        class C բգդզթժլխծկհձղճմյնշչպջռսվտրցփքֆ
        group noun
        [C]: ը ն ի ին ից ով ում ներ{,ը,ի,ին,ից,ով,ում} եր{,ը,ի,ին,ից,ով,ում}
        ա: ան այի ային այից այով այում
        իա: իան իայի իային իայից իայով իայում
        ե: են եի եին եից եով եում
        ի: ին իի ու ուն ուց ով իից իում
        ո: ոն ոյի ոյին ոյից ոյով ոյում
        ու: ուն ուի ուին ուից ուով ուում
        """

    static let hebrew = """
        class L אבגדהוזחטיכלמנסעפצקרשתםןףךץ
        group noun
        lower
        [L]: ים ות
        ה: ות ת
        ית: יות
        ת: ות
        """

    static let arabic = """
        class L ابتثجحخدذرزسشصضطظعغفقكلمنهوي
        group noun
        lower
        [L]: ان ين ون ات ا
        ة: ات تين تان
        group modifier
        [L]: ة ين ون ات
        """

    /// ی is ي and ک is ك; a zero-width non-joiner is nothing.
    static let persian = """
        class L ابپتثجچحخدذرزژسشصضطظعغفقكگلمنهوي
        group noun
        lower
        [L]: ها هاي هايي ي ان ات
        """
}
