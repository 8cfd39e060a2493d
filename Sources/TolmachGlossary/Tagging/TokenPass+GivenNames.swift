// SPDX-License-Identifier: Apache-2.0

/// A person's given name in another spelling beside the surname: Juri Gagarin where the glossary has Yuri Gagarin. Short as it is, it says nothing alone, and is
/// sought there only.
extension TokenPass {
    /// No more words of a text are looked at beside one surname, initials, patronymics and articles among them.
    private static var farthest: Int { 6 }
    /// No surname is tried for more entries.
    private static var mostNamesakes: Int { 48 }

    /// A word that may be a word of a name beside the surname, which stands in another case than dictionaries list it.
    private struct Sought {
        let word: Int
        let unit: Int32
        let isInflected: Bool
    }

    /// More words and names to compare are not kept at once.
    private static var mostSought: Int { 1 << 15 }
    /// A word has no more readings than this and those it has alone.
    private static var mostReadings: Int { 32 }

    /// Reads the words beside surnames as the other words of their persons' names. What they are by that is known in this text only.
    mutating func readGivenNames(_ analyzer: inout TokenAnalyzer) {
        guard analyzer.seeksSounds else { return }
        var met: Set<UInt64> = []
        var sought: [Sought] = []
        var lent = false
        for hit in surnames where fact(of: Int(hit)).script == .latin {
            let names = otherWords(beside: Int(hit), analyzer)
            guard !names.units.isEmpty else { continue }
            forEachWord(beside: Int(hit), names.longest - 1, analyzer.ignoresCase) { word in
                let pair = (words[Int(hit)].word, words[word].word)
                guard met.insert(UInt64(UInt32(bitPattern: pair.0)) << 32 | UInt64(UInt32(bitPattern: pair.1))).inserted
                else { return }
                for (unit, isInflected) in names.units {
                    sought.append(Sought(word: word, unit: unit, isInflected: isInflected))
                }
            }
            if sought.count > Self.mostSought {
                lent = read(sought, &analyzer) || lent
                sought.removeAll(keepingCapacity: true)
            }
        }
        lent = read(sought, &analyzer) || lent
        if lent { listHits() }
    }

    /// The other words of the persons that have a surname, each once, and how many words the longest of their names has.
    private func otherWords(beside surname: Int, _ analyzer: borrowing TokenAnalyzer)
        -> (units: [(unit: Int32, isInflected: Bool)], longest: Int)
    {
        var units: [(unit: Int32, isInflected: Bool)] = []
        var longest = 0
        for reading in readings(of: surname) where Self.isSurname(reading) {
            for number in analyzer.view.patterns(ofSurname: reading.unit).prefix(Self.mostNamesakes) {
                let pattern = analyzer.index.patterns[Int(number)]
                guard pattern.script == .latin, VariantIndex.isSought(pattern, analyzer.view, .latin) else { continue }
                longest = max(longest, Int(pattern.wordCount))
                for unit in analyzer.index.units(of: pattern) where unit != reading.unit {
                    let isInflected = reading.kind == .inflected
                    if !units.contains(where: { $0.unit == unit && $0.isInflected == isInflected }) {
                        units.append((unit, isInflected))
                    }
                }
            }
        }
        return (units, longest)
    }

    /// Enough of a surname for the words beside it to be looked at.
    private static func isSurname(_ reading: Reading) -> Bool {
        reading.kind < .sounded || Double(reading.similarity) >= SpellingPolicy.variantSurname
    }

    /// Calls `body` for the words on either side of a surname that may be one of the name's other words.
    private func forEachWord(beside surname: Int, _ count: Int, _ ignoresCase: Bool, _ body: (_ word: Int) -> Void) {
        for direction in [-1, 1] {
            var left = count
            for distance in 1...Self.farthest where left > 0 {
                let word = surname + direction * distance
                guard words.indices.contains(word) else { break }
                let fact = fact(of: word)
                if !fact.flags.isDisjoint(with: .betweenNames) { continue }
                guard fact.script == .latin, ignoresCase || fact.flags.contains(.capital) else { break }
                body(word)
                left -= 1
            }
        }
    }

    /// Compares words with words of names, and lends them what they may be; whether there is any. Words that are the same one after the other are prepared once.
    private mutating func read(_ sought: [Sought], _ analyzer: inout TokenAnalyzer) -> Bool {
        var lent = false
        var prepared: (number: Int32, name: TokenAnalyzer.GivenName)?
        for item in sought where !readings(of: item.word).contains(where: { $0.unit == item.unit }) {
            let (word, unit) = (item.word, item.unit)
            let number = words[word].word
            let surface = bytes(of: word)
            let likeness = givenNames.likeness(ofWord: number, unit) {
                var one = prepared?.number == number ? prepared?.name : nil
                prepared = nil
                var name = one.take() ?? analyzer.givenName(surface)
                let likeness = analyzer.likeness(of: &name, unit)
                prepared = (number, name)
                return likeness
            }
            // Paola is no Paul, but beside a surname in another case it may be Paol's.
            guard likeness > 0 || likeness < 0 && item.isInflected, facts[Int(number)].readingCount < Self.mostReadings
            else { continue }
            lend(
                Reading(
                    unit: unit, kind: .sounded, similarity: min(abs(likeness), SpellingPolicy.neighbour),
                    isWeighed: true,
                    isStrong: false), to: number, word, &analyzer)
            lent = true
        }
        return lent
    }

    /// Adds a reading to what is known of a word in this text.
    private mutating func lend(_ reading: Reading, to number: Int32, _ word: Int, _ analyzer: inout TokenAnalyzer) {
        let own = facts[Int(number)]
        let first = readings.count
        readings += Array(readings(of: word))
        readings.append(reading)
        neighbours.lent.append((number, own))
        facts[Int(number)] = WordFact(
            flags: analyzer.flags(own.flags, of: readings[first...], own.script), script: own.script,
            readingCount: own.readingCount + 1, firstReading: UInt32(first))
    }
}

/// How alike words are to given names, by their numbers; kept, since the same stand beside a surname again and again.
struct GivenNameLikeness {
    /// By word and unit: where the likeness is.
    private var known = ChunkNumbers()
    private var likeness: [Float] = []

    /// With more, all are forgotten between texts (some 8 MB); within one no more are kept.
    private static let most = 1 << 18
    var isFull: Bool { likeness.count > Self.most }
    /// About the bytes that they take.
    var footprint: Int { 36 * likeness.count }

    mutating func likeness(ofWord word: Int32, _ unit: Int32, _ make: () -> Float) -> Float {
        let pair = UInt64(UInt32(bitPattern: word)) << 32 | UInt64(UInt32(bitPattern: unit))
        let place = known[pair]
        if place >= 0 { return likeness[Int(place)] }
        let made = make()
        guard !isFull else { return made }
        known.add(pair, Int32(likeness.count))
        likeness.append(made)
        return made
    }
}
