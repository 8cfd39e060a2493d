// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import Tolmach
import TolmachTestSupport

/// `update` of the score stage: files of texts that the reader knows, beside the pipeline file.
struct UpdateOptionTests {
    private func plan(_ score: String, in folder: String) throws -> PipelinePlan {
        let yaml = """
            tolmach: 1
            stages: [normalize, detect-language, segment, tokenize,
              { score: \(score) }, { select: { sentences: 1 } }]
            """
        let (plan, problems) = PipelineFile.check(yaml, file: folder + "/p.yaml", registry: .standard)
        try #require(problems.isEmpty, "\(problems)")
        return plan
    }

    private func summary(_ plan: PipelinePlan) throws -> [Int]? {
        let story = "The harbour of Odesa was closed by ice. A new bridge is built across the river. It was cold."
        let pipeline = try Pipeline(plan, resources: Resources(), registry: .standard)
        return try pipeline.document(story, language: LanguageTag("en"))[Summary.self]?.sentences
    }

    private func inFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let known = "Ice closed the harbour of Odesa. The harbour was closed by ice, as it was cold."
        try Data(known.utf8).write(to: folder.appendingPathComponent("monday.txt"))
        try body(folder.path)
    }

    @Test func whatIsKnownComesLast() throws {
        try inFolder { folder in
            for (options, expected) in [
                ("{}", 0), ("{ update: [monday.txt] }", 1), ("{ update: [\(folder)/monday.txt], method: coverage }", 1),
            ] {
                let chosen = try summary(plan(options, in: folder))
                #expect(chosen == [expected], "\(options)")
            }
        }
    }

    @Test func aTextThatCannotBeReadIsToldWithItsPlace() throws {
        try inFolder { folder in
            let missing = try plan("{ update: [tuesday.txt] }", in: folder)
            let mistake = #expect(throws: Diagnostics.self) {
                _ = try Pipeline(missing, resources: Resources(), registry: .standard)
            }
            #expect(mistake?.all.first?.place?.line == 3)
            #expect(mistake?.all.first?.message.contains("tuesday.txt") == true)
        }
    }

    @Test func methodsThatKnowNothingOfItRefuseIt() {
        let yaml = """
            tolmach: 1
            stages: [normalize, detect-language, segment, tokenize, { score: { method: lead, update: [x] } }]
            """
        #expect(
            PipelineFile.check(yaml, file: "p.yaml", registry: .standard).problems.map(\.message) == [
                "score: 'update' needs the method fused or coverage"
            ])
    }
}
