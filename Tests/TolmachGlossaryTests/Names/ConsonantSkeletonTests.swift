// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

@Suite struct ConsonantSkeletonTests {
    /// Spellings of one name a line, after a bar others.
    @Test(arguments: [
        "poroshenko poroschenko porochenko poroszenko porošenko poroşenko poroxenko порошенко парашэнка | poltorenko",
        "tymoshenko timochenko tymoszenko тимошенко | timofeenko",
        "chernenko tschernenko czernienko tchernenko черненко | chernikov",
    ])
    func isOneForAllSpellings(_ line: String) throws {
        let sides = line.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
        let keys = sides[0].map { ConsonantSkeleton.key(of: WordKey.make($0)[...]) }
        #expect(keys.allSatisfy { $0 != nil && $0 == keys[0] })
        for other in sides[1] { #expect(ConsonantSkeleton.key(of: WordKey.make(other)[...]) != keys[0]) }
    }

    @Test(arguments: [("дзмітры", "дмитрий"), ("gyimitrij", "dimitrij"), ("uladzimir", "vladimir")])
    func softConsonantsAreFoundToo(_ soft: String, _ hard: String) {
        let key = ConsonantSkeleton.key(of: WordKey.make(soft)[...], isSoft: true)
        #expect(key != nil && key == ConsonantSkeleton.key(of: WordKey.make(hard)[...]))
    }

    /// Spellings whose keys meet in one way or the other; after a bar those that do not.
    @Test(arguments: [
        "дмитрий дзмітры dimitrij gyimitrij | dmowski", "владимир uladzimir władimir wladimir | uladyka",
        "lukashenko łukaszenka loukachenko | lukaszenkiem luka", "chekhov csehov tšehov chéjov | cesena",
        "khrushchev hruscsov hruštšov | rusev", "bakhtin bahtyin bahtin | batin", "akhmetov ahmetov ахметов | almetov",
        "rakhmonov rahmonov | ralmonov", "khrennikov hrennikov | rennikov", "wegner vegner | wehner",
        "makler | mahler", "hlinka glinka khlinka | minka",
        "lechner lexner | lehner", "schuhmann schuman | schugmann",
    ])
    func keysOfOneNameMeet(_ line: String) {
        let sides = line.split(separator: "|").map {
            $0.split(separator: " ").map { ConsonantSkeleton.keys(of: WordKey.make(String($0))[...]) }
        }
        for keys in sides[0] { #expect(sides[0][0].shares(keys) && keys.shares(sides[0][0])) }
        for other in sides[1] { #expect(!sides[0][0].shares(other) && !other.shares(sides[0][0])) }
    }

    /// What is read from where a form differs is what is read of the whole form.
    @Test(arguments: [
        "schtscherbakow: schtscherbakowa schtscherb schtsch scht sch s szcz лук", "дзмітры: дзмітрыя дзмітр дз д ц",
        "gyimitrij: gyimitrijtől gy gyi g dimitrij", "poltorenko: poltorenkom poltorenkotsch poltorents",
        "akhmetov: akhmetova akhm akh ak akhl akht akkhm", "wehner: wehnera weh we wehh weher ahlh hle",
        "bcdfgklmnprstvbcdfgklm: bcdfgklmnprstvbcdfgk bcdfgklmnprstvbcdfgklmnn", "a: b",
    ])
    func formsAreReadFromTheirEnds(_ line: String) throws {
        let sides = line.split(separator: ":").map(String.init)
        let beginnings = ConsonantSkeleton.Beginnings(of: WordKey.make(sides[0])[...])
        for form in [sides[0]] + sides[1].split(separator: " ").map(String.init) {
            let key = WordKey.make(form)
            let (read, whole) = (beginnings.keys(of: key[...]), ConsonantSkeleton.keys(of: key[...]))
            #expect(read.hard == whole.hard && read.soft == whole.soft, "\(form)")
            #expect(whole.hard == ConsonantSkeleton.key(of: key[...]), "\(form)")
            #expect(whole.soft == ConsonantSkeleton.key(of: key[...], isSoft: true), "\(form)")
        }
    }

    @Test func shortWordsHaveNone() {
        for word in ["", "may", "obama", "ооо", "'"] {
            #expect(ConsonantSkeleton.key(of: WordKey.make(word)[...]) == nil)
        }
        for (key, expected) in [(0o123, []), (0o1234, [0o123]), (0o12345, [0o1234, 0o123])] as [(UInt64, [UInt64])] {
            var shortened: [UInt64] = []
            ConsonantSkeleton.forEachShortened(key) { shortened.append($0) }
            #expect(shortened == expected)
        }
    }

    @Test(arguments: [
        ("Иванович", true), ("Ивановича", true), ("Ивановной", true), ("ивановной", false), ("иванович", true),
        ("Petrovich", true), ("Petrovitch", true), ("Petrowiczowi", true), ("Petrov", false), ("Ович", false),
        ("Βλαντιμίροβιτς", true), ("이바노비치", true),
    ])
    func patronymics(_ word: String, _ isOne: Bool) {
        var key: [UInt8] = []
        let shape = WordKey.make(Array(word.utf8)[...], into: &key)
        #expect(Patronymics.contains(key, startsWithCapital: shape.startsWithCapital) == isOne)
    }

    @Test(arguments: [
        ("President", true), ("президента", true), ("Präsidentin", true), ("elnök", true), ("пані", true), ("Mr", true),
        ("presidium", false), ("pancake", false), ("мерзлота", false),
    ])
    func titles(_ word: String, _ isOne: Bool) { #expect(PersonTitles.contains(WordKey.make(word)) == isOne) }
}
