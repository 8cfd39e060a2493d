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
    /// Where in `members` the concepts of the sentence at hand begin.
    private var sentenceStart = 0
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
        members.reserveCapacity(text.tokens.count * 2)
        counts.reserveCapacity(text.tokens.count * 2)
        kinds.reserveCapacity(text.tokens.count)
        lastPlace.reserveCapacity(text.tokens.count)
        let mentions = Self.apart(text.mentions)
        stems.number(text.tokens, in: bytes, into: &words)
        var next = 0
        for sentence in text.sentences {
            // Tokens outside every sentence say nothing.
            while next < text.tokens.count, text.tokens[next].range.lowerBound < sentence.range.lowerBound { next += 1 }
            readSentence(
                until: sentence.range.upperBound, text.tokens, &next, mentions, bytes, &stems, &pairs, &entries)
        }
    }

    /// Reads a title from beside the text as one more sentence.
    mutating func readTitle(
        _ tokens: [Token], _ bytes: UnsafeBufferPointer<UInt8>, _ stems: inout StemTable, _ pairs: inout PairTable,
        _ entries: inout EntryTable
    ) {
        stems.number(tokens, in: bytes, into: &words)
        var next = 0
        readSentence(until: bytes.count, tokens, &next, [], bytes, &stems, &pairs, &entries)
    }

    /// Of mentions that overlap, the first; of those that start together, the longest.
    private static func apart(_ mentions: [Mention]) -> [Mention] {
        var end = 0
        return mentions.filter { mention in
            if mention.range.lowerBound < end || mention.range.isEmpty { return false }
            end = mention.range.upperBound
            return true
        }
    }

    /// Reads the tokens that start before `end` as one sentence. A glossary mention is one unit, whatever its words.
    private mutating func readSentence(
        until end: Int, _ tokens: [Token], _ next: inout Int, _ mentions: [Mention],
        _ bytes: UnsafeBufferPointer<UInt8>, _ stems: inout StemTable, _ pairs: inout PairTable,
        _ entries: inout EntryTable
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
                unit = entries.concept(of: mentions[nextMention].concept, fresh: Int32(kinds.count))
                if unit == kinds.count { add(.mention) }
            } else {
                let (concept, kind) = stems.concept(of: place, token.kind, in: bytes, fresh: Int32(kinds.count))
                if concept == kinds.count { add(kind) }
                unit = concept
            }
            use(unit)
            if previous >= 0 {
                let pair = pairs.value(previous, unit, fresh: Int32(kinds.count))
                if pair == kinds.count { add(.pair(kinds[Int(previous)], kinds[Int(unit)])) }
                use(pair)
            }
            previous = unit
        }
        lengths.append(Int32(next - first))
        sentenceStart = members.count
        starts.append(Int32(members.count))
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

    private mutating func add(_ kind: ConceptKind) {
        kinds.append(kind)
        lastPlace.append(-1)
    }

    /// Counts a concept in the sentence at hand.
    private mutating func use(_ concept: Int32) {
        let place = Int(lastPlace[Int(concept)])
        if place >= sentenceStart {
            counts[place] += 1
        } else {
            lastPlace[Int(concept)] = Int32(members.count)
            members.append(concept)
            counts.append(1)
        }
    }
}
