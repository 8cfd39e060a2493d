// SPDX-License-Identifier: Apache-2.0

/// What letters sound like, a table a script: spellings (in `WordKey` form) and their sounds, the longest spelling first.
///
/// `sch S` one sound; `c (kcs)` one of several; `x ks` two; `y i?` one that may be left out; `ь -` none. The sounds are those
/// of `Sounds.alphabet`; S Z C J are sh zh ch j, c is ts, x is kh.
enum SoundTables {
    /// Calls `body` with the places of a word, which are its own to change; nil for one with a letter that has no sound here, and in other scripts.
    static func withPlaces<Result>(
        of key: ArraySlice<UInt8>, script: LetterScript,
        _ body: (UnsafeMutableBufferPointer<Sounds.Place>) -> Result
    ) -> Result? {
        func syllables(_ places: [Sounds.Place]?) -> Result? {
            guard var places else { return nil }
            return places.withUnsafeMutableBufferPointer { body($0) }
        }
        return switch script {
        case .latin: latin.withPlaces(of: key, body)
        case .cyrillic: cyrillic.withPlaces(of: key, body)
        case .greek: greek.withPlaces(of: key, body)
        case .georgian: georgian.withPlaces(of: key, body)
        case .armenian: armenian.withPlaces(of: key, body)
        case .hebrew: hebrew.withPlaces(of: key, body)
        case .arabic: arabic.withPlaces(of: key, body)
        case .hangul: syllables(SyllableSounds.hangul(key))
        case .katakana: syllables(SyllableSounds.katakana(key))
        case .none, .unspaced, .other: nil
        }
    }

    /// A parsed table.
    struct Table: Sendable {
        private var trie = SymbolTrie(expectedEdges: 256)
        /// By node of the trie: where its places are in `all`; nothing where no spelling ends.
        private var placesOfNode: [Range<Int32>] = []
        private var all: [Sounds.Place] = []
        /// By scalar from `firstDirect` on: what may begin with it.
        private var direct: [Beginning] = []
        private var firstDirect: UInt32 = 0
        /// No spelling has more places for each of its bytes.
        private var mostPlaces = 1

        /// The spellings that begin with a letter.
        private struct Beginning {
            /// -1: none does.
            let node: Int32
            let isInner: Bool
            let places: Range<Int32>
        }

        init(_ text: String) {
            for item in text.split(whereSeparator: { $0 == ";" || $0 == "\n" }) {
                let words = item.split(separator: " ")
                guard let spec = words.last, words.count > 1 else { continue }
                let places = SoundTables.parsed(spec)
                for spelling in words.dropLast() {
                    var node = SymbolTrie.root
                    for scalar in spelling.unicodeScalars { node = trie.addChild(of: node, scalar.value) }
                    while placesOfNode.count < Int(trie.nodeCount) { placesOfNode.append(0..<0) }
                    // Even a spelling without a sound has its own range.
                    placesOfNode[Int(node)] = Int32(all.count + 1)..<Int32(all.count + 1 + places.count)
                    mostPlaces = max(mostPlaces, (places.count + spelling.utf8.count - 1) / spelling.utf8.count)
                    all += places
                }
            }
            all.insert(Sounds.Place(bits: 0), at: 0)
            let scalars = text.unicodeScalars.lazy.filter { $0.value > 0x20 }.map(\.value)
            firstDirect = scalars.min() ?? 0
            direct = (firstDirect...(scalars.max() ?? 0)).map { scalar in
                let node = trie.child(of: SymbolTrie.root, scalar)
                guard node >= 0 else { return Beginning(node: -1, isInner: false, places: 0..<0) }
                return Beginning(node: node, isInner: trie.isInner[Int(node)], places: placesOfNode[Int(node)])
            }
        }

        func withPlaces<Result>(
            of key: ArraySlice<UInt8>, _ body: (UnsafeMutableBufferPointer<Sounds.Place>) -> Result
        ) -> Result? {
            withUnsafeTemporaryAllocation(of: Sounds.Place.self, capacity: mostPlaces * key.count) { places in
                read(key, into: places).map { body(UnsafeMutableBufferPointer(rebasing: places[..<$0])) }
            }
        }

        /// How many places a word has; nil for one with a letter that no spelling has.
        private func read(_ key: ArraySlice<UInt8>, into places: UnsafeMutableBufferPointer<Sounds.Place>) -> Int? {
            all.withUnsafeBufferPointer { all in
                direct.withUnsafeBufferPointer { direct in
                    var count = 0
                    var start = key.startIndex
                    while start < key.endIndex {
                        var index = start
                        let number = Int(UTF8Scalar.next(in: key, at: &index)) - Int(firstDirect)
                        guard number >= 0, number < direct.count, direct[number].node >= 0 else { return nil }
                        var best = (end: index, places: direct[number].places)
                        if direct[number].isInner { findLonger(&best, in: key, from: direct[number].node) }
                        guard best.places.lowerBound > 0 else { return nil }
                        for place in best.places {
                            places.initializeElement(at: count, to: all[Int(place)])
                            count += 1
                        }
                        start = best.end
                    }
                    return count
                }
            }
        }

        /// The longest spelling that goes on from a node; `best` ends where the node does.
        private func findLonger(
            _ best: inout (end: Int, places: Range<Int32>), in key: ArraySlice<UInt8>, from node: Int32
        ) {
            var (node, index) = (node, best.end)
            while index < key.endIndex {
                node = trie.child(of: node, UTF8Scalar.next(in: key, at: &index))
                guard node >= 0 else { return }
                let found = placesOfNode[Int(node)]
                if found.lowerBound > 0 { best = (index, found) }
                guard trie.isInner[Int(node)] else { return }
            }
        }
    }

    /// `(kcs)?a` → two places.
    static func parsed(_ spec: Substring) -> [Sounds.Place] {
        var places: [Sounds.Place] = []
        var group: UInt32?
        for byte in spec.utf8 {
            switch byte {
            case UInt8(ascii: "("): group = 0
            case UInt8(ascii: ")"):
                places.append(Sounds.Place(bits: group ?? 0))
                group = nil
            case UInt8(ascii: "?"):
                if let last = places.popLast() { places.append(Sounds.Place(bits: last.bits | Sounds.Place.weak)) }
            default:
                guard let sound = Sounds.alphabet.firstIndex(of: byte) else { continue }
                if group != nil {
                    group = (group ?? 0) | 1 << UInt32(sound)
                } else {
                    places.append(.init(bits: 1 << UInt32(sound)))
                }
            }
        }
        return places
    }

    private static let latin = Table(
        """
        a à á â ã ă a; ä æ (ae); å (oa); ą (ao)n?; ā a; b b; c (kcs); ć (Cc); č C; ç (Cs); ĉ C; ck k; cc (kC); cs C
        ch (CSxk); cz C; tch tsch tš C; tsj tj (Ct); tx C; schtsch shch chtch stsj szcz šč sjtsj štš S(CSc)?; sch S; sh ş ș S; sj S
        sz (Ss); ss s; š S; ś (Ss); ŝ S; s (szS); ß s; d ď d; đ (dJ); dj J; dzh dž dż dsch J; dz (zJd); drz (dJ)(rZ)?; dh d
        e é è ê ě ė ẽ e; ë (eo); ē e; ę en?; ee (ie); f ff f; ph f; g (gh); ğ (g)?; ģ g; gh g; gi (gJ)i; ge (gJ)e; gn n; gy (Jg)
        h (hx)?; i í ì î ĩ į ī i; ï i; ie (ie); j (iZJx)?; k ķ k; kh (xk); l ļ ľ ĺ ll l; ł l; lj l(Z)?; m mm m; n ń ñ ň ņ nn n; nj n; ng n(g)?; ny n
        o ó ò ô õ ø ō o; ö œ ő (oe); oe (oeu)e?; oo (uo); ou (uo); p pp p; q k; qu k(uv)?; r ř ŕ rr r; rz (rZ); rh r
        t ť ţ tt t; ts tz c; th (t); ţ (ct); u ú ù û ů ũ ų ū u; ü ű (ui); ue (u)e?; v v; w (vu); x (kSx)s?; y ý ÿ i?; z zz (zcs)
        ž Z; ź ż (zZ); zh Z; zs Z; zj Z; ia ya ja i?a; ė e; þ t; ð d; ' -; . -
        """)

    private static let cyrillic = Table(
        """
        а a; б b; в v; г (gh); д d; е (e); ж Z; з z; и i; й i?; к k; л l; м m; н n; о o; п p; р r; с s; т t; у u; ф f; х (xhk)
        ц (cts); ч C; ш S; щ S(C)?; ъ (aeou)?; ы i; ь -; э e; ю i?u; я i?a; є i?e; і i; ї i; ў (uv); ј i?; љ l; њ n; ђ (dJ); ћ (Ct)
        џ J; ѓ (gJ); ќ (kC); ѕ (zc); дз (dzJ); дж J; тс c; тч C; ӣ i; қ k; ғ (g); ң n; ө o; ү ұ u; һ h; ә (ae); ' -
        """)

    private static let greek = Table(
        """
        α a; β v; γ (gi); γκ γγ g; γι i?; δ d; ε e; ζ (zZ); η i; θ (tf); ι i; κ k; λ l; μ m; μπ b; ν n; ντ d; ντζ τζ J; ξ ks; ο o; π p
        ρ r; σ (sSzZ); τ t; τσ (Cc); υ (iv); ου u; φ f; χ (xhk); ψ ps; ω o; αι e; ει οι i; ευ e(vf); αυ a(vf); ' -
        """)

    private static let georgian = Table(
        """
        ა a; ბ b; გ g; დ d; ე e; ვ v; ზ z; თ t; ი i; კ k; ლ l; მ m; ნ n; ო o; პ p; ჟ Z; რ r; ს s; ტ t; უ u; ფ (pf); ქ k; ღ (gx); ყ k
        შ S; ჩ C; ც (cs); ძ (zJ); წ c; ჭ C; ხ (xhk); ჯ J; ჰ h?
        """)

    private static let armenian = Table(
        """
        ա a; բ b; գ g; դ d; ե e; զ z; է e; ը (eao)?; թ t; ժ Z; ի i; լ l; խ x; ծ c; կ k; հ h?; ձ (zc); ղ (gx); ճ (CJ); մ m; յ i?; ն n
        շ S; ո o; ու u; չ C; պ p; ջ J; ռ r; ս s; վ v; տ t; ր r; ց c; ւ (vu); փ (pf); ք k; օ o; ֆ f; և ev
        """)

    private static let hebrew = Table(
        """
        א (aeiou)?; ב (bv); ג g; ג' (JZ); ד d; ה (ha)?; ו (vou)?; וו v; ז z; ז' Z; ח (xhk); ט t; י (iea)?; יי (iea)?; כ ך (kx); ל l
        מ ם m; נ ן n; ס s; ע (aeo)?; פ ף (pf); צ ץ (cC); צ' ץ' C; ק k; ר r; ש (Ss); ת t; ת' t; ' -; " -
        """)

    private static let arabic = Table(
        """
        ا (aeiou)?; ب (bpv); پ p; ت t; تش C; تس c; ث (ts); ج (JZg); چ C; ح (hx); خ x; د d; دج J; ذ (dz); ر r; ز z; ژ Z; س s; ش S; ص s
        ض d; ط t; ظ (zd); ع (aeio)?; غ (gx); ف (fv); ق (kg); ك (kg); گ g; ل l; م m; ن n; ه (ha)?; ة (at)?; و (vuo)?; ي (iea)?; ء -
        """)
}

/// Scripts of syllables.
enum SyllableSounds {
    // MARK: Hangul

    private static let initials = Letters("(gk) k n (dt) t (lr) m (bvp) p (sS) s - (JzZc) (cC) (Cc) (kx) t (pf) (hxf)")
    private static let medials = Letters(
        "a (ea) i?a i?e (oea) e i?(oea) i?e o (uov)?a (uv)?e (oe) i?o u (uv)?o (uv)?e (uv)?i i?u (eu)? i i")
    private static let finals = Letters(
        "- (kg) k k n n n (td) (lr) (lrk) (lrm) (lrp) (lrs) (lrt) (lrp) (lr) m (pbvf) p (tsSd) (ts) n (tJ) (tC) (kx) t (pf) -"
    )

    /// What letters sound like by their number, one after the other.
    private struct Letters {
        private var places: [Sounds.Place] = []
        private var ends: [Int] = []

        init(_ text: String) {
            for spec in text.split(separator: " ") {
                places += SoundTables.parsed(spec)
                ends.append(places.count)
            }
        }

        func append(_ number: Int, to list: inout [Sounds.Place]) {
            for place in (number == 0 ? 0 : ends[number - 1])..<ends[number] { list.append(places[place]) }
        }
    }

    static func hangul(_ key: ArraySlice<UInt8>) -> [Sounds.Place]? {
        var places: [Sounds.Place] = []
        places.reserveCapacity(key.count)
        var index = key.startIndex
        while index < key.endIndex {
            let scalar = UTF8Scalar.next(in: key, at: &index)
            guard (0xAC00...0xD7A3).contains(scalar) else { return nil }
            let syllable = Int(scalar - 0xAC00)
            initials.append(syllable / 588, to: &places)
            medials.append(syllable % 588 / 28, to: &places)
            finals.append(syllable % 28, to: &places)
        }
        return places
    }

    // MARK: Katakana

    /// Consonant and vowel of each full kana; small vowels and ャュョ replace the vowel before them.
    private static let kana: [UInt32: (consonant: [Sounds.Place], vowel: [Sounds.Place])] = {
        let rows: [(String, [String])] = [
            ("アイウエオ", ["-", "-", "-", "-", "-"]), ("カキクケコ", ["k", "k", "k", "k", "k"]),
            ("ガギグゲゴ", ["g", "g", "g", "g", "g"]), ("サシスセソ", ["s", "(Ss)", "s", "s", "s"]),
            ("ザジズゼゾ", ["z", "(JZzd)", "(zZ)", "z", "z"]), ("タチツテト", ["t", "(Ct)", "(ct)", "t", "t"]),
            ("ダヂヅデド", ["d", "(JZ)", "z", "d", "d"]), ("ナニヌネノ", ["n", "n", "n", "n", "n"]),
            ("ハヒフヘホ", ["(hx)", "(hx)", "(fhv)", "(hx)", "(hx)"]), ("バビブベボ", ["(bv)", "(bv)", "(bv)", "(bv)", "(bv)"]),
            ("パピプペポ", ["p", "p", "p", "p", "p"]), ("マミムメモ", ["m", "m", "m", "m", "m"]),
            ("ラリルレロ", ["(lr)", "(lr)", "(lr)", "(lr)", "(lr)"]),
        ]
        let vowels = ["a", "i", "u?", "e", "o"]
        var table: [UInt32: (consonant: [Sounds.Place], vowel: [Sounds.Place])] = [:]
        for (letters, consonants) in rows {
            for (index, scalar) in letters.unicodeScalars.enumerated() {
                let consonant = SoundTables.parsed(consonants[index][...])
                // Vowels that only part consonants: u everywhere, o after t and d, i after sh, ch, j.
                var vowel = consonant.isEmpty && index == 2 ? "u" : vowels[index]
                if "トド".unicodeScalars.contains(scalar) { vowel = "o?" }
                if "シチジヂ".unicodeScalars.contains(scalar) { vowel = "i?" }
                table[scalar.value] = (consonant, SoundTables.parsed(vowel[...]))
            }
        }
        let others = ["ヤ": "i?a", "ユ": "i?u", "ヨ": "i?o", "ワ": "(vu)?a", "ヲ": "o", "ン": "n", "ヴ": "v"]
        for (letter, spec) in others {
            for scalar in letter.unicodeScalars { table[scalar.value] = (SoundTables.parsed(spec[...]), []) }
        }
        return table
    }()

    private static let small: [UInt32: [Sounds.Place]] = {
        var table: [UInt32: [Sounds.Place]] = [:]
        for (letter, spec) in ["ァ": "a", "ィ": "i", "ゥ": "u", "ェ": "e", "ォ": "o", "ャ": "i?a", "ュ": "i?u", "ョ": "i?o"] {
            for scalar in letter.unicodeScalars { table[scalar.value] = SoundTables.parsed(spec[...]) }
        }
        return table
    }()

    static func katakana(_ key: ArraySlice<UInt8>) -> [Sounds.Place]? {
        var places: [Sounds.Place] = []
        var pending: [Sounds.Place] = []
        var index = key.startIndex
        var afterPlainU = false
        while index < key.endIndex {
            let scalar = UTF8Scalar.next(in: key, at: &index)
            if let vowel = small[scalar] {
                // ウィ is w + i.
                if afterPlainU { places.append(contentsOf: SoundTables.parsed("(vu)?")) }
                places += vowel
                pending = []
            } else if let (consonant, vowel) = kana[scalar] {
                places += pending + consonant
                pending = vowel
            } else if scalar == 0x30FC || scalar == 0x30C3 {
                // ー lengthens, ッ doubles: neither is heard here.
            } else {
                return nil
            }
            afterPlainU = scalar == 0x30A6
            if afterPlainU, index < key.endIndex {
                var ahead = index
                if small[UTF8Scalar.next(in: key, at: &ahead)] != nil { pending = [] }
            }
        }
        return places + pending
    }
}
