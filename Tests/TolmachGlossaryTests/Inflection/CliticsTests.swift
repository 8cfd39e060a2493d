// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

@Suite struct CliticsTests {
    @Test func onlyArabicAndHebrewHavePrefixes() {
        #expect(
            Clitics.prefixes(of: "ar").contains(Array("و".utf8))
                && !Clitics.prefixes(of: "ar").contains(Clitics.arabicArticle))
        #expect(Clitics.prefixes(of: "he").contains(Array("וכש".utf8)))
        #expect(Clitics.prefixes(of: "fa").isEmpty && Clitics.prefixes(of: "en").isEmpty)
    }

    @Test func someHebrewPrefixesSwallowTheArticle() {
        for prefix in ["ב", "ול", "שכ"] { #expect(Clitics.swallowsArticle(Array(prefix.utf8)), "\(prefix)") }
        for prefix in ["מ", "ו", "ש"] { #expect(!Clitics.swallowsArticle(Array(prefix.utf8)), "\(prefix)") }
    }

    @Test(
        arguments: [
            ("루카셴코는", ["는"]), ("루카셴코은", []), ("푸틴은", ["은"]), ("푸틴는", []), ("푸틴과의", ["과의", "의"]), ("민스크로", ["로"]),
            ("서울로", ["로"]), ("푸틴로", []), ("푸틴으로", ["으로", "로"]), ("서울으로", ["로"]), ("민스크에서", ["에서"]), ("푸틴", []),
            ("는", []),
            ("Minsk에서", []),
        ] as [(String, [String])])
    func aKoreanParticleFitsTheWordBefore(_ word: String, _ particles: [String]) {
        let bytes = Array(word.utf8)
        let found = Clitics.particleLengths(of: bytes[...]).map { String(decoding: bytes.suffix($0), as: UTF8.self) }
        #expect(found == particles)
    }

    @Test(arguments: [
        ("tr", "in", Apostrophes.Ending.inflection), ("tr", "nden", .inflection), ("pl", "a", .inflection),
        ("pl", "owi", .inflection),
        ("cs", "ovi", .inflection), ("uk", "ові", .inflection), ("en", "s", .outside), ("de", "s", .outside),
        ("fr", "s", .outside),
    ])
    func afterAnApostrophe(_ language: String, _ suffix: String, _ ending: Apostrophes.Ending) {
        #expect(Apostrophes.ending(Array(suffix.utf8)[...], language: language) == ending)
    }

    @Test(arguments: [("en", "re"), ("pl", "xyz"), ("tr", "abcdefghijklmn"), ("fr", "a")])
    func nothingElseBelongsThere(_ language: String, _ suffix: String) {
        #expect(Apostrophes.ending(Array(suffix.utf8)[...], language: language) == nil)
    }

    @Test func elidedArticles() {
        for word in ["l", "d", "qu", "dell", "jusqu"] { #expect(Apostrophes.isElided(Array(word.utf8)[...])) }
        for word in ["o", "can", ""] { #expect(!Apostrophes.isElided(Array(word.utf8)[...])) }
    }
}
