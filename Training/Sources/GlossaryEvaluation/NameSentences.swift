// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Many spellings of two names, each in running sentences of several languages of its script; the glossary has one English and one Russian
/// spelling of each.
struct NameSentences {
    let data: URL
    let folder: URL
    let tagger: TaggingProgram

    private struct Entry: Encodable {
        let id: String
        var kind = "person"
        let terms: [String: [String]]
    }

    private struct Task {
        let title: String
        let names: [String]
        let id: String
        let entries: [Entry]
    }

    func run() throws {
        let base = data.appendingPathComponent("names")
        let rows = try String(contentsOf: base.appendingPathComponent("lukashenko.tsv"), encoding: .utf8)
        let first = rows.split(whereSeparator: \.isNewline).dropFirst().compactMap { row in
            row.split(separator: "\t").dropFirst().first.map(String.init)
        }
        let second = try String(contentsOf: base.appendingPathComponent("putin_names.txt"), encoding: .utf8)
            .split(whereSeparator: \.isNewline).map(String.init)
        let surname = Entry(id: "lukashenko", terms: ["en": ["Lukashenko"], "ru": ["Лукашенко"]])
        let full = Entry(id: "lukashenko", terms: ["en": ["Alexander Lukashenko"], "ru": ["Александр Лукашенко"]])
        let other = Entry(id: "putin", terms: ["en": ["Vladimir Putin"], "ru": ["Владимир Путин"]])
        for task in [
            Task(
                title: "a surname, the entry is the surname", names: first, id: "lukashenko", entries: [surname, other]),
            Task(title: "a surname, the entry is a full name", names: first, id: "lukashenko", entries: [full, other]),
            Task(title: "spellings of a full name", names: second, id: "putin", entries: [surname, other]),
        ] { try run(task) }
    }

    private func run(_ task: Task) throws {
        let glossary = folder.appendingPathComponent("names.jsonl")
        try JSONLines.write(task.entries, to: glossary)
        var texts: [TaggedText] = []
        var placed: [(name: Int, language: String, range: Range<Int>)] = []
        for (number, name) in task.names.enumerated() {
            for frame in SentenceFrames.frames(for: name) {
                let start = frame.before.unicodeScalars.count
                placed.append((number, frame.language, start..<start + name.unicodeScalars.count))
                texts.append(
                    TaggedText(
                        id: "\(texts.count)", text: frame.before + name + frame.after + "\n", language: frame.language))
            }
        }
        var missed: [Int: [String]] = [:]
        var hits: [Int: Int] = [:]
        var strays = 0
        for (place, document) in zip(placed, try tagger.tags(texts, glossary: glossary, in: folder)) {
            let within = document.mentions.filter {
                $0.range.scalar[0] < place.range.upperBound && place.range.lowerBound < $0.range.scalar[1]
            }
            strays += document.mentions.count - within.count
            if within.contains(where: { $0.term == task.id }) {
                hits[place.name, default: 0] += 1
            } else {
                missed[place.name, default: []].append(place.language)
            }
        }
        print(
            "\(task.title): \(hits.count) of \(task.names.count) found in some language of their script,",
            "\(task.names.count - missed.count) in all; \(hits.values.reduce(0, +)) of \(texts.count) sentences;",
            "\(strays) tags elsewhere in them")
        for (number, languages) in missed.sorted(by: { $0.key < $1.key }) {
            let isNowhere = hits[number] == nil
            print("  not found: \(task.names[number])\(isNowhere ? "" : " in \(languages.joined(separator: " "))")")
        }
    }
}
