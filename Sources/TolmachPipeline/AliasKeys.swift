// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A first look for keys that are, or may hold, an alias: the parser hashes a key whole, with all that its aliases stand for.
///
/// A key and its colon stand on one line, so that each line can be looked at alone. In a text with anchors and aliases, a key
/// must be a plain one; what only looks like another is refused, too. Other texts are not looked at.
enum AliasKeys {
    static func problem(_ lines: YAMLConfig.Lines) -> Diagnostic? {
        let scanned = lines.texts.map { Line($0) }
        guard scanned.contains(where: \.hasAnchor), scanned.contains(where: \.hasAlias),
            let index = scanned.firstIndex(where: { $0.oddKey != nil })
        else { return nil }
        return Diagnostic(
            .data, at: lines.place(line: index + 1, column: (scanned[index].oddKey ?? 0) + 1),
            "a key must be plain text where aliases are used", help: "write the key out")
    }

    private struct Line {
        var hasAnchor = false
        var hasAlias = false
        /// Where something stands that may be a key other than plain text.
        var oddKey: Int?

        init(_ text: Substring) {
            let scalars = Array(text.unicodeScalars)
            func at(_ index: Int) -> Unicode.Scalar? { scalars.indices.contains(index) ? scalars[index] : nil }
            func colonFollows(_ index: Int) -> Bool {
                var index = index
                while at(index) == " " || at(index) == "\t" { index += 1 }
                return at(index) == ":"
            }
            for (index, scalar) in scalars.enumerated() {
                let isStart = index == 0 || " \t[{,:?".unicodeScalars.contains(scalars[index - 1])
                switch scalar {
                case "&" where isStart && at(index + 1).map(Self.isName) == true:
                    hasAnchor = true
                case "*" where isStart && at(index + 1).map(Self.isName) == true:
                    hasAlias = true
                    var end = index + 1
                    while let next = at(end), Self.isName(next) { end += 1 }
                    if colonFollows(end) { oddKey = oddKey ?? index }
                case "?" where isStart && (at(index + 1).map { " \t*&[{".unicodeScalars.contains($0) } ?? true):
                    oddKey = oddKey ?? index
                case "]" where colonFollows(index + 1), "}" where colonFollows(index + 1):
                    oddKey = oddKey ?? index
                default: break
                }
            }
        }

        /// The characters of an anchor's name.
        private static func isName(_ scalar: Unicode.Scalar) -> Bool {
            switch scalar {
            case "a"..."z", "A"..."Z", "0"..."9", "_", "-": true
            default: false
            }
        }
    }
}
