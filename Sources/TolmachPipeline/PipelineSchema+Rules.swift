// SPDX-License-Identifier: Apache-2.0
import TolmachCore

extension PipelineSchema {
    /// `"allOf":[{"not":…}…]`: what the options of a stage may not say together. Where there are no rules, nothing.
    static func rules(_ rules: [OptionRule], _ object: inout JSONText) {
        let lists = rules.flatMap(\.together)
        guard !lists.isEmpty else { return }
        object.member("allOf") {
            $0.array { for conditions in lists { $0.object { $0.member("not") { all(conditions, &$0) } } } }
        }
    }

    /// An output whose path has a `{target}` that the output does not name.
    static func targetless(_ json: inout JSONText) {
        json.object {
            $0.member("type") { $0.string("object") }
            $0.member("allOf") {
                $0.array {
                    has("to", &$0) {
                        $0.member("type") { $0.string("string") }
                        $0.member("pattern") { $0.string("\\{target\\}") }
                    }
                    holds(.missing("target"), &$0)
                }
            }
        }
    }

    /// An object of which all the conditions hold. An empty entry (`select:`) is none.
    private static func all(_ conditions: [OptionRule.Condition], _ json: inout JSONText) {
        json.object {
            $0.member("type") { $0.string("object") }
            $0.member("allOf") { $0.array { for condition in conditions { holds(condition, &$0) } } }
        }
    }

    private static func holds(_ condition: OptionRule.Condition, _ json: inout JSONText) {
        switch condition {
        case .given(let name):
            has(name, &json) { json in
                json.member("not") { $0.object { $0.member("enum") { empty(&$0) } } }
            }
        case .missing(let name):
            json.object { $0.member("not") { $0.object { required(name, &$0) } } }
        case .empty(let name): has(name, &json) { json in json.member("maxItems") { $0.integer(0) } }
        case .zero(let name): has(name, &json) { json in json.member("const") { $0.integer(0) } }
        case .one(let name, let choices): has(name, &json) { json in json.member("enum") { strings(choices, &$0) } }
        case .none(let name, let choices):
            json.object {
                $0.member("not") { json in
                    has(name, &json) { json in json.member("enum") { strings(choices, &$0) } }
                }
            }
        }
    }

    /// An object that has a member, which is as `body` says.
    private static func has(_ name: String, _ json: inout JSONText, _ body: (inout JSONText) -> Void) {
        json.object {
            required(name, &$0)
            $0.member("properties") { $0.object { $0.member(name) { $0.object { body(&$0) } } } }
        }
    }

    private static func required(_ name: String, _ object: inout JSONText) {
        object.member("required") { strings([name], &$0) }
    }

    private static func strings(_ names: [String], _ json: inout JSONText) {
        json.array { for name in names { $0.string(name) } }
    }

    private static func empty(_ json: inout JSONText) {
        json.array {
            $0.string("")
            $0.array { _ in }
            $0.object { _ in }
        }
    }
}
