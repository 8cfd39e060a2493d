// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A file format of term bases. One type in one file, one line in `GlossaryFormats.all`; `GlossaryFormatContractTests` then finds it.
///
/// Template: `OmegaTGlossary`, which is short. `read` makes a `GlossarySource`, in which every value knows its place; a format with
/// fields of its own fills `TermBase` and gives that (`UTXGlossary`, `TBXGlossary`). `write` tells `loss` of what it leaves out.
protocol GlossaryFormat: Sendable {
    /// As it is given on the command line: lower case, hyphens.
    var name: String { get }
    /// One line for help texts.
    var summary: String { get }
    /// How the names of its files end, without dot; the first is that of files that are written.
    var suffixes: [String] { get }
    /// Whether a file is of this format as its content shows, or as its name does where the content could be several.
    func recognizes(_ file: GlossaryFile) -> Bool
    /// Everything that is in a file; what is wrong with it is in `problems`.
    func read(_ file: GlossaryFile, _ options: GlossaryFormatOptions) -> GlossarySource
    /// A term base as a file of this format, UTF-8. Throws what was asked for and cannot be.
    func write(_ base: TermBase, _ options: GlossaryFormatOptions, _ loss: inout GlossaryLoss) throws(Diagnostic)
        -> [UInt8]
}

extension GlossaryFormat {
    /// Whether the name of a file ends as those of the format do, or (standard input has none) says nothing and the languages are known.
    func isNamedSo(_ file: GlossaryFile) -> Bool {
        suffixes.contains(file.suffix) || file.suffix.isEmpty && file.languages != nil
    }
}

/// What reading and writing of glossaries may need to be told.
public struct GlossaryFormatOptions: Sendable {
    /// The language of the first column of formats that have two and do not name it.
    public var source: LanguageTag?
    /// The language of the second column.
    public var target: LanguageTag?
    /// The style of TBX to write (`dca` or `dct`); nil: that of the file that was read, else `dca`.
    public var style: String?
    /// The dialect of TBX to write (`core`, `min`, `basic`); nil: that of the file that was read, else the smallest that has all fields.
    public var dialect: String?
    /// Whether lists are written with tabs between the cells; nil: as is usual for the format.
    public var usesTabs: Bool?
    /// Whether cells that a spreadsheet would take for a formula are written with an apostrophe before them.
    public var guardsFormulas = true

    public init() {}
}

/// A glossary file to be read: its bytes, and what its name and first lines tell.
struct GlossaryFile: Sendable {
    let name: String
    /// UTF-8.
    let bytes: [UInt8]
    /// How the name ends, in lower case, without dot; empty: it has no ending.
    let suffix: String
    /// Up to 64 KiB without byte order mark, cut after a line where there is one.
    let head: ArraySlice<UInt8>
    /// The two languages that a list of pairs is in, where they are known: asked for, or in the file's name.
    let languages: (source: LanguageTag, target: LanguageTag)?

    init(name: String, bytes: [UInt8], options: GlossaryFormatOptions = .init()) {
        self.name = name
        self.bytes = bytes
        let last = name.split(separator: "/").last.map(String.init) ?? name
        suffix = last.contains(".") ? last.split(separator: ".").last?.lowercased() ?? "" : ""
        let start = ByteOrderMark.length(of: bytes)
        let window = bytes[start..<min(bytes.count, start + 1 << 16)]
        let end = window.endIndex < bytes.count ? window.lastIndex(of: 0x0A).map { $0 + 1 } : nil
        head = window[..<(end ?? window.endIndex)]
        let named = Self.languages(inName: last, suffix: suffix)
        if let source = options.source ?? named?.source, let target = options.target ?? named?.target {
            languages = (source, target)
        } else {
            languages = nil
        }
    }

    /// The first line that is not blank.
    var firstLine: String {
        var start = head.startIndex
        while start < head.endIndex {
            let end = head[start...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? head.endIndex
            let line = head[start..<end]
            if line.contains(where: { $0 > 0x20 }) { return String(decoding: line, as: UTF8.self) }
            start = min(end + 1, head.endIndex)
        }
        return ""
    }

    /// The first byte that is no white space.
    var firstByte: UInt8? { head.first { $0 > 0x20 } }

    /// The two languages that a name ends in before its suffix: `news.en-uk.tsv`, `news_en_uk.txt`.
    private static func languages(
        inName name: String, suffix: String
    ) -> (source: LanguageTag, target: LanguageTag)? {
        let stem = suffix.isEmpty ? name : String(name.dropLast(suffix.count + 1))
        let parts = stem.split(whereSeparator: { ".-_".contains($0) }).suffix(2)
        guard parts.count == 2, let first = parts.first, let second = parts.last,
            parts.allSatisfy({ (2...3).contains($0.count) }),
            let source = LanguageTags.canonical(String(first)), let target = LanguageTags.canonical(String(second)),
            source != target
        else { return nil }
        return (source, target)
    }
}

/// The formats there are.
public enum GlossaryFormats {
    /// In the order in which they are asked whether a file is theirs.
    static let all: [any GlossaryFormat] = [
        MartifGlossary(), TBXGlossary(), UTXGlossary(), JSONLinesGlossary(), CSVGlossary(), GoogleGlossary(),
        DeepLGlossary(), OmegaTGlossary(),
    ]

    /// Their names, with a line about each.
    public static var descriptions: [(name: String, summary: String)] { all.map { ($0.name, $0.summary) } }

    /// The names of formats.
    public static var names: [String] { all.map(\.name) }

    /// How the names of their files end.
    public static var suffixes: [String] {
        all.flatMap(\.suffixes).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
    }

    static func named(_ name: String) -> (any GlossaryFormat)? { all.first { $0.name == name.lowercased() } }

    /// The format that a file is of; nil: nobody knows.
    static func recognized(_ file: GlossaryFile) -> (any GlossaryFormat)? {
        all.first { $0.recognizes(file) } ?? all.first { $0.suffixes.contains(file.suffix) && file.suffix != "txt" }
    }

    /// The format that a file of this name is to be written in. A TBX stays of the year it was read as.
    static func forWriting(to name: String, readAs format: String = "") -> (any GlossaryFormat)? {
        let suffix = GlossaryFile(name: name, bytes: []).suffix
        if suffix == "tbx", format == MartifGlossary().name { return MartifGlossary() }
        return all.first { $0.suffixes.first == suffix && $0.name == suffix }
            ?? all.first { $0.suffixes.first == suffix } ?? all.first { $0.suffixes.contains(suffix) }
    }
}

/// What a format has no place for, gathered while a term base is written.
public struct GlossaryLoss: Sendable {
    private var counts: [String: (count: Int, first: String)] = [:]
    private var order: [String] = []
    private var remarks: [String] = []
    private let format: String

    init(format: String) { self.format = format }

    /// Something that was asked for and done otherwise.
    mutating func remark(_ text: String) { remarks.append(text) }

    /// `what` of a concept was left out.
    mutating func note(_ what: String, of id: String, count: Int = 1) {
        if let known = counts[what] {
            counts[what] = (known.count + count, known.first)
        } else {
            counts[what] = (count, id)
            order.append(what)
        }
    }

    /// A field, and those of its group.
    mutating func note(_ field: TermField, of id: String) {
        guard field.element.hasSuffix("Grp") else { return note("'\(field.label)'", of: id) }
        for part in field.fields { note("'\(part.label)'", of: id) }
    }

    /// What was left out, how often, and where first.
    var all: [(what: String, count: Int, first: String)] {
        order.compactMap { what in counts[what].map { (what, $0.count, $0.first) } }
    }

    /// Whether nothing was left out.
    public var isEmpty: Bool { order.isEmpty && remarks.isEmpty }

    /// One warning for each kind of thing that was left out.
    public var diagnostics: [Diagnostic] {
        let told = remarks.map { Diagnostic(.data, severity: .warning, $0) }
        return told
            + order.map { what in
                let (count, first) = counts[what] ?? (0, "")
                let places = count == 1 ? "once" : "\(count) times"
                let place = first.isEmpty ? "" : count == 1 ? " (in '\(first)')" : " (first in '\(first)')"
                return Diagnostic(
                    .data, severity: .warning, "\(what) is left out \(places)\(place): \(format) has no place for it")
            }
    }
}
