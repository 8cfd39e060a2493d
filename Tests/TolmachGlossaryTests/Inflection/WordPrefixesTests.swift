// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

@Suite struct WordPrefixesTests {
    @Test func prefixesOfAWord() {
        let prefixes = WordPrefixes(["ו", "וה", "ש", "abcdefgh"].map { Array($0.utf8) })
        func found(_ word: String) -> [String] {
            prefixes.of(Array(word.utf8)[...]).map { String(decoding: $0, as: UTF8.self) }
        }
        #expect(found("והבית") == ["ו", "וה"])
        #expect(found("ו") == ["ו"])
        #expect(found("בית") == [] && found("") == [])
        #expect(found("abcdefgh") == ["abcdefgh"] && found("abcdefg") == [])
    }
}
