// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// A checked pipeline.yaml: everything decoded, nothing loaded or run yet.
public struct PipelinePlan: Sendable {
    /// A glossary that the file names.
    public struct GlossaryReference: Sendable {
        /// What stages call it.
        public let name: String
        /// Relative to the folder of the file.
        public let path: String
        /// Where it is named.
        public let place: Diagnostic.Place
    }

    struct Output: Sendable {
        let kind: String
        let format: String
        let writer: PreparedWriter
        let pattern: OutputPattern?
        /// Canonical, so that `RU` and `ru` are one target in paths, too.
        let target: String?
        let place: Diagnostic.Place

        init(
            kind: String, format: String, writer: PreparedWriter, pattern: OutputPattern?, target: String?,
            place: Diagnostic.Place
        ) {
            self.kind = kind
            self.format = format
            self.writer = writer
            self.pattern = pattern
            self.target = target.map { Languages.canonical($0) ?? $0 }
            self.place = place
        }
    }

    /// What diagnostics call the plan.
    public let file: String
    /// In the order of the file.
    public internal(set) var glossaries: [GlossaryReference] = []
    var read: ConfigNode?
    var stages: [PreparedStage] = []
    var outputs: [Output] = []
    /// The examples that `check --tests` runs.
    public internal(set) var tests: [PipelineExample] = []

    /// Whether the file has no mistakes.
    var isSound = true
    /// Whether it was put together from flags, and not read from a file.
    var isOfFlags = false
    /// Where outputs would have to be named; nil: some are.
    public internal(set) var placeForOutputs: Diagnostic.Place?

    /// Whether running it would leave nothing.
    public var hasNoOutputs: Bool { outputs.isEmpty }

    /// The target language of the first output that names one.
    public var target: String? { outputs.lazy.compactMap(\.target).first }
}

/// One example of a `tests:` block.
public struct PipelineExample: Sendable {
    /// What must come of an example; nil: anything may.
    public struct Expectation: Sendable {
        /// Ids of the entries, in the order of the text, repeats too.
        public var mentions: [String]?
        /// How many there are.
        public var sentences: Int?
        /// The tag that is detected.
        public var language: String?
        /// Indices of the sentences chosen, from 0.
        public var summary: [Int]?
    }

    /// The story.
    public let text: String
    /// Its language, where none is to be detected.
    public let language: String?
    /// Each part that is set is compared.
    public let expect: Expectation
    /// Where a failure is told.
    public let place: Diagnostic.Place
}

/// Reads and checks pipeline.yaml. All mistakes are found at once, each with its place and what to do.
public struct PipelineFile {
    private let registry: Registry
    private(set) var problems: [Diagnostic] = []
    private var plan: PipelinePlan
    /// Layers that are there after the stages seen so far.
    private var available: AvailableLayers

    private init(registry: Registry, file: String) {
        self.registry = registry
        available = AvailableLayers(registry)
        plan = PipelinePlan(file: file)
    }

    /// The plan of a YAML text; with problems, it is not to be run.
    public static func check(
        _ text: String, file: String, registry: Registry
    ) -> (plan: PipelinePlan, problems: [Diagnostic]) {
        var checker = PipelineFile(registry: registry, file: file)
        do throws(Diagnostic) {
            checker.check(root: try YAMLConfig.parse(text, file: file, problems: &checker.problems))
        } catch {
            checker.problems.append(error)
        }
        let inOrder = checker.problems.sorted {
            ($0.place?.line ?? 0, $0.place?.column ?? 0) < ($1.place?.line ?? 0, $1.place?.column ?? 0)
        }
        checker.plan.isSound = inOrder.isEmpty
        return (checker.plan, Self.first(inOrder, file: file))
    }

    /// Mistakes of a file that are told.
    static let mostProblems = 100

    private static func first(_ problems: [Diagnostic], file: String) -> [Diagnostic] {
        guard problems.count > mostProblems else { return problems }
        return problems.prefix(mostProblems) + [
            Diagnostic(
                .data, at: .init(file: file), "\(problems.count - mostProblems) more mistakes are not listed",
                help: "mend these first")
        ]
    }

    private static let keys = ["tolmach", "glossaries", "stages", "outputs", "tests"]

    private mutating func check(root: ConfigNode) {
        guard case .mapping(let entries) = root.value else {
            problems.append(
                root.problem("a pipeline must be a mapping, not \(root.typeName)", help: "begin with 'tolmach: 1'"))
            return
        }
        func entry(_ key: String) -> ConfigNode.Entry? { entries.first { $0.key == key } }
        for entry in entries where !Self.keys.contains(entry.key) {
            problems.append(unknown(entry, "a pipeline", among: Self.keys, what: "keys"))
        }
        check(version: entry("tolmach")?.value, root: root)
        if let glossaries = entry("glossaries") { check(glossaries: glossaries.value) }
        if let stages = entry("stages") {
            check(stages: stages.value)
        } else {
            problems.append(root.problem("a pipeline needs 'stages'", help: "add 'stages:' and a list under it"))
        }
        if let outputs = entry("outputs") {
            switch outputs.value.value {
            case .null: plan.placeForOutputs = outputs.keyPlace
            case .sequence(let items) where items.isEmpty: plan.placeForOutputs = outputs.keyPlace
            default: break
            }
            check(outputs: outputs.value)
        } else {
            plan.placeForOutputs = root.place
        }
        if let tests = entry("tests") { check(tests: tests.value) }
    }

    private func unknown(
        _ entry: ConfigNode.Entry, _ owner: String, among names: [String], what: String
    ) -> Diagnostic {
        Diagnostic(
            .data, at: entry.keyPlace, "\(owner) has no key '\(entry.key)'",
            help: Suggestion.help(for: entry.key, among: names, what: what))
    }

    private mutating func check(version node: ConfigNode?, root: ConfigNode) {
        guard let node else {
            problems.append(root.problem("the version of the format is missing", help: "add 'tolmach: 1' at the top"))
            return
        }
        if case .scalar("1", quoted: false) = node.value { return }
        problems.append(
            node.problem("this tolmach reads version 1 of the format, not \(node.typeName)", help: "write 'tolmach: 1'")
        )
    }

    private mutating func check(glossaries node: ConfigNode) {
        guard case .mapping(let entries) = node.value else {
            if case .null = node.value { return }
            problems.append(
                node.problem(
                    "'glossaries' must be a mapping of names to files, not \(node.typeName)",
                    help: "people: glossaries/people.csv"))
            return
        }
        for entry in entries {
            guard case .scalar(let path, _) = entry.value.value, !path.isEmpty else {
                problems.append(
                    entry.value.problem("the glossary '\(entry.key)' must be a file, not \(entry.value.typeName)"))
                continue
            }
            plan.glossaries.append(.init(name: entry.key, path: path, place: entry.value.place))
        }
    }

    private mutating func check(stages node: ConfigNode) {
        guard case .sequence(let items) = node.value else {
            problems.append(
                node.problem("'stages' must be a list, not \(node.typeName)", help: "write '- normalize:' and so on"))
            return
        }
        var lines: [String: Int] = [:]
        for (index, item) in items.enumerated() {
            guard let (name, place, options) = single(item) else { continue }
            if name == Registry.readKind {
                if index > 0 {
                    problems.append(
                        Diagnostic(
                            .data, at: place, "'read' must be the first stage", help: "move it to the top of the list"))
                }
                _ = registry.readSchema.decode(options, owner: "read", problems: &problems)
                plan.read = options
                continue
            }
            guard let stage = registry.stages.first(where: { $0.kind == name }) else {
                problems.append(
                    Diagnostic(
                        .data, at: place, "there is no stage '\(name)'",
                        help: Suggestion.help(for: name, among: registry.stages.map(\.kind), what: "stages")))
                continue
            }
            if let first = lines[name] {
                problems.append(
                    Diagnostic(
                        .data, at: place,
                        "the stage '\(name)' stands here again: its result would replace the first one",
                        help: "the other is on line \(first); leave one of them out"))
            }
            problems += available.problems(stage.needs, of: "'\(name)'", at: place)
            available.add(stage)
            let prepared = stage.decode(options, at: place, problems: &problems)
            // One that stands there already is not to be made again.
            if lines[name] == nil { plan.stages.append(prepared) }
            lines[name] = lines[name] ?? place.line ?? 0
            checkGlossaryNames(in: options)
        }
    }

    /// `- name`, `- name:` or `- name: { options }`.
    private mutating func single(_ item: ConfigNode) -> (name: String, place: Diagnostic.Place, options: ConfigNode?)? {
        switch item.value {
        case .scalar(let name, _): return (name, item.place, nil)
        case .mapping(let entries) where entries.count == 1:
            return (entries[0].key, entries[0].keyPlace, entries[0].value)
        case .mapping(let entries) where entries.count > 1:
            problems.append(
                Diagnostic(
                    .data, at: entries[1].keyPlace,
                    "one stage a list item: '\(entries[1].key)' stands beside '\(entries[0].key)'",
                    help: "start it with '- ', or indent it if it is an option"))
            return nil
        default:
            problems.append(item.problem("a stage must be a name, not \(item.typeName)"))
            return nil
        }
    }

    /// `glossaries: [names]` of a stage must name glossaries of this file.
    private mutating func checkGlossaryNames(in options: ConfigNode?) {
        guard case .mapping(let entries) = options?.value,
            case .sequence(let names) = entries.first(where: { $0.key == "glossaries" })?.value.value
        else { return }
        let known = plan.glossaries.map(\.name)
        for node in names {
            guard case .scalar(let name, _) = node.value, !known.contains(name) else { continue }
            problems.append(
                node.problem(
                    "no glossary is named '\(name)'",
                    help: known.isEmpty
                        ? "add it under 'glossaries:'"
                        : Suggestion.help(for: name, among: known, what: "glossaries of this file")))
        }
    }

    private mutating func check(outputs node: ConfigNode) {
        if case .null = node.value { return }
        guard case .sequence(let items) = node.value else {
            problems.append(
                node.problem(
                    "'outputs' must be a list, not \(node.typeName)",
                    help: "write '- { write: summary, as: text, to: … }'"))
            return
        }
        for item in items { check(output: item) }
        var seen: [String: Int] = [:]
        for (index, output) in plan.outputs.enumerated() {
            guard let pattern = output.pattern else { continue }
            if let first = seen[pattern.normalized],
                plan.outputs[first].target == output.target || !pattern.uses("target")
            {
                problems.append(
                    Diagnostic(
                        .data, at: output.place, "two outputs are written to '\(pattern.text)'",
                        help:
                            "the other is on line \(plan.outputs[first].place.line ?? 0); give one of them another 'to'"
                    ))
            }
            seen[pattern.normalized] = index
        }
    }

    private mutating func check(output item: ConfigNode) {
        guard case .mapping(let entries) = item.value else {
            problems.append(
                item.problem(
                    "an output must be a mapping, not \(item.typeName)", help: "{ write: summary, as: text, to: … }"))
            return
        }
        func text(_ key: String) -> (value: String, node: ConfigNode)? {
            guard let node = entries.first(where: { $0.key == key })?.value, case .scalar(let value, _) = node.value
            else {
                return nil
            }
            return (value, node)
        }
        var pattern: OutputPattern?
        if let to = text("to") {
            do throws(OutputPattern.PatternError) {
                pattern = try OutputPattern(to.value)
            } catch {
                problems.append(to.node.problem("'to': \(error.message)", help: error.help))
            }
        } else {
            problems.append(item.problem("an output needs 'to', a path", help: "to: \"out/{name}.md\""))
        }
        guard let kind = text("write") else {
            problems.append(
                item.problem("an output needs 'write'", help: "write: \(registry.writerKinds.joined(separator: " | "))")
            )
            return
        }
        guard registry.writerKinds.contains(kind.value) else {
            problems.append(
                kind.node.problem(
                    "there is nothing to write called '\(kind.value)'",
                    help: Suggestion.help(for: kind.value, among: registry.writerKinds, what: "outputs")))
            return
        }
        let formats = registry.writers.filter { $0.kind == kind.value }
        guard let format = text("as") else {
            problems.append(
                item.problem("an output needs 'as'", help: "as: \(formats.map(\.format).joined(separator: " | "))"))
            return
        }
        guard let writer = formats.first(where: { $0.format == format.value }) else {
            problems.append(
                format.node.problem(
                    "'\(kind.value)' cannot be written as '\(format.value)'",
                    help: Suggestion.help(for: format.value, among: formats.map(\.format), what: "formats")))
            return
        }
        problems += available.problems(
            writer.needs, of: "'\(kind.value)' as \(format.value)", at: kind.node.place)
        if let to = text("to"), pattern?.uses("target") == true, text("target") == nil {
            problems.append(
                to.node.problem(
                    "'to' has {target}, but the output has no target",
                    help: "take {target} out of the path, or add e.g. 'target: ru'"))
        }
        let rest = entries.filter { !["write", "as", "to"].contains($0.key) }
        let options = ConfigNode(.mapping(rest), at: item.place)
        plan.outputs.append(
            .init(
                kind: kind.value, format: format.value, writer: writer.decode(options, problems: &problems),
                pattern: pattern, target: text("target")?.value, place: item.place))
    }

    private mutating func check(tests node: ConfigNode) {
        if case .null = node.value { return }
        guard case .sequence(let items) = node.value else {
            problems.append(node.problem("'tests' must be a list, not \(node.typeName)"))
            return
        }
        for item in items {
            guard case .mapping = item.value else {
                problems.append(
                    item.problem(
                        "a test must be a mapping, not \(item.typeName)",
                        help: "write '- { text: \"A story.\", expect: { sentences: 1 } }'"))
                continue
            }
            var example = ExampleOptions()
            let before = problems.count
            example = ExampleOptions.schema.decode(item, owner: "a test", problems: &problems)
            guard problems.count == before else { continue }
            guard let text = example.text else {
                problems.append(item.problem("a test needs 'text'"))
                continue
            }
            plan.tests.append(.init(text: text, language: example.language, expect: example.expect, place: item.place))
        }
    }
}
