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
        #expect(result.messages.hasPrefix(expected))
        #expect(result.messages.components(separatedBy: ": error: ").count == 5)
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
