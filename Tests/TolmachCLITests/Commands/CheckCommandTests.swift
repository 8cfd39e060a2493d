// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

@Suite struct CheckCommandTests {
    @Test func allMistakesAreToldAtOnceWithTheirPlaces() throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        try fixture.write("p.yaml", "tolmach: 1\nstages:\n  - segmnt:\n  - tag:\n")
        let result = try fixture.run("check", "p.yaml")
        #expect(result.status == 1)
        #expect(result.output.isEmpty)
        let expected = """
            p.yaml:3:5: error: there is no stage 'segmnt'
              3 |   - segmnt:
                |     ^
              help: did you mean 'segment'?
            p.yaml:4:5: error: 'tag' needs the layer 'working-copy', which no stage before it provides
              4 |   - tag:
                |     ^
              help: put 'normalize' before it
            """
        #expect(
            result.messages.hasPrefix("p.yaml:1:1: error: the pipeline has no outputs\n  1 | tolmach: 1\n    | ^\n"))
        #expect(result.messages.contains(expected))
        #expect(result.messages.components(separatedBy: ": error: ").count == 6)
    }

    /// What is wrong in the file, with its glossaries, with each file that a stage names: all at once, by `check` and by `run`.
    @Test func mistakesOfAllKindsAreToldTogether() throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        let yaml = """
            tolmach: 1
            glossaries: { one: none.csv, two: neither.csv }
            stages:
              - normalize
              - detect-language
              - segment: { srx: nope.srx }
              - tokenize
              - tag: { glossaries: [one] }
              - score: { update: [nofile.txt, ., en.txt] }
              - select: { sentences: 0 }
            """
        try fixture.write("p.yaml", yaml)
        let result = try fixture.run("check", "p.yaml")
        for place in ["1:1", "2:20", "2:35", "6:21", "9:23", "9:35", "10:26"] {
            #expect(result.messages.contains("p.yaml:\(place): error: "), "\(place)\n\(result.messages)")
        }
        #expect(result.messages.components(separatedBy: ": error: ").count == 8)
        #expect(result.messages.contains("help: name a file in it"))
        let run = try fixture.run("run", "p.yaml", "en.txt")
        #expect(run.status == 65 && run.messages == result.messages)
    }

    /// The place is where outputs would stand.
    @Test(arguments: [("", "1:1"), ("outputs:\n", "3:1"), ("outputs: []\n", "3:1")])
    func missingOutputsHaveAPlace(_ end: String, _ place: String) throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        try fixture.write("p.yaml", "tolmach: 1\nstages: [normalize, nomalize]\n" + end)
        let result = try fixture.run("check", "p.yaml")
        #expect(result.messages.contains("p.yaml:\(place): error: the pipeline has no outputs\n"))
        #expect(result.messages.contains("p.yaml:2:21: error: there is no stage 'nomalize'"))
    }

    /// Outputs that are there, and wrong, are not missing.
    @Test func wrongOutputsAreNotMissing() throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        try fixture.write("p.yaml", "tolmach: 1\nstages: [normalize]\noutputs: [{ write: nothing }]\n")
        #expect(!(try fixture.run("check", "p.yaml").messages.contains("has no outputs")))
    }

    @Test func aTestThatIsNoMappingSaysWhatOneIs() throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        try fixture.write("p.yaml", "tolmach: 1\nstages: [normalize]\ntests: [x]\n")
        let result = try fixture.run("check", "p.yaml")
        #expect(result.messages.contains("p.yaml:3:9: error: a test must be a mapping, not 'x'"))
        #expect(result.messages.contains("help: write '- { text: "))
    }

    @Test func aGoodFileIsPassedInSilence() throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        let stages = "tolmach: 1\nstages:\n  - normalize:\n  - detect-language:\n  - segment:\n"
        try fixture.write(
            "p.yaml", stages + "outputs:\n  - write: sentences\n    as: json\n    to: \"out/{name}.json\"\n")
        let result = try fixture.run("check", "p.yaml")
        #expect(result.status == 0)
        #expect(result.output.isEmpty && result.messages.isEmpty)
    }

    @Test func aMissingFileHasItsOwnStatus() throws {
        let fixture = try CommandFixture()
        defer { fixture.remove() }
        let result = try fixture.run("check", "none.yaml")
        #expect(result.status == 66)
        #expect(result.messages.contains("none.yaml"))
    }
}
