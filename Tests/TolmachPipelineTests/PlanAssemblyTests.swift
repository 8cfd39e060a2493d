// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachPipeline

/// A command's plan is checked as a pipeline.yaml is.
@Suite struct PlanAssemblyTests {
    private func problems(_ stages: [String], _ outputs: [OutputRequest] = []) -> [String] {
        PipelinePlan.assembled(stages.map { StageRequest($0) }, outputs, registry: .standard).problems.map(\.message)
    }

    @Test func layersThatNothingProvidesAreMissed() {
        #expect(
            problems(["normalize", "segment", "tokenize"], [OutputRequest("sentences", as: "text")]) == [
                "'segment' needs the layer 'language', which no stage before it provides"
            ])
        #expect(
            problems(["normalize"], [OutputRequest("working-copy", as: "text"), OutputRequest("summary", as: "text")])
                .count == 2)
    }

    @Test func aBadPathIsAMistakeAndNotStandardOutput() {
        let output = OutputRequest("working-copy", as: "text", to: "{nmae}.txt")
        #expect(problems(["normalize"], [output]) == ["'{nmae}.txt': there is no {nmae}"])
    }

    @Test func whatThereIsNotIsNamed() {
        #expect(problems(["segmnet"]) == ["there is no stage 'segmnet'"])
        #expect(
            problems(["normalize"], [OutputRequest("working-copy", as: "pdf")]) == [
                "'working-copy' cannot be written as 'pdf'"
            ])
    }

    /// What goes wrong when a stage is made is told with the stage's place.
    @Test func aStageThatCannotBeMadeHasItsPlace() throws {
        let yaml = "tolmach: 1\nstages:\n  - normalize:\n  - detect-language:\n  - broken:\n"
        var registry = Registry.standard
        registry.stages.append(StageEntry(Broken.self))
        let (plan, problems) = PipelineFile.check(yaml, file: "p.yaml", registry: registry)
        #expect(problems.isEmpty)
        let mistake = #expect(throws: Diagnostics.self) {
            _ = try Pipeline(plan, resources: Resources(), registry: registry)
        }
        #expect(mistake?.all.first?.place?.line == 5)
    }

    private struct Broken: Stage {
        typealias Needs = Layers<>
        typealias Provides = Layers<>
        static let kind = "broken"
        static let summary = "cannot be made"
        static let schema = OptionSchema(Options())

        struct Options: Sendable {}

        init(_ options: Options, _ resources: Resources) throws(Diagnostic) {
            throw Diagnostic(.usage, "cannot be made")
        }

        func run(on source: SourceText, _ layers: ()) throws(Diagnostic) {}
    }
}
