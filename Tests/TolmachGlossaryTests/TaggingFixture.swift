// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachSegmentation
import TolmachTestSupport

@testable import TolmachGlossary

/// The stages that come before tagging, made once for all tests.
enum TestStages {
    static let normalize = Result { try NormalizeStage(.init(), Resources()) }
    static let tokenize = Result { try TokenizeStage(.init(), Resources()) }
    static let segment = Result { try SegmentStage(.init(), Resources()) }
}

/// A glossary written as CSV in a test, and texts tagged with it as the pipeline does: normalized, cut into sentences and words.
struct TaggingFixture {
    let index: GlossaryIndex
    private let stage: TagStage

    init(_ csv: String, allMatches: Bool = false, match: [MatchMode] = MatchMode.allCases) throws {
        let glossary = try GlossaryLoader.load(Array(csv.utf8), file: "test.csv")
        index = GlossaryIndex([glossary])
        var options = TagOptions()
        options.allMatches = allMatches
        options.match = match
        stage = TagStage(index, options)
    }

    func mentions(_ text: String, _ language: String) throws -> [Mention] {
        let source = SourceText(text)
        let working = try TestStages.normalize.get().run(on: source, ())
        let tokens = try TestStages.tokenize.get().run(on: source, working)
        let verdict = LanguageVerdict(tag: LanguageTag(language), confidence: 1, given: true)
        let blocks = [Block(kind: .paragraph, range: source.range)]
        let sentences = try TestStages.segment.get().run(on: source, (working, verdict, blocks))
        return try stage.run(on: source, (working, verdict, tokens, sentences))
    }

    /// The text with what was found in it, in the notation of what was expected.
    func found(_ expected: MarkedText, _ language: String) throws -> String {
        expected.actual(try mentions(expected.text, language)).description
    }

    /// Compares a marked text with what the tagger finds in it.
    func check(_ marked: String, _ language: String, at place: SourceLocation = #_sourceLocation) throws {
        let expected = MarkedText(marked)
        let found = try found(expected, language)
        #expect(found == expected.description, "\(language)", sourceLocation: place)
    }
}

/// `LINE:COLUMN severity: message` of each.
func shown(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.map { diagnostic in
        let place = diagnostic.place.map { "\($0.line ?? 0):\($0.column ?? 0)" } ?? "nowhere"
        return "\(place) \(diagnostic.severity.rawValue): \(diagnostic.message)"
    }
}

/// What loading a glossary says; empty when it loads.
func problems(_ text: String, file: String) -> [String] { problems(Array(text.utf8), file: file) }

func problems(_ bytes: [UInt8], file: String) -> [String] {
    do throws(Diagnostics) {
        _ = try GlossaryLoader.load(bytes, file: file)
        return []
    } catch {
        return shown(error.all)
    }
}
