// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore

@testable import TolmachPipeline

/// What editors and readers of the documentation are told of options.
struct PipelineSchemaTests {
    private struct Shape: Decodable {
        private var kind: Kind?
        var anyOf: [Shape]?
        /// The only type.
        var type: String? { types.count == 1 ? types[0] : nil }
        var types: [String] {
            kind?.names ?? []
        }

        private enum CodingKeys: String, CodingKey {
            case kind = "type"
            case anyOf, properties, additionalProperties, items
        }

        private enum Kind: Decodable {
            case one(String)
            case several([String])
            var names: [String] {
                switch self {
                case .one(let name): [name]
                case .several(let names): names
                }
            }
            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                if let name = try? container.decode(String.self) {
                    self = .one(name)
                } else {
                    self = .several(try container.decode([String].self))
                }
            }
        }
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
            private var kind: Kind?
            var type: String? { kind?.names.joined(separator: "|") }

            private enum CodingKeys: String, CodingKey {
                case kind = "type"
            }
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

    private static func value(_ path: [String], _ schema: Any) -> Any? {
        path.reduce(schema as Any?) { value, key in
            if let index = Int(key) {
                return (value as? [Any]).flatMap { $0.indices.contains(index) ? $0[index] : nil }
            }
            return (value as? [String: Any])?[key]
        }
    }

    /// What the program refuses the schema refuses, as far as it can say it.
    @Test func theSchemaIsAsStrictAsTheProgram() throws {
        let schema = try JSONSerialization.jsonObject(with: Data(PipelineSchema(.standard).text()))
        #expect(Self.value(["anyOf", "0", "properties", "outputs", "minItems"], schema) as? Int == 1)
        #expect(Self.value(["anyOf", "1", "required"], schema) as? [String] == ["tests"])
        let writers = try #require(Self.value(["properties", "outputs", "items", "anyOf"], schema) as? [[String: Any]])
        for writer in writers {
            let format = Self.value(["properties", "as", "const"], writer) as? String ?? ""
            let kind = Self.value(["properties", "write", "const"], writer) as? String ?? ""
            let isRequired = (writer["required"] as? [String])?.contains("target") == true
            #expect(isRequired == (kind == "kit" && ["xliff", "xliff12", "tsv", "html"].contains(format)), "\(format)")
            let pattern = try #require(Self.value(["properties", "to", "pattern"], writer) as? String)
            for path in [
                "out/{name}.md", "{id}", "a", "{dir}/{name}.{language}.{target}.x", "", "a/", "{nam}", "a{", "}",
            ] {
                let isGood = (try? OutputPattern(path)) != nil
                #expect((path.range(of: pattern, options: .regularExpression) != nil) == isGood, "\(path)")
            }
        }
        let score = try Self.properties(of: "score")
        #expect(score["boost"]?.text == "object {*: number}")
        #expect(score["query"]?.types == ["string", "number", "boolean"])
        let summary = [
            "properties", "tests", "items", "properties", "expect", "properties", "summary", "items", "type",
        ]
        #expect(Self.value(summary, schema) as? String == "integer")
        let stages = try #require(Self.value(["properties", "stages", "allOf"], schema) as? [[String: Any]])
        #expect(stages.count == Registry.standard.stages.count + 1)
        #expect(stages.allSatisfy { $0["maxContains"] as? Int == 1 && $0["minContains"] as? Int == 0 })
        #expect(Self.value(["properties", "glossaries", "type"], schema) as? [String] == ["object", "null"])
    }

    @Test func wordsAreListsOrMappings() throws {
        let segment = try Self.properties(of: "segment")
        let list = "array of string|number|boolean"
        #expect(segment["never-cut-after"]?.text == "one of (\(list), object {*: \(list)})")
        #expect(segment["srx"]?.types == ["string", "number", "boolean"])
        let classes = [
            "abbreviations", "before-numbers", "capitalized", "closing", "conjunctions", "degrees", "eras", "months",
            "openers",
            "prepositions", "starters", "titles", "units", "verbs", "years",
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
