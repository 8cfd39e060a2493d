// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore

@testable import TolmachPipeline

/// What the program takes the schema takes, and what one refuses the other does: a small pipeline with one thing changed.
/// Left out is what only the program can know (which encodings, languages and files there are, what a layer needs).
@Suite struct SchemaAgreementTests {
    private static func stages(_ stage: String, _ options: String) -> String {
        let all = ["normalize", "detect-language", "segment", "tokenize", "tag", "score", "select", "key-phrases"]
        return all.map { $0 == stage ? "{\"\($0)\": \(options)}" : "\"\($0)\"" }.joined(separator: ", ")
    }

    private static func file(
        _ stage: String = "", _ options: String = "", output: String = #""write": "summary", "as": "text", "to": "o""#,
        more: String = #""glossaries": {"main": "g.csv"}"#
    ) -> String {
        "{\"tolmach\": 1, \"stages\": [\(stages(stage, options))], \"outputs\": [{\(output)}], \(more)}"
    }

    private func expect(_ text: String, _ isGood: Bool, _ what: String) throws {
        let problems = PipelineFile.check(text, file: "p.yaml", registry: .standard).problems
        #expect(problems.isEmpty == isGood, "the program: \(what): \(problems.map(\.message))")
        let schema = try #require(
            try JSONSerialization.jsonObject(with: Data(PipelineSchema(.standard).text())) as? [String: Any])
        let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
        #expect(JSONSchemaCheck.accepts(value, schema) == isGood, "the schema: \(what)")
    }

    @Test(
        arguments: [
            ("select", "null", true), ("select", "{}", true), ("select", "[]", false), ("select", "1", false),
            ("select", #"{"ratio": 0}"#, false), ("select", #"{"ratio": 0.0}"#, false),
            ("select", #"{"ratio": 0.01}"#, true), ("select", #"{"ratio": 1}"#, true),
            ("select", #"{"ratio": 1.01}"#, false), ("select", #"{"ratio": -1}"#, false),
            ("select", #"{"sentences": 1}"#, true), ("select", #"{"sentences": 3.0}"#, true),
            ("select", #"{"sentences": 3.5}"#, false), ("select", #"{"sentences": 0}"#, false),
            ("select", #"{"sentences": "3"}"#, false), ("select", #"{"sentences": null}"#, false),
            ("select", #"{"sentences": 1000000}"#, true), ("select", #"{"sentences": 1000001}"#, false),
            ("select", #"{"sentences": 3, "words": 9}"#, false), ("select", #"{"ratio": 0.5, "characters": 9}"#, false),
            ("select", #"{"words": 9, "characters": 9}"#, false), ("select", #"{"words": 9, "order": "rank"}"#, true),
            ("select", #"{"order": "Rank"}"#, false),
            ("tag", #"{"match": []}"#, false), ("tag", #"{"match": ["exact", "exact"]}"#, true),
            ("tag", #"{"match": ["exakt"]}"#, false), ("tag", #"{"match": "exact"}"#, false),
            ("tag", #"{"glossaries": []}"#, true), ("tag", #"{"glossaries": [null]}"#, false),
            ("tag", #"{"glossaries": [["main"]]}"#, false), ("tag", #"{"all-matches": "true"}"#, false),
            ("score", #"{"query": "oil"}"#, true), ("score", #"{"query": 5}"#, true),
            ("score", #"{"query": ["oil"]}"#, false), ("score", #"{"method": "lead", "query": "oil"}"#, false),
            ("score", #"{"method": "lead", "query": ""}"#, true), ("score", #"{"method": "lead", "focus": []}"#, true),
            ("score", #"{"method": "coverage", "focus": ["x"]}"#, false),
            ("score", #"{"method": "fused", "focus": ["x", 1]}"#, true), ("score", #"{"focus": [{}]}"#, false),
            ("score", #"{"method": "coverage", "update": ["a.txt"]}"#, true),
            ("score", #"{"method": "textrank", "update": ["a.txt"]}"#, false),
            ("score", #"{"method": "textrank", "update": []}"#, true), ("score", #"{"update": [""]}"#, false),
            ("score", #"{"update": [null]}"#, false), ("score", #"{"boost": {"mentions": 100}}"#, true),
            ("score", #"{"boost": {"mentions": 100.5}}"#, false), ("score", #"{"boost": {"x": 1}}"#, false),
            ("segment", #"{"srx-mode": "extend"}"#, false), ("segment", #"{"srx-mode": "replace"}"#, true),
            ("segment", #"{"srx": "r.srx"}"#, true), ("segment", #"{"srx": ""}"#, false),
            ("segment", #"{"srx": "r.srx", "line-breaks": "space"}"#, false),
            ("segment", #"{"srx": "r.srx", "line-breaks": "auto"}"#, true),
            ("segment", #"{"srx": "r.srx", "srx-mode": "extend", "line-breaks": "space"}"#, true),
            ("segment", #"{"srx": "r.srx", "abbreviations": ["Abt."]}"#, false),
            ("segment", #"{"srx": "r.srx", "abbreviations": []}"#, true),
            ("segment", #"{"srx": "r.srx", "srx-mode": "extend", "abbreviations": ["Abt."]}"#, true),
            ("segment", #"{"abbreviations": [""]}"#, false), ("segment", #"{"abbreviations": ["a b"]}"#, false),
            ("segment", #"{"abbreviations": [1]}"#, true), ("segment", #"{"abbreviations": [null]}"#, false),
            ("segment", #"{"abbreviations": {"en": {"titles": ["Fdr."]}, "*": ["x"]}}"#, true),
            ("segment", #"{"abbreviations": {"en": {"titles": [" "]}}}"#, false),
            ("segment", #"{"never-cut-after": ["a "]}"#, false), ("segment", #"{"never-cut-after": ["a b"]}"#, true),
            ("segment", #"{"always-cut-after": [""]}"#, false),
            ("detect-language", #"{"language": "uk_UA"}"#, true), ("detect-language", #"{"language": "x"}"#, false),
            ("detect-language", #"{"language": ""}"#, false), ("detect-language", #"{"language": true}"#, false),
            ("detect-language", #"{"language": "sr-Latn-RS"}"#, true),
            ("detect-language", #"{"language": "i-klingon"}"#, true),
            ("detect-language", #"{"sample": 255}"#, false), ("detect-language", #"{"sample": 256}"#, true),
            ("key-phrases", #"{"most": 1000}"#, true), ("key-phrases", #"{"most": 1001}"#, false),
        ] as [(String, String, Bool)])
    func options(_ stage: String, _ options: String, _ isGood: Bool) throws {
        try expect(Self.file(stage, options), isGood, "\(stage): \(options)")
    }

    @Test(
        arguments: [
            (#""write": "kit", "as": "jsonl", "to": "{target}.x""#, false),
            (#""write": "kit", "as": "jsonl", "to": "{target}.x", "target": "ru""#, true),
            (#""write": "kit", "as": "xliff", "to": "{target}.x", "target": "zh-Hant""#, true),
            (#""write": "kit", "as": "xliff", "to": "x""#, false),
            (#""write": "kit", "as": "xliff", "to": "x", "target": """#, false),
            (#""write": "summary", "as": "text", "to": "{target}.x""#, false),
            (#""write": "summary", "as": "text", "to": "a\u0007b""#, false),
            (#""write": "summary", "as": "text", "to": "a\u202Eb""#, false),
            (#""write": "summary", "as": "text", "to": "a/""#, false),
            (#""write": "summary", "as": "text", "to": "файл №{id}""#, true),
            (#""write": "summary", "as": "text", "to": 2026"#, true),
            (#""write": "summary", "as": "text", "to": null"#, false),
            (#""write": "summary", "as": "xml", "to": "x""#, false),
        ])
    func outputs(_ output: String, _ isGood: Bool) throws { try expect(Self.file(output: output), isGood, output) }

    @Test(
        arguments: [
            (#""glossaries": {"main": ""}"#, false), (#""glossaries": {"main": "a.csv"}"#, true),
            (#""glossaries": null"#, true), (#""glossaries": []"#, false),
            (#""tests": [{"text": "A.", "expect": null}]"#, true), (#""tests": [{"text": "A."}]"#, true),
            (#""tests": [{"text": "A.", "expect": {"mentions": [null]}}]"#, false),
            (#""tests": [{"text": "A.", "expect": {"mentions": ["a"], "summary": [0]}}]"#, true),
            (#""tests": [{"text": "A.", "language": "1"}]"#, false), (#""tests": [{"expect": {}}]"#, false),
        ])
    func theRest(_ more: String, _ isGood: Bool) throws { try expect(Self.file(more: more), isGood, more) }
}
