// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The summary as text: its sentences in document order, one a line.
public struct SummaryTextWriter: Writer {
    public typealias Needs = Layers<Sentences, Summary>
    public static let kind = "summary"
    public static let format = "text"
    public static let fileExtension = "txt"
    public static let summary = "the sentences of the summary, one a line"
    public static let schema = NoOptions.schema

    public init(_ options: NoOptions, _ resources: Resources) {}

    public func write(_ document: DocumentHead, _ layers: Needs.Values) -> [UInt8] {
        let (sentences, selection) = layers
        var bytes: [UInt8] = []
        for index in selection.shown(in: sentences) {
            OneLine.append(document.source[sentences[index].range], to: &bytes)
            bytes.append(0x0A)
        }
        return bytes
    }
}

extension Selection {
    /// The chosen sentences in the order to show them; indices beyond the text are left out.
    func shown(in sentences: [Sentence]) -> [Int] { inOrder.filter(sentences.indices.contains) }
}

/// The summary as Markdown: the headline as a heading, the sentences as a list.
public struct SummaryMarkdownWriter: Writer {
    public typealias Needs = Layers<Sentences, Summary, DocumentLanguage, Maybe<Blocks>>
    public static let kind = "summary"
    public static let format = "markdown"
    public static let fileExtension = "md"
    public static let summary = "the headline and the sentences of the summary as Markdown"
    public static let schema = NoOptions.schema

    public init(_ options: NoOptions, _ resources: Resources) {}

    public func write(_ document: DocumentHead, _ layers: Needs.Values) -> [UInt8] {
        let (sentences, selection, language, blocks) = layers
        var bytes: [UInt8] = []
        if let title = document.title {
            heading(Array(title.utf8)[...], &bytes)
        } else if let headline = blocks?.first(where: { $0.kind == .headline }) {
            heading(document.source[headline.range], &bytes)
        }
        for index in selection.shown(in: sentences) {
            bytes += Array("- ".utf8)
            Self.escape(document.source[sentences[index].range], &bytes)
            bytes.append(0x0A)
        }
        bytes += Array("\n".utf8)
        bytes += Array("<!-- ".utf8)
        // Two hyphens would end the comment.
        let note = "\(PrintableText.escaped(document.identity.id)), \(language.tag)".replacing("-", with: "\u{2010}")
        bytes += Array(note.utf8) + Array(" -->\n".utf8)
        return bytes
    }

    private func heading(_ text: ArraySlice<UInt8>, _ bytes: inout [UInt8]) {
        bytes += Array("# ".utf8)
        Self.escape(text, &bytes)
        bytes += [0x0A, 0x0A]
    }

    /// Escapes what Markdown (CommonMark 0.31, 2.4) would take for markup, HTML included.
    static func escape(_ text: ArraySlice<UInt8>, _ bytes: inout [UInt8]) {
        var line: [UInt8] = []
        OneLine.append(text, to: &line)
        var isStart = true
        for (index, byte) in line.enumerated() {
            switch byte {
            case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
                UInt8(ascii: "]"),
                UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "~"),
                UInt8(ascii: "&"):
                bytes.append(UInt8(ascii: "\\"))
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "="):
                if isStart { bytes.append(UInt8(ascii: "\\")) }
            case UInt8(ascii: "."), UInt8(ascii: ")"):
                // 1. at the start of a line is a list.
                if index > 0, index < 10, line[..<index].allSatisfy({ (0x30...0x39).contains($0) }) {
                    bytes.append(UInt8(ascii: "\\"))
                }
            default: break
            }
            isStart = false
            bytes.append(byte)
        }
    }
}

/// The summary as JSON: text, sentences, scores and what they are made of.
public struct SummaryJSONWriter: Writer {
    public typealias Needs = Layers<Sentences, Summary, DocumentLanguage>
    public static let kind = "summary"
    public static let format = "json"
    public static let fileExtension = "json"
    public static let summary = "the summary with ranges, scores and reasons, one object a document"
    public static let schema = NoOptions.schema

    public init(_ options: NoOptions, _ resources: Resources) {}

    public func write(_ document: DocumentHead, _ layers: Needs.Values) -> [UInt8] {
        let (sentences, selection, language) = layers
        let positions = PositionTable(document.source)
        let shown = selection.shown(in: sentences)
        var text: [UInt8] = []
        for index in shown {
            if !text.isEmpty { text.append(0x20) }
            OneLine.append(document.source[sentences[index].range], to: &text)
        }
        let places = Dictionary(zip(selection.sentences, selection.sentences.indices)) { first, _ in first }
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
        }
        return json.line()
    }
}
