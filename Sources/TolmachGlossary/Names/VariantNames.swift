// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// The words of persons' names that may be sought by other spellings among words of a script, whatever the language, by their consonants.
final class VariantNames: Sendable {
    let script: LetterScript
    let units: [Int32]
    private let numbers: [Int32: Int32]
    let keys: KeyIndex
    /// By number: what is known of a word.
    private let states: Mutex<[State]>

    private enum State {
        case unmet
        case met(Word)
        case unknown
    }

    /// A word as it is weighed.
    final class Word: Sendable {
        let unit: Int32
        let letters: Int
        let script: NameScript
        let table: EditTable
        let textSide: EditTable.Side
        let nameSide: EditTable.Side
        let trie: EditTrie
        let sounds: Sounds

        /// Nil when no model knows the word.
        init?(_ unit: Int32, _ key: ArraySlice<UInt8>, among script: LetterScript) {
            guard let name = NameLetters(utf8: Array(key)),
                let sounds = Sounds(key, script: SoundIndex.script(of: key)),
                // Two Latin words by the table of Latin spellings, a Latin and a Cyrillic one by the Cyrillic table.
                let table = EditTables.table(for: script == .latin && name.script == .latin ? .latin : .cyrillic)
            else { return nil }
            self.unit = unit
            self.script = name.script
            self.table = table
            self.sounds = sounds
            letters = UTF8Scalar.count(key)
            (textSide, nameSide) = script == .latin ? (table.latin, table.other) : (table.other, table.latin)
            trie = EditTrie([name.adapted(to: nameSide)], nameSide, keepsNumbers: false)
        }
    }

    init(_ index: GlossaryIndex, _ script: LetterScript) {
        self.script = script
        var units: [Int32] = []
        var numbers: [Int32: Int32] = [:]
        var places: [KeyIndex.Place] = []
        if script == .latin || script == .cyrillic {
            let scripts = index.conceptScripts
            var isKnown = [Bool](repeating: false, count: index.units.count)
            for pattern in index.patterns where VariantIndex.maySeek(pattern, script, scripts) {
                for unit in index.units(of: pattern) where !isKnown[Int(unit)] {
                    isKnown[Int(unit)] = true
                    let word = index.units[Int(unit)]
                    guard UTF8Scalar.count(word) >= VariantIndex.leastLetters else { continue }
                    let number = Int32(units.count)
                    let before = places.count
                    ConsonantSkeleton.keys(of: word).visit {
                        places.append(KeyIndex.Place(key: $0, number: number))
                    }
                    guard places.count > before else { continue }
                    numbers[unit] = number
                    units.append(unit)
                }
            }
        }
        states = Mutex([State](repeating: .unmet, count: units.count))
        self.units = units
        self.numbers = numbers
        keys = KeyIndex(places)
    }

    /// A word by its number; nil for one that no model knows. It is made when it is first met, once for all workers.
    func word(_ number: Int, _ index: GlossaryIndex) -> Word? {
        states.withLock { states in
            if case .unmet = states[number] {
                let unit = units[number]
                states[number] = Word(unit, index.units[Int(unit)], among: script).map { .met($0) } ?? .unknown
            }
            guard case .met(let word) = states[number] else { return nil }
            return word
        }
    }

    /// The number of a unit that is a word of some name here.
    func number(of unit: Int32) -> Int? { numbers[unit].map { Int($0) } }
}
