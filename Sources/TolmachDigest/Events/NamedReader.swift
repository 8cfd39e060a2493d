// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// What a story names: who, where, when.
enum NamedReader {
    static func named(
        _ mentions: [Mention], _ names: [(key: UInt64, range: TextRange)], _ dates: DateReader, _ tokens: [Token]
    ) -> [StoryRecord.Named] {
        var named: [StoryRecord.Named] = []
        for mention in mentions {
            let kind: StoryRecord.Kind
            switch mention.concept.kind {
            case "person", "organisation", "organization": kind = .who
            case "place": kind = .place
            case "name", "event", "product": kind = .name
            default: continue
            }
            let id = mention.concept.id
            named.append(
                .init(
                    key: KeyHash.of("concept", Array(id.utf8)), concept: id, kind: kind, range: mention.range))
        }
        for name in names { named.append(.init(key: name.key, concept: nil, kind: .name, range: name.range)) }
        for (day, range) in dates.days() {
            let lower = tokens[range.lowerBound].range.lowerBound
            let upper = tokens[range.upperBound].range.upperBound
            named.append(
                .init(
                    key: KeyHash.of("date", [UInt8(day.month), UInt8(day.day)]), concept: nil, kind: .date,
                    range: TextRange(unchecked: lower, upper)))
        }
        return named
    }
}
