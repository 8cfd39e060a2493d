// SPDX-License-Identifier: Apache-2.0

/// The options of a stage or writer, declared once.
///
/// Decoding with all mistakes at once, the help of the command line, `tolmach stages` and the JSON Schema come from this.
/// ```swift
/// OptionSchema(Options(), [.integer("sentences", \.sentences, 1...10_000, default: 3, "how many sentences")])
/// ```
public struct OptionSchema<Options: Sendable>: Sendable {
    /// What holds where nothing is said.
    public let defaults: Options
    /// In the order of the documentation.
    public let options: [OptionDeclaration<Options>]
    /// What options may not say together.
    public let rules: [OptionRule]
    private let check: @Sendable (Options) -> String?

    /// `check` looks at what neither an option's kind nor a rule can say: a message if something does not fit.
    public init(
        _ defaults: Options, _ options: [OptionDeclaration<Options>] = [], rules: [OptionRule] = [],
        check: @escaping @Sendable (Options) -> String? = { _ in nil }
    ) {
        self.defaults = defaults
        self.options = options
        self.rules = rules
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
                problems += option.assign(&result, entry.value)
            }
            let broken = rules.first { $0.isBroken(by: entries) }?.message
            if problems.count == before, let message = broken ?? check(result) {
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

/// What is wrong with a value: one mistake, or each of a list's or mapping's.
struct OptionMistakes: Error {
    let all: [Diagnostic]
}

/// One option: its description and how a value is put into the options.
public struct OptionDeclaration<Options: Sendable>: Sendable {
    /// What documentation and checks know of it.
    public let description: OptionDescription
    /// Puts a value in; answers what is wrong with it, every mistake.
    let assign: @Sendable (inout Options, ConfigNode) -> [Diagnostic]

    init(
        _ description: OptionDescription, _ assign: @escaping @Sendable (inout Options, ConfigNode) -> [Diagnostic]
    ) {
        self.description = description
        self.assign = assign
    }

    /// 3, and what JSON and YAML take for the same number: 3.0, 3e0.
    private static func wholeNumber(_ node: ConfigNode) -> Int? {
        // Swift would take hexadecimal fractions, too.
        guard case .scalar(let text, quoted: false) = node.value, !text.contains(where: { "xXpP".contains($0) }) else {
            return nil
        }
        return Int(text) ?? Double(text).flatMap { Int(exactly: $0) }
    }

    private static func wrong(_ node: ConfigNode, _ name: String, _ type: String) -> OptionMistakes {
        mistake(node.problem("'\(name)' must be \(type), not \(node.typeName)"))
    }

    private static func mistake(_ problem: Diagnostic) -> OptionMistakes { OptionMistakes(all: [problem]) }

    private static func make<Value: Sendable>(
        _ name: String, _ path: any WritableKeyPath<Options, Value> & Sendable, _ kind: OptionDescription.Kind,
        _ summary: String, default defaultValue: String?, isRequired: Bool = false, pattern: String? = nil,
        _ parse: @escaping @Sendable (ConfigNode, String) -> Result<Value, OptionMistakes>
    ) -> OptionDeclaration {
        let description = OptionDescription(
            name: name, kind: kind, summary: summary, defaultValue: defaultValue, isRequired: isRequired,
            pattern: pattern)
        return OptionDeclaration(description) { options, node in
            switch parse(node, description.typePhrase) {
            case .success(let value):
                options[keyPath: path] = value
                return []
            case .failure(let mistakes): return mistakes.all
            }
        }
    }

    /// `true` or `false`.
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

    /// A whole number within a range.
    public static func integer(
        _ name: String, _ path: any WritableKeyPath<Options, Int> & Sendable, _ range: ClosedRange<Int>,
        default value: Int, _ summary: String
    ) -> OptionDeclaration {
        make(name, path, .integer(range), summary, default: "\(value)") { node, type in
            if let value = wholeNumber(node), range.contains(value) {
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
            if let value = wholeNumber(node), range.contains(value) {
                return .success(value)
            }
            return .failure(wrong(node, name, type))
        }
    }

    /// A number within a range.
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

    /// A text that may be left out. `check` returns what is wrong with a text, or nil; `pattern` is what every good one matches.
    public static func text(
        _ name: String, _ path: any WritableKeyPath<Options, String?> & Sendable, _ summary: String,
        isRequired: Bool = false, pattern: String? = nil,
        check: @escaping @Sendable (String) -> String? = { _ in nil }
    ) -> OptionDeclaration {
        make(name, path, .text, summary, default: nil, isRequired: isRequired, pattern: pattern) { node, type in
            guard case .scalar(let text, _) = node.value else { return .failure(wrong(node, name, type)) }
            if let message = check(text) { return .failure(mistake(node.problem("'\(name)': \(message)"))) }
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
                mistake(
                    node.problem(
                        "'\(name)' cannot be '\(text)'",
                        help: Suggestion.help(for: text, among: names, what: "choices"))))
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
            guard case .sequence(let items) = node.value else { return .failure(wrong(node, name, type)) }
            return parsed(items) { item in
                let text = if case .scalar(let text, _) = item.value { text } else { "" }
                if let value = Value(rawValue: text) { return .success(value) }
                return .failure(
                    mistake(
                        item.problem(
                            "'\(name)' cannot hold \(item.typeName)",
                            help: Suggestion.help(for: text, among: names, what: "choices"))))
            }
        }
    }

    /// A list of texts.
    public static func texts(
        _ name: String, _ path: any WritableKeyPath<Options, [String]> & Sendable, _ summary: String
    ) -> OptionDeclaration {
        make(name, path, .list(of: nil), summary, default: "[]") { node, type in
            guard case .sequence(let items) = node.value else { return .failure(wrong(node, name, type)) }
            return parsed(items) { item in
                guard case .scalar(let text, _) = item.value else {
                    return .failure(wrong(item, name, "a list of texts"))
                }
                return .success(text)
            }
        }
    }

    /// Each item of a list; if any is wrong, all that is wrong.
    private static func parsed<Value>(
        _ items: [ConfigNode], _ parse: (ConfigNode) -> Result<Value, OptionMistakes>
    ) -> Result<[Value], OptionMistakes> {
        var values: [Value] = []
        var mistakes: [Diagnostic] = []
        for item in items {
            switch parse(item) {
            case .success(let value): values.append(value)
            case .failure(let found): mistakes += found.all
            }
        }
        return mistakes.isEmpty ? .success(values) : .failure(OptionMistakes(all: mistakes))
    }

    /// Numbers under fixed keys, e.g. `boost: { mentions: 0.2 }`.
    public static func numbers(
        _ name: String, _ path: any WritableKeyPath<Options, [String: Double]> & Sendable, keys: [String],
        _ range: ClosedRange<Double>, _ summary: String
    ) -> OptionDeclaration {
        make(name, path, .numbers(keys, range), summary, default: "{}") { node, type in
            guard case .mapping(let entries) = node.value else { return .failure(wrong(node, name, type)) }
            var values: [String: Double] = [:]
            var mistakes: [Diagnostic] = []
            for entry in entries {
                guard keys.contains(entry.key) else {
                    mistakes.append(
                        Diagnostic(
                            .data, at: entry.keyPlace, "'\(name)' has no key '\(entry.key)'",
                            help: Suggestion.help(for: entry.key, among: keys, what: "keys")))
                    continue
                }
                guard case .scalar(let text, quoted: false) = entry.value.value, let value = Double(text),
                    range.contains(value)
                else {
                    let type = "a number from \(range.lowerBound) to \(range.upperBound)"
                    mistakes += wrong(entry.value, entry.key, type).all
                    continue
                }
                if values.updateValue(value, forKey: entry.key) != nil {
                    mistakes.append(
                        Diagnostic(.data, at: entry.keyPlace, "'\(entry.key)' is given twice", help: "keep one of them")
                    )
                }
            }
            return mistakes.isEmpty ? .success(values) : .failure(OptionMistakes(all: mistakes))
        }
    }
}

extension OptionDeclaration {
    /// A list of texts that may be left out.
    public static func optionalTexts(
        _ name: String, _ path: any WritableKeyPath<Options, [String]?> & Sendable, _ summary: String
    ) -> OptionDeclaration {
        optionalList(name, path, .list(of: nil), summary, of: "texts") { node in
            if case .scalar(let text, _) = node.value { text } else { nil }
        }
    }

    /// A list of whole numbers that may be left out.
    public static func optionalIntegers(
        _ name: String, _ path: any WritableKeyPath<Options, [Int]?> & Sendable, _ summary: String
    ) -> OptionDeclaration {
        optionalList(name, path, .integers, summary, of: "whole numbers") { node in
            wholeNumber(node)
        }
    }

    private static func optionalList<Value: Sendable>(
        _ name: String, _ path: any WritableKeyPath<Options, [Value]?> & Sendable, _ kind: OptionDescription.Kind,
        _ summary: String, of type: String,
        _ parse: @escaping @Sendable (ConfigNode) -> Value?
    ) -> OptionDeclaration {
        OptionDeclaration(OptionDescription(name: name, kind: kind, summary: summary, defaultValue: nil)) {
            options, node in
            guard case .sequence(let items) = node.value else {
                return [node.problem("'\(name)' must be a list of \(type), not \(node.typeName)")]
            }
            let values = items.map(parse)
            let mistakes = zip(items, values).filter { $0.1 == nil }.map { item, _ in
                item.problem("'\(name)' must hold \(type), not \(item.typeName)")
            }
            if mistakes.isEmpty { options[keyPath: path] = values.compactMap { $0 } }
            return mistakes
        }
    }

    /// A mapping with a schema of its own.
    public static func nested<Inner: Sendable>(
        _ name: String, _ path: any WritableKeyPath<Options, Inner> & Sendable, _ schema: OptionSchema<Inner>,
        _ summary: String
    ) -> OptionDeclaration {
        OptionDeclaration(
            OptionDescription(
                name: name, kind: .options(schema.descriptions), summary: summary, defaultValue: nil)
        ) { options, node in
            var problems: [Diagnostic] = []
            let value = schema.decode(node, owner: name, problems: &problems)
            if problems.isEmpty { options[keyPath: path] = value }
            return problems
        }
    }
}
