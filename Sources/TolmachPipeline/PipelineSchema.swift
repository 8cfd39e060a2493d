// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachFormats

/// The JSON Schema (draft 2020-12) of pipeline.yaml, for editors; made from the same declarations as the checks.
public struct PipelineSchema: Sendable {
    private let registry: Registry

    /// Its stages and formats are what the schema allows.
    public init(_ registry: Registry) { self.registry = registry }

    /// The JSON Schema (draft 2020-12) as UTF-8.
    public func text() -> [UInt8] {
        var json = JSONText()
        json.object {
            $0.member("$schema") { $0.string("https://json-schema.org/draft/2020-12/schema") }
            $0.member("title") { $0.string("tolmach pipeline") }
            $0.member("type") { $0.string("object") }
            $0.member("required") {
                $0.array {
                    $0.string("tolmach")
                    $0.string("stages")
                }
            }
            // A pipeline with tests only is one to try things out.
            $0.member("anyOf") {
                $0.array {
                    $0.object {
                        $0.member("required") { $0.array { $0.string("outputs") } }
                        $0.member("properties") {
                            $0.object {
                                $0.member("outputs") {
                                    $0.object {
                                        $0.member("type") { $0.string("array") }
                                        $0.member("minItems") { $0.integer(1) }
                                    }
                                }
                            }
                        }
                    }
                    $0.object { $0.member("required") { $0.array { $0.string("tests") } } }
                }
            }
            $0.member("additionalProperties") { $0.boolean(false) }
            $0.member("properties") { json in
                json.object {
                    $0.member("tolmach") { $0.object { $0.member("const") { $0.integer(1) } } }
                    $0.member("glossaries") {
                        $0.object {
                            $0.member("type") { Self.orNull("object", &$0) }
                            $0.member("additionalProperties") { $0.object { Self.text(minLength: 1, &$0) } }
                        }
                    }
                    $0.member("stages") { stages(&$0) }
                    $0.member("outputs") { outputs(&$0) }
                    $0.member("tests") {
                        $0.object {
                            $0.member("type") { Self.orNull("array", &$0) }
                            $0.member("items") {
                                Self.options(ExampleOptions.schema.descriptions, extra: [], required: ["text"], &$0)
                            }
                        }
                    }
                }
            }
        }
        return json.line()
    }

    private func stages(_ json: inout JSONText) {
        let entries =
            [
                (
                    kind: Registry.readKind, summary: "decode the file and find its blocks",
                    options: registry.readSchema.descriptions, rules: registry.readSchema.rules
                )
            ]
            + registry.stages.map { (kind: $0.kind, summary: $0.summary, options: $0.options, rules: $0.rules) }
        json.object {
            $0.member("type") { $0.string("array") }
            // Each stage once.
            $0.member("allOf") { $0.array { for entry in entries { Self.once(entry.kind, &$0) } } }
            $0.member("items") {
                $0.object {
                    $0.member("anyOf") {
                        $0.array {
                            $0.object {
                                $0.member("enum") { $0.array { for entry in entries { $0.string(entry.kind) } } }
                            }
                            for entry in entries {
                                $0.object {
                                    $0.member("type") { $0.string("object") }
                                    $0.member("description") { $0.string(entry.summary) }
                                    $0.member("required") { $0.array { $0.string(entry.kind) } }
                                    $0.member("additionalProperties") { $0.boolean(false) }
                                    $0.member("properties") {
                                        $0.object {
                                            $0.member(entry.kind) {
                                                Self.options(
                                                    entry.options, extra: [], required: [], nullable: true,
                                                    rules: entry.rules, &$0)
                                            }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }

    private func outputs(_ json: inout JSONText) {
        json.object {
            $0.member("type") { Self.orNull("array", &$0) }
            $0.member("items") {
                $0.object {
                    $0.member("not") { Self.targetless(&$0) }
                    $0.member("anyOf") {
                        $0.array {
                            for writer in registry.writers {
                                Self.options(
                                    writer.options,
                                    extra: [("write", writer.kind), ("as", writer.format), ("to", nil)],
                                    required: ["write", "as", "to"], &$0)
                            }
                        }
                    }
                }
            }
        }
    }

    /// That a list holds a stage once at most.
    private static func once(_ stage: String, _ json: inout JSONText) {
        json.object {
            $0.member("contains") {
                $0.object {
                    $0.member("anyOf") {
                        $0.array {
                            $0.object { $0.member("const") { $0.string(stage) } }
                            $0.object {
                                $0.member("type") { $0.string("object") }
                                $0.member("required") { $0.array { $0.string(stage) } }
                            }
                        }
                    }
                }
            }
            $0.member("minContains") { $0.integer(0) }
            $0.member("maxContains") { $0.integer(1) }
        }
    }

    private static func orNull(_ type: String, _ json: inout JSONText) {
        json.array {
            $0.string(type)
            $0.string("null")
        }
    }

    private static func type(_ name: String, _ json: inout JSONText) {
        json.object { $0.member("type") { $0.string(name) } }
    }

    private static func options(
        _ options: [OptionDescription], extra: [(name: String, value: String?)], required: [String],
        nullable: Bool = false, rules: [OptionRule] = [], _ json: inout JSONText
    ) {
        json.object {
            $0.member("type") {
                if nullable {
                    orNull("object", &$0)
                } else {
                    $0.string("object")
                }
            }
            $0.member("additionalProperties") { $0.boolean(false) }
            Self.rules(rules, &$0)
            let required = required + options.filter(\.isRequired).map(\.name)
            if !required.isEmpty { $0.member("required") { $0.array { for name in required { $0.string(name) } } } }
            $0.member("properties") {
                $0.object {
                    for (name, value) in extra {
                        $0.member(name) {
                            if let value {
                                $0.object { $0.member("const") { $0.string(value) } }
                            } else {
                                $0.object { Self.text(pattern: OutputPattern.expression, &$0) }
                            }
                        }
                    }
                    for option in options { $0.member(option.name) { describe(option, &$0) } }
                }
            }
        }
    }

    private static func describe(_ option: OptionDescription, _ json: inout JSONText) {
        json.object {
            $0.member("description") { $0.string(option.summary) }
            switch option.kind {
            case .boolean: $0.member("type") { $0.string("boolean") }
            case .integer(let range):
                $0.member("type") { $0.string("integer") }
                $0.member("minimum") { $0.integer(range.lowerBound) }
                if range.upperBound != .max { $0.member("maximum") { $0.integer(range.upperBound) } }
            case .number(let range):
                $0.member("type") { $0.string("number") }
                $0.member("minimum") { $0.number(range.lowerBound) }
                $0.member("maximum") { $0.number(range.upperBound) }
            case .text where option.pattern == nil: PipelineSchema.text(&$0)
            case .text:
                $0.member("type") { $0.string("string") }
                $0.member("pattern") { $0.string(option.pattern ?? "") }
            case .file: PipelineSchema.text(minLength: 1, &$0)
            case .files:
                $0.member("type") { $0.string("array") }
                $0.member("items") { $0.object { PipelineSchema.text(minLength: 1, &$0) } }
            case .integers:
                $0.member("type") { $0.string("array") }
                $0.member("items") { type("integer", &$0) }
            case .options(let inner):
                $0.member("type") { orNull("object", &$0) }
                $0.member("additionalProperties") { $0.boolean(false) }
                $0.member("properties") {
                    $0.object { for option in inner { $0.member(option.name) { describe(option, &$0) } } }
                }
            case .words(let classes): PipelineSchema.words(classes, pattern: option.pattern, &$0)
            case .choice(let values): $0.member("enum") { $0.array { for value in values { $0.string(value) } } }
            case .list(let values):
                $0.member("type") { $0.string("array") }
                $0.member("items") {
                    $0.object {
                        if let values {
                            $0.member("enum") { $0.array { for value in values { $0.string(value) } } }
                        } else {
                            PipelineSchema.text(&$0)
                        }
                    }
                }
            case .numbers(let keys, let range):
                $0.member("additionalProperties") {
                    $0.object {
                        $0.member("type") { $0.string("number") }
                        $0.member("minimum") { $0.number(range.lowerBound) }
                        $0.member("maximum") { $0.number(range.upperBound) }
                    }
                }
                $0.member("type") { $0.string("object") }
                $0.member("propertyNames") {
                    $0.object { $0.member("enum") { $0.array { for key in keys { $0.string(key) } } } }
                }
            }
        }
    }
}

extension PipelineSchema {
    /// A text. A number, true and false are taken as they are written.
    fileprivate static func text(minLength: Int? = nil, pattern: String? = nil, _ object: inout JSONText) {
        object.member("type") { $0.array { for type in ["string", "number", "boolean"] { $0.string(type) } } }
        if let minLength { object.member("minLength") { $0.integer(minLength) } }
        if let pattern { object.member("pattern") { $0.string(pattern) } }
    }

    /// A list of texts, or a mapping of languages to such lists, or to mappings of classes to them.
    fileprivate static func words(_ classes: [String], pattern: String?, _ object: inout JSONText) {
        func list(_ json: inout JSONText) {
            json.object {
                $0.member("type") { $0.string("array") }
                $0.member("items") { $0.object { text(pattern: pattern, &$0) } }
            }
        }
        object.member("anyOf") {
            $0.array {
                list(&$0)
                $0.object {
                    $0.member("type") { $0.string("object") }
                    $0.member("additionalProperties") {
                        guard !classes.isEmpty else { return list(&$0) }
                        $0.object {
                            $0.member("anyOf") {
                                $0.array {
                                    list(&$0)
                                    $0.object {
                                        $0.member("type") { $0.string("object") }
                                        $0.member("additionalProperties") { $0.boolean(false) }
                                        $0.member("properties") {
                                            $0.object { for name in classes { $0.member(name) { list(&$0) } } }
                                        }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
