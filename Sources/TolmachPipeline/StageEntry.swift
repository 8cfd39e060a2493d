// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A kind of stage as the registry keeps it: its description, and how to make one from configuration.
public struct StageEntry: Sendable {
    /// The name in pipeline.yaml.
    public let kind: String
    /// One line on what it does.
    public let summary: String
    /// The layers it reads.
    public let needs: [LayerNeed]
    /// The names of the layers it adds.
    public let provides: [String]
    /// What can be set.
    public let options: [OptionDescription]
    /// What they may not say together.
    public let rules: [OptionRule]
    private let decodeOptions: @Sendable (ConfigNode?, Diagnostic.Place, inout [Diagnostic]) -> PreparedStage

    /// All is read off the type.
    public init<S: Stage>(_ type: S.Type) {
        kind = S.kind
        summary = S.summary
        needs = S.Needs.needs
        provides = S.Provides.needs.map(\.layer)
        options = S.schema.descriptions
        rules = S.schema.rules
        decodeOptions = { node, place, problems in
            let before = problems.count
            let options = S.schema.decode(node, owner: S.kind, problems: &problems)
            return PreparedStage(kind: S.kind, place: place, isSound: problems.count == before) {
                resources throws(Diagnostic) in
                let stage = try S(options, resources)
                return { document throws(Diagnostic) in try document.run(stage) }
            }
        }
    }

    /// Decodes the options; what is wrong with them goes to `problems`. `place` is the stage's own.
    func decode(_ node: ConfigNode?, at place: Diagnostic.Place, problems: inout [Diagnostic]) -> PreparedStage {
        decodeOptions(node, place, &problems)
    }
}

/// A step of a made pipeline.
typealias DocumentStep = @Sendable (inout Document) throws(Diagnostic) -> Void

/// A stage whose options are decoded, waiting for the resources.
struct PreparedStage: Sendable {
    let kind: String
    /// Where the stage stands, for what goes wrong when it is made.
    let place: Diagnostic.Place
    /// Whether nothing is wrong with its options. Else it is not to be made.
    let isSound: Bool
    let make: @Sendable (Resources) throws(Diagnostic) -> DocumentStep
}

/// A format as the registry keeps it.
public struct WriterEntry: Sendable {
    /// `summary`, `kit`, `sentences`, `mentions`.
    public let kind: String
    /// The name after `as:`.
    public let format: String
    /// Without a dot.
    public let fileExtension: String
    /// One line on what it is.
    public let summary: String
    /// The layers it reads; those it must have are checked before a run.
    public let needs: [LayerNeed]
    /// What can be set.
    public let options: [OptionDescription]
    private let decodeOptions: @Sendable (ConfigNode?, inout [Diagnostic]) -> PreparedWriter

    /// All is read off the type.
    public init<W: Writer>(_ type: W.Type) {
        kind = W.kind
        format = W.format
        fileExtension = W.fileExtension
        summary = W.summary
        needs = W.Needs.needs
        options = W.schema.descriptions
        decodeOptions = { node, problems in
            let before = problems.count
            let options = W.schema.decode(node, owner: "\(W.kind) as \(W.format)", problems: &problems)
            return PreparedWriter(isSound: problems.count == before) { resources throws(Diagnostic) in
                let writer = try W(options, resources)
                return { document throws(Diagnostic) in try document.written(by: writer) }
            }
        }
    }

    func decode(_ node: ConfigNode?, problems: inout [Diagnostic]) -> PreparedWriter { decodeOptions(node, &problems) }
}

/// Turns a document with its layers into bytes.
typealias DocumentRendering = @Sendable (Document) throws(Diagnostic) -> [UInt8]

struct PreparedWriter: Sendable {
    /// Whether nothing is wrong with its options. Else it is not to be made.
    let isSound: Bool
    let make: @Sendable (Resources) throws(Diagnostic) -> DocumentRendering
}
