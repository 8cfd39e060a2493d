// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The summary as text: its sentences, one a line, without the dateline; then the key phrases, if they were looked for.
public struct SummaryTextWriter: Writer {
    public typealias Needs = Layers<Sentences, Summary, Maybe<Blocks>, Maybe<KeyPhrases>>
    public static let kind = "summary"
    public static let format = "text"
    public static let fileExtension = "txt"
    public static let summary = "the sentences of the summary, one a line"
    public static let schema = SummaryOptions.schema
    private let explain: Bool

    public init(_ options: SummaryOptions, _ resources: Resources) { explain = options.explain }

    public func write(_ document: DocumentHead, _ layers: Needs.Values) -> [UInt8] {
        let (sentences, selection, blocks, phrases) = layers
        let places = explain ? selection.places : [:]
        var bytes: [UInt8] = []
        for index in selection.shown(in: sentences) {
            OneLine.append(document.source[sentences[index].withoutDateline(blocks, document.source)], to: &bytes)
            bytes.append(0x0A)
            if explain { bytes += Array("  \(selection.explanation(at: places[index]))\n".utf8) }
        }
        if let phrases, !phrases.isEmpty {
            bytes += Array("Key phrases: ".utf8)
            for (place, phrase) in phrases.enumerated() {
                if place > 0 { bytes += Array("; ".utf8) }
                OneLine.append(document.source[phrase.range], to: &bytes)
            }
            bytes.append(0x0A)
        }
        return bytes
    }
}

extension Selection {
    /// The chosen sentences in the order to show them; indices beyond the text are left out.
    func shown(in sentences: [Sentence]) -> [Int] { inOrder.filter(sentences.indices.contains) }

    /// Where in `sentences` each of them stands.
    var places: [Int: Int] { Dictionary(zip(sentences, sentences.indices)) { first, _ in first } }

    /// The score of the chosen sentence at a place: `score 0.8000000 = words 0.5000000 + phrases 0.3000000`. The parts as they are written
    /// add up to the score within a millionth.
    func explanation(at place: Int?) -> String {
        guard let place, scores.indices.contains(place) else { return "" }
        let score = scores[place]
        var line = "score \(Self.decimal(score.score)) ="
        for (index, reason) in score.reasons.enumerated() {
            let sign = reason.value < 0 ? " - " : index == 0 ? " " : " + "
            line += "\(sign)\(reason.name) \(Self.decimal(abs(reason.value)))"
        }
        return line
    }

    /// With seven decimals.
    private static func decimal(_ value: Double) -> String {
        guard abs(value) < 1e11 else { return "\(value)" }
        let scaled = Int64((abs(value) * 1e7).rounded())
        let decimals = String(scaled % 10_000_000)
        return (value < 0 && scaled > 0 ? "-" : "") + "\(scaled / 10_000_000)."
            + String(repeating: "0", count: 7 - decimals.utf8.count) + decimals
    }
}

/// The summary as Markdown: the headline as a heading, the sentences as a list.
public struct SummaryMarkdownWriter: Writer {
    public typealias Needs = Layers<Sentences, Summary, DocumentLanguage, Maybe<Blocks>, Maybe<KeyPhrases>>
    public static let kind = "summary"
    public static let format = "markdown"
    public static let fileExtension = "md"
    public static let summary = "the headline and the sentences of the summary as Markdown"
    public static let schema = SummaryOptions.schema
    private let explain: Bool

    public init(_ options: SummaryOptions, _ resources: Resources) { explain = options.explain }

    public func write(_ document: DocumentHead, _ layers: Needs.Values) -> [UInt8] {
        let (sentences, selection, language, blocks, phrases) = layers
        let places = explain ? selection.places : [:]
        var bytes: [UInt8] = []
        if let title = document.title {
            heading(Array(title.utf8)[...], &bytes)
        } else if let headline = blocks?.first(where: { $0.kind == .headline }) {
            heading(document.source[headline.range], &bytes)
        }
        for index in selection.shown(in: sentences) {
            bytes += Array("- ".utf8)
            Self.escape(document.source[sentences[index].withoutDateline(blocks, document.source)], &bytes)
            bytes.append(0x0A)
            if explain { bytes += Array("  - \(selection.explanation(at: places[index]))\n".utf8) }
        }
        if let phrases, !phrases.isEmpty {
            bytes += Array("\nKey phrases: ".utf8)
            for (place, phrase) in phrases.enumerated() {
                if place > 0 { bytes += Array("; ".utf8) }
                Self.escape(document.source[phrase.range], &bytes)
            }
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
