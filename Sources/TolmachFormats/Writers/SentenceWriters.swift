// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Sentences as text, one a line.
public struct SentencesTextWriter: Writer {
    public typealias Needs = Layers<Sentences>
    public static let kind = "sentences"
    public static let format = "text"
    public static let fileExtension = "txt"
    public static let summary = "the sentences, one a line"
    public static let schema = NoOptions.schema

    public init(_ options: NoOptions, _ resources: Resources) {}

    public func write(_ document: DocumentHead, _ sentences: [Sentence]) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(document.source.utf8.count + sentences.count)
        for sentence in sentences {
            OneLine.append(document.source[sentence.range], to: &bytes)
            bytes.append(0x0A)
        }
        return bytes
    }
}

/// Sentences as JSON: text and ranges.
public struct SentencesJSONWriter: Writer {
    public typealias Needs = Layers<Sentences, DocumentLanguage>
    public static let kind = "sentences"
    public static let format = "json"
    public static let fileExtension = "json"
    public static let summary = "the sentences with their ranges, one object a document"
    public static let schema = NoOptions.schema

    public init(_ options: NoOptions, _ resources: Resources) {}

    public func write(_ document: DocumentHead, _ layers: Needs.Values) -> [UInt8] {
        let (sentences, language) = layers
        let positions = PositionTable(document.source)
        var json = JSONText(capacity: document.source.utf8.count * 2 + 256)
        json.object { json in
            RangeJSON.head(document, language, to: &json)
            json.member("sentences") {
                $0.array { json in
                    for sentence in sentences {
                        json.object {
                            $0.member("text", document.source[sentence.range])
                            $0.member("range") { RangeJSON.write(sentence.range, positions, to: &$0) }
                        }
                    }
                }
            }
        }
        return json.line()
    }
}
