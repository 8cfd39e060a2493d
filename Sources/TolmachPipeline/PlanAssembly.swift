// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A stage asked for from outside a pipeline.yaml, its options as texts; nil options are left out.
public struct StageRequest: Sendable {
    let kind: String
    let options: [(name: String, value: String)]
    let lists: [(name: String, values: [String])]

    /// `lists` are options that hold several texts; an empty one is left out.
    public init(_ kind: String, _ options: [(String, String?)] = [], lists: [(String, [String])] = []) {
        self.kind = kind
        self.options = options.compactMap { name, value in value.map { (name, $0) } }
        self.lists = lists.filter { !$0.1.isEmpty }.map { ($0.0, $0.1) }
    }

    /// The same with more options.
    public func adding(_ more: [(String, String?)]) -> StageRequest {
        StageRequest(
            kind, options.map { ($0.name, Optional($0.value)) } + more, lists: lists.map { ($0.name, $0.values) })
    }
}

/// An output asked for from outside a pipeline.yaml.
public struct OutputRequest: Sendable {
    let kind: String
    let format: String
    let options: [(name: String, value: String)]
    /// Below the output folder; nil: standard output.
    let path: String?

    /// Options that are nil are left out.
    public init(_ kind: String, as format: String, _ options: [(String, String?)] = [], to path: String? = nil) {
        self.kind = kind
        self.format = format
        self.options = options.compactMap { name, value in value.map { (name, $0) } }
        self.path = path
    }
}

extension PipelinePlan {
    /// The plan of a command: decoded by the same declarations as a pipeline.yaml, so that the checks are the same.
    public static func assembled(
        _ stages: [StageRequest], _ outputs: [OutputRequest], registry: Registry
    ) -> (plan: PipelinePlan, problems: [Diagnostic]) {
        var plan = PipelinePlan(file: "command line")
        plan.isOfFlags = true
        var problems: [Diagnostic] = []
        var available = AvailableLayers(registry)
        let place = Diagnostic.Place(file: plan.file)
        for request in stages {
            let node = mapping(request.options, lists: request.lists)
            if request.kind == Registry.readKind {
                _ = registry.readSchema.decode(node, owner: request.kind, problems: &problems)
                plan.read = node
            } else if let stage = registry.stages.first(where: { $0.kind == request.kind }) {
                problems += available.problems(stage.needs, of: "'\(stage.kind)'", at: place)
                available.add(stage)
                plan.stages.append(stage.decode(node, at: place, problems: &problems))
            } else {
                problems.append(
                    Diagnostic(
                        .usage, "there is no stage '\(request.kind)'",
                        help: Suggestion.help(
                            for: request.kind, among: registry.stages.map(\.kind), what: "stages")))
            }
        }
        for request in outputs {
            guard let writer = registry.writers.first(where: { $0.kind == request.kind && $0.format == request.format })
            else {
                let formats = registry.writers.filter { $0.kind == request.kind }.map(\.format)
                problems.append(
                    Diagnostic(
                        .usage, "'\(request.kind)' cannot be written as '\(request.format)'",
                        help: Suggestion.help(for: request.format, among: formats, what: "formats")))
                continue
            }
            problems += available.problems(
                writer.needs, of: "'\(writer.kind)' as \(writer.format)", at: place)
            var pattern: OutputPattern?
            if let path = request.path {
                do throws(OutputPattern.PatternError) {
                    pattern = try OutputPattern(path)
                } catch {
                    problems.append(Diagnostic(.usage, at: place, "'\(path)': \(error.message)", help: error.help))
                }
            }
            plan.outputs.append(
                .init(
                    kind: request.kind, format: request.format,
                    writer: writer.decode(mapping(request.options), problems: &problems), pattern: pattern,
                    target: request.options.first { $0.name == "target" }?.value, place: place))
        }
        return (plan, problems.map { Diagnostic(.usage, at: $0.place, $0.message, help: $0.help) })
    }

    private static func mapping(
        _ options: [(name: String, value: String)], lists: [(name: String, values: [String])] = []
    ) -> ConfigNode {
        let place = Diagnostic.Place(file: "command line")
        func text(_ value: String) -> ConfigNode { ConfigNode(.scalar(value, quoted: false), at: place) }
        let single = options.map { ConfigNode.Entry(key: $0.name, keyPlace: place, value: text($0.value)) }
        let several = lists.map { list in
            ConfigNode.Entry(
                key: list.name, keyPlace: place, value: ConfigNode(.sequence(list.values.map(text)), at: place))
        }
        return ConfigNode(.mapping(single + several), at: place)
    }
}
