// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tolmach

/// A text of the evaluation data with the summaries that people wrote of it, or chose.
struct GoldSummary: Sendable {
    let id: String
    let language: String
    let title: String?
    let text: String
    let summaries: [String]
    /// The same story in English, the headline first, then a line each line of `text`.
    let parallel: [String]?

    /// The name of its set: `bbc-en` of `bbc-en:17`.
    var set: String { String(id.prefix { $0 != ":" }) }
}

extension GoldSummary {
    private struct Line: Decodable {
        let id: String
        let lang: String
        let title: String?
        let text: String
        let summaries: [String]
        let parallel: [String]?

        private enum CodingKeys: String, CodingKey {
            case id, lang, title, text, summaries
            case parallel = "parallel_en"
        }
    }

    /// All documents of a folder of `.jsonl` files, in order of the files' names.
    static func documents(_ folder: URL) throws -> [GoldSummary] {
        var documents: [GoldSummary] = []
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            .filter { $0.pathExtension == "jsonl" }.sorted { $0.lastPathComponent < $1.lastPathComponent }
        for file in files {
            for line in try Data(contentsOf: file).split(separator: 0x0A) {
                let one = try JSONDecoder().decode(Line.self, from: line)
                documents.append(
                    GoldSummary(
                        id: one.id, language: one.lang, title: one.title, text: one.text, summaries: one.summaries,
                        parallel: one.parallel))
            }
        }
        return documents
    }
}
