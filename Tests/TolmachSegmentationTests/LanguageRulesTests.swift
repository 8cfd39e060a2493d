// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachSegmentation

@Suite struct LanguageRulesTests {
    @Test func everyFolderIsRegistered() throws {
        let folder = Repository.file("Sources/CTolmachData/languages")
        let folders = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.isDirectoryKey]
        )
        .filter { try $0.resourceValues(forKeys: [.isDirectoryKey]).isDirectory == true }
        .map(\.lastPathComponent).sorted()
        #expect(!folders.isEmpty)
        #expect(folders == LanguageRules.registered)
    }

    @Test func embeddedFilesAreTheFilesInTheRepository() throws {
        for code in LanguageRules.registered {
            let file = try Data(contentsOf: Repository.file("Sources/CTolmachData/languages/\(code)/segmentation.txt"))
            #expect(
                LanguageRules.text(of: code) == [UInt8](file),
                "\(code): touch Sources/CTolmachData/languages.c and build again")
        }
    }

    @Test(arguments: LanguageRules.registered)
    func fileHasNoMistakes(code: String) throws {
        for mistake in LanguageRules.parsed(code, []).mistakes { Issue.record("\(mistake.rendered())") }
        let first = LanguageRules.text(of: code).prefix { $0 != 0x0A }
        #expect(String(decoding: first, as: UTF8.self) == "# SPDX-License-Identifier: Apache-2.0")
    }

    @Test func mistakesHaveTheirPlace() throws {
        var parser = LanguageRulesParser(code: "xx")
        parser.parse(
            Array(
                """
                Dr.
                [title]
                [titles]
                Dr. Prof  # no stop
                Dr.
                [starters]
                the.
                [settings]
                ordinals: perhaps
                [articles]
                the l'
                an. l’ l'
                [space-often]
                เมื่อ เขา
                [space-seldom]
                เขา
                [space-ends]
                แล้ว เมื่อ
                """.utf8))
        let (rules, mistakes) = parser.finished()
        #expect(mistakes.compactMap { $0.place?.line } == [1, 2, 4, 5, 7, 9, 12, 12, 12, 16])
        #expect(mistakes.last?.message == "'เขา' stands in [space-often] already")
        #expect(rules.articles.map { String(decoding: $0, as: UTF8.self) } == ["The ", "L'", "L’"])
        #expect(mistakes[1].help == "did you mean 'titles'?")
    }

    @Test func entriesWithACapitalHoldOnlyForWordsWithOne() throws {
        let rules = LanguageRules.of(LanguageTag("en"))
        #expect(rules.lexicon.roles(of: Lexicon.key(of: "Gen"), capital: true).contains(.title))
        #expect(!rules.lexicon.roles(of: Lexicon.key(of: "gen"), capital: false).contains(.title))
        #expect(rules.lexicon.roles(of: Lexicon.key(of: "ETC"), capital: true).contains(.closing))
        #expect(rules.lexicon.roles(of: Lexicon.key(of: "u.s"), capital: true).contains(.abbreviation))
        #expect(rules.lexicon.roles(of: Lexicon.key(of: "u"), capital: true).contains(.part))
    }

    @Test func languagesThatShareAFile() throws {
        #expect(LanguageRules.of(LanguageTag("no")).code == "nb")
        #expect(LanguageRules.of(LanguageTag("bs")).code == "hr")
        #expect(LanguageRules.of(LanguageTag("zh-Hant")).code == "zh")
        #expect(LanguageRules.of(LanguageTag("sr-Latn")).code == "sr")
        #expect(LanguageRules.of(LanguageTag("xx")).code == "und")
        #expect(LanguageRules.of(LanguageTag("en")) === LanguageRules.of(LanguageTag("en-GB")))
    }

    @Test func theUsersOwnAbbreviations() throws {
        let rules = LanguageRules.of(LanguageTag("en"), words: ["Gr.", "q.v", "Yahoo!"].map { WordLists.Entry($0) })
        #expect(rules.lexicon.roles(of: Lexicon.key(of: "gr"), capital: true).contains(.abbreviation))
        #expect(rules.lexicon.roles(of: Lexicon.key(of: "q.v"), capital: false).contains(.abbreviation))
        #expect(rules.lexicon.roles(of: Lexicon.key(of: "q"), capital: false).contains(.part))
        #expect(LanguageRules.of(LanguageTag("en")).lexicon.roles(of: Lexicon.key(of: "gr"), capital: true).isEmpty)
    }
}
