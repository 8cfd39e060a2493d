// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport
import TolmachWords

struct StemmerTests {
    private static func stem(_ word: String, _ language: String) -> String? {
        guard var stemmer = Stemmer(language: language) else { return nil }
        return String(decoding: stemmer.stem(Array(word.utf8)), as: UTF8.self)
    }

    @Test(arguments: [
        ("en", "running", "run"), ("en", "cities", "citi"), ("ru", "книгами", "книг"), ("de", "häuser", "haus"),
        ("fr", "nationale", "national"), ("es", "ciudades", "ciudad"), ("en", "", ""), ("ru", "я", "я"),
    ])
    func stemsAreSnowballs(_ language: String, _ word: String, _ expected: String) {
        #expect(Self.stem(word, language) == expected)
    }

    @Test(arguments: ["be", "uk", "ka", "ko", "xx", "", "zh-Hant"])
    func otherLanguagesHaveNone(_ language: String) {
        #expect(Self.stem("word", language) == nil)
    }

    @Test func bothNorwegiansAreOne() {
        for word in ["husene", "regjeringen", "byene"] {
            let stem = Self.stem(word, "no")
            #expect(stem != nil && stem != word)
            #expect(Self.stem(word, "nb") == stem)
            #expect(Self.stem(word, "nn") == stem)
        }
    }

    /// A stem is valid text, no matter which words came before.
    @Test(arguments: ["en", "ru", "de", "fr", "ar", "hi", "tr", "hu"])
    func stemsOfAnyWordAreValid(_ language: String) throws {
        var random = RandomText(seed: 81)
        guard var kept = Stemmer(language: language) else {
            Issue.record("no stemmer for \(language)")
            return
        }
        for _ in 0..<200 {
            let word = random.oneIn(2) ? random.text(scalars: 12) : random.prose(words: 1)
            let stem = kept.stem(Array(word.utf8))
            #expect(String(validating: stem, as: UTF8.self) != nil)
            #expect(
                String(decoding: stem, as: UTF8.self).utf8.elementsEqual(Self.stem(word, language)?.utf8 ?? "none".utf8)
            )
        }
    }
}
