// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachWords

/// What a term is to the search: its words or scalars, its capitals, what stands between and around its words.
extension IndexBuilder {
    /// A pattern of the last concept, of bytes in NFC whose words are in `ranges`. Nothing comes of one without a word.
    mutating func addPattern(_ bytes: [UInt8], term: Int, _ tag: Int, _ given: Pattern.Flags) {
        addPattern(bytes, term: term, language: languageOfTag[tag], given)
        guard given.contains(.person), languages[Int(languageOfTag[tag])] == "hu", ranges.count > 1,
            given.isDisjoint(with: [.form, .excludes, .unwanted, .exactCase]),
            let reversed = GivenNameFirst.order(of: bytes)
        else { return }
        WordSplitter.words(of: reversed, into: &ranges)
        addPattern(reversed, term: term, language: number(ofLanguage: GivenNameFirst.language), given)
    }

    /// The same by the number of a language.
    mutating func addPattern(
        _ bytes: [UInt8], term: Int, language: UInt16, _ given: Pattern.Flags, isJoined: Bool = false
    ) {
        guard let first = ranges.first, let last = ranges.last, ranges.count < Int(UInt16.max) else { return }
        var flags = given
        var capitals: UInt32 = 0
        var innerCapitals: UInt32 = 0
        var acronyms: UInt32 = 0
        var letters: Int32 = 0
        var script = LetterScript.none
        var isUnspaced = false
        let (pendingStart, byteStart) = (pending.count, pendingBytes.count)
        for (position, range) in ranges.enumerated() {
            let shape = WordKey.make(bytes[range], into: &key)
            if script == .none { script = shape.script }
            if shape.script == .unspaced { isUnspaced = true }
            if shape.isMixed { flags.insert(.mixed) }
            letters += Int32(shape.letters)
            let bit: UInt32 = position < 32 ? 1 << UInt32(position) : 0
            if shape.isAllCapitals, shape.letters <= 5 {
                acronyms |= bit
            } else if shape.startsWithCapital {
                capitals |= bit
            } else if shape.capitals > 0 {
                innerCapitals |= bit
            }
            let start = pendingBytes.count
            pendingBytes.append(contentsOf: key)
            pending.append(PlacedWord(start..<pendingBytes.count))
        }
        if isUnspaced {
            pending.removeSubrange(pendingStart...)
            pendingBytes.removeSubrange(byteStart...)
            script = .unspaced
        }
        if letters == 1 { flags.insert(.singleLetter) }
        let pattern = Int32(patterns.count)
        if ranges.count > 1 { addGaps(bytes, pattern, isUnspaced: isUnspaced, &flags) }
        if first.lowerBound > 0 || last.upperBound < bytes.count {
            addEdges(
                bytes[..<first.lowerBound], bytes[last.upperBound...], hasSeveralWords: ranges.count > 1, pattern,
                &flags)
        }
        patterns.append(
            Pattern(
                concept: Int32(concepts.count - 1), term: Int32(term), language: language, flags: flags,
                script: script, unitStart: Int32(patternUnits.count + pendingStart), wordCount: UInt16(ranges.count),
                letters: UInt16(clamping: letters), capitals: capitals, innerCapitals: innerCapitals,
                acronyms: acronyms, isJoined: isJoined))
        if isUnspaced { addScalars(bytes[first.lowerBound..<last.upperBound], pattern) }
        if pendingBytes.count > Self.mostPending { numberPending() }
    }

    /// Bytes of words that wait for their numbers.
    private static var mostPending: Int { 1 << 16 }

    /// Gives words their numbers, in their order.
    mutating func numberPending() {
        pendingBytes.withUnsafeBufferPointer { units.number(&pending, in: $0) }
        for word in pending { patternUnits.append(word.word) }
        pending.removeAll(keepingCapacity: true)
        pendingBytes.removeAll(keepingCapacity: true)
    }

    private mutating func addGaps(
        _ bytes: [UInt8], _ pattern: Int32, isUnspaced: Bool, _ flags: inout Pattern.Flags
    ) {
        var rules: [GapRule] = []
        for index in ranges.indices.dropFirst() {
            let gap = ranges[index - 1].upperBound..<ranges[index].lowerBound
            if isUnspaced {
                if !gap.isEmpty { flags.insert(.separators) }
                continue
            }
            // Nearly all.
            if gap.count == 1, bytes[gap.lowerBound] == 0x20, rules.isEmpty { continue }
            // Those before were plain.
            while rules.count < index - 1 { rules.append(.plain) }
            switch Gap(bytes[gap]) {
            case .plain: rules.append(.plain)
            case .spacedDash: rules.append(.dash)
            case .marks(let marks): rules.append(.marks(marks))
            case .apart: rules.append(.plain)
            }
        }
        if rules.contains(where: { $0 != .plain }) {
            flags.insert(.unusualGaps)
            gaps.append((pattern, rules))
        }
    }

    private mutating func addEdges(
        _ before: ArraySlice<UInt8>, _ after: ArraySlice<UInt8>, hasSeveralWords: Bool, _ pattern: Int32,
        _ flags: inout Pattern.Flags
    ) {
        func marks(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
            if case .marks(let marks) = Gap(bytes) { return marks }
            return []
        }
        if hasSeveralWords {
            // Of one word the quotation marks say nothing: it is as often written without them.
            if QuotationMarks.start(before: before.count, in: Array(before)) != nil { flags.insert(.quotedStart) }
            if QuotationMarks.end(after: 0, in: Array(after)) != nil { flags.insert(.quotedEnd) }
        }
        let start = marks(before)
        let end = marks(after)
        if end == [0x2E] { flags.insert(.finalDot) }
        // Full stops, commas, brackets and the like do not tell terms apart.
        let symbols = Array("+#@$%&*=<>^~|§€£°№".utf8)
        let keptBefore = start.allSatisfy { symbols.contains($0) } ? start : []
        let keptAfter = end.allSatisfy { symbols.contains($0) } ? end : []
        guard !keptBefore.isEmpty || !keptAfter.isEmpty else { return }
        flags.insert(.edges)
        edges.append((pattern, EdgeRow(before: texts.add(keptBefore), after: texts.add(keptAfter))))
    }

    private mutating func addScalars(_ bytes: ArraySlice<UInt8>, _ pattern: Int32) {
        scalarPatterns.append((pattern, Int32(scalars.count)))
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let scalar = UTF8Scalar.next(in: bytes, at: &index)
            if UnspacedText.isSeparator(scalar) || UnspacedText.isSpace(scalar) { continue }
            scalars.append(Int32(bitPattern: UnspacedText.folded(scalar)))
        }
    }
}
