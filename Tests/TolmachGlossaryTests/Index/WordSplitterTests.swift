// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachSegmentation
import TolmachTestSupport

@testable import TolmachGlossary

@Suite struct WordSplitterTests {
    private func words(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        return WordSplitter.words(of: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test(
        arguments: [
            ("Nord Stream 2", ["Nord", "Stream", "2"]), ("U.S. oil", ["U.S", "oil"]), ("C++", ["C"]),
            ("Рогачёв-Лукашенко", ["Рогачёв", "Лукашенко"]), ("п'ять", ["п'ять"]), ("3.5", ["3.5"]), ("צה״ל", ["צה״ל"]),
            ("弗拉基米尔·普京", ["弗拉基米尔", "普京"]), ("ウラジーミル・プーチン", ["ウラジーミル", "プーチン"]),
            ("สมเด็จ", ["สมเด็จ"]), ("G7サミット", ["G7", "サミット"]), ("", []), (" — ", []), ("a", ["a"]),
        ] as [(String, [String])])
    func cuts(_ text: String, _ expected: [String]) { #expect(words(text) == expected) }

    /// In alphabetic scripts, a term is cut where the tokenize stage cuts a text.
    @Test func agreesWithTheTokenizeStage() throws {
        var random = RandomText(seed: 23)
        let alphabets = RandomText.scripts.prefix(7)
        let between = [" ", "-", ".", "'", "’", "·", ",", ":", "/", "1", "1.5", "_", "\"", "״", "\u{AD}", "  "]
        for _ in 0..<400 {
            var view = String.UnicodeScalarView()
            let alphabet = random.pick(Array(alphabets))
            for _ in 0..<random.int(1...5) {
                for _ in 0..<random.int(1...4) {
                    let range = random.pick(alphabet)
                    if let scalar = Unicode.Scalar(UInt32(random.int(Int(range.lowerBound)...Int(range.upperBound)))) {
                        view.append(scalar)
                    }
                }
                view.append(contentsOf: random.pick(between).unicodeScalars)
            }
            let source = SourceText(String(view))
            let same = WorkingText(utf8: source.utf8, map: .identity)
            let tokens = try TestStages.tokenize.get().run(on: source, same).map { source.string($0.range) }
            #expect(words(source.string) == tokens, "\(source.string.debugDescription)")
        }
    }

    @Test func rangesAreInOrderAndOnScalarBorders() {
        var random = RandomText(seed: 24)
        for _ in 0..<300 {
            let source = SourceText(random.text(scalars: 40))
            var end = 0
            for range in WordSplitter.words(of: source.utf8) {
                #expect(range.lowerBound >= end && !range.isEmpty)
                #expect(source.range(range.lowerBound, range.upperBound) != nil)
                end = range.upperBound
            }
        }
    }
}
