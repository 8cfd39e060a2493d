// SPDX-License-Identifier: Apache-2.0

/// The words of a language's segmentation.txt as they are written there (the parser keeps them folded), for expressions.
struct WordsByClass: Sendable {
    private var words: [LanguageRulesParser.Section: [String]] = [:]

    /// The words of a language with those that every language shares.
    init(_ code: String) {
        read(LanguageRules.text(of: "und"))
        if code != "und" { read(LanguageRules.text(of: code)) }
    }

    private mutating func read(_ text: [UInt8]) {
        var section: LanguageRulesParser.Section?
        for bytes in text.split(separator: 0x0A) {
            let line = Substring(decoding: bytes, as: UTF8.self).prefix { $0 != "#" }
            if line.hasPrefix("[") {
                let name = line.dropFirst().prefix { $0 != "]" }
                section = LanguageRulesParser.Section(rawValue: String(name))
            } else if let section {
                words[section, default: []] += line.split(whereSeparator: \.isWhitespace).map(String.init)
            }
        }
    }

    /// Abbreviations or words, without the last full stop, as alternatives of an expression; nil if there are none. An
    /// entry in lower case stands for both.
    func alternation(of sections: [LanguageRulesParser.Section]) -> String? {
        Self.joined(sections.flatMap { words[$0] ?? [] }.filter { !$0.hasSuffix("!") }.map(Self.expression))
    }

    /// Names with an exclamation mark, without it.
    var exclaimed: String? {
        Self.joined(words.values.joined().filter { $0.hasSuffix("!") }.map(Self.expression))
    }

    /// Words that begin sentences, with a capital; nil in a script without.
    var starters: String? {
        Self.joined(
            ((words[.starters] ?? []) + (words[.openers] ?? []) + (words[.verbs] ?? [])).compactMap { word in
                let capitalized = word.prefix(1).uppercased() + word.dropFirst()
                return capitalized == word && word.lowercased() == word ? nil : Self.escaped(capitalized)
            })
    }

    /// The first parts of abbreviations of several, each with a look at the rest: `z(?=\.\s?B\.)`.
    var splitAbbreviations: String? {
        let abbreviations = words.filter { $0.key.holdsAbbreviations }.values.joined()
        var parts: Set<String> = []
        for word in abbreviations where word.hasSuffix(".") {
            let pieces = word.dropLast().split(separator: ".")
            for count in 1..<max(1, pieces.count) {
                let head = Self.expression(pieces[..<count].joined(separator: ".") + ".")
                let tail = pieces[count...].map { Self.escaped(String($0)) + #"\."# }.joined(separator: #"\s?"#)
                parts.insert(head + #"(?=\.\s?"# + tail + ")")
            }
        }
        return Self.joined(Array(parts))
    }

    /// Longest first, then in the order of the code points: the same file every time.
    private static func joined(_ expressions: [String]) -> String? {
        guard !expressions.isEmpty else { return nil }
        let unique = Set(expressions).sorted {
            ($1.unicodeScalars.count, $0) < ($0.unicodeScalars.count, $1)
        }
        return unique.joined(separator: "|")
    }

    private static func expression(_ word: String) -> String {
        let isAbbreviation = word.hasSuffix(".") || word.hasSuffix("!")
        let text = isAbbreviation ? String(word.dropLast()) : word
        let parts = text.split(separator: ".", omittingEmptySubsequences: true).map { escaped(String($0)) }
        let body = parts.joined(separator: #"\.\s?"#)
        guard let first = text.first, first.isLowercase, String(first).uppercased().count == 1,
            body.hasPrefix(String(first))
        else { return body }
        return "[\(first)\(String(first).uppercased())]" + body.dropFirst()
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for character in text {
            if #"\.[]{}()*+-?^$|&"#.contains(character) { escaped += "\\" }
            escaped.append(character)
        }
        return escaped
    }
}
