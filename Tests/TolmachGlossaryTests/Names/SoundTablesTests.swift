// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@testable import TolmachGlossary

@Suite struct SoundTablesTests {
    /// The sounds of each place in the notation of the tables: `(kcs)`, `i?`.
    private func shown(_ places: [Sounds.Place]?) -> String? {
        places?.map { place in
            var sounds = ""
            for (bit, sound) in Sounds.alphabet.enumerated() where place.bits >> UInt32(bit) & 1 == 1 {
                sounds += String(UnicodeScalar(sound))
            }
            return (sounds.count > 1 ? "(\(sounds))" : sounds) + (place.isWeak ? "?" : "")
        }.joined()
    }

    private func sounds(_ word: String, _ script: LetterScript) -> String? {
        shown(SoundTables.withPlaces(of: WordKey.make(word)[...], script: script) { Array($0) })
    }

    @Test(arguments: [
        ("a", "a"), ("sZ", "sZ"), ("(kcs)", "(sck)"), ("i?", "i?"), ("k(uv)?", "k(uv)?"), ("S(CSc)?", "S(SCc)?"),
        ("-", ""), ("", ""),
    ])
    func specs(_ spec: String, _ expected: String) { #expect(shown(SoundTables.parsed(spec[...])) == expected) }

    @Test(arguments: [
        ("Schuh", LetterScript.latin, "Su(xh)?"), ("Tšehov", .latin, "Ce(xh)?ov"), ("Csoma", .latin, "Coma"),
        ("Minsk", .latin, "min(szS)k"), ("Żabinka", .latin, "(zZ)abinka"),
        ("Шушкевич", .cyrillic, "SuSkeviC"),
        ("Мінськ", .cyrillic, "minsk"), ("Μινσκ", .greek, "min(szSZ)k"), ("მინსკი", .georgian, "minski"),
        ("Մինսկ", .armenian, "minsk"),
    ])
    func theLongestSpellingCounts(_ word: String, _ script: LetterScript, _ expected: String) {
        #expect(sounds(word, script) == expected)
    }

    @Test func syllablesAreTakenApart() {
        #expect(sounds("민", .hangul) == "min")
        #expect(sounds("미ン", .hangul) == nil)
        #expect(sounds("ミンスク", .katakana)?.hasPrefix("mins") == true)
        #expect(sounds("みんすく", .katakana) == nil)
    }

    @Test func aLetterThatIsNotInTheTableEndsIt() {
        #expect(sounds("Minsk中", .latin) == nil)
        #expect(sounds("", .latin) == "")
        for script in [LetterScript.none, .unspaced, .other] { #expect(sounds("Minsk", script) == nil) }
    }

    /// Every letter that a language of the glossary writes names with has a sound.
    @Test(arguments: [
        (
            "abcdefghijklmnopqrstuvwxyząćęłńóśźżäöüßàâçéèêëîïôùûñáíúâãõčďěňřšťůýžāēģīķļņūįųėőűğışşţâî",
            LetterScript.latin
        ),
        ("абвгдеёжзийклмнопрстуфхцчшщъыьэюяіїєґў", .cyrillic), ("αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋ", .greek),
        ("აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ", .georgian),
        ("աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև", .armenian), ("אבגדהוזחטיךכלםמןנסעףפץצקרשת", .hebrew),
        ("ابتثجحخدذرزسشصضطظعغفقكلمنهويةءآأإئؤىپچژگکی", .arabic),
    ])
    func alphabetsAreWhole(_ letters: String, _ script: LetterScript) {
        for letter in letters.unicodeScalars { #expect(sounds(String(letter), script) != nil, "\(letter)") }
    }
}
