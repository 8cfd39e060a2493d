// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// A glossary file as it is written: every value with its place, nothing judged yet. Loading makes a `Glossary` of it,
/// linting looks at all of it; a `Concept` need not carry places for either.
struct GlossarySource: Sendable {
    /// A piece of the file.
    struct Value: Sendable {
        let text: String
        let offset: Int

        var trimmed: String { GlossarySource.trimmed(text) }
    }

    struct TermValue: Sendable {
        let text: Value
        let language: LanguageTag
        let status: Value?
        let forms: Value?
        var exclusions: Value?
        /// What else its format says of it.
        var fields: [TermField] = []
    }

    struct Entry: Sendable {
        let id: Value
        var kind: Value?
        var domain: Value?
        var note: Value?
        var translate: Value?
        var caseRule: Value?
        var terms: [TermValue] = []
        /// What else its format says of it.
        var fields: [TermField] = []
        /// Whether the format has no ids, and this one was made up.
        var isNumbered = false
    }

    let file: String
    let bytes: [UInt8]
    var entries: [Entry] = []
    /// What keeps the file from being read as a glossary.
    var problems: [FileProblem] = []
    /// The format it was read as.
    var format = ""
    /// What the file says of itself.
    var header: [TermField] = []
    /// The file with all its fields, where its format has more of them than fit into entries.
    var termBase: TermBase?
    /// Whether characters may be written otherwise than by themselves (`&#x301;`), so that the bytes do not tell what the text is.
    var isEscaped = false
    /// What only lint says: columns that are no language, tags that are not canonical.
    var remarks: [FileProblem] = []

    /// The concepts; what cannot be understood is added to `problems`. An id that comes again later in the file adds its
    /// terms to the first concept of that id.
    func concepts(problems: inout [FileProblem]) -> [Concept] {
        var merged: [Entry] = []
        var indexOfID: [String: Int] = [:]
        for entry in entries {
            let id = entry.id.trimmed
            if let index = indexOfID[id] {
                merged[index].terms += entry.terms
            } else {
                indexOfID[id] = merged.count
                merged.append(entry)
            }
        }
        // One look at the whole file (2 GB/s) tells that no cell needs normalizing.
        let isNormalized = !isEscaped && bytes.withUnsafeBufferPointer { Normalizer.isNormalized($0, .nfc) }
        return merged.map { Self.concept(of: $0, isNormalized: isNormalized, problems: &problems) }
    }

    private static func concept(of entry: Entry, isNormalized: Bool, problems: inout [FileProblem]) -> Concept {
        var preferred: [Term] = []
        var others: [Term] = []
        var languages: [LanguageTag] = []
        for value in entry.terms {
            let text = isNormalized ? value.text.trimmed : nfc(value.text.trimmed)
            guard !text.isEmpty else { continue }
            let isFirst = !languages.contains(value.language)
            if isFirst { languages.append(value.language) }
            let status = status(of: value, isFirst: isFirst, problems: &problems)
            let term = Term(
                text, language: value.language, status: status, inflection: inflection(of: value),
                exclusions: value.exclusions.map { list($0.trimmed) } ?? [])
            if status == .preferred { preferred.append(term) } else { others.append(term) }
        }
        return Concept(
            id: entry.id.trimmed,
            kind: entry.kind.map(\.trimmed).flatMap { $0.isEmpty ? nil : $0.lowercased() } ?? "term",
            domain: entry.domain?.trimmed ?? "", note: entry.note?.trimmed ?? "",
            translate: translates(entry, problems: &problems), caseRule: caseRule(of: entry, problems: &problems),
            terms: preferred + others)
    }

    static func status(of value: TermValue, isFirst: Bool, problems: inout [FileProblem]) -> Term.Status {
        let assumed: Term.Status = isFirst ? .preferred : .admitted
        guard let cell = value.status, !cell.trimmed.isEmpty else { return assumed }
        if let status = Term.Status(rawValue: cell.trimmed.lowercased()) { return status }
        problems.append(
            unknown("status", cell, among: Term.Status.allCases.map(\.rawValue)))
        return assumed
    }

    static func inflection(of value: TermValue) -> Term.Inflection {
        guard let cell = value.forms else { return .regular }
        let text = cell.trimmed
        if text.isEmpty { return .regular }
        if let word = FormsWord(text) { return word == .exact ? .exact : .indeclinable }
        let forms = list(text)
        return forms.isEmpty ? .regular : .forms(forms)
    }

    /// A word that stands in the place of a list of forms.
    enum FormsWord: String {
        case indeclinable, exact

        init?(_ text: String) {
            guard text.utf8.count == 5 || text.utf8.count == 12 else { return nil }
            self.init(rawValue: text.lowercased())
        }
    }

    /// What stands between the bars.
    private static func list(_ text: String) -> [String] {
        text.utf8.split(separator: UInt8(ascii: "|")).map { nfc(trimmed(String(Substring($0)))) }.filter { !$0.isEmpty }
    }

    private static func translates(_ entry: Entry, problems: inout [FileProblem]) -> Bool {
        guard let cell = entry.translate else { return true }
        switch cell.trimmed.lowercased() {
        case "", "yes": return true
        case "no": return false
        default:
            problems.append(unknown("translate flag", cell, among: ["yes", "no"]))
            return true
        }
    }

    private static func caseRule(of entry: Entry, problems: inout [FileProblem]) -> Concept.CaseRule {
        guard let cell = entry.caseRule, !cell.trimmed.isEmpty else { return .smart }
        if let rule = Concept.CaseRule(rawValue: cell.trimmed.lowercased()) { return rule }
        problems.append(unknown("case rule", cell, among: Concept.CaseRule.allCases.map(\.rawValue)))
        return .smart
    }

    private static func unknown(_ what: String, _ cell: Value, among names: [String]) -> FileProblem {
        FileProblem(
            offset: cell.offset, message: "'\(cell.trimmed)' is no \(what)",
            help: Suggestion.help(for: cell.trimmed, among: names, what: "choices"))
    }

    /// Without white space at the ends (ASCII space and tab, line breaks, no-break and ideographic spaces).
    static func trimmed(_ text: String) -> String {
        if !mayBeginOrEndInWhiteSpace(text.utf8) { return text }
        let scalars = text.unicodeScalars
        guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
            let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
        else { return "" }
        return String(scalars[start...end])
    }

    /// Without white space at the ends, and with a space where lines were broken.
    static func line(_ text: String) -> String {
        let text = trimmed(text)
        guard text.utf8.contains(where: { $0 < 0x20 }) else { return text }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Nearly every cell begins and ends in a letter, which a look at a few bytes tells. White space beyond ASCII is C2 85,
    /// C2 A0, E1 9A 80, E2 80 xx, E2 81 xx or E3 80 80.
    private static func mayBeginOrEndInWhiteSpace(_ text: String.UTF8View) -> Bool {
        text.withContiguousStorageIfAvailable { mayBeginOrEndInWhiteSpace($0) } ?? true
    }

    /// The same of bytes that are a text.
    static func mayBeginOrEndInWhiteSpace(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        func isSuspect(_ place: Int) -> Bool {
            func byte(_ offset: Int) -> UInt8 { place + offset < bytes.count ? bytes[place + offset] : 0 }
            switch bytes[place] {
            case 0xC2: return byte(1) == 0x85 || byte(1) == 0xA0
            case 0xE1: return byte(1) == 0x9A
            case 0xE2: return byte(1) == 0x80 && !(0x8B...0xA7).contains(byte(2)) || byte(1) == 0x81
            case 0xE3: return byte(1) == 0x80 && byte(2) == 0x80
            default: return bytes[place] <= 0x20
            }
        }
        guard !bytes.isEmpty else { return false }
        if isSuspect(0) { return true }
        var lead = bytes.count - 1
        while lead > 0, bytes[lead] & 0xC0 == 0x80 { lead -= 1 }
        return isSuspect(lead)
    }

    /// The bytes of a text in NFC.
    static func nfcBytes(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { buffer in
            if Normalizer.isNormalized(buffer, .nfc) { return bytes }
            return (try? Normalizer.normalize(buffer, .nfc, edits: false).text) ?? bytes
        }
    }

    static func nfc(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            guard !Normalizer.isNormalized(bytes, .nfc),
                let normalized = try? Normalizer.normalize(bytes, .nfc, edits: false).text
            else { return String(decoding: bytes, as: UTF8.self) }
            return String(decoding: normalized, as: UTF8.self)
        }
    }
}
