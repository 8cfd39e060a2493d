// SPDX-License-Identifier: Apache-2.0

/// The options of a stage or writer, declared once.
///
/// Decoding with all mistakes at once, the help of the command line, `tolmach stages` and the JSON Schema come from this.
/// ```swift
/// OptionSchema(Options()) {
///     .integer("sentences", \.sentences, 1...10_000, "how many sentences")
/// }
/// ```
public struct OptionSchema<Options: Sendable>: Sendable {
    public let defaults: Options
    public let options: [OptionDeclaration<Options>]
    private let check: @Sendable (Options) -> String?

    /// `check` looks at options that depend on each other: a message if they do not fit.
    public init(
        _ defaults: Options, _ options: [OptionDeclaration<Options>] = [],
        check: @escaping @Sendable (Options) -> String? = { _ in nil }
    ) {
        self.defaults = defaults
        self.options = options
        self.check = check
    }

    /// The options as a page of documentation or a schema sees them.
    public var descriptions: [OptionDescription] { options.map(\.description) }

    /// Decodes a mapping (or nothing: all defaults). Every mistake is added to `problems`; the result is then not to be used.
    public func decode(_ node: ConfigNode?, owner: String, problems: inout [Diagnostic]) -> Options {
        var result = defaults
        guard let node else { return result }
        switch node.value {
        case .null: return result
        case .mapping(let entries):
            var seen: Set<String> = []
            let before = problems.count
            for entry in entries {
                guard let option = options.first(where: { $0.description.name == entry.key }) else {
                    problems.append(
                        Diagnostic(
                            .data, at: entry.keyPlace, "\(owner) has no option '\(entry.key)'",
                            help: options.isEmpty
                                ? "\(owner) takes no options"
                                : Suggestion.help(
                                    for: entry.key, among: options.map(\.description.name), what: "options of \(owner)")
                        ))
                    continue
                }
                guard seen.insert(entry.key).inserted else {
                    problems.append(
                        Diagnostic(.data, at: entry.keyPlace, "'\(entry.key)' is given twice", help: "keep one of them")
                    )
                    continue
                }
                if let problem = option.assign(&result, entry.value) { problems.append(problem) }
            }
            if problems.count == before, let message = check(result) {
                problems.append(node.problem("\(owner): \(message)"))
            }
        default:
            problems.append(
                node.problem(
                    "the options of \(owner) must be a mapping, not \(node.typeName)",
                    help: "write '\(owner): { option: value }'"))
        }
        return result
    }
}

/// What is known of an option without its type.
public struct OptionDescription: Sendable {
    public enum Kind: Sendable {
        case boolean
        case integer(ClosedRange<Int>)
        case number(ClosedRange<Double>)
        case text
        case choice([String])
        case list(of: [String]?)
        case numbers([String])
    }

    public let name: String
    public let kind: Kind
    /// One line, lower case, no full stop.
    public let summary: String
    /// As it would be written in YAML; nil: none.
    public let defaultValue: String?

    /// The type in words: `whole number from 1 to 10`.
    public var typeName: String {
        switch kind {
        case .boolean: "true or false"
        case .integer(let range):
            range.upperBound == .max
                ? "whole number from \(range.lowerBound)"
                : "whole number from \(range.lowerBound) to \(range.upperBound)"
        case .number(let range): "number from \(range.lowerBound) to \(range.upperBound)"
        case .text: "text"
        case .choice(let values): "one of \(values.joined(separator: ", "))"
        case .list(let values?): "list of \(values.joined(separator: ", "))"
        case .list(nil): "list of texts"
        case .numbers(let keys): "mapping of \(keys.joined(separator: ", ")) to numbers"
        }
    }
}

/// One option: its description and how a value is put into the options.
public struct OptionDeclaration<Options: Sendable>: Sendable {
    public let description: OptionDescription
    let assign: @Sendable (inout Options, ConfigNode) -> Diagnostic?

    init(
        _ description: OptionDescription, _ assign: @escaping @Sendable (inout Options, ConfigNode) -> Diagnostic?
    ) {
        self.description = description
        self.assign = assign
    }

    private static func wrong(_ node: ConfigNode, _ name: String, _ type: String) -> Diagnostic {
        node.problem("'\(name)' must be \(type), not \(node.typeName)")
    }

    private static func make<Value: Sendable>(
        _ name: String, _ path: any WritableKeyPath<Options, Value> & Sendable, _ kind: OptionDescription.Kind,
        _ summary: String, default defaultValue: String?,
        _ parse: @escaping @Sendable (ConfigNode, String) -> Result<Value, Diagnostic>
    ) -> OptionDeclaration {
        let description = OptionDescription(name: name, kind: kind, summary: summary, defaultValue: defaultValue)
        return OptionDeclaration(description) { options, node in
            switch parse(node, description.typeName) {
            case .success(let value):
                options[keyPath: path] = value
                return nil
            case .failure(let problem): return problem
            }
        }
    }

    public static func boolean(
        _ name: String, _ path: any WritableKeyPath<Options, Bool> & Sendable, default value: Bool, _ summary: String
    ) -> OptionDeclaration {
        make(name, path, .boolean, summary, default: "\(value)") { node, type in
            switch node.value {
            case .scalar("true", quoted: false): .success(true)
            case .scalar("false", quoted: false): .success(false)
            default: .failure(wrong(node, name, type))
            }
        }
    }

    public static func integer(
        _ name: String, _ path: any WritableKeyPath<Options, Int> & Sendable, _ range: ClosedRange<Int>,
        default value: Int, _ summary: String
    ) -> OptionDeclaration {
        make(name, path, .integer(range), summary, default: "\(value)") { node, type in
            if case .scalar(let text, quoted: false) = node.value, let value = Int(text), range.contains(value) {
                return .success(value)
            }
            return .failure(wrong(node, name, type))
        }
    }

    /// A whole number that may be left out.
    public static func optionalInteger(
        _ name: String, _ path: any WritableKeyPath<Options, Int?> & Sendable, _ range: ClosedRange<Int>,
        _ summary: String
    ) -> OptionDeclaration {
        make(name, path, .integer(range), summary, default: nil) { node, type in
            if case .scalar(let text, quoted: false) = node.value, let value = Int(text), range.contains(value) {
                return .success(value)
            }
            return .failure(wrong(node, name, type))
        }
    }

    public static func number(
        _ name: String, _ path: any WritableKeyPath<Options, Double> & Sendable, _ range: ClosedRange<Double>,
        default value: Double, _ summary: String
    ) -> OptionDeclaration {
        make(name, path, .number(range), summary, default: "\(value)") { node, type in
            if case .scalar(let text, quoted: false) = node.value, let value = Double(text), range.contains(value) {
                return .success(value)
            }
            return .failure(wrong(node, name, type))
        }
    }

    /// A number that may be left out.
    public static func optionalNumber(
        _ name: String, _ path: any WritableKeyPath<Options, Double?> & Sendable, _ range: ClosedRange<Double>,
        _ summary: String
    ) -> OptionDeclaration {
        make(name, path, .number(range), summary, default: nil) { node, type in
            if case .scalar(let text, quoted: false) = node.value, let value = Double(text), range.contains(value) {
                return .success(value)
            }
            return .failure(wrong(node, name, type))
        }
    }

    /// A text that may be left out. `check` returns what is wrong with a text, or nil.
    public static func text(
        _ name: String, _ path: any WritableKeyPath<Options, String?> & Sendable, _ summary: String,
        check: @escaping @Sendable (String) -> String? = { _ in nil }
    ) -> OptionDeclaration {
        make(name, path, .text, summary, default: nil) { node, type in
            guard case .scalar(let text, _) = node.value else { return .failure(wrong(node, name, type)) }
            if let message = check(text) { return .failure(node.problem("'\(name)': \(message)")) }
            return .success(text)
        }
    }

    /// One of an enumeration's cases.
    public static func choice<Value: RawRepresentable & CaseIterable & Sendable>(
        _ name: String, _ path: any WritableKeyPath<Options, Value> & Sendable, default value: Value, _ summary: String
    ) -> OptionDeclaration where Value.RawValue == String {
        let names = Value.allCases.map(\.rawValue)
        return make(name, path, .choice(names), summary, default: value.rawValue) { node, type in
            guard case .scalar(let text, _) = node.value else { return .failure(wrong(node, name, type)) }
            if let value = Value(rawValue: text) { return .success(value) }
            return .failure(
                node.problem(
                    "'\(name)' cannot be '\(text)'", help: Suggestion.help(for: text, among: names, what: "choices")))
        }
    }

    /// Some of an enumeration's cases.
    public static func choices<Value: RawRepresentable & CaseIterable & Sendable>(
        _ name: String, _ path: any WritableKeyPath<Options, [Value]> & Sendable, default value: [Value],
        _ summary: String
    ) -> OptionDeclaration where Value.RawValue == String {
        let names = Value.allCases.map(\.rawValue)
        let shown = "[" + value.map(\.rawValue).joined(separator: ", ") + "]"
        return make(name, path, .list(of: names), summary, default: shown) { node, type in
            guard case .sequence(let items) = node.value else { return .failure(wrong(node, name, "a " + type)) }
            var values: [Value] = []
            for item in items {
                guard case .scalar(let text, _) = item.value, let value = Value(rawValue: text) else {
                    let text = if case .scalar(let text, _) = item.value { text } else { "" }
                    return .failure(
                        item.problem(
                            "'\(name)' cannot hold \(item.typeName)",
                            help: Suggestion.help(for: text, among: names, what: "choices")))
                }
                values.append(value)
            }
            return .success(values)
        }
    }

    /// A list of texts.
    public static func texts(
        _ name: String, _ path: any WritableKeyPath<Options, [String]> & Sendable, _ summary: String
    ) -> OptionDeclaration {
        make(name, path, .list(of: nil), summary, default: "[]") { node, type in
            guard case .sequence(let items) = node.value else { return .failure(wrong(node, name, "a " + type)) }
            var values: [String] = []
            for item in items {
                guard case .scalar(let text, _) = item.value else {
                    return .failure(wrong(item, name, "a list of texts"))
                }
                values.append(text)
            }
            return .success(values)
        }
    }

    /// Numbers under fixed keys, e.g. `boost: { mentions: 0.2 }`.
    public static func numbers(
        _ name: String, _ path: any WritableKeyPath<Options, [String: Double]> & Sendable, keys: [String],
        _ range: ClosedRange<Double>, _ summary: String
    ) -> OptionDeclaration {
        make(name, path, .numbers(keys), summary, default: "{}") { node, type in
            guard case .mapping(let entries) = node.value else { return .failure(wrong(node, name, "a " + type)) }
            var values: [String: Double] = [:]
            for entry in entries {
                guard keys.contains(entry.key) else {
                    return .failure(
                        Diagnostic(
                            .data, at: entry.keyPlace, "'\(name)' has no key '\(entry.key)'",
                            help: Suggestion.help(for: entry.key, among: keys, what: "keys")))
                }
                guard case .scalar(let text, quoted: false) = entry.value.value, let value = Double(text),
                    range.contains(value)
                else {
                    return .failure(
                        wrong(entry.value, entry.key, "a number from \(range.lowerBound) to \(range.upperBound)"))
                }
                values[entry.key] = value
            }
            return .success(values)
        }
    }
}

extension OptionDeclaration {
    /// A list of texts that may be left out.
    public static func optionalTexts(
        _ name: String, _ path: any WritableKeyPath<Options, [String]?> & Sendable, _ summary: String
    ) -> OptionDeclaration {
        OptionDeclaration(OptionDescription(name: name, kind: .list(of: nil), summary: summary, defaultValue: nil)) {
            options, node in
            guard case .sequence(let items) = node.value else {
                return node.problem("'\(name)' must be a list of texts")
            }
            var values: [String] = []
            for item in items {
                guard case .scalar(let text, _) = item.value else { return item.problem("'\(name)' must hold texts") }
                values.append(text)
            }
            options[keyPath: path] = values
            return nil
        }
    }

    /// A list of whole numbers that may be left out.
    public static func optionalIntegers(
        _ name: String, _ path: any WritableKeyPath<Options, [Int]?> & Sendable, _ summary: String
    ) -> OptionDeclaration {
        OptionDeclaration(OptionDescription(name: name, kind: .list(of: nil), summary: summary, defaultValue: nil)) {
            options, node in
            guard case .sequence(let items) = node.value else {
                return node.problem("'\(name)' must be a list of numbers")
            }
            var values: [Int] = []
            for item in items {
                guard case .scalar(let text, quoted: false) = item.value, let value = Int(text) else {
                    return item.problem("'\(name)' must hold whole numbers")
                }
                values.append(value)
            }
            options[keyPath: path] = values
            return nil
        }
    }

    /// A mapping with a schema of its own; its first mistake is reported.
    public static func nested<Inner: Sendable>(
        _ name: String, _ path: any WritableKeyPath<Options, Inner> & Sendable, _ schema: OptionSchema<Inner>,
        _ summary: String
    ) -> OptionDeclaration {
        OptionDeclaration(
            OptionDescription(
                name: name, kind: .numbers(schema.descriptions.map(\.name)), summary: summary, defaultValue: nil)
        ) { options, node in
            var problems: [Diagnostic] = []
            options[keyPath: path] = schema.decode(node, owner: name, problems: &problems)
            return problems.first
        }
    }
}
