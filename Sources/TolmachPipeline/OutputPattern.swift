// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Where an output goes: `out/{name}.summary.md`.
///
/// `{name}` and `{id}` are the document's id, `{dir}` the folder its file was named in, `{language}` and `{target}` language
/// tags. What is filled in can hold no path separator (but `{dir}`, whose parts are checked), no control character, and no leading dot.
public struct OutputPattern: Sendable, Hashable {
    enum Part: Sendable, Hashable {
        case text(String)
        case field(String)
    }

    /// What may stand in braces.
    public static let fields = ["name", "dir", "id", "language", "target"]
    /// What a pattern looks like, for JSON Schema: fields and other characters, none of them a control, no '/' at the end.
    static var expression: String {
        // As `PrintableText.isUnsafe` has them.
        let unsafe = #"\u0000-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069"#
        let field = "\\{(?:\(fields.joined(separator: "|")))\\}"
        return "^(?:[^{}\(unsafe)]|\(field))*(?:[^{}/\(unsafe)]|\(field))$"
    }
    let parts: [Part]
    /// As the user wrote it.
    public let text: String

    /// Reads a pattern; a mistake is thrown as a message.
    public init(_ text: String) throws(PatternError) {
        self.text = text
        var parts: [Part] = []
        var literal = ""
        var rest = Substring(text)
        while let character = rest.first {
            rest = rest.dropFirst()
            guard character == "{" else {
                guard character != "}" else { throw PatternError(message: "a '}' without its '{'", help: nil) }
                literal.append(character)
                continue
            }
            guard let end = rest.firstIndex(of: "}") else {
                throw PatternError(message: "a '{' without its '}'", help: nil)
            }
            let name = String(rest[..<end])
            guard Self.fields.contains(name) else {
                throw PatternError(
                    message: "there is no {\(name)}",
                    help: Suggestion.help(for: name, among: Self.fields, what: "fields"))
            }
            if !literal.isEmpty { parts.append(.text(literal)) }
            literal = ""
            parts.append(.field(name))
            rest = rest[rest.index(after: end)...]
        }
        if !literal.isEmpty { parts.append(.text(literal)) }
        guard !parts.isEmpty else { throw PatternError(message: "an output needs a path", help: nil) }
        guard !text.unicodeScalars.contains(where: PrintableText.isUnsafe) else {
            throw PatternError(message: "a control character in a path", help: "leave it out")
        }
        guard text.unicodeScalars.last != "/" else {
            throw PatternError(message: "a path that ends in '/' names no file", help: "add {name} and an ending")
        }
        self.parts = parts
    }

    /// What is wrong with a path.
    public struct PatternError: Error {
        let message: String
        let help: String?
    }

    /// The same for two spellings of one path: `./{id}.md` and `{name}.md`.
    var normalized: String { PathText.normalized(text.replacing("{id}", with: "{name}")) }

    func uses(_ field: String) -> Bool { parts.contains(.field(field)) }

    /// The path for a document. `language` is "und" until it is known.
    public func path(for identity: Document.Identity, language: String, target: String?) -> String {
        var path = ""
        for part in parts {
            switch part {
            case .text(let text): path += text
            case .field("dir"): path += Self.folder(identity.directory)
            case .field("language"): path += Self.safe(language)
            case .field("target"): path += Self.safe(target ?? "und")
            case .field: path += Self.safe(identity.id)
            }
        }
        return path
    }

    /// A folder as it was given, without anything that leads out of the output folder.
    static func folder(_ directory: String) -> String {
        let parts = PathText.parts(directory).filter { $0 != "." && $0 != ".." }.map { safe($0) }
        return parts.isEmpty ? "." : parts.joined(separator: "/")
    }

    /// One path component: separators and controls become `_`, as does a leading dot; at most 180 bytes, cut at a scalar.
    static func safe(_ name: String) -> String {
        var result = ""
        for scalar in name.unicodeScalars {
            guard result.utf8.count < 180 else { break }
            let unsafe = scalar == "/" || scalar == "\\" || PrintableText.isUnsafe(scalar)
            result.unicodeScalars.append(unsafe || (scalar == "." && result.isEmpty) ? "_" : scalar)
        }
        return result.isEmpty ? "_" : result
    }
}
