// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A kind of stage as the registry keeps it: its description, and how to make one from configuration.
public struct StageEntry: Sendable {
    public let kind: String
    public let summary: String
    public let needs: [LayerNeed]
    public let provides: [String]
    public let options: [OptionDescription]
    private let decodeOptions: @Sendable (ConfigNode?, inout [Diagnostic]) -> PreparedStage

    public init<S: Stage>(_ type: S.Type) {
        kind = S.kind
        summary = S.summary
        needs = S.Needs.needs
        provides = S.Provides.needs.map(\.layer)
        options = S.schema.descriptions
        decodeOptions = { node, problems in
            let options = S.schema.decode(node, owner: S.kind, problems: &problems)
            return PreparedStage(kind: S.kind) { resources throws(Diagnostic) in
                let stage = try S(options, resources)
                return { document throws(Diagnostic) in try document.run(stage) }
            }
        }
    }

    /// Decodes the options; what is wrong with them goes to `problems`.
    func decode(_ node: ConfigNode?, problems: inout [Diagnostic]) -> PreparedStage { decodeOptions(node, &problems) }
}

/// A step of a made pipeline.
typealias DocumentStep = @Sendable (inout Document) throws(Diagnostic) -> Void

/// A stage whose options are decoded, waiting for the resources.
struct PreparedStage: Sendable {
    let kind: String
    let make: @Sendable (Resources) throws(Diagnostic) -> DocumentStep
}

/// A format as the registry keeps it.
public struct WriterEntry: Sendable {
    /// `summary`, `kit`, `sentences`, `mentions`.
    public let kind: String
    public let format: String
    public let fileExtension: String
    public let summary: String
    public let needs: [LayerNeed]
    public let options: [OptionDescription]
    private let decodeOptions: @Sendable (ConfigNode?, inout [Diagnostic]) -> PreparedWriter

    public init<W: Writer>(_ type: W.Type) {
        kind = W.kind
        format = W.format
        fileExtension = W.fileExtension
        summary = W.summary
        needs = W.Needs.needs
        options = W.schema.descriptions
        decodeOptions = { node, problems in
            let options = W.schema.decode(node, owner: "\(W.kind) as \(W.format)", problems: &problems)
            return PreparedWriter { resources throws(Diagnostic) in
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
    let make: @Sendable (Resources) throws(Diagnostic) -> DocumentRendering
}
