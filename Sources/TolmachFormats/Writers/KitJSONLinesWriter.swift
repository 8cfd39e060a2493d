// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The kit as JSON Lines: sentences, summary and mentions of a document in one object.
public struct KitJSONLinesWriter: Writer {
    public typealias Needs = Layers<Sentences, DocumentLanguage, Maybe<Blocks>, Maybe<Mentions>, Maybe<Summary>>
    public static let kind = "kit"
    public static let format = "jsonl"
    public static let fileExtension = "jsonl"
    public static let summary = "sentences, summary and mentions as one JSON object a document"
    public static let schema = TargetOptions.schema
    private let target: LanguageTag?

    public init(_ options: TargetOptions, _ resources: Resources) { target = options.tag }

    public func write(_ document: DocumentHead, _ layers: Needs.Values) -> [UInt8] {
        let (sentences, language, blocks, mentions, selection) = layers
        let positions = PositionTable(document.source)
        let chosen = Set(selection?.sentences ?? [])
        var json = JSONText(capacity: document.source.utf8.count * 3 + 512)
        json.object { json in
            RangeJSON.head(document, language, to: &json)
            if let title = document.title { json.member("title", title) }
            if let target { json.member("target", target.description) }
            json.member("sentences") {
                $0.array { json in
                    for (index, sentence) in sentences.enumerated() {
                        json.object {
                            $0.member("text", document.source[sentence.range])
                            $0.member("range") { RangeJSON.write(sentence.range, positions, to: &$0) }
                            if let blocks, blocks.indices.contains(sentence.block) {
                                $0.member("block", blocks[sentence.block].kind.rawValue)
                            }
                            $0.member("summary", chosen.contains(index))
                        }
                    }
                }
            }
            json.member("mentions") {
                $0.array { json in
                    var sentence = 0
                    for mention in mentions ?? [] {
                        while sentence + 1 < sentences.count,
                            sentences[sentence].range.upperBound <= mention.range.lowerBound
                        {
                            sentence += 1
                        }
                        json.object {
                            if sentences.indices.contains(sentence) { $0.member("sentence", sentence) }
                            MentionJSON.members(mention, document.source, positions, target, to: &$0)
                        }
                    }
                }
            }
        }
        return json.line()
    }
}
