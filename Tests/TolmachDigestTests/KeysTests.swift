// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachWords

@testable import TolmachDigest

/// What words of different languages and scripts have in common.
@Suite struct KeysTests {
    @Test(arguments: [
        ("Novosibirsk", "Новосибирск"), ("Криминалисты", "criminologists"), ("Łukaszenka", "Lukashenko"),
        ("Лукашэнкам", "Lukaschenko"), ("Žižkov", "Жижков"), ("Київ", "Kiew"), ("λονδίνο", "London"),
        ("თბილისი", "Tbilisi"), ("Երևան", "Erevan"), ("Харків", "Харьков"),
    ])
    func spellingsMeet(_ one: String, _ other: String) throws {
        let spelling = try LatinSpelling()
        func skeleton(_ word: String) -> [UInt8] {
            Array(
                ConsonantSkeleton.of(latin: spelling.of(MatchKey.fold(word)), hasHardJ: false)
                    .prefix(ConsonantSkeleton.compared))
        }
        #expect(String(decoding: skeleton(one), as: UTF8.self) == String(decoding: skeleton(other), as: UTF8.self))
    }

    @Test(arguments: [
        ("1,000", "1000"), ("1.000", "1000"), ("12.5", "12.5"), ("12,5", "12.5"), ("٢٠٢٠", "2020"), ("२५", "25"),
        ("1.234.567", "1234567"), ("2020", "2020"), ("0,125", "0125"), ("5.", "5"),
    ])
    func numbersAreWrittenOneWay(_ text: String, _ key: String) {
        #expect(String(decoding: NumberKey.of(Array(text.utf8)[...]), as: UTF8.self) == key)
    }
}
