// SPDX-License-Identifier: Apache-2.0

/// Latin names as they are heard where the rows of `SoundTables` hear their letters: French does not say what a name ends in (Louis, Jacques), Hungarian gy is д, English
/// kn is n. A name may be either, since nobody knows its language; this is the other way to hear it.
enum SilentLetters {
    private struct Rule {
        let spelling: [UInt8]
        let sound: [UInt8]
        let atStart: Bool
        let atEnd: Bool
    }

    /// `spelling sound`; ^ and $ tie a spelling to an end of the word, - is nothing. The longest spelling is taken.
    private static let rules: [Rule] = """
        gy d;^j zh;^kn n;^wr r;gh$ -;aw o
        ques$ k;que$ k;gue ge;gui gi;guill giy;quill kiy;ill iy;eau o;eaux$ o;aux$ o;ault$ o;aud$ o;au o;oi ua;ois$ ua;oix$ ua;ais$ e;aix$ e;ain en;is$ i;as$ a;os$ o;us$ u;ous$ u
        oux$ u;out$ u;ert$ er;ard$ ar;ord$ or;ort$ or;and$ an;ant$ an;ent$ an;end$ an;ot$ o;et$ e;at$ a;it$ i;ut$ u;ux$ u;e$ -;es$ -
        ão an;ães ains;ões ons;nh ny;lh ly
        """.split(whereSeparator: { $0 == ";" || $0.isNewline }).compactMap { row in
            let words = row.split(separator: " ")
            guard words.count == 2, let first = words[0].first, let last = words[0].last else { return nil }
            let spelling = words[0].filter { $0 != "^" && $0 != "$" }
            return Rule(
                spelling: WordKey.make(String(spelling)), sound: words[1] == "-" ? [] : Array(words[1].utf8),
                atStart: first == "^", atEnd: last == "$")
        }.sorted { $0.spelling.count > $1.spelling.count }

    /// A word in `WordKey` form; nil where it is heard as it is written.
    static func heard(_ word: ArraySlice<UInt8>) -> [UInt8]? {
        guard word.count >= 4, word.contains(where: { $0 < 0x80 }) else { return nil }
        var heard: [UInt8] = []
        var at = word.startIndex
        var isOther = false
        while at < word.endIndex {
            let rule = rules.first { rule in
                word[at...].starts(with: rule.spelling) && (!rule.atStart || at == word.startIndex)
                    && (!rule.atEnd || at + rule.spelling.count == word.endIndex && at > word.startIndex)
            }
            if let rule {
                heard += rule.sound
                at += rule.spelling.count
                isOther = true
            } else {
                heard.append(word[at])
                at += 1
            }
        }
        return isOther && heard.count >= 2 ? heard : nil
    }
}
