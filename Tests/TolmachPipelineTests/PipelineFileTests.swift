// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachPipeline

@Suite struct PipelineFileTests {
    private func problems(_ text: String) -> [String] {
        PipelineFile.check(text, file: "p.yaml", registry: .standard).problems.map {
            "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.message)"
        }
    }

    private static let good = """
        tolmach: 1
        glossaries:
          people: people.csv
        stages:
          - read: { encoding: koi8-r }
          - normalize:
          - detect-language
          - segment: { line-breaks: space }
          - tokenize:
          - tag: { glossaries: [people] }
          - score: { method: coverage, boost: { mentions: 0.2 } }
          - select: { sentences: 3 }
        outputs:
          - { write: summary, as: markdown, to: "out/{name}.md" }
          - { write: kit, as: xliff, target: ru, to: "out/{name}.xlf" }
        tests:
          - text: "A met B."
            expect: { mentions: [], sentences: 1 }
        """

    /// As many as there may be on one line: a hundred are told, and none keeps the line.
    @Test func countlessMistakesOnOneLineAreToldInPart() throws {
        let count = 40_000
        let text = "tolmach: 1\nstages: [" + String(repeating: "normalize, ", count: count) + "]\noutputs:\n"
        let start = ContinuousClock.now
        let problems = PipelineFile.check(text, file: "p.yaml", registry: .standard).problems
        #expect(ContinuousClock.now - start < .seconds(20))
        #expect(problems.count == PipelineFile.mostProblems + 1)
        #expect(problems.last?.message == "\(count - 1 - PipelineFile.mostProblems) more mistakes are not listed")
        for problem in problems.dropLast() {
            let place = try #require(problem.place)
            #expect(place.excerpt?.utf8.count ?? 0 <= 1024)
            #expect(place.excerpt?.dropFirst((place.column ?? 1) - place.excerptStart).hasPrefix("normalize") == true)
        }
        // The last of them may be far into the line.
        let far = "tolmach: 1\nstages: [" + String(repeating: " ", count: 50_000) + "nomalize]\noutputs: []\n"
        let place = try #require(PipelineFile.check(far, file: "p.yaml", registry: .standard).problems.first?.place)
        #expect(place.excerpt?.dropFirst((place.column ?? 1) - place.excerptStart).hasPrefix("nomalize") == true)
    }

    /// Without a target the path would say "und".
    @Test func aPathWithATargetNeedsOne() {
        let stages = "tolmach: 1\nstages: [normalize, detect-language, segment]\n"
        let found = problems(stages + "outputs:\n  - { write: sentences, as: text, to: \"{name}.{target}\" }\n")
        #expect(found == ["4:39 'to' has {target}, but the output has no target"])
    }

    @Test func aModeOfRulesThatAreNotThereIsAMistake() {
        let found = problems("tolmach: 1\nstages: [normalize, detect-language, { segment: { srx-mode: extend } }]\n")
        #expect(found.count == 1 && found.first?.contains("'srx-mode' says what becomes of the rules") == true)
    }

    @Test func aGoodFileHasNoProblems() {
        let (plan, problems) = PipelineFile.check(Self.good, file: "p.yaml", registry: .standard)
        #expect(problems.isEmpty)
        #expect(
            plan.stages.map(\.kind) == [
                "normalize", "detect-language", "segment", "tokenize", "tag", "score", "select",
            ])
        #expect(plan.target == "ru")
        #expect(plan.tests.count == 1)
        #expect(plan.glossaries.map(\.path) == ["people.csv"])
    }

    @Test func theUsersRulesAreChecked() {
        let text = """
            tolmach: 1
            stages:
              - normalize:
              - detect-language:
              - segment:
                  abbreviations: { en: { title: [Fndr.], closing: ["z. B."] }, quenya: [Abt.], titles: [X.] }
                  never-cut-after: { "*": [""] }
                  srx: [a.srx]
                  srx-mode: extent
              - segment: { srx: a.srx, line-breaks: space }
              - segment: { srx: a.srx, abbreviations: [Abt.] }
            """
        #expect(
            problems(text) == [
                "6:30 'abbreviations' has no class 'title'",
                "6:56 'z. B.' holds a space; 'z.B.' stands for 'z. B.', too",
                "6:68 'abbreviations' has no language 'quenya'", "6:84 'abbreviations' has no language 'titles'",
                "7:32 an exception must not be empty", "8:12 'srx' must be a file, not a list",
                "9:17 'srx-mode' cannot be 'extent'",
                "10:5 the stage 'segment' stands here again: its result would replace the first one",
                "10:14 segment: the rules of 'srx' say what a line break is: leave out 'line-breaks'",
                "11:5 the stage 'segment' stands here again: its result would replace the first one",
                "11:14 segment: 'srx' replaces the rules that know abbreviations: add 'srx-mode: extend', or use 'never-cut-after'",
            ])
    }

    @Test func allMistakesAreReportedAtOnce() {
        let text = """
            tolmach: 2
            stagse: []
            stages:
              - normalise:
              - tokenize:
              - segment: { line-breaks: maybe, foo: 1 }
              - select: { sentences: many }
            outputs:
              - { write: summary, as: pdf, to: "out/{nam}.pdf" }
            """
        #expect(
            problems(text) == [
                "1:10 this tolmach reads version 1 of the format, not '2'",
                "2:1 a pipeline has no key 'stagse'",
                "4:5 there is no stage 'normalise'",
                "5:5 'tokenize' needs the layer 'working-copy', which no stage before it provides",
                "6:5 'segment' needs the layer 'language', which no stage before it provides",
                "6:29 'line-breaks' cannot be 'maybe'",
                "6:36 segment has no option 'foo'",
                "7:5 'select' needs the layer 'scores', which no stage before it provides",
                "7:26 'sentences' must be a whole number from 1 to 1000000, not 'many'",
                "9:27 'summary' cannot be written as 'pdf'",
                "9:36 'to': there is no {nam}",
            ])
    }

    @Test(arguments: [
        ("", "a pipeline must be a mapping, not nothing"),
        ("[]", "a pipeline must be a mapping, not a list"),
        ("tolmach: 1", "a pipeline needs 'stages'"),
        ("tolmach: 1\nstages: x", "'stages' must be a list, not 'x'"),
        ("tolmach: 1\nstages: [3: 4]", "there is no stage '3'"),
        ("tolmach: 1\nstages: []\noutputs: [x]", "an output must be a mapping, not 'x'"),
        ("tolmach: 1\nstages: []\nglossaries: [x]", "'glossaries' must be a mapping of names to files, not a list"),
        ("tolmach: 1\nstages: []\ntests: [{ expect: {} }]", "a test needs 'text'"),
    ])
    func aMistakeAlone(text: String, message: String) {
        #expect(problems(text).map { $0.drop { $0 != " " }.dropFirst() }.map(String.init) == [message])
    }

    @Test func readIsFirst() {
        let found = problems("tolmach: 1\nstages: [normalize, read]")
        #expect(found == ["2:21 'read' must be the first stage"])
    }

    @Test func aStageStandsOnce() {
        let found = problems("tolmach: 1\nstages: [normalize, detect-language,\n normalize]")
        #expect(found == ["3:2 the stage 'normalize' stands here again: its result would replace the first one"])
    }

    @Test func twoOutputsWithOnePathAreAMistake() {
        let text = Self.good.replacing("{name}.xlf", with: "{name}.md")
        #expect(problems(text) == ["15:5 two outputs are written to 'out/{name}.md'"])
    }

    @Test func aGlossaryMustBeNamedInTheFile() {
        let text = Self.good.replacing("glossaries: [people]", with: "glossaries: [poeple]")
        #expect(problems(text) == ["10:25 no glossary is named 'poeple'"])
    }

    @Test func languagesAreCanonicalAndKnown() {
        let text = Self.good.replacing("target: ru", with: "target: RU")
        #expect(PipelineFile.check(text, file: "p.yaml", registry: .standard).plan.target == "ru")
        let wrong = Self.good.replacing("expect: {", with: "language: xx\n    expect: { language: \"e n\",")
        #expect(
            problems(wrong) == [
                "18:15 'language': no language has the code 'xx'",
                "19:25 'language': 'e n' is not a language tag (BCP 47), e.g. uk or zh-Hant",
            ])
    }
}
