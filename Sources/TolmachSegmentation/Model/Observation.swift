// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// Puts what the rules see of a candidate into the model's variables.
struct Observation {
    /// The number of each variable's value.
    private(set) var values = [UInt8](repeating: 0, count: ModelVariable.count)

    private static let mark = ModelVariable.mark.number
    private static let run = ModelVariable.run.number
    private static let closer = ModelVariable.closer.number
    private static let head = ModelVariable.head.number
    private static let next = ModelVariable.next.number
    private static let length = ModelVariable.length.number
    private static let shape = ModelVariable.shape.number
    private static let role = ModelVariable.role.number
    private static let rule = ModelVariable.rule.number
    private static let icu = ModelVariable.icu.number
    private static let gap = ModelVariable.gap.number
    private static let sofar = ModelVariable.sofar.number
    private static let enclosure = ModelVariable.enclosure.number
    private static let lower = ModelVariable.lower.number
    private static let undotted = ModelVariable.undotted.number
    private static let ordinals = ModelVariable.ordinals.number
    private static let after = ModelVariable.after.number
    private static let previous = ModelVariable.previous.number
    private static let begins = ModelVariable.begins.number
    private static let ahead = ModelVariable.ahead.number
    private static let ending = ModelVariable.ending.number

    mutating func look(
        _ text: Span<UInt8>, _ situation: borrowing Situation, from start: Int, _ limit: Int,
        _ surroundings: Surroundings, _ reader: inout TextReader
    ) {
        let candidate = situation.candidate
        values[Self.mark] = Self.mark(of: candidate)
        values[Self.run] = UInt8(min(3, candidate.marks.count))
        values[Self.closer] = candidate.closer != .none ? candidate.closer.rawValue : candidate.followsCloser ? 3 : 0
        values[Self.head] = Self.head(of: situation.after)
        values[Self.next] = Self.next(of: situation.after)
        values[Self.length] = Self.bucket(of: situation.after.length)
        values[Self.shape] = Self.shape(of: situation.before)
        values[Self.role] = Self.role(of: situation.before)
        values[Self.icu] = candidate.isProposedByICU ? 1 : 0
        values[Self.gap] = Self.gap(text, candidate)
        values[Self.sofar] = Self.sofar(candidate.end - start)
        values[Self.ahead] = Self.sofar(surroundings.ahead)
        values[Self.enclosure] = surroundings.enclosure
        values[Self.ordinals] = situation.ordinals == .no ? 0 : situation.ordinals == .yes ? 1 : 2
        values[Self.after] = Self.following(text, situation.after, limit, &reader)
        values[Self.previous] = Self.preceding(text, situation.before, candidate, from: start, &reader)
        values[Self.begins] = Self.begins(reader.classAt(text, start).0)
        values[Self.ending] = candidate.ending == 0 ? 0 : Self.ending(text, candidate.end)
        values[Self.lower] = 0
        values[Self.undotted] = 0
        if surroundings.hasCounts {
            if situation.after.isUpper { values[Self.lower] = Self.writing(surroundings.next) }
            if situation.before.shape == .letters {
                values[Self.undotted] = Self.stopping(surroundings.token)
            }
        }
    }

    mutating func take(rule: UInt8, cuts: Bool) { values[Self.rule] = rule * 2 + (cuts ? 1 : 0) }
}

/// What the model sees that no rule asks for.
struct Surroundings {
    /// See `EnclosureTracker.state`.
    var enclosure: UInt8 = 0
    /// The words of the document were counted.
    var hasCounts = false
    /// How the document writes the next word, if that has a capital.
    var next = WordCounts.Count()
    /// How the document writes the word before.
    var token = WordCounts.Count()
    /// Bytes up to the next sentence end that ICU proposes.
    var ahead = 0
}
