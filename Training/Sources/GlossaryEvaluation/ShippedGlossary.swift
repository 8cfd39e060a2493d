// SPDX-License-Identifier: Apache-2.0
import Foundation

/// What the shipped glossary finds in texts that it was not made for. Nobody can count the false ones but a reader: `--list` shows each
/// mention in its surroundings, the doubtful kinds first.
struct ShippedGlossary {
    let data: URL
    let glossary: URL
    let folder: URL
    let tagger: TaggingProgram

    private struct Description: Decodable {
        let doc: String
        let lang: String
        let file: String
    }

    func run(lists: Bool) throws {
        let base = data.appendingPathComponent("segmentation/ud")
        let names = try FileManager.default.contentsOfDirectory(atPath: base.path).filter { $0.hasSuffix(".json") }
        let texts = try names.sorted().map { name in
            let bytes = try Data(contentsOf: base.appendingPathComponent(name))
            let description = try JSONDecoder().decode(Description.self, from: bytes)
            let text = try String(contentsOf: base.appendingPathComponent(description.file), encoding: .utf8)
            return TaggedText(id: description.doc, text: text, language: description.lang)
        }
        let documents = try tagger.tags(texts, glossary: glossary, in: folder)
        var words = 0
        var mentions = 0
        var kinds: [String: Int] = [:]
        for (text, document) in zip(texts, documents) {
            words += text.text.split(whereSeparator: \.isWhitespace).count
            mentions += document.mentions.count
            for mention in document.mentions { kinds[mention.match.kind, default: 0] += 1 }
            guard lists else { continue }
            let scalars = Array(text.text.unicodeScalars)
            for mention in document.mentions.sorted(by: { Self.doubt($0) > Self.doubt($1) }) {
                let (start, end) = (mention.range.scalar[0], mention.range.scalar[1])
                func around(_ range: Range<Int>) -> String {
                    var text = String.UnicodeScalarView()
                    text.append(contentsOf: scalars[range])
                    return String(text).split(whereSeparator: \.isNewline).joined(separator: " ")
                }
                let before = around(max(0, start - 40)..<start)
                let after = around(end..<min(scalars.count, end + 40))
                print(
                    text.language, mention.match.kind, mention.match.rule ?? "", mention.term,
                    "\(before)⟦\(mention.text)⟧\(after)", separator: "\t")
            }
        }
        let counts = kinds.sorted { $0.key < $1.key }.map { "\($0.value) \($0.key)" }.joined(separator: ", ")
        print("shipped glossary: \(mentions) mentions in \(words) words (\(counts)); --list shows them")
    }

    private static func doubt(_ mention: FoundMention) -> Int {
        switch mention.match.kind {
        case "transliterated": 4
        case "alias": 3
        case "inflected": 2
        case "folded": 1
        default: 0
        }
    }
}
