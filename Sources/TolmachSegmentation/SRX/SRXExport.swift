// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A language's data and rules as SRX 2.0, as far as SRX can say them: what needs more than the characters on both sides
/// (lines, quotation, a list's other items, ICU's own rules) is left out.
///
/// The expressions are written so that ICU and Java both read them: no flags, no script properties.
public struct SRXExport: Sendable {
    private let code: String
    private let words: WordsByClass
    private let settings: (ordinals: Ordinals, endMarks: String, stopEnds: Bool)

    /// `language` is a language with data of its own; others get what holds for every language.
    public init(_ language: LanguageTag) {
        code = language.primary
        let data = LanguageRules.dataCode(of: language)
        words = WordsByClass(data)
        let rules = LanguageRules.of(language)
        let marks = rules.endMarks.compactMap(Unicode.Scalar.init)
        settings = (rules.ordinals, String(String.UnicodeScalarView(marks)), rules.stopEnds)
    }

    /// Whether there are data of this language's own.
    public static func knows(_ language: LanguageTag) -> Bool { LanguageRules.dataCode(of: language) != "und" }

    /// The file.
    public func text() -> String {
        var xml = """
            <?xml version="1.0" encoding="UTF-8"?>
            <srx xmlns="\(SRXFile.namespace)" version="2.0">
            <header segmentsubflows="yes" cascade="no">
            <formathandle type="start" include="no"/>
            <formathandle type="end" include="yes"/>
            <formathandle type="isolated" include="no"/>
            </header>
            <body>
            <languagerules>
            <languagerule languagerulename="\(code)">

            """
        for rule in rules() {
            xml += "<!-- \(rule.comment) -->\n<rule break=\"\(rule.isBreak ? "yes" : "no")\">\n"
            xml += "<beforebreak>\(Self.escaped(rule.before))</beforebreak>\n"
            xml += "<afterbreak>\(Self.escaped(rule.after))</afterbreak>\n</rule>\n"
        }
        let pattern = code.unicodeScalars.map { "[\(String($0).uppercased())\($0)]" }.joined()
        xml += """
            </languagerule>
            </languagerules>
            <maprules>
            <languagemap languagepattern="\(code == "und" ? ".*" : pattern + "([-_].*)?")" languagerulename="\(code)"/>
            </maprules>
            </body>
            </srx>

            """
        return xml
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
    }

    private struct Rule {
        let isBreak: Bool
        let before: String
        let after: String
        let comment: String
    }

    // Counted, so that engines that bound look-behind take them as they are.
    private static let closers = #"["'”’»“\)\]›」』]{0,4}"#
    private static let openers = #"["'“„«‘‚\(\[¿¡—–\-\s]*"#

    /// The rules in the order in which tolmach's own speak (`RuleBook`).
    private func rules() -> [Rule] {
        var rules: [Rule] = []
        func add(_ isBreak: Bool, _ before: String?, _ after: String?, _ comment: String) {
            if let before, let after {
                rules.append(Rule(isBreak: isBreak, before: before, after: after, comment: comment))
            }
        }
        func word(_ classes: LanguageRulesParser.Section...) -> String? {
            words.alternation(of: classes).map { #"\b(?:"# + $0 + #")\."# }
        }
        let starters = words.starters.map { "(?:\($0))\\b" }
        let starts = starters.map { #"\s+"# + Self.openers + $0 }
        let marks = ".!?…" + settings.endMarks
        add(false, "[\(marks)]\(Self.closers)", #"\s*[,;:\)\]}]"#, "the sentence goes on")
        add(false, #"[\(\[][.!?…]{1,4}[\)\]]"#, #"\s"#, "a mark alone in brackets")
        add(false, words.splitAbbreviations.map { #"\b(?:"# + $0 + #")\."# }, #"\s"#, "inside an abbreviation")
        if let units = words.alternation(of: [.units]) {
            let unit = #"\d\s?(?:"# + units + #")\."#
            add(true, unit, #"\s+\p{Lu}(?!\p{Lu}{2}\b|\.)"#, "a unit ends the sentence before a capital")
            add(false, unit, #"\s+[\p{Ll}\d]"#, "a unit")
        }
        add(false, word(.titles), #"\s"#, "stands before what it belongs to")
        add(false, word(.beforeNumbers), #"\s+(?:\d|[IVXLCDM]+\b)"#, "with its number")
        add(true, word(.closing), #"\s+\p{Lu}"#, "ends the sentence before a capital")
        add(false, word(.closing), #"\s+[\p{Ll}\d]"#, "and not before anything else")
        add(false, #"^\s?(?:\d{1,3}|\p{L}|[IVXLCDM]{1,7}|[ivx]{1,7})\."#, #"\s"#, "the number of a list item")
        let abbreviations = words.alternation(of: [.abbreviations, .degrees])
        let dotted = #"(?:\p{L}{1,3}\.){1,6}\p{L}{1,3}"#
        let kept = [#"\p{Lu}"#, dotted, abbreviations].compactMap { $0 }.joined(separator: "|")
        add(true, #"\b(?:"# + kept + #")\."#, starts, "an abbreviation before a word that begins sentences")
        add(false, #"\b\p{Lu}\."#, #"\s+\p{L}"#, "an initial")
        addOrdinals(starters, add)
        add(false, word(.abbreviations, .degrees), #"\s"#, "an abbreviation")
        add(false, #"\b"# + dotted + #"\."#, #"\s"#, "letters with full stops")
        let names = words.exclaimed.map { #"\b(?:"# + $0 + ")!" }
        add(true, names, starts, "a name with its mark before a word that begins sentences")
        add(false, names, #"\s"#, "a name with its mark")
        add(
            false, "[\(marks)]\(Self.closers)", #"\s+"# + Self.openers + #"\p{Ll}"#,
            "a lower-case word follows")
        add(
            true, "[!?…‼⁇⁈⁉؟۔।॥။።\(settings.stopEnds ? "." : "")\(settings.endMarks)]{1,9}\(Self.closers)", #"\s+"#,
            "a mark and white space")
        add(true, #"[。！？｡][」』”’）】]{0,4}"#, #"[^\s。！？｡、，」』”’）】]"#, "a mark that needs no white space")
        return rules
    }

    private func addOrdinals(_ starters: String?, _ add: (Bool, String?, String?, String) -> Void) {
        guard settings.ordinals != .no else { return }
        let number = #"\b\d{1,2}\."#
        add(false, number, words.alternation(of: [.months]).map { #"\s+(?:"# + $0 + #")\b"# }, "a date")
        add(false, number, #"\s+\d"#, "a date")
        guard settings.ordinals == .capitals else { return }
        add(false, number, starters.map { #"\s+(?!"# + $0 + #")\p{Lu}"# } ?? #"\s+\p{Lu}"#, "an ordinal")
    }
}
