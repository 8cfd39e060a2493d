// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Initials before a surname belong to the mention: «Т. Мей», «А.Г.Лукашенко».
enum Initials {
    /// Where the mention of a person begins that was found at `lower`: before the initials there, if the first of them may begin the
    /// person's name.
    static func start(before lower: Int, in text: [UInt8], of concept: Int32, _ index: GlossaryIndex) -> Int {
        var start = lower
        var first: Letters?
        for _ in 0..<2 {
            var at = start
            while at > 0, text[at - 1] == 0x20 || (at > 1 && text[at - 2] == 0xC2 && text[at - 1] == 0xA0) {
                at -= text[at - 1] == 0x20 ? 1 : 2
            }
            guard start - at <= 2, let letters = letters(before: at, in: text) else { break }
            if let before = UTF8Scalar.previous(in: text, before: letters.start), LetterScript(before) != .none {
                break
            }
            start = letters.start
            first = letters
        }
        guard let first, start < lower,
            mayBegin(first.scalar, concept, index) || first.second.map({ mayBegin($0, concept, index) }) ?? false
        else { return lower }
        return start
    }

    /// An initial: where it begins, its letter, and the second of two that are one sound.
    private struct Letters {
        let start: Int
        let scalar: UInt32
        var second: UInt32?
    }

    /// The initial whose mark ends at a place: a capital with a full stop, two letters for one sound (Дж., Zh.), a letter of a script without capitals, in Hebrew with a
    /// geresh, too.
    private static func letters(before end: Int, in text: [UInt8]) -> Letters? {
        guard end > 1, let mark = UTF8Scalar.previous(in: text, before: end) else { return nil }
        let isStop = mark == 0x2E
        guard isStop || mark == 0x27 || mark == 0x5F3 || mark == 0x2019 else { return nil }
        let last = end - (mark < 0x80 ? 1 : mark < 0x800 ? 2 : 3)
        guard let scalar = UTF8Scalar.previous(in: text, before: last) else { return nil }
        func start(_ end: Int) -> Int {
            var start = end - 1
            while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
            return start
        }
        let script = LetterScript(scalar)
        if script == .hebrew || script == .georgian && isStop { return Letters(start: start(last), scalar: scalar) }
        guard isStop, script.isCased else { return nil }
        if WordShape.isCapital(scalar) { return Letters(start: start(last), scalar: scalar) }
        let first = start(start(last))
        guard first >= 0, let capital = UTF8Scalar.previous(in: text, before: start(last)),
            LetterScript(capital) == script, WordShape.isCapital(capital),
            let upper = Unicode.Scalar(capital), let lower = Unicode.Scalar(scalar),
            pairs.contains(String(upper).lowercased() + String(lower))
        else { return nil }
        return Letters(start: first, scalar: capital, second: scalar)
    }

    private static let pairs: Set<String> = [
        "дж", "дз", "ch", "cs", "dj", "dz", "dž", "gy", "kh", "lj", "nj", "ph", "sh", "sz", "th", "ts", "ya", "ye",
        "yu", "zh",
        "zs", "γκ", "μπ", "ντ", "τζ", "τσ",
    ]

    /// Where the surname begins in a word that ICU does not cut from its initials, «Д.Туск»; the word's beginning where it has none.
    static func surnameStart(in word: Range<Int>, of text: [UInt8]) -> Int {
        var start = word.lowerBound
        for _ in 0..<2 {
            var at = start
            guard at < word.upperBound else { break }
            let scalar = UTF8Scalar.next(in: text[...], at: &at)
            guard at + 1 < word.upperBound, text[at] == 0x2E, LetterScript(scalar).isCased, WordShape.isCapital(scalar)
            else { break }
            start = at + 1
        }
        return start
    }

    /// Where initials end that stand after a surname, «Путин В. В.», if the first may begin the person's name; nil when there are none.
    static func end(after upper: Int, in text: [UInt8], of concept: Int32, _ index: GlossaryIndex) -> Int? {
        var end: Int?
        var first: UInt32?
        var from = upper
        for _ in 0..<2 {
            var at = from
            while at < text.count, text[at] == 0x20 || (text[at] == 0xC2 && at + 1 < text.count && text[at + 1] == 0xA0)
            {
                at += text[at] == 0x20 ? 1 : 2
            }
            guard at - from <= 2, at > upper, at < text.count else { break }
            let scalar = UTF8Scalar.next(in: text[...], at: &at)
            guard LetterScript(scalar).isCased, WordShape.isCapital(scalar), at < text.count, text[at] == 0x2E else {
                break
            }
            if first == nil { first = scalar }
            from = at + 1
            end = from
        }
        guard let first, let end, mayBegin(first, concept, index) else { return nil }
        return end
    }

    /// What `mayBegin` has answered, by concept and letter.
    typealias Answers = Mutex<[UInt64: Bool]>
    /// Answers kept before they are forgotten (about 4 MB).
    private static let most = 100_000

    /// Whether a person's name may begin with a letter.
    static func mayBegin(_ initial: UInt32, _ concept: Int32, _ index: GlossaryIndex) -> Bool {
        let key = UInt64(UInt32(bitPattern: concept)) << 32 | UInt64(initial)
        if let known = index.initials.withLock({ $0[key] }) { return known }
        let answer = mayBegin(initial, index.concept(concept).terms.map(\.text))
        index.initials.withLock { answers in
            if answers.count >= most { answers.removeAll(keepingCapacity: true) }
            answers[key] = answer
        }
        return answer
    }

    /// Whether one of the names of several words begins with the letter: those in its script, or where there is none, those whose first letter
    /// may stand for it in another.
    private static func mayBegin(_ initial: UInt32, _ names: [String]) -> Bool {
        guard let unicode = Unicode.Scalar(initial), let letter = NameLetters(String(unicode)) else { return false }
        // A name in Han letters takes ten milliseconds the first time.
        func script(_ name: String) -> NameScript? {
            name.unicodeScalars.lazy.compactMap { NameScript(of: $0.value) }.first
        }
        let own = names.filter { script($0) == letter.script }.compactMap { NameLetters($0) }.filter {
            $0.words.count > 1
        }
        if !own.isEmpty { return own.contains { $0.letters[1] == letter.letters[1] } }
        return names.contains { text in
            guard var name = NameLetters(text), name.words.count > 1 else { return false }
            if name.script != .latin, letter.script != .latin {
                let word = WordKey.make(String(text.prefix { $0 != " " }))
                guard let latin = LatinSpelling.letters(of: word[...]) else { return false }
                name = latin
            }
            guard let table = EditTables.table(for: name.script == .latin ? letter.script : name.script) else {
                return false
            }
            let (latin, other) =
                name.script == .latin ? (name.letters[1], letter.letters[1]) : (letter.letters[1], name.letters[1])
            return table.mayPair(latin, other)
        }
    }
}
