// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Tells what a group of stories is about.
struct EventBuilder {
    private let stories: [StoryRecord]
    private let similarity: StorySimilarity
    /// By story, the first of its copies.
    private let first: [Int]
    private let options: DigestOptions
    private let choice: QuotationChoice

    /// Entries of a list that are kept.
    private static let listed = 10

    init(
        _ stories: [StoryRecord], _ weights: KeyWeights, _ similarity: StorySimilarity, copiesOf first: [Int],
        _ options: DigestOptions
    ) {
        self.stories = stories
        self.first = first
        self.similarity = similarity
        self.options = options
        choice = QuotationChoice(stories, weights)
    }

    func event(_ members: [Int]) -> Digest.Event {
        let originals = originals(of: members)
        let told = members.indices.filter { originals[$0] == nil }.map { members[$0] }
        var quoted = Set(told)
        if let wanted = options.language {
            let inWanted = quoted.filter { stories[$0].language.primary == wanted.primary }
            if !inWanted.isEmpty { quoted = inWanted }
        }
        let center = center(of: members, among: quoted)
        let places = Dictionary(uniqueKeysWithValues: members.enumerated().map { ($1, $0) })
        let quotations = choice.sentences(options.sentences, of: told.count == 1 ? told : members) {
            quoted.contains($0)
        }
        .compactMap { story, sentence in places[story].map { quotation(story, sentence, at: $0) } }
        return Digest.Event(
            stories: members.indices.map { index in
                let story = stories[members[index]]
                return Digest.Story(
                    identity: story.identity, language: story.language, title: story.title,
                    duplicateOf: originals[index])
            },
            center: center, quotations: quotations,
            who: entries(members, center, .who), places: entries(members, center, .place),
            names: entries(members, center, .name), dates: entries(members, center, .date))
    }

    /// For each story the earlier one it repeats, if there is one.
    private func originals(of members: [Int]) -> [Int?] {
        members.indices.map { index in
            (0..<index).first { stories[members[index]].shingles.repeats(stories[members[$0]].shingles) }
        }
    }

    /// Of the stories that may be quoted the one most like all others: it gives the event its title and names.
    private func center(of members: [Int], among quoted: Set<Int>) -> Int {
        // One of each story's copies is compared, for all of them.
        var copies: [Int: Int] = [:]
        for member in members { copies[first[member], default: 0] += 1 }
        let distinct = members.filter { first[$0] == $0 }
        var sums = distinct.map { Double((copies[$0] ?? 1) - 1) }
        // In the order of the members, so that the sums are the same in each run.
        similarity.forEachRow(of: distinct) { place, row in
            for other in row {
                sums[place] += other.value * Double(copies[distinct[Int(other.place)]] ?? 1)
                sums[Int(other.place)] += other.value * Double(copies[distinct[place]] ?? 1)
            }
        }
        let sumOf = Dictionary(uniqueKeysWithValues: zip(distinct, sums))
        var best = (index: 0, sum: -1.0)
        for (index, member) in members.enumerated() where quoted.contains(member) {
            if let sum = sumOf[first[member]], sum > best.sum { best = (index, sum) }
        }
        return best.index
    }

    private func quotation(_ story: Int, _ sentence: Int, at place: Int) -> Digest.Quotation {
        let record = stories[story]
        let range = record.sentences[sentence].range
        let positions = PositionTable(record.source)
        let line = PositionTable.linesAndColumns(of: [range.lowerBound], in: record.source.utf8).first?.line ?? 1
        return Digest.Quotation(
            story: place, text: Array(record.source[range]), start: positions.position(range.lowerBound),
            end: positions.position(range.upperBound), line: line)
    }

    /// What the stories name of one kind. Of an event of several stories, names no glossary knows must be in two of them.
    private func entries(_ members: [Int], _ center: Int, _ kind: StoryRecord.Kind) -> [Digest.Entry] {
        struct Found {
            var concept: String?
            var spellings: [String: Int] = [:]
            var stories: Set<Int> = []
            var mentions = 0
            var order: Int
        }
        var found: [UInt64: Found] = [:]
        // First the story in the middle: the spelling is its own, where it has one.
        for member in [members[center]] + members.filter({ $0 != members[center] }) {
            for named in stories[member].named where named.kind == kind {
                var entry = found[named.key] ?? Found(concept: named.concept, order: found.count)
                entry.stories.insert(member)
                entry.mentions += 1
                if entry.stories.count == 1 {
                    entry.spellings[stories[member].source.string(named.range), default: 0] += 1
                }
                found[named.key] = entry
            }
        }
        let isStray: (Found) -> Bool = { entry in
            guard kind == .name, entry.concept == nil else { return false }
            return members.count > 1 ? entry.stories.count < 2 : entry.mentions < 2
        }
        return found.values.filter { !isStray($0) }
            .sorted { ($1.stories.count, $1.mentions, $0.order) < ($0.stories.count, $0.mentions, $1.order) }
            .prefix(Self.listed)
            .map { entry in
                let name = entry.spellings.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? ""
                return Digest.Entry(
                    concept: entry.concept, name: name, stories: entry.stories.count, mentions: entry.mentions)
            }
    }
}
