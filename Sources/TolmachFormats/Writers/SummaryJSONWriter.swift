// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The summary as JSON: text, sentences, scores and what they are made of.
public struct SummaryJSONWriter: Writer {
    public typealias Needs = Layers<Sentences, Summary, DocumentLanguage, Maybe<Blocks>, Maybe<KeyPhrases>>
    public static let kind = "summary"
    public static let format = "json"
    public static let fileExtension = "json"
    public static let summary = "the summary with ranges, scores and reasons, one object a document"
    public static let schema = NoOptions.schema

    public init(_ options: NoOptions, _ resources: Resources) {}

    public func write(_ document: DocumentHead, _ layers: Needs.Values) -> [UInt8] {
        let (sentences, selection, language, blocks, phrases) = layers
        let positions = PositionTable(document.source)
        let shown = selection.shown(in: sentences)
        var text: [UInt8] = []
        for index in shown {
            if !text.isEmpty { text.append(0x20) }
            OneLine.append(document.source[sentences[index].range], to: &text)
        }
        let places = selection.places
        var json = JSONText(capacity: text.count * 4 + 512)
        json.object { json in
            RangeJSON.head(document, language, to: &json)
            json.member("summary", text[...])
            json.member("sentences") {
                $0.array { json in
                    for index in shown {
                        let place = places[index]
                        let score = place.flatMap { selection.scores.indices.contains($0) ? selection.scores[$0] : nil }
                        json.object {
                            $0.member("index", index)
                            $0.member("text", document.source[sentences[index].range])
                            $0.member("range") { RangeJSON.write(sentences[index].range, positions, to: &$0) }
                            let kept = sentences[index].withoutDateline(blocks, document.source)
                            if kept != sentences[index].range {
                                $0.member("withoutDateline") { RangeJSON.write(kept, positions, to: &$0) }
                            }
                            $0.member("score", score?.score ?? 0)
                            $0.member("reasons") {
                                $0.array { json in
                                    for reason in score?.reasons ?? [] {
                                        json.object {
                                            $0.member("name", reason.name)
                                            $0.member("value", reason.value)
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
            if let phrases {
                json.member("keyPhrases") {
                    $0.array { json in
                        for phrase in phrases {
                            json.object {
                                $0.member("text", document.source[phrase.range])
                                $0.member("range") { RangeJSON.write(phrase.range, positions, to: &$0) }
                                $0.member("count", phrase.count)
                                $0.member("score", phrase.score)
                                if let concept = phrase.concept { $0.member("concept", concept.id) }
                            }
                        }
                    }
                }
            }
        }
        return json.line()
    }
}
