// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachICU
import TolmachTestSupport

@Suite struct LanguagesTests {
    @Test(arguments: [
        ("en", "en"), ("EN_us", "en-US"), ("iw", "he"), ("zh-hant-tw", "zh-Hant-TW"), ("sr_Latn", "sr-Latn"),
        ("be-tarask", "be-tarask"),
        ("eng", "en"), ("ukr", "uk"), ("und", "und"), ("de-1996", "de-1996"),
    ])
    func canonicalForms(_ tag: String, _ expected: String) { #expect(Languages.canonical(tag) == expected) }

    @Test(arguments: [
        "", "!!", "e", "not a tag", "en--us", "english-language-of-england", "-", "en-", "語", "en\u{0}US",
    ])
    func malformedTags(_ tag: String) { #expect(Languages.canonical(tag) == nil) }

    @Test func knownLanguages() {
        for language in ["en", "ru", "uk", "be", "pl", "zh", "he", "hsb"] {
            #expect(Languages.isKnown(primary: language))
        }
        for language in ["", "xx", "zzz", "EN", "english"] {
            #expect(!Languages.isKnown(primary: language), "\(language)")
        }
    }

    @Test(arguments: [
        ("be", "Belarusian"), ("uk", "Ukrainian"), ("zh-Hant", "Chinese (Traditional)"), ("he", "Hebrew"),
    ])
    func englishNames(_ tag: String, _ name: String) { #expect(Languages.englishName(tag) == name) }

    @Test func aCanonicalTagStaysAndAnyTextIsAnswered() {
        var random = RandomText(seed: 91)
        for _ in 0..<500 {
            var tag = random.pick(["en", "zh", "sr", "x", "i", "ru", ""])
            for _ in 0..<random.int(0...4) {
                tag +=
                    random.pick(["-", "_", "--", ""])
                    + random.pick(["Latn", "US", "001", "x", "u", "ca", "1996", "valencia", "é", "\u{0}", "a"])
            }
            guard let canonical = Languages.canonical(tag) else { continue }
            #expect(Languages.canonical(canonical) == canonical, "\(tag.debugDescription) \(canonical)")
        }
        _ = Languages.canonical(String(repeating: "en-US-", count: 1000))
        _ = Languages.englishName(String(repeating: "a", count: 5000))
    }

    @Test(
        arguments: [
            ("uk", "uk", nil), ("RU", "ru", nil), ("uk_UA", "uk-UA", nil), ("tl", "tl", nil), ("und", "und", nil),
            ("xx", nil, "no language has the code 'xx'"), ("zzz-Latn", nil, "no language has the code 'zzz-Latn'"),
            ("", nil, "'' is not a language tag (BCP 47), e.g. uk or zh-Hant"),
            ("a b", nil, "'a b' is not a language tag (BCP 47), e.g. uk or zh-Hant"),
        ] as [(String, String?, String?)])
    func whatAUserMayCallALanguage(_ tag: String, _ known: String?, _ problem: String?) {
        #expect(Languages.known(tag) == known)
        #expect(Languages.problem(in: tag) == problem)
    }
}
