// SPDX-License-Identifier: Apache-2.0

/// Polish, Czech, Slovak. The form is that of `InflectionTable`.
enum WestSlavicEndings {
    static let polish = """
        class C bcćdfghjklłmnńprsśtwzźżxv
        group noun
        [C]: a u owi em ie e y i ów om ami ach
        t: ta tu towi tem cie ty tów tom tami tach
        st: sta stu stowi stem ście sty stów stom stami stach
        d: da du dowi dem dzie dy dów dom dami dach
        r: ra ru rowi rem rze ry rów rom rami rach
        ł: ła łu łowi łem le ły łów łom łami łach
        k: ka kowi kiem ku ki ków kom kami kach
        g: ga gowi giem gu gi gów gom gami gach
        l: la lowi lem lu le li lów lom lami lach
        j: ja jowi jem ju je jów jom jami jach
        ów: owa owowi owem owie owu
        iec: ca cowi cem cu cy ców com cami cach ieca iecowi iecem iecu
        ec: ca cowi cem cu cy ców com cami cach eca ecowi ecem ecu
        ek: ka kowi kiem ku ki ków kom kami kach eka ekowi ekiem eku
        ń: nia niowi niem niu nie ni nią
        eń: {,e}ni{a,owi,em,u,e,,ów,om,ami,ach}
        ś: si sią sia siowi siem siu sie
        ć: ci cią cia ciowi ciem ciu cie
        ź: zi zią zia ziowi ziem ziu
        a: y i ie e ę ą o om ami ach -
        ka: ki ce kę ką ko kom kami kach ek
        ga: gi dze gę gą go
        cha: chy sze chę chą cho
        ra: ry rze rę rą ro
        ta: ty cie tę tą to
        sta: sty ście stę stą sto
        da: dy dzie dę dą do
        ła: ły le łę łą ło
        sła: sły śle słę słą
        ia: i ii ię ią io
        ja: ji ję ją jo
        o: a u em ie e om ami ach
        ko: ki ce kę ką ka kiem ku kowi
        to: ta tu tem cie
        ro: ra ru rem rze
        ło: ła łu łem le
        e: a u em y om ami ach
        ie: ia iu iem i iom iami iach
        group plural
        y: ów om ami ach -
        i: ów om ami ach -
        e: y ów om ami ach -
        ie: i iom iami iach
        group adjective
        y: ego emu ym ej ą a e ych ymi i
        i: iego iemu im iej ą ia ie ich imi a e ego emu
        group modifier
        a: ej ą e ych ym ymi
        ka: kiej ką kie kich kim kimi
        ga: giej gą gie gich gim gimi
        ia: iej ią ie ich
        e: ego emu ym ych ymi
        ie: iego iemu im ich imi
        """

    static let czech = """
        class C bcčdďfghjklmnňpqrřsštťvwxzž
        group noun
        [C]: a u ovi em e ě i y ů ům ech ích ové
        r: ra ru rovi rem re ře ry rů rům rech řích ři rové
        ek: ka ku kovi kem ky ků kům cích eka ekovi ekem
        ec: ce ci cem ců cům covi
        ost: osti ostí ostem
        ť: ti tí tě
        ň: ně ni ní
        a: y ě e u ou o ám ami ách ovi -
        ka: ky ce ku kou ko kovi kám kách
        ga: gy ze gu gou go govi
        ha: hy ze hu hou ho hovi
        cha: chy še chu chou
        ra: ry ře ru rou ro rovi
        ie: ii ií iím iích
        e: i í ím ích emi
        o: a u em ě e ovi ům
        í: ím ího ímu ích
        group plural
        y: ů ům ech ách ami ám -
        i: ů ům y ích ích
        é: ů ům y ích ech
        e: í ím ích emi
        group possessive
        [C]: ův ova ovo ově ovu ovým ovy ovou ových ovi
        group adjective
        ý: ého ému ým ém á é ou í ých ými
        í: ího ímu ím ích ími
        ová: ové ovou
        group modifier
        á: é ou ých ým ými
        é: ého ému ém ým ých ými
        """

    static let slovak = """
        class C bcčdďfghjklľĺmnňpqrŕsštťvwxzž
        group noun
        [C]: a u ovi om e i y ov mi och ami ách ia
        ec: ca cu covi com ci cov
        ok: ka ku kom koch ky kov
        ek: ka ku kovi kom ky kov
        ľ: ľa ľovi ľom li ľu
        sť: sti sťou stí
        ť: ti ťou tí
        ň: ne ni ňou ňa ňom
        a: y e i u ou o ám ami ách ovi om -
        ka: ky ke ku kou ko kovi kom
        ia: ie ii iu iou ií
        o: a u om e ovi
        e: a u om i í
        ie: ia iu ím í
        group plural
        y: ov om och mi ami ách ám -
        i: ov om och mi
        e: í iam iach ami
        group possessive
        [C]: ov ova ovo ove ovej ovu ovho ovmu ovým ových ovom
        group adjective
        ý: ého ému ým om á ej ú ou é í ých ými
        y: eho emu ym om a ej u ou e i ych ymi
        í: ieho iemu ím om ia ej iu ou ie ích ími
        ová: ovej ovú ovou
        group modifier
        á: ej ú ou ých ým ými
        a: ej u ou
        é: ého ému om ým ých ými
        e: eho emu om ym ych ymi
        """
}
