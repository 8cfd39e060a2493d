// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Whether a value is as a JSON Schema (draft 2020-12) says: the keywords that tolmach writes, and a trap for any other.
enum JSONSchemaCheck {
    static let annotations: Set<String> = ["$schema", "title", "description"]

    static func accepts(_ value: Any, _ schema: [String: Any]) -> Bool {
        schema.allSatisfy { keyword, rule in accepts(value, keyword, rule, schema) }
    }

    private static func accepts(_ value: Any, _ keyword: String, _ rule: Any, _ schema: [String: Any]) -> Bool {
        let object = value as? [String: Any]
        let list = value as? [Any]
        let text = value as? String
        let number = isBoolean(value) ? nil : (value as? NSNumber)?.doubleValue
        func each(_ rule: Any) -> [[String: Any]] { rule as? [[String: Any]] ?? [] }
        func all(_ values: [Any]) -> Bool {
            (rule as? [String: Any]).map { schema in values.allSatisfy { accepts($0, schema) } } ?? false
        }
        switch keyword {
        case _ where annotations.contains(keyword): return true
        case "type": return (rule as? [String] ?? [rule as? String ?? ""]).contains { isType(value, $0) }
        case "enum": return (rule as? [Any] ?? []).contains { same($0, value) }
        case "const": return same(rule, value)
        case "not": return !all([value])
        case "allOf": return each(rule).allSatisfy { accepts(value, $0) }
        case "anyOf": return each(rule).contains { accepts(value, $0) }
        case "required":
            return object.map { object in (rule as? [String] ?? []).allSatisfy { object[$0] != nil } } ?? true
        case "properties":
            guard let object, let rules = rule as? [String: [String: Any]] else { return true }
            return rules.allSatisfy { name, schema in object[name].map { accepts($0, schema) } ?? true }
        case "additionalProperties":
            guard let object else { return true }
            let known = schema["properties"] as? [String: Any] ?? [:]
            let others = object.filter { known[$0.key] == nil }.map(\.value)
            return rule as? Bool == false ? others.isEmpty : all(others)
        case "propertyNames": return object.map { all(Array($0.keys)) } ?? true
        case "items": return list.map(all) ?? true
        case "contains": return true
        case "minContains", "maxContains":
            guard let list, let part = schema["contains"] as? [String: Any] else { return true }
            let count = list.count { accepts($0, part) }
            return keyword == "minContains" ? count >= rule as? Int ?? 0 : count <= rule as? Int ?? 0
        case "minItems": return list.map { $0.count >= rule as? Int ?? 0 } ?? true
        case "maxItems": return list.map { $0.count <= rule as? Int ?? 0 } ?? true
        case "minLength": return text.map { $0.unicodeScalars.count >= rule as? Int ?? 0 } ?? true
        case "minimum": return number.map { $0 >= rule as? Double ?? 0 } ?? true
        case "maximum": return number.map { $0 <= rule as? Double ?? 0 } ?? true
        case "pattern":
            return text.map { $0.range(of: rule as? String ?? "", options: .regularExpression) != nil } ?? true
        default: return false
        }
    }

    private static func isBoolean(_ value: Any) -> Bool {
        (value as? NSNumber).map { ["c", "B"].contains(String(cString: $0.objCType)) } ?? false
    }

    private static func same(_ one: Any, _ other: Any) -> Bool {
        isBoolean(one) == isBoolean(other) && (one as? NSObject)?.isEqual(other) == true
    }

    private static func isType(_ value: Any, _ name: String) -> Bool {
        switch name {
        case "null": value is NSNull
        case "boolean": isBoolean(value)
        case "string": value is String
        case "array": value is [Any]
        case "object": value is [String: Any]
        case "number": !isBoolean(value) && value is NSNumber
        case "integer":
            !isBoolean(value) && (value as? NSNumber).map { $0.doubleValue == $0.doubleValue.rounded() } ?? false
        default: false
        }
    }
}
