// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// The number of each model variable's value, by the variable's own number: as they are found, in a register.
struct Values {
    private var bytes = SIMD32<UInt8>()

    subscript(variable: ModelVariable) -> UInt8 {
        @inline(__always) get { bytes[variable.rawValue] }
        @inline(__always) set { bytes[variable.rawValue] = newValue }
    }

    /// Writes them out, one after the other; `list` has 32 places.
    @inline(__always)
    func write(to list: inout [UInt8]) {
        list.withUnsafeMutableBytes { $0.storeBytes(of: bytes, as: SIMD32<UInt8>.self) }
    }
}

/// Puts what the rules see of a candidate into the model's variables.
struct Observation {
    /// The number of each variable's value.
    private(set) var values = [UInt8](repeating: 0, count: 32)

    mutating func look(
        _ text: Span<UInt8>, _ situation: borrowing Situation, from start: Int, _ limit: Int,
        _ surroundings: Surroundings, _ reader: inout TextReader
    ) {
        let candidate = situation.candidate
        var values = Values()
        values[.mark] = Self.mark(of: candidate)
        values[.run] = UInt8(min(3, candidate.marks.count))
        values[.closer] = candidate.closer != .none ? candidate.closer.rawValue : candidate.followsCloser ? 3 : 0
        values[.head] = Self.head(of: situation.after)
        values[.next] = Self.next(of: situation.after)
        values[.length] = Self.bucket(of: situation.after.length)
        values[.shape] = Self.shape(of: situation.before)
        values[.role] = Self.role(of: situation.before)
        values[.icu] = candidate.isProposedByICU ? 1 : 0
        values[.gap] = Self.gap(text, candidate)
        values[.sofar] = Self.sofar(candidate.end - start, text, before: candidate.marks.lowerBound)
        values[.ahead] = Self.sofar(surroundings.ahead, text, before: candidate.marks.lowerBound)
        values[.enclosure] = surroundings.enclosure
        values[.ordinals] = situation.ordinals == .no ? 0 : situation.ordinals == .yes ? 1 : 2
        values[.after] = Self.following(text, situation.after, limit, &reader)
        values[.previous] = Self.preceding(text, situation.before, candidate, from: start, &reader)
        values[.begins] = Self.begins(reader.classAt(text, start).0)
        values[.ending] = candidate.ending == 0 ? 0 : Self.ending(text, candidate.end)
        if surroundings.hasCounts {
            if situation.after.isUpper { values[.lower] = Self.writing(surroundings.next) }
            if situation.before.shape == .letters {
                values[.undotted] = Self.stopping(surroundings.token)
            }
        }
        values.write(to: &self.values)
    }

    mutating func look(atSpace candidate: Candidate, sofar: Int, ahead: Int, enclosure: UInt8) {
        Self.values(ofSpace: candidate, sofar: sofar, ahead: ahead, enclosure: enclosure).write(to: &values)
    }

    mutating func take(rule: UInt8, cuts: Bool) {
        values[ModelVariable.rule.rawValue] = rule * 2 + (cuts ? 1 : 0)
    }
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
