// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore

@testable import TolmachPipeline

/// What editors and readers of the documentation are told of options.
struct PipelineSchemaTests {
    private struct Shape: Decodable {
        var type: String?
        var anyOf: [Shape]?
        var properties: [String: Shape]?
        var additionalProperties: Additional?
        var items: Items?

        enum Additional: Decodable {
            case allowed(Bool)
            indirect case shape(Shape)
            init(from decoder: any Decoder) throws {
                if let allowed = try? decoder.singleValueContainer().decode(Bool.self) {
                    self = .allowed(allowed)
                } else {
                    self = .shape(try Shape(from: decoder))
                }
            }
        }

        struct Items: Decodable {
            var type: String?
        }

        /// `array of string`, `one of (a, b)`, `object {x: …, *: …}`.
        var text: String {
            if let anyOf { return "one of (" + anyOf.map(\.text).joined(separator: ", ") + ")" }
            if let items { return "\(type ?? "?") of \(items.type ?? "?")" }
            guard type == "object" else { return type ?? "?" }
            var members = (properties ?? [:]).sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.text)" }
            if case .shape(let shape) = additionalProperties { members.append("*: \(shape.text)") }
            return "object {" + members.joined(separator: ", ") + "}"
        }
    }

    private static func properties(of stage: String) throws -> [String: Shape] {
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(PipelineSchema(.standard).text())) as? [String: Any])
        let properties = schema["properties"] as? [String: Any]
        let items = (properties?["stages"] as? [String: Any])?["items"] as? [String: Any]
        let entries = try #require(items?["anyOf"] as? [[String: Any]])
        let own = entries.compactMap { ($0["properties"] as? [String: Any])?[stage] as? [String: Any] }.first
        let options = try #require(own?["properties"] as? [String: Any])
        return try JSONDecoder().decode(
            [String: Shape].self, from: try JSONSerialization.data(withJSONObject: options))
    }

    @Test func wordsAreListsOrMappings() throws {
        let segment = try Self.properties(of: "segment")
        let list = "array of string"
        #expect(segment["never-cut-after"]?.text == "one of (\(list), object {*: \(list)})")
        #expect(segment["srx"]?.text == "string")
        let classes = [
            "abbreviations", "before-numbers", "capitalized", "closing", "conjunctions", "degrees", "eras", "months",
            "openers",
            "prepositions", "starters", "titles", "units", "years",
        ]
        let byClass = "object {" + classes.map { "\($0): \(list)" }.joined(separator: ", ") + "}"
        #expect(
            segment["abbreviations"]?.text == "one of (\(list), object {*: one of (\(list), \(byClass))})")
    }

    @Test func theReferenceNamesEveryOptionWithItsType() {
        let text = StageReference(.standard).text()
        for line in [
            "never-cut-after: texts after which no sentence ends, whatever the rules say (list of texts, or mapping of languages to such lists, default [])",
            "(file)",
        ] { #expect(text.contains(line), "\(line)") }
        for option in Registry.standard.stages.flatMap(\.options) { #expect(text.contains("      \(option.name): ")) }
    }
}
