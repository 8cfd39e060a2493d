// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A translation kit as a table for spreadsheets: a line a sentence, its translation to be filled in.
///
/// Columns, parted by tabs: `segment` (the sentence's number), `source`, `target` (empty), `terms` (`Putin = Владимир
/// Путин` …, parted by ` | `), `notes`. Within a cell a tab is `\t`, a line feed `\n`, a carriage return `\r`, a backslash
/// `\\`, any other control or line-breaking character `\u0085`, so that each sentence is one line in every program.
///
/// A cell that starts with `=`, `+`, `-` or `@` (full-width ones too) could run as a formula: it gets an apostrophe in
/// front, which spreadsheets take for "this is text". So does a cell that starts with an apostrophe itself, so that
/// taking one away always gives the text back. (A cell that starts with a tab or a carriage return starts with `\`.)
public struct TSVKitWriter: Writer {
    public typealias Needs = Layers<Blocks, Sentences, DocumentLanguage, Maybe<Mentions>, Maybe<Summary>>

    /// The options of the format.
    public struct Options: Sendable {
        /// The language to translate into; required.
        public var target: String?
        /// Begin with a line of column names.
        public var header = true

        /// `header`: whether the first line names the columns.
        public init(target: String? = nil, header: Bool = true) {
            self.target = target
            self.header = header
        }
    }

    public static let kind = "kit"
    public static let format = "tsv"
    public static let fileExtension = "tsv"
    public static let summary = "translation kit as a table: source, target, terms, notes"
    public static let schema = OptionSchema(
        Options(),
        [
            .target(\.target, isRequired: true),
            .boolean("header", \.header, default: true, "start with a line of column names"),
        ],
        check: { KitTarget.missing($0.target) })

    private let options: Options
    private let target: KitTarget

    public init(_ options: Options, _ resources: Resources) throws(Diagnostic) {
        self.options = options
        target = try KitTarget(options.target, resources)
    }

    public func write(_ document: DocumentHead, _ layers: Needs.Values) throws(Diagnostic) -> [UInt8] {
        try target.with { _, cache throws(Diagnostic) in
            table(KitContent(document, layers, cache: cache), mentions: layers.3 ?? [])
        }
    }

    private func table(_ content: KitContent, mentions: [Mention]) -> [UInt8] {
        let source = content.head.source
        var output: [UInt8] = []
        output.reserveCapacity(256 + 2 * source.utf8.count + 64 * mentions.count)
        if options.header { output += "segment\tsource\ttarget\tterms\tnotes\n".utf8 }
        var named = MentionsOfRanges(mentions)
        for unit in content.layout.units {
            for part in content.layout.parts[unit.parts] {
                guard let index = part.sentence else { continue }
                output += "\(index + 1)\t".utf8
                TSVCell.append(source[part.range], to: &output)
                output += "\t\t".utf8
                var terms: [String] = []
                var remarks: [String] = []
                if let block = unit.block, let kind = content.kind(of: unit) {
                    if kind != .paragraph { remarks.append(kind.rawValue) }
                    if let dateline = content.blocks[block].dateline, part.range.contains(dateline) {
                        remarks.append("starts with a dateline")
                    }
                }
                if content.isInSummary(index) { remarks.append("in the summary") }
                var told: Set<ObjectIdentifier> = []
                for mention in named.indices(in: part.range) {
                    let proposal = content.concepts.proposal(ofMention: mention)
                    guard told.insert(ObjectIdentifier(proposal)).inserted else { continue }
                    terms.append(proposal.line)
                    if let warning = proposal.warning { remarks.append(warning.text) }
                }
                TSVCell.append(terms.joined(separator: " | "), to: &output)
                output.append(UInt8(ascii: "\t"))
                TSVCell.append(remarks.joined(separator: "; "), to: &output)
                output.append(UInt8(ascii: "\n"))
            }
        }
        return output
    }
}

/// The escaping of a cell, as `TSVKitWriter` documents it.
enum TSVCell {
    static func append(_ text: String, to output: inout [UInt8]) { append(ArraySlice(Array(text.utf8)), to: &output) }

    static func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
        if isFormulaLike(text) { output.append(UInt8(ascii: "'")) }
        var copied = text.startIndex
        var index = text.startIndex
        while index < text.endIndex {
            let (length, replacement) = escape(text, at: index)
            if let replacement {
                output += text[copied..<index]
                output += replacement.utf8
                copied = index + length
            }
            index += length
        }
        output += text[copied..<index]
    }

    /// How many bytes to go on, and what to write instead of them.
    private static func escape(_ text: ArraySlice<UInt8>, at index: Int) -> (length: Int, replacement: String?) {
        switch text[index] {
        case 0x09: return (1, "\\t")
        case 0x0A: return (1, "\\n")
        case 0x0D: return (1, "\\r")
        case 0x5C: return (1, "\\\\")
        case 0..<0x20, 0x7F: return (1, codePoint(UInt32(text[index])))
        case 0xC2:  // U+0080 … U+009F: controls, among them NEL
            guard index + 1 < text.endIndex, text[index + 1] < 0xA0 else { return (1, nil) }
            return (2, codePoint(UInt32(text[index + 1])))
        case 0xE2:  // U+2028, U+2029: line and paragraph separator
            guard index + 2 < text.endIndex, text[index + 1] == 0x80, text[index + 2] == 0xA8 || text[index + 2] == 0xA9
            else { return (1, nil) }
            return (3, codePoint(0x2000 | UInt32(text[index + 2] & 0x3F)))
        default: return (1, nil)
        }
    }

    private static func codePoint(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    private static func isFormulaLike(_ text: ArraySlice<UInt8>) -> Bool {
        guard let first = text.first else { return false }
        switch first {
        // A quote would open a cell that goes on over tabs and lines.
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"),
            UInt8(ascii: "\""):
            return true
        case 0xEF:  // full-width ＋ － ＝ ＠: U+FF0B, U+FF0D, U+FF1D, U+FF20
            let rest = text.dropFirst().prefix(2)
            return [[0xBC, 0x8B], [0xBC, 0x8D], [0xBC, 0x9D], [0xBC, 0xA0]].contains { rest.elementsEqual($0) }
        default: return false
        }
    }
}
