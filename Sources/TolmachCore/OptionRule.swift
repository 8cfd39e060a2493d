// SPDX-License-Identifier: Apache-2.0

/// What options of one stage may not say together, as data: decoding refuses it, and the JSON Schema says the same.
public struct OptionRule: Sendable {
    /// Something that may hold of the options as they are written.
    public enum Condition: Sendable, Hashable {
        /// The option is there, and no empty text, list or mapping.
        case given(String)
        /// The option is not there.
        case missing(String)
        /// The option is there, an empty list.
        case empty(String)
        /// The option is there, the number 0.
        case zero(String)
        /// The option is there, one of these choices.
        case one(String, of: [String])
        /// The option is not there, or none of these choices.
        case none(String, of: [String])
    }

    /// Of each list at least one does not hold.
    public let together: [[Condition]]
    /// What is said where all of a list hold: lower case, no full stop.
    public let message: String

    /// Not all of the conditions hold.
    public static func not(_ conditions: [Condition], _ message: String) -> OptionRule {
        OptionRule(together: [conditions], message: message)
    }

    /// Of these options no two are there.
    public static func onlyOne(of names: [String], _ message: String) -> OptionRule {
        let pairs = names.indices.flatMap { first in
            names[(first + 1)...].map { [Condition.given(names[first]), .given($0)] }
        }
        return OptionRule(together: pairs, message: message)
    }

    /// Whether a mapping breaks the rule.
    func isBroken(by entries: [ConfigNode.Entry]) -> Bool {
        together.contains { $0.allSatisfy { Self.holds($0, entries) } }
    }

    private static func holds(_ condition: Condition, _ entries: [ConfigNode.Entry]) -> Bool {
        func value(_ name: String) -> ConfigNode.Value? { entries.first { $0.key == name }?.value.value }
        func isOne(_ name: String, _ choices: [String]) -> Bool {
            if case .scalar(let text, _) = value(name) { choices.contains(text) } else { false }
        }
        switch condition {
        case .given(let name):
            switch value(name) {
            case nil, .null, .scalar("", _): return false
            case .sequence(let items): return !items.isEmpty
            case .mapping(let members): return !members.isEmpty
            case .scalar: return true
            }
        case .missing(let name): return value(name) == nil
        case .empty(let name): if case .sequence(let items) = value(name) { return items.isEmpty } else { return false }
        case .zero(let name):
            if case .scalar(let text, _) = value(name) { return Double(text) == 0 } else { return false }
        case .one(let name, let choices): return isOne(name, choices)
        case .none(let name, let choices): return !isOne(name, choices)
        }
    }
}
