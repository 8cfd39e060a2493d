// SPDX-License-Identifier: Apache-2.0

extension LanguageTableTests {
    static let western: Table = [
        (
            "de",
            [
                "Prof. Dr. med. A. Huber, Dr.-Ing. Vogt und Frhr. v. Stein wohnen in der Linden-Str. 7 in Frankfurt a. M. bei Köln.| Sie arbeiten dort.",
                "Vgl. Abschn. 3, Abb. 7 und S. 40.| Die Firma Alfa Ges. m. b. H. zahlte 5 Mio. Euro.",
                "Das Wort kommt von lat. Via, mhd. Wec u. a. Formen.| Heute sagt man Weg.",
                "Caesar starb 44 v. Chr. in Rom.| Das wissen u. U. alle.",
                "Er kaufte Obst, Brot u. dgl.| Danach ging er heim.",
                "Der 3. Oktober ist ein Feiertag.| Am 5. kam er.",
            ]
        ),
        (
            "nl",
            [
                "Drs. J. Bakker, ir. P. Smit en mr. dr. K. Vos wonen o. a. in Utrecht.| Zij werken daar.",
                "Zie hfst. 3, afb. 7 en blz. 40, c.q. art. 5.| Het boek is dik.",
                "De fa. Alfa B.V. uit Breda verdiende 5 mln. euro, d.w.z. veel.| De koers steeg.",
                "Hij kocht brood, kaas enz.| Daarna ging hij naar huis.",
                "Het gebeurde in 44 v.Chr. in Rome.| Het was a.h.w. het einde.",
            ]
        ),
        (
            "sv",
            [
                "Doc. A. Berg, civ.ing. B. Ek och s.k. experter möttes kl. 7 i Lund.| De talade länge.",
                "Se kap. 3, fig. 7 och s. 40, t. ex. tabellen.| Boken är tjock.",
                "Han köpte bröd, ost m.m.| Sedan gick han hem.",
                "Det hände år 44 f.Kr. i Rom.| Priset var 5 milj. kr. per år.",
            ]
        ),
        (
            "da",
            [
                "Dr. med. A. Berg, cand. mag. B. Ek og hhv. tre andre mødtes kl. 7 i Lund.| De talte længe.",
                "Se kap. 3, fig. 7 og s. 40, f. eks. tabellen.| Bogen er tyk.",
                "Han købte brød, ost m.m.| Derefter gik han hjem.",
                "Det skete i år 44 f.Kr. i Rom.| Prisen var 5 mio. kr. om året.",
                "Sådan gør man.| Lars gik hjem.",
            ]
        ),
        (
            "nb",
            [
                "Dr. philos. A. Berg, siv.ing. B. Ek og hhv. tre andre møttes kl. 7 i Lund.| De snakket lenge.",
                "Se kap. 3, fig. 7 og s. 40, jf. tabellen.| Boken er tykk.",
                "Han kjøpte brød, ost m.m.| Deretter gikk han hjem.",
                "Slik gjør man.| Lars gikk hjem.",
            ]
        ),
        (
            "is",
            [
                "Próf. Jón Jónsson, dr. Anna og sr. Páll hittust kl. 7, þ.e. snemma.| Þau töluðu lengi.",
                "Sjá bls. 40, nr. 7 og 3. gr. laganna.| Verðið var 5 millj. kr. á ári.",
                "Hann keypti brauð, ost o.s.frv.| Síðan fór hann heim.",
                "Það gerðist 17. júní árið 44 f.Kr. í Róm.| Nú er sumar.",
            ]
        ),
        (
            "fr",
            [
                "Le Gén. Petit, Mgr. Dubois et MM. Blanc et Noir logent au 5, bd. Voltaire.| Ils y travaillent.",
                "Voir l'art. 7, chap. 3, fig. 2 et pp. 40-45, c.-à-d. la fin.| Le livre est épais.",
                "La Sté. Alfa S.A.R.L. de Lyon a gagné 5 M€, cf. le rapport.| Elle recrute.",
                "Rome fut fondée en 753 av. J.-C. par Romulus.| C’était au VIIIe s. avant notre ère.",
                "Il acheta du pain, du sel, etc.| Puis il partit.",
                "C’est un jeu.| Marie gagne.",
            ]
        ),
        (
            "es",
            [
                "El Gral. Ruiz, la Lcda. Vega y D. Luis Mora viven en la C. Mayor, n.º 5.| Trabajan allí.",
                "Véase el cap. 3, fig. 7 y págs. 40-45, p. ej. la tabla.| El libro es grueso.",
                "La firma Alfa S. A. de Lima ganó 5 mill. el año pasado.| Sus acciones subieron.",
                "Roma se fundó en 753 a. C. según la leyenda.| Los JJ. OO. llegaron después.",
                "Compró pan, sal, etc.| Después se fue.",
                "Vive cerca del mar.| Juan también.",
            ]
        ),
        (
            "pt",
            [
                "O Gen. Rocha, a Eng.ª Vaz e o Pe. António moram na R. Direita, n.º 5.| Trabalham ali.",
                "Ver cap. 3, fig. 7 e págs. 40-45, p. ex. a tabela.| O livro é grosso.",
                "A firma Alfa, Ltda. de Braga ganhou 5 mil. no ano passado.| As ações subiram.",
                "Roma foi fundada em 753 a. C. segundo a lenda.| Comprou pão, sal, etc.| Depois saiu.",
                "Faltam dez.| Maria chegou.",
            ]
        ),
        (
            "it",
            [
                "L'avv. Neri, l'on. Verdi, il gen. Bruni e mons. Galli abitano in v. Roma n. 5.| Lavorano lì.",
                "Vedi l'art. 7, cap. 3, fig. 2 e pp. 40-45, ad es. la tabella.| Il libro è grosso.",
                "La ditta Alfa S.r.l. di Bari ha guadagnato 5 mln. di euro.| Le azioni sono salite.",
                "Roma fu fondata nel 753 a.C. secondo la leggenda.| Comprò pane, sale, ecc.| Poi partì.",
                "Ha vinto il primo set.| Maria applaude.",
            ]
        ),
        (
            "ro",
            [
                "Acad. Pop, dna. Ionescu și d-l. Stan locuiesc pe bd. Unirii nr. 5.| Lucrează acolo.",
                "Vezi cap. 3, fig. 7 și pag. 40, de ex. tabelul.| Cartea e groasă.",
                "Firma Alfa S.R.L. din Cluj a câștigat 5 mil. lei.| Acțiunile au crescut.",
                "Roma a fost fondată în 753 î. Hr. după legendă.| Au cumpărat pâine, sare ș.a.m.d.| Apoi au plecat.",
                "Nu mai este loc.| Maria stă.",
            ]
        ),
        (
            "gl",
            [
                "O Sr. Castro e a Dra. Lema viven na Avda. da Coruña, n.º 5.| Traballan alí.",
                "Véxase o cap. 3, fig. 7 e páxs. 40-45, p. ex. a táboa.| O libro é groso.",
                "Mercou pan, sal, etc.| Despois marchou.",
                "Roma naceu no 753 a.C. segundo a lenda.| É certo?| Si.",
            ]
        ),
        (
            "eu",
            [
                "Dr. Etxeberria jn. eta Agirre and. Bilbon bizi dira.| Han egiten dute lan.",
                "Ikus 3. kap. eta 40. or. liburuan.| Ogia, gatza, etab. erosi zuten.",
                "Erroma K.a. 753. urtean sortu zen.| Zergatik?",
            ]
        ),
        (
            "sq",
            [
                "Prof. dr. Hoxha dhe znj. Leka banojnë në rr. Dibrës nr. 5.| Ata punojnë atje.",
                "Blenë bukë, kripë etj.| Pastaj ikën.",
                "Qyteti lindi në shek. V p.e.s. pranë detit, d.m.th. herët.| Kush e di?",
            ]
        ),
        (
            "el",
            [
                "Ο καθ. Α. Παππάς, ο δρ. Β. Νίκας και ο στρατ. Γ. Λύρας μένουν στη λεωφ. Συγγρού αρ. 5.| Εργάζονται εκεί.",
                "Βλ. κεφ. 3, εικ. 7 και σελ. 40, π.χ. τον πίνακα.| Το βιβλίο είναι χοντρό.",
                "Η εταιρεία Άλφα Α.Ε. κέρδισε 5 εκατ. ευρώ το 2019.| Η μετοχή ανέβηκε.",
                "Η Ρώμη ιδρύθηκε το 753 π.Χ. από τον Ρωμύλο.| Αγόρασε ψωμί, αλάτι κ.λπ.| Μετά έφυγε.",
            ]
        ),
        (
            "ga",
            [
                "Rugadh an Dr. Ó Briain ar 8 Feabh. 1920 i gCorcaigh.| Fuair sé bás i 1990.",
                "Féach lch. 12 agus uimh. 4.| Tá sé scríofa ann.",
                "Thosaigh an cruinniú ar 9 i.n.| Bhí slua mór ann.",
                "Dhíol siad arán, im, srl.| Bhí gach rud úr.",
            ]
        ),
        (
            "cy",
            [
                "Ganed Dr. Rees ar 8 Chwef. 1920 ym Mangor.| Bu farw ym 1990.",
                "Gweler t. 12 a rhif. 4.| Mae popeth yno.",
                "Dechreuodd y cyfarfod am 9 y.h.| Roedd tyrfa fawr yno.",
                "Gwerthon nhw fara, menyn, ayyb.| Roedd popeth yn ffres.",
            ]
        ),
    ]
}
