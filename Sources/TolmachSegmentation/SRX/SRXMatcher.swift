// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// The compiled rules of one language. One task at a time.
final class SRXMatcher {
    /// What the rules say of a place.
    struct Verdict: Hashable {
        let isBreak: Bool
        /// The name of the rule that said it.
        let rule: String
    }

    /// How far an expression looks, in UTF-16 units: what a rule needs, and no more work than that on hostile text.
    /// A `beforebreak` with * or + begins at most this far back.
    static let reachBack = 256
    /// An `afterbreak` takes at most this many.
    static let reachAhead = 1024

    private struct Compiled: ~Copyable {
        let rule: SRXRule
        /// Break rules: finds from left to right.
        let search: RegularExpression?
        /// Tells whether the rule speaks at a place: look-behind, then `afterbreak`.
        let test: RegularExpression?
        /// Where look-behind cannot hold `beforebreak`: `beforebreak` up to the place, …
        let before: RegularExpression?
        /// … and `afterbreak` from there.
        let after: RegularExpression?
    }

    private let file: String
    private var rules: [Box] = []
    private let units = UTF16Text()

    /// Arrays hold no values that cannot be copied.
    private final class Box {
        let compiled: Compiled
        init(_ compiled: consuming Compiled) { self.compiled = compiled }
    }

    init(_ rules: [SRXRule], file: String) throws(Diagnostic) {
        self.file = file
        for rule in rules { self.rules.append(Box(try Self.compiled(rule))) }
    }

    /// Throws what keeps a rule from being used whose parts are expressions by themselves.
    static func check(_ rule: SRXRule) throws(Diagnostic) { _ = try compiled(rule) }

    private static func compiled(_ rule: SRXRule) throws(Diagnostic) -> Compiled {
        let before = rule.before?.pattern
        let after = rule.after?.pattern
        do throws(RegularExpression.Mistake) {
            // Groups are numbered through, so an `afterbreak` with a reference to one of its own stands alone.
            let joins = after.map { !refersToGroups($0) } ?? true
            var search: RegularExpression?
            if rule.isBreak {
                let ahead = joins ? after.map { "(?=\($0))" } ?? "" : ""
                search = try RegularExpression((before.map { "(?:\($0))" } ?? "") + ahead)
            }
            guard joins, let behind = lookBehind(before) else {
                return Compiled(
                    rule: rule, search: search, test: nil,
                    before: try before.map { text throws(RegularExpression.Mistake) in
                        try RegularExpression("(?:\(text))\\z")
                    },
                    after: try after.map { text throws(RegularExpression.Mistake) in try RegularExpression(text) })
            }
            return Compiled(
                rule: rule, search: search,
                test: try RegularExpression(behind + (after.map { "(?:\($0))" } ?? "")), before: nil, after: nil)
        } catch {
            throw Diagnostic(
                .data, at: (rule.before ?? rule.after)?.place,
                "\(rule.name) is not a regular expression: \(SRXMistake.cause(error.name))", help: SRXMistake.help)
        }
    }

    /// `beforebreak` as look-behind; nil where ICU cannot tell how long it may be.
    private static func lookBehind(_ pattern: String?) -> String? {
        guard let pattern else { return "" }
        let text = "(?<=\(pattern))"
        do {
            _ = try RegularExpression(text)
            return text
        } catch {
            return nil
        }
    }

    private static func refersToGroups(_ pattern: String) -> Bool {
        var escaped = false
        for character in pattern.unicodeScalars {
            if escaped, ("1"..."9").contains(character) || character == "k" { return true }
            escaped = !escaped && character == "\\"
        }
        return false
    }

    /// What the rules say of a block: every place where the first rule that speaks is a break rule, in order, and what
    /// they say (if anything) of each of `places`. Offsets are bytes of the block.
    func verdicts(
        on block: UnsafeBufferPointer<UInt8>, places: [Int]
    ) throws(Diagnostic) -> (breaks: [(at: Int, rule: String)], places: [Verdict?]) {
        units.set(block)
        // At most some 200 steps a unit.
        let steps = 2000 + units.count / 50
        for box in rules {
            try told(box.compiled.rule) { () throws(ICUError) in
                try box.compiled.search?.setText(units.buffer, steps: steps)
                try box.compiled.test?.setText(units.buffer, steps: steps)
                try box.compiled.before?.setText(units.buffer, steps: steps)
                try box.compiled.after?.setText(units.buffer, steps: steps)
            }
        }
        let found = try breaks()
        let said: [Verdict?] = try units.unitOffsets(of: places).map { place throws(Diagnostic) in
            for box in rules where try speaks(box.compiled, at: place) {
                return Verdict(isBreak: box.compiled.rule.isBreak, rule: box.compiled.rule.name)
            }
            return nil
        }
        let bytes = units.byteOffsets(of: found.map(\.at))
        return (zip(bytes, found).map { ($0, $1.rule) }, said)
    }

    /// The places where a sentence ends, in UTF-16 units.
    private func breaks() throws(Diagnostic) -> [(at: Int, rule: String)] {
        var candidates: [(at: Int, rule: Int)] = []
        for (index, box) in rules.enumerated() where box.compiled.rule.isBreak {
            var start = 0
            while start < units.count {
                let from = start
                let match = try told(box.compiled.rule) { () throws(ICUError) in
                    try box.compiled.search?.find(from: from)
                }
                guard let match else { break }
                let at = match.upperBound
                if at > 0, at < units.count, try followed(box.compiled, at: at) { candidates.append((at, index)) }
                start = at > start ? at : units.after(start)
            }
        }
        candidates.sort { ($0.at, $0.rule) < ($1.at, $1.rule) }
        var found: [(at: Int, rule: String)] = []
        var last = -1
        for candidate in candidates where candidate.at != last {
            last = candidate.at
            var rule = candidate.rule
            for earlier in 0..<candidate.rule where rule == candidate.rule {
                if try speaks(rules[earlier].compiled, at: candidate.at) { rule = earlier }
            }
            let first = rules[rule].compiled.rule
            if first.isBreak { found.append((candidate.at, first.name)) }
        }
        return found
    }

    /// Whether `afterbreak` matches, where the search did not ask.
    private func followed(_ rule: borrowing Compiled, at place: Int) throws(Diagnostic) -> Bool {
        guard rule.test == nil, let after = rule.rule.after, Self.refersToGroups(after.pattern) else { return true }
        return try isFollowed(rule, at: place)
    }

    private func isFollowed(_ rule: borrowing Compiled, at place: Int) throws(Diagnostic) -> Bool {
        let limit = min(units.count, place + Self.reachAhead)
        do throws(ICUError) {
            return try rule.after?.matches(at: place, limit: limit) ?? true
        } catch {
            throw exhausted(rule.rule, error)
        }
    }

    /// Whether both sides of a rule match at a place.
    private func speaks(_ rule: borrowing Compiled, at place: Int) throws(Diagnostic) -> Bool {
        let limit = min(units.count, place + Self.reachAhead)
        do throws(ICUError) {
            if rule.test != nil { return try rule.test?.matches(at: place, limit: limit) ?? false }
        } catch {
            throw exhausted(rule.rule, error)
        }
        guard try isFollowed(rule, at: place) else { return false }
        do throws(ICUError) {
            return try rule.before?.matches(endingAt: place, from: max(0, place - Self.reachBack)) ?? true
        } catch {
            throw exhausted(rule.rule, error)
        }
    }

    private func told<T>(_ rule: SRXRule, _ body: () throws(ICUError) -> T) throws(Diagnostic) -> T {
        do throws(ICUError) {
            return try body()
        } catch {
            throw exhausted(rule, error)
        }
    }

    private func exhausted(_ rule: SRXRule, _ error: ICUError) -> Diagnostic {
        let isSpent = ["U_REGEX_STOPPED_BY_CALLER", "U_REGEX_TIME_OUT", "U_REGEX_STACK_OVERFLOW"].contains(error.name)
        return Diagnostic(
            .data, "\(rule.name) of \(file) \(isSpent ? "takes too long on this text" : SRXMistake.cause(error.name))",
            help: isSpent ? "write it so that it has one way to match, e.g. '[^.]*' for '.*'" : nil)
    }
}
