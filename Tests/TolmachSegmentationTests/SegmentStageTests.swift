// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

@Suite struct SegmentStageTests {
    /// The sentences of a text whose only block has a dateline of this length in bytes.
    private func sentences(_ text: String, dateline: String?, language: String) throws -> [String] {
        let source = SourceText(text)
        let block = Block(
            kind: .paragraph, range: source.range, dateline: dateline.flatMap { source.range(0, $0.utf8.count) })
        let stage = try SegmentStage(SegmentStage.schema.defaults, Resources())
        let found = try stage.run(
            on: source,
            (
                WorkingText(utf8: source.utf8, map: .identity),
                LanguageVerdict(tag: LanguageTag(language), confidence: 1, given: true), [block]
            ))
        return found.map { source.string($0.range) }
    }

    @Test(arguments: [
        ("MOSCOW (AP) – ", "Putin met the guest. They talked.", "en"),
        ("СОЧИ, 7 февраля. – ", "Путин принял гостя. Они говорили.", "ru"),
        ("SOCZI (7 lutego) – ", "Putin przyjął gościa. Rozmawiali.", "pl"),
    ])
    func aDatelineBelongsToTheFirstSentence(dateline: String, text: String, language: String) throws {
        let found = try sentences(dateline + text, dateline: String(dateline.dropLast()), language: language)
        #expect(found.count == 2)
        #expect(found.first?.hasPrefix(dateline) == true)
        #expect(found.last == text.split(separator: ". ").last.map(String.init))
    }

    @Test func anAbbreviationOfOneOwnIsKept() throws {
        var options = SegmentStage.schema.defaults
        options.abbreviations = ["Qwx."]
        let source = SourceText("He went to Qwx. Hill today. It rained.")
        let layers = (
            WorkingText(utf8: source.utf8, map: .identity),
            LanguageVerdict(tag: LanguageTag("en"), confidence: 1, given: true), [Block]?.none
        )
        let found = try SegmentStage(options, Resources()).run(on: source, layers)
        #expect(found.map { source.string($0.range) } == ["He went to Qwx. Hill today.", "It rained."])
    }
}
