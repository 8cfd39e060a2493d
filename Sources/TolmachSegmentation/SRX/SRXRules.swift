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
                continue
            }
            // The two of a rule are put together, each within brackets.
            do throws(RegularExpression.Mistake) {
                _ = try RegularExpression("(?:\(expression.pattern))")
            } catch {
                problems.append(
                    Diagnostic(
                        .data, at: expression.place,
                        "not a regular expression within brackets: its end is taken into a comment or a quotation",
                        help: "end a comment of (?x) with a line break, \\Q with \\E"))
            }
        }
        for rule in problems.isEmpty ? Array(file.rules.values.joined()) : [] {
            do throws(Diagnostic) {
                try SRXMatcher.check(rule)
            } catch {
                problems.append(error)
            }
        }
        problems.sort { ($0.place?.line ?? 0) < ($1.place?.line ?? 0) }
        guard var first = problems.first else { return }
        if problems.count > 1 {
            let lines = problems.dropFirst().prefix(20).compactMap { $0.place?.line.map(String.init) }
            first.help = (first.help.map { $0 + "; " } ?? "") + "see line \(lines.joined(separator: ", ")) as well"
        }
        throw first
    }

    private static func mistake(_ mistake: RegularExpression.Mistake, _ place: Diagnostic.Place) -> Diagnostic {
        return Diagnostic(
            .data, at: place, "not a regular expression: \(SRXMistake.cause(mistake.name))", help: SRXMistake.help)
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
                throw Diagnostic(
                    .data, at: map.place, "the languagepattern takes too long on '\(language)'",
                    help: "write it so that it has one way to match, e.g. '[^.]*' for '.*'")
            }
            rules = (rules ?? []) + (file.rules[map.rules] ?? [])
            if !file.cascades { break }
        }
        return rules
    }
}
