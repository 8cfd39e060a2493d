// SPDX-License-Identifier: Apache-2.0

/// A person's given name in another spelling beside the surname: Juri Gagarin where the glossary has Yuri Gagarin. Short as it is, it says nothing alone, and is
/// sought there only.
extension TokenPass {
    /// No more words of a text are looked at beside one surname, initials and patronymics among them.
    private static var farthest: Int { 6 }
    /// No surname is tried for more entries.
    private static var mostNamesakes: Int { 48 }

    /// Reads the words beside surnames as the other words of their persons' names. What they are by that is known in this text only.
    mutating func readGivenNames(_ analyzer: inout TokenAnalyzer) {
        guard analyzer.seeksSounds else { return }
        var sought: [(word: Int, unit: Int32)] = []
        for hit in surnames where fact(of: Int(hit)).script == .latin {
            for reading in readings(of: Int(hit)) where Self.isSurname(reading) {
                for number in analyzer.view.patterns(ofSurname: reading.unit).prefix(Self.mostNamesakes) {
                    let pattern = analyzer.index.patterns[Int(number)]
                    guard pattern.script == .latin, VariantIndex.isSought(pattern, analyzer.view, .latin) else {
                        continue
                    }
                    for unit in analyzer.index.units(of: pattern) where unit != reading.unit {
                        addWords(beside: Int(hit), Int(pattern.wordCount) - 1, unit, analyzer.ignoresCase, to: &sought)
                    }
                }
            }
        }
        guard !sought.isEmpty else { return }
        var lent = false
        for (word, unit) in sought where !readings(of: word).contains(where: { $0.unit == unit }) {
            let number = words[word].word
            let surface = bytes(of: word)
            let likeness = givenNames.likeness(ofWord: number, unit) {
                analyzer.likeness(ofGivenName: surface, unit)
            }
            guard likeness > 0 else { continue }
            lend(
                Reading(
                    unit: unit, kind: .sounded, similarity: min(likeness, SpellingPolicy.neighbour), isWeighed: true,
                    isStrong: false), to: number, word, &analyzer)
            lent = true
        }
        if lent { listHits() }
    }

    /// Enough of a surname for the words beside it to be looked at.
    private static func isSurname(_ reading: Reading) -> Bool {
        reading.kind < .sounded || Double(reading.similarity) >= SpellingPolicy.variantSurname
    }

    /// The words on either side of a surname that may be one of the name's other words.
    private func addWords(
        beside surname: Int, _ count: Int, _ unit: Int32, _ ignoresCase: Bool,
        to sought: inout [(word: Int, unit: Int32)]
    ) {
        for direction in [-1, 1] {
            var left = count
            for distance in 1...Self.farthest where left > 0 {
                let word = surname + direction * distance
                guard words.indices.contains(word) else { break }
                let fact = fact(of: word)
                if fact.flags.contains(.initial) || fact.flags.contains(.patronymic) { continue }
                guard fact.script == .latin, ignoresCase || fact.flags.contains(.capital) else { break }
                sought.append((word, unit))
                left -= 1
            }
        }
    }

    /// Adds a reading to what is known of a word in this text.
    private mutating func lend(_ reading: Reading, to number: Int32, _ word: Int, _ analyzer: inout TokenAnalyzer) {
        let own = facts[Int(number)]
        guard own.readingCount < .max else { return }
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

    /// With more, all are forgotten between texts (some 8 MB).
    private static let most = 1 << 18
    var isFull: Bool { likeness.count > Self.most }
    /// About the bytes that they take.
    var footprint: Int { 36 * likeness.count }

    mutating func likeness(ofWord word: Int32, _ unit: Int32, _ make: () -> Float) -> Float {
        let pair = UInt64(UInt32(bitPattern: word)) << 32 | UInt64(UInt32(bitPattern: unit))
        let place = known[pair]
        if place >= 0 { return likeness[Int(place)] }
        let made = make()
        known.add(pair, Int32(likeness.count))
        likeness.append(made)
        return made
    }
}
