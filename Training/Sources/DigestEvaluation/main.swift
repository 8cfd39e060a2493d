// SPDX-License-Identifier: Apache-2.0
// `DigestEvaluation`: each news document of the translation test sets and its English version as two stories, shuffled; how
// well `digest` puts the pairs together again (B-cubed, Bagga and Baldwin 1998).
import Foundation
import Tolmach

struct Record: Decodable {
    let id: String
    let title: String?
    let text: String
    let english: [String]?

    enum CodingKeys: String, CodingKey {
        case id
        case title
        case text
        case english = "parallel_en"
    }
}

let data = ProcessInfo.processInfo.environment["TOLMACH_DATA"] ?? "../shared/data"
var stories: [(id: String, pair: String, text: String)] = []
for set in ["headline-ru", "headline-uk"] {
    guard let lines = try? String(contentsOfFile: "\(data)/summarization/\(set).jsonl", encoding: .utf8) else {
        continue
    }
    for line in lines.split(separator: "\n") {
        let record = try JSONDecoder().decode(Record.self, from: Data(line.utf8))
        let text = [record.title ?? "", record.text].joined(separator: "\n")
        stories.append(("\(record.id) \(set)", record.id, text))
        if let english = record.english {
            stories.append(("\(record.id) en", record.id, english.joined(separator: "\n")))
        }
    }
}
guard !stories.isEmpty else {
    print("digest: no evaluation data (summarization/headline-*.jsonl under TOLMACH_DATA): nothing measured")
    exit(0)
}
// An order that depends on the ids alone.
stories.sort { $0.id.utf8.reduce(5381) { $0 &* 33 &+ UInt64($1) } < $1.id.utf8.reduce(5381) { $0 &* 33 &+ UInt64($1) } }
let pipeline = try Pipeline.standard(glossaries: [GlossarySet.shipped()])
var gathering = try EventGathering(DigestOptions())
for story in stories {
    gathering.add(
        try pipeline.layered(TextInput(identity: .init(id: story.id, file: "-"), source: SourceText(story.text))))
}
let digest = gathering.digest()
let pairs = Dictionary(uniqueKeysWithValues: stories.map { ($0.id, $0.pair) })
let sizes = Dictionary(grouping: stories, by: \.pair).mapValues { Double($0.count) }
var precision = 0.0
var recall = 0.0
for event in digest.events {
    let members = event.stories.map { pairs[$0.identity.id] ?? "" }
    for member in members {
        let right = Double(members.count { $0 == member })
        precision += right / Double(members.count)
        recall += right / (sizes[member] ?? 1)
    }
}
precision /= Double(stories.count)
recall /= Double(stories.count)
print(
    "digest: \(stories.count) stories of \(sizes.count) events in \(digest.events.count) groups; B-cubed "
        + String(format: "P %.3f R %.3f F1 %.3f", precision, recall, 2 * precision * recall / (precision + recall)))
