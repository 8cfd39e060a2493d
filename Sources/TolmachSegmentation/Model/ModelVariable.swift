// SPDX-License-Identifier: Apache-2.0

/// What the model sees of a candidate, each a choice among a few names. None depends on the language.
enum ModelVariable: Int, CaseIterable {
    case mark, run, closer, head, next, length, shape, role, rule, icu, gap, sofar, enclosure, lower, undotted
    case ordinals, after, previous, begins, ending, ahead

    /// The names of its values, in the order of their numbers.
    var values: [String] {
        switch self {
        case .mark:
            [
                "stop", "ellipsis", "question", "exclamation", "terminal", "semicolon", "capital", "ending",
                "joined", "wide", "other", "smile", "space",
            ]
        case .run: ["none", "one", "two", "more"]
        case .closer: ["none", "quote", "bracket", "before"]
        case .head: ["word", "quote", "open", "dash", "stop", "symbol", "bullet", "other"]
        case .next:
            [
                "none", "starter", "initial", "abbreviation", "capitals", "roman", "capital", "lower-starter", "lower",
                "letter", "hiragana", "ideograph", "digit", "ellipsis", "month",
            ] + SpaceWords.After.allCases.map { "space-\($0)" }
        case .length: ["0", "1", "2", "3", "4", "6", "9"]
        case .shape:
            [
                "none", "initial", "one", "number-2", "number-3", "number-4", "number-5", "lower-2", "lower-3",
                "lower-4", "lower-6", "vowelless", "capital-2", "capital-3", "capital-4", "capital-6", "capitals-2",
                "capitals-5", "mixed", "dotted", "dotted-capitals", "uncased-1", "uncased-2", "uncased-4", "glued",
                "roman",
            ]
        case .role:
            [
                "none", "title", "abbreviation", "before-number", "unit", "unit-after-number", "closing", "exclaimed",
                "part", "starter", "month",
            ] + SpaceWords.Before.allCases.map { "space-\($0)" }
        case .rule: RuleBook.names.flatMap { ["\($0):keep", "\($0):cut"] }
        case .icu: ["keep", "cut"]
        case .gap: ["none", "space", "spaces", "fixed", "line"]
        case .sofar, .ahead: ["4", "10", "20", "40", "80", "160", "320", "more"]
        case .enclosure:
            ["none", "bracket-first", "bracket-within", "bracket-before"].flatMap { bracket in
                ["none", "quote-first", "quote-within", "quote-before", "quote-named"].map { "\($0)+\(bracket)" }
            }
        case .lower:
            ["unknown"] + ["0", "1", "2", "4", "9"].flatMap { lower in ["1", "2", "3", "6"].map { "\(lower)/\($0)" } }
        case .undotted:
            ["unknown"]
                + ["0", "1", "2"].flatMap { plain in
                    ["1", "2", "4"].flatMap { ["\(plain)/\($0)", "\(plain)/\($0)-within"] }
                }
        case .ordinals: ["no", "yes", "capitals"]
        case .after: ["end", "lower", "upper", "letter", "digit", "comma", "stop", "colon", "close", "dash", "other"]
        case .previous: ["start", "lower", "capital", "letter", "digit", "comma", "close", "other"]
        case .begins: ["lower", "upper", "letter", "digit", "quote", "dash", "other"]
        case .ending: ["none", "open", "n", "ss", "b", "l", "closed", "ni", "other"]
        }
    }

    var number: Int { rawValue }
    var name: String { String(describing: self) }

    static let count = allCases.count
}

/// Variables that are weighed together: each combination of their values has a weight.
struct ModelTemplate {
    let variables: [ModelVariable]
    let name: String

    init(_ variables: ModelVariable...) {
        self.variables = variables
        name = variables.map(\.name).joined(separator: " ")
    }

    var size: Int { variables.reduce(1) { $0 * $1.values.count } }

    static let all: [ModelTemplate] = [
        ModelTemplate(.mark),
        ModelTemplate(.mark, .next),
        ModelTemplate(.mark, .shape),
        ModelTemplate(.mark, .role),
        ModelTemplate(.mark, .icu, .next),
        ModelTemplate(.mark, .gap),
        ModelTemplate(.mark, .run, .next),
        ModelTemplate(.mark, .closer, .head),
        ModelTemplate(.mark, .closer, .next),
        ModelTemplate(.mark, .head, .next),
        ModelTemplate(.mark, .sofar),
        ModelTemplate(.mark, .sofar, .next),
        ModelTemplate(.mark, .enclosure, .closer),
        ModelTemplate(.mark, .enclosure, .head),
        ModelTemplate(.mark, .enclosure, .next),
        ModelTemplate(.mark, .lower, .next),
        ModelTemplate(.mark, .undotted, .role),
        ModelTemplate(.undotted, .shape, .next),
        ModelTemplate(.lower, .undotted, .role),
        ModelTemplate(.mark, .after, .next),
        ModelTemplate(.mark, .after, .length),
        ModelTemplate(.mark, .length, .next),
        ModelTemplate(.mark, .previous, .shape),
        ModelTemplate(.mark, .begins, .next),
        ModelTemplate(.mark, .begins, .head),
        ModelTemplate(.mark, .ahead, .next),
        ModelTemplate(.mark, .ahead, .sofar),
        ModelTemplate(.mark, .lower, .role),
        ModelTemplate(.mark, .lower, .after),
        ModelTemplate(.mark, .lower, .previous),
        ModelTemplate(.mark, .previous, .next),
        ModelTemplate(.mark, .previous, .after),
        ModelTemplate(.mark, .undotted, .next),
        ModelTemplate(.mark, .sofar, .previous),
        ModelTemplate(.mark, .sofar, .head),
        ModelTemplate(.mark, .sofar, .begins),
        ModelTemplate(.rule),
        ModelTemplate(.rule, .mark),
        ModelTemplate(.rule, .next),
        ModelTemplate(.rule, .shape),
        ModelTemplate(.rule, .closer, .head),
        ModelTemplate(.shape, .ordinals, .next),
        ModelTemplate(.mark, .shape, .next),
        ModelTemplate(.role, .shape, .next),
        ModelTemplate(.mark, .role, .next),
        ModelTemplate(.mark, .sofar, .shape),
        ModelTemplate(.mark, .ending, .next),
        ModelTemplate(.mark, .ending, .sofar),
        ModelTemplate(.mark, .ending, .shape),
    ]
}
