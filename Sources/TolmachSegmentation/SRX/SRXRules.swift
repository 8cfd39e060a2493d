// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// The rules of an SRX file, checked. A value that may be used from several tasks at once.
///
/// At a place in the text the first rule speaks whose `beforebreak` matches what ends there and whose `afterbreak`
/// matches what begins there. `beforebreak` of a break rule is looked for from left to right, so that a run of marks
/// ends one sentence, not one a mark, as in Okapi and OmegaT.
public final class SRXRules: Sendable {
    private let file: SRXFile
    private let compiled = LanguageCache<Pool<SRXMatcher>?>()

    /// Reads and checks a file; `name` is what diagnostics call it.
    public init(_ bytes: [UInt8], file name: String) throws(Diagnostic) {
        file = try SRXReader.read(bytes, file: name)
        try Self.check(file, SRXPlaces(file: name, bytes: bytes))
    }

    /// Tries every expression; the first that is bad is thrown, with the lines of the others.
    private static func check(_ file: SRXFile, _ places: SRXPlaces) throws(Diagnostic) {
        var problems: [Diagnostic] = []
        for map in file.maps {
            do throws(RegularExpression.Mistake) {
                _ = try RegularExpression(map.pattern, ignoresCase: true)
            } catch {
                problems.append(mistake(error, map.place))
            }
        }
        // To count one's way to a place takes a walk over the file: the first mistake alone is worth it.
        let expressions = file.rules.values.joined().flatMap { [$0.before, $0.after].compactMap { $0 } }
        for expression in expressions.sorted(by: { $0.number < $1.number }) {
            do throws(RegularExpression.Mistake) {
                _ = try RegularExpression(expression.pattern)
            } catch {
                let place = problems.isEmpty ? places.place(of: error.offset, in: expression) : expression.place
                problems.append(mistake(error, place))
            }
        }
        guard var first = problems.first else { return }
        if problems.count > 1 {
            let lines = problems.dropFirst().prefix(20).compactMap { $0.place?.line.map(String.init) }
            first.help = (first.help.map { $0 + "; " } ?? "") + "see line \(lines.joined(separator: ", ")) as well"
        }
        throw first
    }

    private static func mistake(_ mistake: RegularExpression.Mistake, _ place: Diagnostic.Place) -> Diagnostic {
        let what =
            switch mistake.name {
            case "U_REGEX_MISMATCHED_PAREN": "a bracket is not closed, or not opened"
            case "U_REGEX_MISSING_CLOSE_BRACKET": "a set of characters is not closed"
            case "U_REGEX_PROPERTY_SYNTAX": "there is no such property of characters"
            case "U_REGEX_BAD_ESCAPE_SEQUENCE": "ICU does not know this escape"
            case "U_REGEX_BAD_INTERVAL": "a count is written {3}, {3,} or {3,5}"
            case "U_REGEX_INVALID_RANGE": "the range runs backwards"
            case "U_REGEX_LOOK_BEHIND_LIMIT": "look-behind must not hold * or +"
            case "U_REGEX_RULE_SYNTAX": "this means nothing here"
            case "U_REGEX_INVALID_BACK_REF": "there is no such group"
            default: mistake.name
            }
        return Diagnostic(
            .data, at: place, "not a regular expression: \(what)", help: "SRX expressions are those of ICU")
    }

    /// The matchers for a language; nil if no language map names it.
    func matchers(for language: LanguageTag) throws(Diagnostic) -> Pool<SRXMatcher>? {
        let name = file.name
        return try compiled.value(for: language) { () throws(Diagnostic) in
            try rules(for: language).map { rules in
                Pool<SRXMatcher> { () throws(Diagnostic) in try SRXMatcher(rules, file: name) }
            }
        }
    }

    /// The rules of a language in order.
    private func rules(for language: LanguageTag) throws(Diagnostic) -> [SRXRule]? {
        // Files write en-US, en_US or en.*.
        let spellings = [language.description, language.description.replacing("-", with: "_")]
        var rules: [SRXRule]?
        for map in file.maps {
            do {
                let pattern = try RegularExpression(map.pattern, ignoresCase: true)
                var matches = false
                for spelling in spellings where !matches { matches = try pattern.matchesAll(of: spelling) }
                guard matches else { continue }
            } catch {
                throw Diagnostic(.data, at: map.place, "the languagepattern cannot be used: \(error)")
            }
            rules = (rules ?? []) + (file.rules[map.rules] ?? [])
            if !file.cascades { break }
        }
        return rules
    }
}
