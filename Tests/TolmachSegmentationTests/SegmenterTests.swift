// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore
import TolmachTestSupport

@_spi(Training) @testable import TolmachSegmentation

@Suite struct SegmenterTests {
    @Test func theStoryIsCutRight() throws {
        guard let data = SharedData.folder else { return }
        let file = data.deletingLastPathComponent().appendingPathComponent("seeds/ap-belarus-2020-02-07.txt")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return }
        let sentences = try Self.sentences(text, "en")
        #expect(sentences.first == "Putin hosts Belarus leader for further economic talks")
        #expect(sentences[1].hasPrefix("MOSCOW (AP) – Russian President Vladimir Putin hosted"))
        #expect(sentences[1].hasSuffix("ex-Soviet ally."))
        #expect(
            sentences.contains("He claimed his weekend meeting with U.S. Secretary of State Mike Pompeo vexed Moscow."))
        #expect(
            sentences.contains {
                $0.hasPrefix("Russian President Vladimir Putin, right,")
                    && $0.hasSuffix("Russia, Friday, Feb. 7, 2020.")
            })
        #expect(
            sentences.contains {
                $0.hasPrefix("The U.S. and the European Union have lifted") && $0.hasSuffix("political prisoners.")
            })
        #expect(sentences.count == 27)
    }

    /// In the stories of the repository every sentence begins like one and ends like one.
    @Test func theSeedsAreCutAtSentences() throws {
        let files = try FileManager.default.contentsOfDirectory(
            at: Repository.file("seeds"), includingPropertiesForKeys: nil
        ).filter { $0.pathExtension == "txt" }
        #expect(!files.isEmpty)
        for file in files {
            let language = String(file.lastPathComponent.prefix { $0 != "-" })
            let text = try String(contentsOf: file, encoding: .utf8)
            let paragraphs = text.components(separatedBy: "\n\n").filter { !$0.isEmpty }
            let sentences = try Self.sentences(text, language)
            #expect(sentences.count > 2 * paragraphs.count - 4, "\(language): few sentences")
            for sentence in sentences where !paragraphs.contains(where: { $0.hasPrefix(sentence) }) {
                #expect(sentence.count > 4, "\(language): '\(sentence)'")
                let first = try #require(sentence.unicodeScalars.first)
                #expect(!first.properties.isLowercase || language == "ka", "\(language): '\(sentence)'")
            }
        }
    }

    @Test func everyDecisionNamesItsRule() throws {
        let text = Array("Dr. Ruth met J. F. Kennedy in the U.S. Army.\nThey talked! “Why?” he asked. 5. The end".utf8)
        let segmenter = Segmenter(language: LanguageTag("en"))
        let decisions = try segmenter.decisions(on: text)
        let names = Set(
            RuleBook.all.map(\.name) + ["paragraph", "dateline", "line-break", "line-break-is-space"])
        for decision in decisions { #expect(names.contains(decision.rule)) }
        #expect(decisions.map(\.rule).starts(with: ["title", "initial", "initial", "joined-word", "abbreviation"]))
        #expect(
            decisions.filter(\.isCut).map(\.end)
                == (try segmenter.sentences(of: text)).dropLast().map(\.range.upperBound))
    }

    @Test func decisionsAreTheSameAsTheSentences() throws {
        var random = RandomText(seed: 7)
        let segmenter = Segmenter(language: LanguageTag("de"))
        for _ in 0..<500 {
            let length = 1 + random.below(80)
            let text = Array(random.text(length).utf8)
            let ends = try segmenter.sentences(of: text).dropLast().map(\.range.upperBound)
            let cuts = try segmenter.decisions(on: text).filter(\.isCut).map(\.end)
            #expect(Set(ends).isSubset(of: cuts))
            #expect(cuts == cuts.sorted())
        }
    }

    @Test func wrappedLinesGoOn() throws {
        try MarkedText.check("The president of\nBelarus arrived in\nSochi on Friday.| He left on\nSaturday.", "en")
        try MarkedText.check(
            """
            The leaders of both countries met for a long time in the Black Sea
            resort of Sochi on Friday and talked about the price of oil,| gas and
            Belarusian milk.| Nobody was pleased, it seems, but they smiled.
            """.replacing(",|", with: ","), "en")
    }

    @Test func shortLinesEnd() throws {
        try MarkedText.check("Putin, Lukashenko hold talks|\nMOSCOW (AP) — The leaders met.| They talked.", "en")
        try MarkedText.check("The agenda:|\n1. Oil prices.|\n2. Gas transit.|\n3. Union State.", "en")
        try MarkedText.check("• apples|\n• oranges|\n• pears", "en")
        try MarkedText.check("- apples and milk|\n- oranges", "en")
        try MarkedText.check("1. apples|\n2. oranges", "en")
        try MarkedText.check("i) Hello world.|\nii) Hello world.|\niii) Hello world.", "en")
    }

    @Test func lineBreaksAsSpace() throws {
        try MarkedText.check("This is cut\noff in the\nMiddle because pdf.| It\nends.", "en", .space)
        try MarkedText.check("Putin hosts talks\nMOSCOW (AP) — They met.|\n\nNext paragraph", "en", .space)
    }

    @Test func lineBreaksAsSentenceEnds() throws {
        try MarkedText.check("Here's a|\nsentence.|\r\nAnd here's Dr.|\nRuth", "en", .sentence)
    }

    @Test func aBlankLineAlwaysEnds() throws {
        for lineBreaks in LineBreaks.allCases {
            try MarkedText.check("the first|\n \t\r\nthe second|\u{2029}the third|\u{C}the fourth", "en", lineBreaks)
        }
    }

    @Test func blocksWithoutAReaderAreParagraphs() throws {
        let spans = try Segmenter(language: LanguageTag("en")).sentences(
            of: Array("\n\nOne. Two.\n\nThree\n \nFour.\n\n\n".utf8))
        #expect(spans.map(\.block) == [0, 0, 1, 2])
    }

    @Test func theUsersAbbreviationsHold() throws {
        try MarkedText.check("He works at Abt.| Zorn.", "en")
        try MarkedText.check(
            "He works at Abt. Zorn.| He left Abt.| The end.", "en",
            user: UserRules(abbreviations: WordLists(words: ["Abt."])))
    }

    @Test func anEmptyTextHasNoSentence() throws {
        let segmenter = Segmenter(language: .undetermined)
        for text in ["", " ", "\n\n", "\u{A0}\u{2028}\r\n"] {
            #expect(try segmenter.sentences(of: Array(text.utf8)).isEmpty)
        }
        #expect(try segmenter.sentences(of: [0]).map(\.range) == [0..<1])
    }

    #if DEBUG
        /// How many characters the rules read for a text.
        private static func work(on text: String) -> Int {
            let worker = SentenceWorker(language: "en")
            let settings = SentenceCutter.Settings(
                rules: LanguageRules.of(LanguageTag("en")), lineBreaks: .auto, model: .shipped, countsWords: true)
            worker.cut(Array(text.utf8), nil, settings, explain: nil) { _ in }
            return worker.cutter.reader.work
        }

        /// The work a text takes is bounded by its length: a text ten times as long takes ten times as many reads.
        @Test(arguments: [
            ".", "…", "\"", "(", "1", "a. ", "A. ", "? ", "»", ". \" ", "「。", "1. ", "\n", " ", "\u{301}", "a-", "a'",
            "x.y.", "• ", "- \n", ")", ":) ", "1. a 2. b ", "The ", ", The ",
        ])
        func hostileTextsTakeLinearWork(piece: String) {
            let small = Self.work(on: String(repeating: piece, count: 200))
            let large = Self.work(on: String(repeating: piece, count: 2_000))
            #expect(large <= 11 * small + 2_000, "\(small) \(large)")
        }
    #endif

    static func sentences(_ text: String, _ language: String) throws -> [String] {
        let utf8 = Array(text.utf8)
        return try Segmenter(language: LanguageTag(language)).sentences(of: utf8)
            .map { String(decoding: utf8[$0.range], as: UTF8.self) }
    }
}
