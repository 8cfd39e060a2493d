// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@testable import TolmachGlossary

@Suite struct WordKeyTests {
    private func key(_ word: String) -> String { String(decoding: WordKey.make(word), as: UTF8.self) }

    @Test(arguments: [
        ("Lukashenko", "lukashenko"), ("ŁUKASZENKA", "łukaszenka"), ("Лёд", "лед"), ("Ґудзь", "гудзь"),
        ("Ўладзімір", "уладзімір"),
        ("Быкаў", "быкаў"), ("İstanbul", "istanbul"), ("IŞIK", "işik"), ("ışık", "işik"), ("București", "bucureşti"),
        ("Αθήνα", "αθηνα"), ("ΑΘΗΝΑΣ", "αθηνασ"), ("Ευρώπης", "ευρωπησ"), ("أحمد", "احمد"), ("مُحَمَّد", "محمد"),
        ("کیف", "كيف"), ("מִינְסְק", "מינסק"), ("צה״ל", "צה\"ל"), ("U.S", "us"), ("e.g", "eg"), ("e.go", "e.go"),
        ("O’Neill", "o'neill"), ("co\u{AD}op", "coop"), ("Երևան", "երեւան"), ("თბილისი", "თბილისი"), ("루카셴코", "루카셴코"),
    ])
    func whatIsHeldToBeTheSame(_ word: String, _ expected: String) { #expect(key(word) == expected) }

    /// The range checks and ICU's long way give the same keys, letter by letter.
    @Test func bothWaysAreTheSame() {
        var different: [String] = []
        // Of the many thousand Han characters and Hangul syllables, which are all treated alike, one in eleven.
        for value in Array(UInt32(0x21)..<0x3400) + stride(from: 0x3400, through: 0xD7A3, by: 11) {
            guard let scalar = Unicode.Scalar(value) else { continue }
            // In a word, and at its start.
            for word in ["мa\(scalar)", "\(scalar)x", "\(scalar)"] {
                let bytes = Array(word.utf8)[...]
                var short: [UInt8] = []
                var long: [UInt8] = []
                _ = WordKey.make(bytes, into: &short)
                WordKey.throughICU(bytes, into: &long)
                if short != long, !word.contains(".") { different.append("\(value): \(word)") }
            }
        }
        #expect(different.isEmpty, "\(different.count): \(different.prefix(20))")
    }

    @Test func aKeyOfAKeyIsItself() {
        var random = RandomText(seed: 21)
        for _ in 0..<500 {
            let key = WordKey.make(random.text(scalars: 8))
            var again: [UInt8] = []
            _ = WordKey.make(key[...], into: &again)
            #expect(again == key, "\(String(decoding: key, as: UTF8.self).debugDescription)")
        }
    }

    @Test(arguments: [
        ("Minsk", "Latn 5 1 capital"), ("NATO", "Latn 4 4 capital all"), ("iPhone", "Latn 6 1"),
        ("Я", "Cyrl 1 1 capital initial"),
        ("нафта", "Cyrl 5 0"), ("42", "Zyyy 0 0"), ("مينسك", "Arab 5 0"), ("G7", "Latn 1 1 capital initial"),
        ("დავითი", "Geor 6 0"), ("Ӂ", "Cyrl 1 1 capital initial"),
    ])
    func shapes(_ word: String, _ expected: String) {
        var key: [UInt8] = []
        let shape = WordKey.make(Array(word.utf8)[...], into: &key)
        var shown = "\(shape.script.code) \(shape.letters) \(shape.capitals)"
        if shape.startsWithCapital { shown += " capital" }
        if shape.isAllCapitals { shown += " all" }
        if shape.isInitial { shown += " initial" }
        #expect(shown == expected)
    }

    @Test func scalarsAreReadForwardsAndBackwards() {
        var random = RandomText(seed: 22)
        for _ in 0..<200 {
            let text = random.text(scalars: 20)
            let bytes = Array(text.utf8)
            var index = 0
            var copy: [UInt8] = []
            for scalar in text.unicodeScalars {
                #expect(UTF8Scalar.next(in: bytes[...], at: &index) == scalar.value)
                #expect(UTF8Scalar.previous(in: bytes, before: index) == scalar.value)
                UTF8Scalar.append(scalar.value, to: &copy)
            }
            #expect(copy == bytes && UTF8Scalar.count(bytes) == text.unicodeScalars.count)
        }
        #expect(UTF8Scalar.previous(in: [0x61], before: 0) == nil)
    }
}
