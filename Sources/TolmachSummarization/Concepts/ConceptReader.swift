// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachWords

/// The inner loop of summarizing: reads one document's sentences into numbered concepts.
///
/// A token costs one hash of its bytes and one of its pair with the token before. Bytes are those of the source: match
/// keys are the same for canonically equal spellings.
struct ConceptReader {
    private(set) var kinds: [ConceptKind] = []
    private(set) var starts: [Int32] = [0]
    private(set) var members: [Int32] = []
    private(set) var counts: [Int32] = []
    /// The words of each sentence.
    private(set) var lengths: [Int32] = []
    /// Where in `members` each concept was put last.
    private var lastPlace: [Int32] = []
    /// The words of the text that is read, as the stem table numbers them.
    private(set) var words: [PlacedWord] = []

    func members(of sentence: Int) -> ArraySlice<Int32> { members[Int(starts[sentence])..<Int(starts[sentence + 1])] }

    mutating func read(
        _ text: SummaryText, _ bytes: UnsafeBufferPointer<UInt8>, _ stems: inout StemTable, _ pairs: inout PairTable,
        _ entries: inout EntryTable
    ) {
        starts.reserveCapacity(text.sentences.count + 2)
        lengths.reserveCapacity(text.sentences.count + 1)
        let mentions = Self.apart(text.mentions)
        stems.number(text.tokens, in: bytes, into: &words)
        var next = 0
        withRoom(for: text.tokens.count) { reader, rows in
            for sentence in text.sentences {
                // Tokens outside every sentence say nothing.
                while next < text.tokens.count, text.tokens[next].range.lowerBound < sentence.range.lowerBound {
                    next += 1
                }
                reader.readSentence(
                    until: sentence.range.upperBound, text.tokens, &next, mentions, bytes, &rows, &stems, &pairs,
                    &entries)
            }
        }
    }

    /// Reads a title from beside the text, or another text, as one more sentence.
    mutating func readTitle(
        _ tokens: [Token], mentions: [Mention] = [], _ bytes: UnsafeBufferPointer<UInt8>, _ stems: inout StemTable,
        _ pairs: inout PairTable, _ entries: inout EntryTable
    ) {
        let mentions = Self.apart(mentions)
        stems.number(tokens, in: bytes, into: &words)
        var next = 0
        withRoom(for: tokens.count) { reader, rows in
            reader.readSentence(
                until: bytes.count, tokens, &next, mentions, bytes, &rows, &stems, &pairs, &entries)
        }
    }

    /// Calls `body` with the rows where they have room for the concepts of so many tokens: each makes one by itself and one
    /// with the token before it.
    private mutating func withRoom(for tokens: Int, _ body: (inout Self, inout ConceptRows) -> Void) {
        var (members, counts, kinds, lastPlace) = ([Int32](), [Int32](), [ConceptKind](), [Int32]())
        swap(&members, &self.members)
        swap(&counts, &self.counts)
        swap(&kinds, &self.kinds)
        swap(&lastPlace, &self.lastPlace)
        let (memberCount, conceptCount) = (members.count, kinds.count)
        members.append(contentsOf: repeatElement(0, count: 2 * tokens))
        counts.append(contentsOf: repeatElement(0, count: 2 * tokens))
        kinds.append(contentsOf: repeatElement(.word, count: 2 * tokens))
        lastPlace.append(contentsOf: repeatElement(0, count: 2 * tokens))
        let used = members.withUnsafeMutableBufferPointer { members in
            counts.withUnsafeMutableBufferPointer { counts in
                kinds.withUnsafeMutableBufferPointer { kinds in
                    lastPlace.withUnsafeMutableBufferPointer { lastPlace in
                        var rows = ConceptRows(members, counts, kinds, lastPlace, memberCount, conceptCount)
                        body(&self, &rows)
                        return (members: rows.memberCount, concepts: rows.conceptCount)
                    }
                }
            }
        }
        members.removeLast(members.count - used.members)
        counts.removeLast(counts.count - used.members)
        kinds.removeLast(kinds.count - used.concepts)
        lastPlace.removeLast(lastPlace.count - used.concepts)
        swap(&members, &self.members)
        swap(&counts, &self.counts)
        swap(&kinds, &self.kinds)
        swap(&lastPlace, &self.lastPlace)
    }

    /// Of mentions that overlap, the first; of those that start together, the longest.
    private static func apart(_ mentions: [Mention]) -> [Mention] {
        var end = 0
        // As mostly: nothing to leave out.
        if mentions.indices.allSatisfy({ index in
            let range = mentions[index].range
            defer { end = range.upperBound }
            return range.lowerBound >= end && !range.isEmpty
        }) {
            return mentions
        }
        end = 0
        return mentions.filter { mention in
            if mention.range.lowerBound < end || mention.range.isEmpty { return false }
            end = mention.range.upperBound
            return true
        }
    }

    /// Reads the tokens that start before `end` as one sentence. A glossary mention is one unit, whatever its words.
    private mutating func readSentence(
        until end: Int, _ tokens: [Token], _ next: inout Int, _ mentions: [Mention],
        _ bytes: UnsafeBufferPointer<UInt8>, _ rows: inout ConceptRows, _ stems: inout StemTable,
        _ pairs: inout PairTable, _ entries: inout EntryTable
    ) {
        var previous: Int32 = -1
        var nextMention = Self.firstMention(
            in: mentions, endingAfter: next < tokens.count ? tokens[next].range.lowerBound : 0)
        var open = -1
        let first = next
        while next < tokens.count, tokens[next].range.lowerBound < end {
            let token = tokens[next]
            let place = words[next]
            next += 1
            // A token of another, longer text.
            if token.range.upperBound > bytes.count { continue }
            while nextMention < mentions.count, mentions[nextMention].range.upperBound <= token.range.lowerBound {
                nextMention += 1
            }
            let unit: Int32
            if nextMention < mentions.count, mentions[nextMention].range.overlaps(token.range) {
                if open == nextMention { continue }
                open = nextMention
                unit = entries.concept(of: mentions[nextMention].concept, fresh: rows.fresh)
                if unit == rows.fresh { rows.add(.mention) }
            } else {
                let (concept, kind) = stems.concept(of: place, token.kind, in: bytes, fresh: rows.fresh)
                if concept == rows.fresh { rows.add(kind) }
                unit = concept
            }
            rows.use(unit)
            if previous >= 0 {
                let pair = pairs.value(previous, unit, fresh: rows.fresh)
                if pair == rows.fresh { rows.add(.pair(rows.kinds[Int(previous)], rows.kinds[Int(unit)])) }
                rows.use(pair)
            }
            previous = unit
        }
        lengths.append(Int32(next - first))
        starts.append(Int32(rows.memberCount))
        rows.sentenceStart = rows.memberCount
    }

    private static func firstMention(in mentions: [Mention], endingAfter offset: Int) -> Int {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// The lists of a `ConceptReader` while it fills them.
private struct ConceptRows {
    let members: UnsafeMutableBufferPointer<Int32>
    let counts: UnsafeMutableBufferPointer<Int32>
    let kinds: UnsafeMutableBufferPointer<ConceptKind>
    let lastPlace: UnsafeMutableBufferPointer<Int32>
    private(set) var memberCount: Int
    private(set) var conceptCount: Int
    /// Where in `members` the concepts of the sentence at hand begin.
    var sentenceStart: Int

    init(
        _ members: UnsafeMutableBufferPointer<Int32>, _ counts: UnsafeMutableBufferPointer<Int32>,
        _ kinds: UnsafeMutableBufferPointer<ConceptKind>, _ lastPlace: UnsafeMutableBufferPointer<Int32>,
        _ memberCount: Int, _ conceptCount: Int
    ) {
        (self.members, self.counts, self.kinds, self.lastPlace) = (members, counts, kinds, lastPlace)
        (self.memberCount, self.conceptCount) = (memberCount, conceptCount)
        sentenceStart = memberCount
    }

    /// The number that the next concept gets.
    var fresh: Int32 { Int32(truncatingIfNeeded: conceptCount) }

    mutating func add(_ kind: ConceptKind) {
        precondition(conceptCount < kinds.count)  // proven: withRoom makes room for two concepts a token
        kinds[conceptCount] = kind
        lastPlace[conceptCount] = -1
        conceptCount += 1
    }

    /// Counts a concept in the sentence at hand.
    mutating func use(_ concept: Int32) {
        let place = Int(lastPlace[Int(concept)])
        if place >= sentenceStart {
            counts[place] += 1
        } else {
            precondition(memberCount < members.count)  // proven: withRoom makes room for two concepts a token
            lastPlace[Int(concept)] = Int32(truncatingIfNeeded: memberCount)
            members[memberCount] = concept
            counts[memberCount] = 1
            memberCount += 1
        }
    }
}
