// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

@Suite struct TokenizeStageTests {
    private func tokens(_ text: String) throws -> [(String, Token.Kind)] {
        let source = SourceText(text)
        let working = try NormalizeStage(.init(), Resources()).run(on: source, ())
        return try TokenizeStage(.init(), Resources()).run(on: source, working).map {
            (source.string($0.range), $0.kind)
        }
    }

    private func words(_ text: String) throws -> [String] { try tokens(text).map(\.0) }

    @Test func words() throws {
        #expect(
            try words("Mr. O’Neill’s 3.5 can't-do list, e.g. U.S. oil") == [
                "Mr", "O’Neill’s", "3.5", "can't", "do", "list", "e.g", "U.S", "oil",
            ])
        #expect(try words("об’єкт аб'ява №5 Лукашенко-Путин") == ["об’єкт", "аб'ява", "5", "Лукашенко", "Путин"])
        #expect(try words("ד\"ר כהן צה״ל") == ["ד\"ר", "כהן", "צה״ל"])
        #expect(try words("نعم، وصل أمس.") == ["نعم", "وصل", "أمس"])
        #expect(try words("🇧🇾 👩‍👩‍👧 ! — …").isEmpty)
        #expect(try words("").isEmpty)
    }

    @Test func dictionaryScripts() throws {
        #expect(try words("ประธานาธิบดีเดินทาง").count > 1)
        #expect(try words("ຂ້ອຍມັກກິນເຂົ້າໜຽວ").count > 1)
        #expect(try words("ប្រទេសកម្ពុជា").count > 1)
        #expect(try words("ကျွန်တော်တို့သွားကြမယ်").count > 1)
        #expect(try words("他说中国和俄罗斯").joined() == "他说中国和俄罗斯")
        #expect(try words("東京タワーへ行きます").joined() == "東京タワーへ行きます")
        #expect(try words("한국 대통령이 민스크를 방문했다") == ["한국", "대통령이", "민스크를", "방문했다"])
    }

    @Test func kinds() throws {
        let kinds = try tokens("Oil 100 COVID19 中国 タワー ไทย שלום 3a").map(\.1)
        #expect(kinds == [.word, .number, .word, .ideographic, .kana, .word, .word, .word])
    }

    @Test func tokensAreInOrderAndApartAndOfTheSource() throws {
        var random = RandomText(seed: 5)
        let stage = try TokenizeStage(.init(), Resources())
        let normalize = try NormalizeStage(.init(), Resources())
        for _ in 0..<700 {
            let length = 1 + random.below(60)
            let source = SourceText(random.text(length))
            let working = try normalize.run(on: source, ())
            var end = 0
            for token in try stage.run(on: source, working) {
                #expect(token.range.lowerBound >= end && !token.range.isEmpty)
                #expect(source.range(token.range.lowerBound, token.range.upperBound) == token.range)
                end = token.range.upperBound
            }
        }
    }

    @Test func decomposedWordsKeepTheirSourceRanges() throws {
        #expect(try words("мои\u{306} е\u{308}ж").map { $0.unicodeScalars.count } == [4, 3])
    }
}
