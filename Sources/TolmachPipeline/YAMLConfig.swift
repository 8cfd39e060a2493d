// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import Yams

/// YAML into `ConfigNode`s with the place of each.
///
/// One document a file, at most 1 MiB. Anchors and aliases may be used for small things: what an alias stands for may hold at
/// most 100 nodes, so that no alias bomb goes off; an alias cannot be a key.
public enum YAMLConfig {
    static let largestFile = 1 << 20
    static let largestAlias = 100
    static let deepest = 64

    /// The root of a YAML text. Throws what is wrong with it, with its place.
    public static func parse(_ text: String, file: String) throws(Diagnostic) -> ConfigNode {
        var problems: [Diagnostic] = []
        let root = try parse(text, file: file, problems: &problems)
        if let problem = problems.first { throw problem }
        return root
    }

    /// The same, but keys given twice are added to `problems`, and the first of them stands.
    static func parse(_ text: String, file: String, problems: inout [Diagnostic]) throws(Diagnostic) -> ConfigNode {
        let lines = Lines(text, file: file)
        guard text.utf8.count <= largestFile else {
            throw Diagnostic(
                .data, at: .init(file: file), "the file is over 1 MiB", help: "a pipeline is a page of text")
        }
        if let depth = flowDepthProblem(text, lines) { throw depth }
        if let key = AliasKeys.problem(lines) { throw key }
        guard let root = try compose(text, lines, &problems) else {
            return ConfigNode(.null, at: lines.place(line: 1, column: 1))
        }
        var conversion = Conversion(lines: lines)
        return try conversion.convert(root, depth: 0)
    }

    private static func compose(
        _ text: String, _ lines: Lines, _ problems: inout [Diagnostic]
    ) throws(Diagnostic) -> Node? {
        var repeated = RepeatedKeys(lines)
        var text = text
        while true {
            do {
                // What a scalar means is decided by each option: Yams need not compile its patterns for it.
                return try Yams.compose(yaml: text, .basic, Constructor())
            } catch let error as YamlError {
                guard case .duplicatedKeysInMapping(let keys, let context) = error, let key = keys.first,
                    let second = repeated.replaceSecond(key, first: context.mark)
                else { throw diagnostic(error, lines) }
                problems.append(
                    Diagnostic(
                        .data, at: lines.place(line: second.line, column: second.column),
                        "the key '\(key)' is given twice", help: "keep one of them"))
                text = repeated.text
            } catch {
                throw Diagnostic(
                    .data, at: .init(file: lines.file), "this is not YAML", help: "begin with 'tolmach: 1'")
            }
        }
    }

    private struct Conversion {
        let lines: Lines
        var latest = (line: 0, column: 0)
        var aliasNodes = 0

        mutating func convert(_ node: Node, depth: Int) throws(Diagnostic) -> ConfigNode {
            let mark = node.mark.map { (line: $0.line, column: $0.column) } ?? latest
            let place = lines.place(line: mark.line, column: mark.column)
            // Nodes come in the order of the text, but for those that an alias repeats.
            if mark < latest {
                aliasNodes += 1
                guard aliasNodes <= largestAlias else {
                    throw Diagnostic(
                        .data, at: place, "aliases repeat more than \(largestAlias) nodes", help: "write it out")
                }
            } else {
                latest = mark
                aliasNodes = 0
            }
            guard depth < deepest else {
                throw Diagnostic(
                    .data, at: place, "nested more than \(deepest) deep", help: "a pipeline needs some five levels")
            }
            switch node {
            case .scalar(let scalar):
                let plain = scalar.style == .plain || scalar.style == .any
                if plain, ["", "~", "null", "Null", "NULL"].contains(scalar.string) {
                    return ConfigNode(.null, at: place)
                }
                return ConfigNode(.scalar(scalar.string, quoted: !plain), at: place)
            case .sequence(let sequence):
                var items: [ConfigNode] = []
                for item in sequence { items.append(try convert(item, depth: depth + 1)) }
                return ConfigNode(.sequence(items), at: place)
            case .mapping(let mapping):
                var entries: [ConfigNode.Entry] = []
                for (key, value) in mapping {
                    let converted = try convert(key, depth: depth + 1)
                    guard case .scalar(let name, _) = converted.value else {
                        throw converted.problem(
                            "a key must be text, not \(converted.typeName)", help: "write the key as a word")
                    }
                    if RepeatedKeys.isStandIn(name) { continue }
                    entries.append(
                        .init(key: name, keyPlace: converted.place, value: try convert(value, depth: depth + 1)))
                }
                return ConfigNode(.mapping(entries), at: place)
            case .alias:
                throw Diagnostic(
                    .data, at: place, "an alias that stands for nothing", help: "write out what it should stand for")
            }
        }
    }

    /// The lines of a file, for places.
    struct Lines {
        let file: String
        let texts: [Substring]
        /// The characters of long lines, so that a place on one costs as little as on a short one.
        private let long: [Int: [Unicode.Scalar]]

        init(_ text: String, file: String) {
            self.file = file
            // Swift takes CR LF for one character, which is a newline too.
            texts = text.split(omittingEmptySubsequences: false) { $0.isNewline }
            var long: [Int: [Unicode.Scalar]] = [:]
            for (index, text) in texts.enumerated() where text.utf8.count > 2 * Diagnostic.Place.reach {
                long[index] = Array(text.unicodeScalars)
            }
            self.long = long
        }

        /// Whether there is a tab in the white space that a line begins with.
        func hasTabInIndentation(_ line: Int) -> Bool {
            texts.indices.contains(line - 1) && texts[line - 1].prefix { $0 == " " || $0 == "\t" }.contains("\t")
        }

        func place(line: Int, column: Int) -> Diagnostic.Place {
            let index = line - 1
            if let scalars = long[index] {
                let start = min(max(0, column - 1 - Diagnostic.Place.reach), scalars.count)
                let kept = scalars[start..<min(scalars.count, start + 2 * Diagnostic.Place.reach)]
                return .init(
                    file: file, line: line, column: column, excerpt: String(String.UnicodeScalarView(kept)),
                    excerptStart: start + 1)
            }
            let excerpt = texts.indices.contains(index) ? String(texts[index]) : nil
            return .init(file: file, line: line, column: column, excerpt: excerpt)
        }
    }

    private static func diagnostic(_ error: YamlError, _ lines: Lines) -> Diagnostic {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            let text = [problem, context?.text].compactMap { $0 }.joined(separator: ", ")
            if lines.hasTabInIndentation(mark.line) {
                return Diagnostic(
                    .data, at: lines.place(line: mark.line, column: mark.column),
                    "broken YAML: the line is indented with a tab", help: "indent with spaces")
            }
            return Diagnostic(
                .data, at: lines.place(line: mark.line, column: mark.column), "broken YAML: \(text)",
                help: "check the indentation, quotes and brackets here and on the line above")
        case .reader(let problem, let offset, _, let yaml):
            let before = yaml.prefix(offset ?? 0)
            let line = before.count { $0.isNewline } + 1
            let column =
                (before.lastIndex { $0.isNewline }.map { before[before.index(after: $0)...] } ?? before)
                .unicodeScalars.count + 1
            return Diagnostic(
                .data, at: lines.place(line: line, column: column), "broken YAML: \(problem)",
                help: "leave the character out, or save the file as UTF-8")
        case .duplicatedKeysInMapping(let keys, let context):
            return Diagnostic(
                .data, at: lines.place(line: context.mark.line, column: context.mark.column),
                "the key '\(keys.first ?? "")' is given twice", help: "keep one of them")
        default:
            return Diagnostic(
                .data, at: .init(file: lines.file), "broken YAML: \(error)",
                help: "check indentation, quotes and brackets")
        }
    }

    /// A first look for `[[[[…`: the parser recurses.
    private static func flowDepthProblem(_ text: String, _ lines: Lines) -> Diagnostic? {
        var depth = 0
        var line = 1
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "["), UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "]"), UInt8(ascii: "}"): depth = max(0, depth - 1)
            case 0x0A:
                line += 1
            default: break
            }
            if depth > 500 {
                return Diagnostic(
                    .data, at: lines.place(line: line, column: 1), "too many open brackets", help: "close them")
            }
        }
        return nil
    }
}
