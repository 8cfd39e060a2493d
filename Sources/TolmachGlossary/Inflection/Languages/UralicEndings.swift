// SPDX-License-Identifier: Apache-2.0

/// Estonian, Finnish, Hungarian. The form is that of `InflectionTable`.
enum UralicEndings {
    static let estonian = """
        class C bcdfghjklmnpqrsšzžtvwx
        class V aeiouõäöüy
        group noun
        [C]: {i,e,a,u}{,s,st,sse,le,l,lt,ks,ni,na,ta,ga,d,t,te,id} {i,e,a,u}de{,s,st,sse,le,l,lt,ks,ga}
        [V]: s st sse le l lt ks ni na ta ga t d de te id {d,t}e{s,st,sse,le,l,lt,ks,ga}
        ne: se st sele sel selt sest sesse ses sega seks sed ste
        us: use ust usele usel uselt usest usesse uses usega useks used uste
        liit: liidu liidus liidust liitu liidule liidul liidult liiduga liiduks
        leht: lehe lehte lehes lehest
        d: de te tele tel test tes tega
        group gradation
        nk: ng{i,e,a,u}{,s,st,sse,le,l,lt,ks,ni,na,ta,ga,d}
        rk: rg{i,e,a,u}{,s,st,sse,le,l,lt,ks,ni,na,ta,ga,d}
        lk: lg{i,e,a,u}{,s,st,sse,le,l,lt,ks,ni,na,ta,ga,d}
        [V]k: g{i,e,a,u}{,s,st,sse,le,l,lt,ks,ni,na,ta,ga,d}
        rt: rd{i,e,a,u}{,s,st,sse,le,l,lt,ks,ni,na,ta,ga,d}
        nt: nd{i,e,a,u}{,s,st,sse,le,l,lt,ks,ni,na,ta,ga,d}
        lt: ld{i,e,a,u}{,s,st,sse,le,l,lt,ks,ni,na,ta,ga,d}
        rp: rb{i,e,a,u}{,s,st,sse,le,l,lt,ks,ni,na,ta,ga,d}
        lp: lb{i,e,a,u}{,s,st,sse,le,l,lt,ks,ni,na,ta,ga,d}
        mp: mb{i,e,a,u}{,s,st,sse,le,l,lt,ks,ni,na,ta,ga,d}
        kk: k{i,e,a,u}{,s,st,sse,le,l,lt,ks,ni,na,ta,ga,d}
        tt: t{i,e,a,u}{,s,st,sse,le,l,lt,ks,ni,na,ta,ga,d}
        pp: p{i,e,a,u}{,s,st,sse,le,l,lt,ks,ni,na,ta,ga,d}
        """

    static let finnish = """
        class C bcdfghjklmnpqrsšzžtvwx
        class V aeiouyäöå
        group noun
        [C]: i{n,a,ä,ssa,ssä,sta,stä,lla,llä,lta,ltä,lle,na,nä,ksi,in,t}
        [V]: n a ä ta tä {a,e,i,o,u,y,ä,ö}n ssa ssä sta stä lla llä lta ltä lle na nä ksi t seen h{a,e,i,o,u,y,ä,ö}n
        nen: sen sta stä sena senä seen sessa sessä sesta sestä sella sellä selta seltä selle seksi set
        kka: ka{n,ssa,sta,lla,lta,lle,ksi,t} kka{a,an,na}
        kki: ki{n,ssa,ssä,sta,stä,lla,llä,lta,ltä,lle,ksi,t} kki{a,ä,in,na,nä}
        kko: ko{n,ssa,sta,lla,lta,lle,ksi,t} kko{a,on,na}
        ppa: pa{n,ssa,sta,lla,lta,lle,ksi,t} ppa{a,an,na}
        tta: ta{n,ssa,sta,lla,lta,lle,ksi,t} tta{a,an,na}
        tti: ti{n,ssa,ssä,sta,stä,lla,llä,lta,ltä,lle,ksi,t} tti{a,ä,in,na,nä}
        tto: to{n,ssa,sta,lla,lta,lle,ksi,t} tto{a,on,na}
        nki: ngi{n,ssa,ssä,sta,stä,lla,llä,lta,ltä,lle} nki{a,ä,in}
        nti: nni{n,ssa,ssä,sta,stä,lla,llä,lta,ltä,lle} nti{a,ä,in}
        nta: nna{n,ssa,sta,lla,lta,lle} nta{a,an}
        lta: lla{n,ssa,sta,lla,lta,lle} lta{a,an}
        us: ukse{n,ssa,sta,lla,lta,lle,t,en} usta ude{n,ssa,sta,lla,lta,lle} uteen uutta
        os: okse{n,ssa,sta,lla,lta,lle,t,en} osta
        is: ikse{n,ssa,ssä,sta,stä,lla,llä,lta,ltä,lle,t,en} ista istä
        group instrument
        lower
        in: im{en,et,essa,essä,esta,estä,ella,ellä,elta,eltä,elle,eksi,ien,ia,iä,issa,issä,ista,istä,illa,illä,ilta,iltä,ille} inta intä
        nnin: ntim{en,et,essa,essä,esta,estä,ella,ellä,elta,eltä,elle,eksi,ien,ia,iä,issa,issä,ista,istä,illa,illä,ilta,iltä,ille} nninta nnintä
        """

    static let hungarian = """
        class C bcdfghjklmnpqrstvwxyz
        class V ioöőuüűáéíóú
        group noun
        [C]: t {o,e,ö,a}t nak nek ban ben ba be ból ből {o,e,ö}n ra re ról ről hoz hez höz nál nél tól től ig ért ként a e ja je i {o,e,ö,a}k{,at,et,ot,öt,nak,nek,ban,ben,ba,be,ból,ből,on,en,ön,ra,re,ról,ről,hoz,hez,höz,nál,nél,tól,től,ig,ért,ként,kal,kel} {a,e,ja,je,uk,ük,juk,jük,ai,ei,jai,jei,aik,eik,jaik,jeik,unk,ünk}{t,nak,nek,ban,ben,ba,be,ból,ből,n,ra,re,ról,ről,hoz,hez,nál,nél,tól,től,ig,ért,val,vel} {á,é}{ban,ben,ba,be,ból,ből,n,ra,re,ról,ről,nak,nek,t,val,vel,hoz,hez,nál,nél,tól,től,ig,ért} {já,jé}{ban,ben,ba,be,ból,ből,n,ra,re,ról,ről,nak,nek,t,val,vel} i ai ei aik eik uk ük juk jük unk ünk om em öm
        [V]: t nak nek ban ben ba be ból ből n ra re ról ről hoz hez höz nál nél tól től ig ért ként val vel k{,at,et,ot,öt,nak,nek,ban,ben,ba,be,ból,ből,on,en,ön,ra,re,ról,ről,hoz,hez,höz,nál,nél,tól,től,ig,ért,ként,kal,kel} ja je i
        a: á{t,nak,ban,ba,ból,n,ra,ról,hoz,nál,tól,ig,ért,val} ák{,at,et,ot,öt,nak,nek,ban,ben,ba,be,ból,ből,on,en,ön,ra,re,ról,ről,hoz,hez,höz,nál,nél,tól,től,ig,ért,ként,kal,kel} ája áj{a,uk,ai}{,t,nak,ban,ba,ból,n,ra,ról} áján áját ájának ájában ai i áé
        e: é{t,nek,ben,be,ből,n,re,ről,hez,nél,től,ig,ért,vel} ék{,at,et,ot,öt,nak,nek,ban,ben,ba,be,ból,ből,on,en,ön,ra,re,ról,ről,hoz,hez,höz,nál,nél,tól,től,ig,ért,ként,kal,kel} éje éj{e,ük,ei}{,t,nek,ben,be,ből,n,re,ről} éjén éjét éjének éjében ei i
        group instrumental
        b: bb{a,e}l
        d: dd{a,e}l
        f: ff{a,e}l
        g: gg{a,e}l
        h: hh{a,e}l
        j: jj{a,e}l
        k: kk{a,e}l
        l: ll{a,e}l
        m: mm{a,e}l
        n: nn{a,e}l
        p: pp{a,e}l
        r: rr{a,e}l
        s: ss{a,e}l
        t: tt{a,e}l
        v: vv{a,e}l
        z: zz{a,e}l
        """
}
