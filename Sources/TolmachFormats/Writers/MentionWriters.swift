// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// Options of the formats that show renderings.
public struct TargetOptions: Sendable, Hashable {
    /// The language to translate into; nil: all the glossary has.
    public var target: String?

    /// A tag as a user writes it; nil: all the glossary has.
    public init(target: String? = nil) { self.target = target }

    static let schema = OptionSchema(TargetOptions(), [.target(\.target)])

    var tag: LanguageTag? { target.flatMap { Languages.canonical($0) }.map { LanguageTag($0) } }
}

/// Mentions as text: `file:line:column: text → rendering (entry, how it matched)`.
public struct MentionsTextWriter: Writer {
    public typealias Needs = Layers<Mentions>
    public static let kind = "mentions"
    public static let format = "text"
    public static let fileExtension = "txt"
    public static let summary = "each mention on a line, with its place and rendering"
    public static let schema = TargetOptions.schema
    private let target: LanguageTag?

    public init(_ options: TargetOptions, _ resources: Resources) { target = options.tag }

    public func write(_ document: DocumentHead, _ mentions: [Mention]) -> [UInt8] {
        var bytes: [UInt8] = []
        let file = PrintableText.escaped(document.identity.line == nil ? document.identity.file : document.identity.id)
        var lines = LineCounter()
        for mention in mentions {
            let (line, column) = lines.place(of: mention.range.lowerBound, in: document.source.utf8)
            bytes += Array("\(file):\(line):\(column): ".utf8)
            OneLine.append(document.source[mention.range], to: &bytes)
            var rest = ""
            if let target {
                if !mention.concept.translate {
                    rest += " → (as it is)"
                } else if let rendering = mention.concept.preferred(in: target) {
                    rest += " → \(rendering.text)"
                }
            }
            rest += " (\(mention.concept.id), \(mention.match.kind)"
            if mention.term.status == .deprecated || mention.term.status == .forbidden {
                rest += ", \(mention.term.status.rawValue)"
                if let better = mention.concept.preferred(in: mention.term.language) {
                    rest += ": better \(better.text)"
                }
            }
            bytes += Array((rest + ")\n").utf8)
        }
        return bytes
    }
}

/// Mentions as JSON: entry, ranges, how each matched, what to call it.
public struct MentionsJSONWriter: Writer {
    public typealias Needs = Layers<Mentions, DocumentLanguage>
    public static let kind = "mentions"
    public static let format = "json"
    public static let fileExtension = "json"
    public static let summary = "the mentions with ranges, matches and renderings, one object a document"
    public static let schema = TargetOptions.schema
    private let target: LanguageTag?

    public init(_ options: TargetOptions, _ resources: Resources) { target = options.tag }

    public func write(_ document: DocumentHead, _ layers: Needs.Values) -> [UInt8] {
        let (mentions, language) = layers
        let positions = PositionTable(document.source)
        var json = JSONText(capacity: mentions.count * 512 + 256)
        json.object { json in
            RangeJSON.head(document, language, to: &json)
            json.member("mentions") {
                $0.array { json in
                    for mention in mentions {
                        json.object { MentionJSON.members(mention, document.source, positions, target, to: &$0) }
                    }
                }
            }
        }
        return json.line()
    }
}

/// A mention's members in JSON.
enum MentionJSON {
    static func members(
        _ mention: Mention, _ source: SourceText, _ positions: PositionTable, _ target: LanguageTag?,
        to json: inout JSONText
    ) {
        json.member("term", mention.concept.id)
        json.member("alternatives") { $0.array { for other in mention.alternatives { $0.string(other.id) } } }
        if mention.moreAlternatives > 0 { json.member("moreAlternatives", mention.moreAlternatives) }
        json.member("entry", mention.term.text)
        json.member("text", source[mention.range])
        json.member("range") { RangeJSON.write(mention.range, positions, to: &$0) }
        json.member("match") {
            $0.object {
                $0.member("kind", mention.match.kind)
                $0.member("confidence", mention.confidence)
                switch mention.match {
                case .inflected(let rule): $0.member("rule", rule)
                case .transliterated(let script): $0.member("from", script)
                case .alias(let other): if let other { $0.member("of", other) }
                case .exact, .folded: break
                }
            }
        }
        json.member("status", mention.term.status.rawValue)
        if !mention.concept.translate { json.member("translate", false) }
        json.member("preferred") { json in
            json.object { json in
                for (language, term) in renderings(of: mention.concept, target) { json.member(language, term) }
            }
        }
    }

    /// The rendering of each language (or of the target alone), sorted by language.
    private static func renderings(of concept: Concept, _ target: LanguageTag?) -> [(String, String)] {
        if let target { return concept.preferred(in: target).map { [(target.description, $0.text)] } ?? [] }
        var found: [(String, String)] = []
        for language in Set(concept.terms.map(\.language)).sorted(by: { $0.description < $1.description }) {
            if let term = concept.preferred(in: language) { found.append((language.description, term.text)) }
        }
        return found
    }
}
