// SPDX-License-Identifier: Apache-2.0

/// Persons whose name the glossary has in full and the text in another way: surname first (Putin, Vladimir), with initials («В. В. Путин», «Путин В. В.»), with a title
/// (President Putin), or the surname alone.
extension Matcher {
    /// No surname is tried for more entries.
    private static var mostNamesakes: Int { 48 }

    mutating func findPersons(_ pass: borrowing TokenPass, _ text: [UInt8], _ sentenceStarts: [Int]) {
        for hit in pass.surnames {
            let word = Int(hit)
            for reading in pass.readings(of: word) {
                for number in view.patterns(ofSurname: reading.unit).prefix(Self.mostNamesakes) {
                    let pattern = index.patterns[Int(number)]
                    if findReversed(number, pattern, word, reading, pass, text, sentenceStarts) { continue }
                    findShort(number, pattern, word, reading, pass, text)
                }
            }
        }
    }

    // MARK: Surname first

    private mutating func findReversed(
        _ number: Int32, _ pattern: Pattern, _ word: Int, _ reading: Reading, _ pass: borrowing TokenPass,
        _ text: [UInt8], _ sentenceStarts: [Int]
    ) -> Bool {
        guard reading.endCut == 0, word + 1 < pass.words.count,
            pass.fact(of: word + 1).readingCount > 0
        else {
            return false
        }
        let units = index.units(of: pattern)
        let given = LanguageView.beginsWithSurname(pattern, index) ? units.dropFirst() : units.dropLast()
        defer { path.removeAll(keepingCapacity: true) }
        var at = word
        var skipsPatronymic = false
        for unit in given {
            let next = at + 1
            guard next < pass.words.count, isNameGap(after: at, mayBeComma: at == word, pass, text),
                let found = pass.readings(of: next).first(where: { $0.unit == unit && $0.startCut == 0 })
            else { return false }
            path.append(Step(word: next, reading: found))
            at = next
        }
        let next = at + 1
        if next < pass.words.count, isNameGap(after: at, mayBeComma: false, pass, text) {
            if pass.fact(of: next).flags.contains(.patronymic) {
                skipsPatronymic = true
                at = next
            } else if pass.fact(of: next).flags.contains(.capital) {
                // After Putin, Vladimir Medinsky spoke.
                return false
            }
        }
        path.append(Step(word: word, reading: reading))
        guard let judged = judgedPerson(number, pattern, pass, text, needsCapitals: !skipsPatronymic) else {
            return false
        }
        candidates.append(
            Candidate(
                lower: Int(pass.words[word].lower) + Int(reading.startCut), upper: Int(pass.words[at].upper),
                pattern: number, kind: judged.kind, caseDiffers: false, isForeign: judged.isForeign,
                reading: judged.reading, similarity: judged.similarity, firstWord: word, lastWord: at,
                surnameWord: word))
        return true
    }

    /// A space, or a comma and a space.
    private func isNameGap(
        after word: Int, mayBeComma: Bool, _ pass: borrowing TokenPass, _ text: [UInt8]
    ) -> Bool {
        let lower = Int(pass.words[word].upper)
        switch Gap(text[lower..<max(lower, Int(pass.words[word + 1].lower))]) {
        case .plain: return true
        case .marks(let marks): return mayBeComma && (marks == [0x2C] || marks == Array("،".utf8))
        default: return false
        }
    }

    private func judgedPerson(
        _ number: Int32, _ pattern: Pattern, _ pass: borrowing TokenPass, _ text: [UInt8], needsCapitals: Bool
    ) -> (kind: Candidate.Kind, isForeign: Bool, reading: Reading?, similarity: Double)? {
        let isOwn = view.isOwnLanguage[Int(pattern.language)]
        guard isOwn || isSoughtAbroad(pattern) else { return nil }
        // Each step of a name with its surname first has a reading.
        let readings = path.lazy.compactMap(\.reading)
        var worst: Reading.Kind?
        var similarity = 0.0
        for reading in readings {
            worst = max(worst ?? reading.kind, reading.kind)
            similarity += Double(reading.similarity)
        }
        guard let worst else { return nil }
        similarity /= Double(path.count)
        switch worst {
        case .plain: break
        case .inflected, .stemmed:
            guard isOwn || isAdopted(number, pattern, Array(readings)), !pattern.flags.contains(.indeclinable),
                readings.allSatisfy({ allows($0, pattern) })
            else { return nil }
        case .sounded: guard soundsEnough(number, pattern, similarity, pass) else { return nil }
        }
        guard !needsCapitals || casesFit(number, pattern, pass, text) else { return nil }
        let kind: Candidate.Kind =
            switch worst {
            case .plain: .folded
            case .inflected: .inflected
            case .stemmed: .stemmed
            case .sounded: .transliterated
            }
        return isAllowed(kind) ? (kind, !isOwn, readings.first { $0.kind == worst }, similarity) : nil
    }

    /// Whether a word begins with the letter that a word of the concept's terms in the text's language begins with: where
    /// there is an own spelling, what another script's would be is not far from it (Selenskyj is no Селянська).
    func beginsAsOwnTerm(_ word: Int, _ number: Int32, _ pass: borrowing TokenPass) -> Bool {
        let concept = index.patterns[Int(number)].concept
        var key: [UInt8] = []
        _ = WordKey.make(pass.bytes(of: word), into: &key)
        let letter = key.prefix(1 + key.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count)
        func isOwnTerm(_ place: Int) -> Bool {
            let pattern = index.patterns[place]
            return view.isOwnLanguage[Int(pattern.language)] && !pattern.flags.contains(.excludes)
                && index.units(of: pattern).contains { index.units[Int($0)].starts(with: letter) }
        }
        // The patterns of a concept lie together; of a thousand spellings those nearby will do.
        var (lower, upper) = (Int(number), Int(number) + 1)
        let (first, last) = (max(0, lower - 256), min(index.patterns.count, upper + 256))
        while lower > first, index.patterns[lower - 1].concept == concept { lower -= 1 }
        while upper < last, index.patterns[upper].concept == concept { upper += 1 }
        return (lower..<upper).contains(where: isOwnTerm)
    }

    // MARK: The surname without the given name

    private mutating func findShort(
        _ number: Int32, _ pattern: Pattern, _ word: Int, _ reading: Reading, _ pass: borrowing TokenPass,
        _ text: [UInt8]
    ) {
        let flags = pass.fact(of: word).flags
        guard flags.contains(.capital) || flags.contains(.caseless), isAllowed(.surname) else { return }
        let isOwn = view.isOwnLanguage[Int(pattern.language)]
        let letters = UTF8Scalar.count(index.units[Int(reading.unit)])
        guard isOwn || isSoughtAbroad(pattern), letters >= 4, !view.hasShortTerm(pattern.concept) else { return }
        switch reading.kind {
        case .plain: break
        case .inflected, .stemmed:
            guard isOwn || isAdopted(number, pattern, [reading]), allows(reading, pattern) else { return }
        case .sounded:
            guard
                VariantIndex.isSought(pattern, view, pass.fact(of: word).script)
                    || SoundIndex.isSought(pattern, view, pass.fact(of: word).script)
            else { return }
        }
        guard reading.kind < .sounded || Double(reading.similarity) >= SpellingPolicy.withInitials else { return }
        let lower = Int(pass.words[word].lower) + Int(reading.startCut)
        let upper = Int(pass.words[word].upper) - Int(reading.endCut)
        var (from, to, last) = (lower, upper, word)
        var isAlone = false
        let surname = Initials.surnameStart(in: lower..<max(lower, upper), of: text)
        let before = Initials.start(before: surname, in: text, of: pattern.concept, index)
        if before < surname {
            from = before
        } else if let end = Initials.end(after: upper, in: text, of: pattern.concept, index) {
            to = end
            while last + 1 < pass.words.count, Int(pass.words[last + 1].upper) <= end { last += 1 }
        } else if hasOtherInitial(word, pass, text) || LoneWords.hasInitial(surname, upper, text) {
            return
        } else if !hasTitle(word, pass, text) {
            guard
                reading.kind < .sounded
                    ? letters >= SpellingPolicy.lettersOfSurnameAlone : SpellingPolicy.isSurnameAlone(reading, letters)
            else { return }
            isAlone = true
        } else if reading.kind == .sounded, Double(reading.similarity) < SpellingPolicy.titled {
            return
        }
        var candidate = Candidate(
            lower: from, upper: to, pattern: number, kind: .surname, caseDiffers: false, isForeign: !isOwn,
            reading: reading, similarity: Double(reading.similarity), power: Int(reading.power), firstWord: word,
            lastWord: last, surnameWord: word)
        candidate.isAlone = isAlone
        candidates.append(candidate)
    }

    /// An initial beside a surname that is not the person's: «В. Медведев».
    private func hasOtherInitial(_ word: Int, _ pass: borrowing TokenPass, _ text: [UInt8]) -> Bool {
        if word > 0, pass.fact(of: word - 1).flags.contains(.initial), text[Int(pass.words[word - 1].upper)] == 0x2E {
            return true
        }
        guard word + 1 < pass.words.count, pass.fact(of: word + 1).flags.contains(.initial) else { return false }
        let end = Int(pass.words[word + 1].upper)
        let gap = text[Int(pass.words[word].upper)..<Int(pass.words[word + 1].lower)]
        return gap.elementsEqual(" ".utf8) && end < text.count && text[end] == 0x2E
    }

    private func hasTitle(_ word: Int, _ pass: borrowing TokenPass, _ text: [UInt8]) -> Bool {
        let placed = pass.words[word]
        if word > 0, isTitle(word - 1, Int(pass.words[word - 1].upper)..<Int(placed.lower), pass, text) { return true }
        guard word + 1 < pass.words.count else { return false }
        let next = Int(pass.words[word + 1].lower)
        return isTitle(word + 1, Int(placed.upper)..<max(Int(placed.upper), next), pass, text)
    }

    private func isTitle(_ word: Int, _ gap: Range<Int>, _ pass: borrowing TokenPass, _ text: [UInt8]) -> Bool {
        pass.fact(of: word).flags.contains(.title)
            && (text[gap].elementsEqual(" ".utf8) || text[gap].elementsEqual(". ".utf8))
    }
}
