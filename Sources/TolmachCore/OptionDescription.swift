// SPDX-License-Identifier: Apache-2.0

/// What is known of an option without its type.
public struct OptionDescription: Sendable {
    /// The type of its values; checks, documentation and JSON Schema each say it in their way.
    public enum Kind: Sendable {
        /// `true` or `false`.
        case boolean
        /// A whole number, both ends allowed.
        case integer(ClosedRange<Int>)
        /// A number, both ends allowed.
        case number(ClosedRange<Double>)
        /// Any text.
        case text
        /// One of these.
        case choice([String])
        /// A list of these; nil: of any texts.
        case list(of: [String]?)
        /// A list of files, relative to the pipeline file.
        case files
        /// A list of whole numbers.
        case integers
        /// A mapping of these keys to numbers, both ends allowed.
        case numbers([String], ClosedRange<Double>)
        /// A mapping of options of its own.
        case options([OptionDescription])
        /// A file, relative to the pipeline file.
        case file
        /// Words by language; by class, too, where there are classes.
        case words(classes: [String])
    }

    /// As it stands in pipeline.yaml.
    public let name: String
    /// What it takes.
    public let kind: Kind
    /// One line, lower case, no full stop.
    public let summary: String
    /// As it would be written in YAML; nil: none.
    public let defaultValue: String?
    /// Whether it must be given.
    public var isRequired = false
    /// A regular expression (ECMA 262) that each of its texts matches; the program may ask more. Nil: any.
    public var pattern: String?

    /// The type as it stands after "must be": `a whole number from 1 to 10`.
    var typePhrase: String {
        switch kind {
        case .boolean, .text, .choice: typeName
        case .integer, .number, .list, .files, .integers, .numbers, .options, .file, .words: "a " + typeName
        }
    }

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
        case .files: "list of files"
        case .file: "file"
        case .words(let classes):
            classes.isEmpty
                ? "list of texts, or mapping of languages to such lists"
                : "list of texts, or mapping of languages to such lists or to mappings of \(classes.joined(separator: ", ")) to them"
        case .integers: "list of whole numbers"
        case .numbers(let keys, _): "mapping of \(keys.joined(separator: ", ")) to numbers"
        case .options(let options): "mapping of \(options.map(\.name).joined(separator: ", "))"
        }
    }
}
