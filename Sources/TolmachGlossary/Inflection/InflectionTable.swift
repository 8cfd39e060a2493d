// SPDX-License-Identifier: Apache-2.0

/// The case endings of a language, as rewriting rules: a form whose end is one of `forms` is held to be a word whose end is
/// `lemma`. Written by hand, a paradigm a line:
///
/// ```
/// class C бвгджзк…          letters that a line may ask for before the ending
/// group noun                of a group, only the lines with the longest ending that fits a word count
/// [C]: а у ом е             a word in a consonant, and what is added to it
/// ка: ки ке ку кой          a word in -ка, and what stands for -ка in its forms
/// а: ы е у ой -             `-` is no ending at all
/// lower                     from here on: not for names of one word that are written with a capital
/// [C]: {lar,ler}{,i,de}     braces multiply out
/// ```
/// Groups are independent of each other. A group named `modifier` holds endings of adjectives that agree with a noun: they
/// count inside terms of several words and in names of persons, never for another word alone. Endings of nouns, those of groups
/// not named `adjective`, `possessive`, `country` or `modifier`, stand back where the learned endings have a word.
///
/// Words and endings are in the form of `WordKey`.
final class InflectionTable: @unchecked Sendable {  // written by the one who makes it, before anyone else sees it
    struct Paradigm: Sendable {
        let lemma: [UInt8]
        /// A letter that must stand before the lemma's ending: index into `classes`.
        let context: Int?
        let group: Int
        let isModifier: Bool
        let isNoun: Bool
        let isLowerOnly: Bool
        /// Numbers of the endings, as bits.
        fileprivate(set) var forms: [UInt64] = []

        func has(ending: Int) -> Bool {
            let word = ending >> 6
            return word < forms.count && forms[word] >> UInt64(ending & 63) & 1 == 1
        }
    }

    /// What may stand for an ending: a paradigm's ending of a lemma.
    private struct LemmaEnding {
        let paradigm: Int32
        /// The bit of the class that must stand before it; all bits where none must.
        let context: UInt64
        /// Where the lemma's ending is in `lemmaBytes`.
        let lemma: Range<Int>
    }

    let language: String
    @exclusivity(unchecked) private(set) var paradigms: [Paradigm] = []
    /// Every ending of a form, numbered.
    let endings: FrozenWords
    /// Them from the last byte on, and by node the number of one; -1.
    @exclusivity(unchecked) private var endingTrie = SymbolTrie(expectedEdges: 256)
    @exclusivity(unchecked) private var endingOfNode: [Int32] = []
    /// The paradigms of each ending, one ending after another, and by number of an ending where they begin.
    @exclusivity(unchecked) private var lemmaEndings: [LemmaEnding] = []
    @exclusivity(unchecked) private var lemmaBytes: [UInt8] = []
    @exclusivity(unchecked) private var firstOfEnding: [Int32] = [0]
    /// Letters that classes hold, as children of the root, and by node a bit for each class.
    @exclusivity(unchecked) private var classLetters = SymbolTrie(expectedEdges: 64)
    @exclusivity(unchecked) private var classesOfNode: [UInt64] = []
    @exclusivity(unchecked) private var classes: [[UInt32]] = []
    @exclusivity(unchecked) private var classNames: [String] = []

    init(_ language: String, _ text: String) {
        self.language = language
        endings = FrozenWords()
        var group = 0
        var isModifier = false
        var isNoun = true
        var isLowerOnly = false
        for line in text.split(separator: "\n") {
            let words = line.split(separator: " ")
            guard let first = words.first, !first.hasPrefix("#") else { continue }
            switch first {
            case "class" where words.count == 3:
                classNames.append(String(words[1]))
                classes.append(words[2].unicodeScalars.map(\.value))
            case "group":
                group += 1
                isModifier = words.count > 1 && words[1] == "modifier"
                isNoun = words.count < 2 || !Self.unlearned.contains(String(words[1]))
                isLowerOnly = false
            case "lower": isLowerOnly = true
            default:
                guard first.hasSuffix(":") else { continue }
                var paradigm = paradigm(first.dropLast(), group, isModifier, isNoun: isNoun, isLowerOnly)
                for word in words.dropFirst() {
                    for form in Self.expanded(word == "-" ? [] : Array(word.utf8)) {
                        let number = endings.number(of: form)
                        while paradigm.forms.count <= number >> 6 { paradigm.forms.append(0) }
                        paradigm.forms[number >> 6] |= 1 << UInt64(number & 63)
                    }
                }
                paradigms.append(paradigm)
            }
        }
        indexEndings()
    }

    private func indexEndings() {
        var ends: [(node: Int32, ending: Int)] = []
        for ending in 0..<endings.count {
            var node = SymbolTrie.root
            for byte in endings[ending].reversed() { node = endingTrie.addChild(of: node, UInt32(byte)) }
            ends.append((node, ending))
            for (number, paradigm) in paradigms.enumerated() where paradigm.has(ending: ending) {
                lemmaEndings.append(
                    LemmaEnding(
                        paradigm: Int32(number), context: paradigm.context.map { 1 << UInt64($0) } ?? .max,
                        lemma: lemmaBytes.count..<lemmaBytes.count + paradigm.lemma.count))
                lemmaBytes += paradigm.lemma
            }
            firstOfEnding.append(Int32(lemmaEndings.count))
        }
        classesOfNode = [0]
        for (number, letters) in classes.enumerated() {
            for letter in letters {
                let node = Int(classLetters.addChild(of: SymbolTrie.root, letter))
                while classesOfNode.count <= node { classesOfNode.append(0) }
                classesOfNode[node] |= 1 << UInt64(number)
            }
        }
        endingOfNode = [Int32](repeating: -1, count: Int(endingTrie.nodeCount))
        for (node, ending) in ends { endingOfNode[Int(node)] = Int32(ending) }
    }

    /// Calls `body` with each ending that a word ends in, the shortest first, and how many bytes it has: no more than all but two of the word's.
    func forEachEnding(of word: ArraySlice<UInt8>, _ body: (_ length: Int, _ ending: Int) -> Void) {
        guard word.count >= 2 else { return }
        var node = SymbolTrie.root
        var length = 0
        while true {
            let ending = endingOfNode[Int(node)]
            if ending >= 0, length == 0 || word[word.endIndex - length] & 0xC0 != 0x80 { body(length, Int(ending)) }
            guard length < word.count - 2 else { return }
            length += 1
            node = endingTrie.child(of: node, UInt32(word[word.endIndex - length]))
            guard node >= 0 else { return }
        }
    }

    /// Groups that the learned endings, which are those of nouns, say nothing of.
    private static let unlearned: Set = ["adjective", "possessive", "country", "modifier"]

    private func paradigm(_ head: Substring, _ group: Int, _ isModifier: Bool, isNoun: Bool, _ isLowerOnly: Bool)
        -> Paradigm
    {
        var lemma = head
        var context: Int?
        if head.first == "[", let close = head.firstIndex(of: "]") {
            context = classNames.firstIndex(of: String(head[head.index(after: head.startIndex)..<close]))
            lemma = head[head.index(after: close)...]
        }
        return Paradigm(
            lemma: Array(lemma.utf8), context: context, group: group, isModifier: isModifier, isNoun: isNoun,
            isLowerOnly: isLowerOnly)
    }

    /// `a{b,c}` → `ab`, `ac`.
    static func expanded(_ pattern: [UInt8]) -> [[UInt8]] {
        guard let open = pattern.firstIndex(of: UInt8(ascii: "{")),
            let close = pattern[open...].firstIndex(of: UInt8(ascii: "}"))
        else { return [pattern] }
        let choices = pattern[(open + 1)..<close].split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
        let rests = expanded(Array(pattern[(close + 1)...]))
        return choices.flatMap { choice in rests.map { pattern[..<open] + choice + $0 } }
    }

    /// The paradigms a word may follow, with the bytes of its stem: in each group those with the longest ending.
    func paradigms(of word: ArraySlice<UInt8>) -> [(paradigm: Int, stem: Int)] {
        var found: [(paradigm: Int, stem: Int)] = []
        var groupStart = 0
        for index in paradigms.indices {
            let paradigm = paradigms[index]
            if index > 0, paradigms[index - 1].group != paradigm.group { groupStart = found.count }
            let stem = word.count - paradigm.lemma.count
            guard stem >= 2, word.suffix(paradigm.lemma.count).elementsEqual(paradigm.lemma),
                fits(paradigm, stem: word.prefix(stem))
            else { continue }
            if found.count > groupStart {
                let best = paradigms[found[groupStart].paradigm].lemma.count
                if paradigm.lemma.count < best { continue }
                if paradigm.lemma.count > best { found.removeSubrange(groupStart...) }
            }
            found.append((index, stem))
        }
        return found
    }

    func fits(_ paradigm: Paradigm, stem: ArraySlice<UInt8>) -> Bool {
        paradigm.context.map { classes(before: stem.endIndex, stem) >> UInt64($0) & 1 == 1 } ?? true
    }

    /// The words a form may be of, by the rules alone: each with the rule's paradigm. The form itself is not among them.
    func bases(of form: ArraySlice<UInt8>, limit: Int) -> WordBases {
        var found = WordBases()
        withUnsafeTemporaryAllocation(of: (length: Int, ending: Int).self, capacity: form.count + 1) { ends in
            var count = 0
            forEachEnding(of: form) {
                ends.initializeElement(at: count, to: ($0, $1))
                count += 1
            }
            // The longest ending first: it says most.
            for (length, ending) in ends[..<count].reversed() {
                let stem = form.dropLast(length)
                let before = classes(before: stem.endIndex, stem)
                for place in Int(firstOfEnding[ending])..<Int(firstOfEnding[ending + 1]) {
                    let (context, range) = (lemmaEndings[place].context, lemmaEndings[place].lemma)
                    guard context == .max || context & before != 0 else { continue }
                    let lemma = lemmaBytes[range]
                    // The form itself is no base of its own.
                    if lemma.count == length, form[stem.endIndex...].isSame(as: lemma) { continue }
                    found.add(stem, lemma, paradigm: Int(lemmaEndings[place].paradigm))
                    if found.count == limit { return }
                }
            }
        }
        return found
    }

    /// The classes of the letter before `end`, a bit each.
    private func classes(before end: Int, _ word: ArraySlice<UInt8>) -> UInt64 {
        guard !classes.isEmpty, end > word.startIndex else { return 0 }
        var start = end - 1
        while start > word.startIndex, word[start] & 0xC0 == 0x80 { start -= 1 }
        let node = classLetters.child(of: SymbolTrie.root, UTF8Scalar.next(in: word, at: &start))
        return node < 0 ? 0 : classesOfNode[Int(node)]
    }

    /// The rule in words: `uk:-о→-ові`.
    func rule(paradigm: Int, ending: ArraySlice<UInt8>) -> String {
        let lemma = String(decoding: paradigms[paradigm].lemma, as: UTF8.self)
        return "\(language):-\(lemma)→-\(String(decoding: ending, as: UTF8.self))"
    }
}
