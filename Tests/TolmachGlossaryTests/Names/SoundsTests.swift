// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@testable import TolmachGlossary

@Suite struct SoundsTests {
    private func sounds(_ word: String) -> Sounds? {
        let key = WordKey.make(word)
        return Sounds(key[...], script: SoundIndex.script(of: key[...]))
    }

    private func similarity(_ a: String, _ b: String) throws -> Double {
        SoundDistance.similarity(try #require(sounds(a)), try #require(sounds(b)))
    }

    /// Spellings of one name in many scripts.
    private static let spellings = [
        "Lukashenko", "Łukaszenka", "Lukaschenko", "Loukachenko", "Лукашенко", "Лукашэнка", "Λουκασένκο", "ルカシェンコ",
        "루카셴코",
        "לוקשנקו", "لوكاشينكو", "ლუკაშენკო", "Լուկաշենկո",
    ]

    @Test(arguments: spellings) func oneNameSoundsAlikeInEveryScript(_ spelling: String) throws {
        for other in Self.spellings {
            let likeness = try similarity(spelling, other)
            #expect(likeness >= 0.8, "\(spelling) and \(other): \(likeness)")
            let shared = Set(try #require(sounds(spelling)).consonantKeys()).intersection(
                try #require(sounds(other)).consonantKeys())
            #expect(!shared.isEmpty, "\(spelling) and \(other) share no key")
        }
    }

    @Test(arguments: [
        ("Lukashenko", "Путин"), ("Minsk", "Москва"), ("Makei", "Макрон"), ("Putin", "Павлин"),
        ("Karpenko", "Лукашенко"),
    ])
    func otherNamesDoNot(_ a: String, _ b: String) throws { #expect(try similarity(a, b) < 0.9) }

    @Test func likenessIsSymmetricAndFull() throws {
        for a in Self.spellings {
            #expect(try similarity(a, a) == 1)
            for b in Self.spellings {
                let difference = try similarity(a, b) - similarity(b, a)
                #expect(abs(difference) < 1e-9, "\(a) and \(b)")
            }
        }
    }

    @Test(arguments: ["卢卡申科", "ลูคาเชนโก", "2020", "", "COVID19"])
    func whatCannotBeSounded(_ word: String) { #expect(sounds(word) == nil) }

    @Test func doubledConsonantsSoundOnce() throws { #expect(try similarity("Anna", "Ана") == 1) }

    @Test func keysAreLimited() throws {
        let long = try #require(sounds(String(repeating: "chsz", count: 30)))
        #expect(long.places.count <= 40 && long.consonantKeys(limit: 12).count <= 12)
    }

    /// By what keys begin with most words are told not to share one; none that does may be.
    @Test func whatSharesAKeySharesItsBeginning() throws {
        var random = RandomText(seed: 7)
        let letters = Self.spellings.map { Array(WordKey.make($0)) }.compactMap {
            String(validating: $0, as: UTF8.self)
        }
        var words = Self.spellings
        for _ in 0..<400 {
            let letters = Array(letters[Int.random(in: 0..<letters.count, using: &random)])
            let length = Int.random(in: 1...7, using: &random)
            words.append(String((0..<length).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] }))
        }
        let heard = words.compactMap(sounds).map { (keys: Set($0.consonantKeys()), beginnings: $0.keyBeginnings) }
        var (sharing, apart) = (0, 0)
        for (number, one) in heard.enumerated() {
            for other in heard[..<number] {
                if one.keys.isDisjoint(with: other.keys) {
                    if one.beginnings & other.beginnings == 0 { apart += 1 }
                } else {
                    sharing += 1
                    #expect(one.beginnings & other.beginnings != 0)
                }
            }
        }
        #expect(sharing > 1000 && apart > 10000, "\(sharing) share a key, \(apart) are told to share none")
    }

    @Test func aWordIsHeardInTheStorageOfAnother() throws {
        var heard = Sounds()
        for word in Self.spellings + ["卢卡申科", "", "Minsk"] {
            let key = WordKey.make(word)
            let isHeard = heard.hear(key[...], script: SoundIndex.script(of: key[...]))
            let alone = sounds(word)
            #expect(isHeard == (alone != nil))
            if let alone {
                #expect(heard.places == alone.places && heard.firmCount == alone.firmCount)
                #expect(heard.isVowelless == alone.isVowelless)
            }
        }
    }

    @Test func anyWordIsAnswered() {
        var random = RandomText(seed: 41)
        for _ in 0..<500 {
            let key = WordKey.make(random.prose(words: 1))
            for script in [
                LetterScript.latin, .cyrillic, .greek, .hebrew, .arabic, .hangul, .katakana, .georgian, .armenian,
                .other,
            ] {
                guard let heard = Sounds(key[...], script: script) else { continue }
                #expect(!heard.places.isEmpty && SoundDistance.similarity(heard, heard) == 1)
            }
        }
    }
}
