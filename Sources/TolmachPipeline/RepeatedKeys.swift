// SPDX-License-Identifier: Apache-2.0
import Yams

/// Keys that are given twice in one mapping of a YAML text.
///
/// The parser gives up at the first. So that all of them, and all other mistakes, are told at once, the second key is made
/// another one, of as many characters, and the text parsed again.
struct RepeatedKeys {
    private let lines: YAMLConfig.Lines
    private var texts: [String]
    private var rounds: UInt32 = 0
    private static let most: UInt32 = 100
    /// Private use, in no pipeline.
    private static let firstStandIn: UInt32 = 0xF_0000

    init(_ lines: YAMLConfig.Lines) {
        self.lines = lines
        texts = lines.texts.map { String($0) }
    }

    /// The text with the keys found so far replaced.
    var text: String { texts.joined(separator: "\n") }

    /// Whether a key stands where a second one stood.
    static func isStandIn(_ key: String) -> Bool {
        key.unicodeScalars.first.map { (firstStandIn..<firstStandIn + most).contains($0.value) } ?? false
    }

    /// Replaces the second `key` of the mapping whose first one is at `mark`: its line and column, or nil if it is not found.
    mutating func replaceSecond(_ key: String, first mark: Mark) -> (line: Int, column: Int)? {
        guard rounds < Self.most, texts.indices.contains(mark.line - 1),
            let standIn = Unicode.Scalar(Self.firstStandIn + rounds)
        else { return nil }
        let found = isInFlow(mark) ? secondInFlow(key, mark) : secondInBlock(key, mark)
        guard let found else { return nil }
        rounds += 1
        var scalars = Array(texts[found.line - 1].unicodeScalars)
        for index in found.column - 1..<found.column - 1 + found.length { scalars[index] = standIn }
        texts[found.line - 1] = Self.string(scalars[...])
        return (found.line, found.column)
    }

    /// How many characters the key takes at this column, quotes included; nil if it is not there.
    private func length(of key: String, at column: Int, in scalars: [Unicode.Scalar]) -> Int? {
        guard column >= 1, column <= scalars.count else { return nil }
        let rest = scalars[(column - 1)...]
        for form in [key, "\"\(key)\"", "'\(key)'"] where rest.starts(with: form.unicodeScalars) {
            let length = form.unicodeScalars.count
            if rest.dropFirst(length).drop(while: { $0 == " " }).first == ":" { return length }
        }
        return nil
    }

    private func secondInBlock(_ key: String, _ mark: Mark) -> (line: Int, column: Int, length: Int)? {
        for line in texts.indices.dropFirst(mark.line) {
            if let length = length(of: key, at: mark.column, in: Array(texts[line].unicodeScalars)) {
                return (line + 1, mark.column, length)
            }
        }
        return nil
    }

    /// Whether a bracket is open on the line before the mark.
    private func isInFlow(_ mark: Mark) -> Bool {
        texts[mark.line - 1].unicodeScalars.prefix(mark.column - 1)
            .reduce(0) { $0 + ("[{".unicodeScalars.contains($1) ? 1 : "]}".unicodeScalars.contains($1) ? -1 : 0) } > 0
    }

    /// Behind a comma of the same brackets, on the same line.
    private func secondInFlow(_ key: String, _ mark: Mark) -> (line: Int, column: Int, length: Int)? {
        let scalars = Array(texts[mark.line - 1].unicodeScalars)
        var depth = 0
        var quote: Unicode.Scalar?
        var isAfterComma = false
        for index in scalars.indices.dropFirst(mark.column - 1) {
            let scalar = scalars[index]
            if isAfterComma, scalar != " " {
                isAfterComma = false
                if let length = length(of: key, at: index + 1, in: scalars) { return (mark.line, index + 1, length) }
            }
            if let open = quote {
                if scalar == open { quote = nil }
                continue
            }
            switch scalar {
            case "\"", "'": quote = scalar
            case "[", "{": depth += 1
            case "]", "}":
                depth -= 1
                if depth < 0 { return nil }
            case ",": isAfterComma = depth == 0
            default: break
            }
        }
        return nil
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        return String(text)
    }
}
