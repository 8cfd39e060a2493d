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
        let keys: ConsonantSkeleton.Keys
        /// It may be a man's, beside which one in -a is a woman's.
        let endsInConsonant: Bool

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
            keys = ConsonantSkeleton.keys(of: key)
            endsInConsonant = GivenNameGender.endsInConsonant(key)
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

/// Words of persons' names that one worker has near to a word of a text.
final class VariantWords {
    private let index: GlossaryIndex
    /// By number: the call that met it last.
    @exclusivity(unchecked) private var calls: [UInt32] = []
    @exclusivity(unchecked) private var call: UInt32 = 0
    private var names: VariantNames?
    /// By number: the words that were near to any, and nil for one that no model knows.
    @exclusivity(unchecked) private var met: [VariantNames.Word??] = []
    /// For the sounds of what a word may be, held against one name after the other.
    @exclusivity(unchecked) var comparison = SoundComparison()
    @exclusivity(unchecked) var sounds: [Sounds.Place] = []

    init(_ index: GlossaryIndex) { self.index = index }

    /// Words of names in Latin letters by their units, as they were asked for; nil where no model knows one.
    @exclusivity(unchecked) private var byUnit: [Int32: VariantNames.Word?] = [:]
    /// With more of them all are forgotten (some 20 MB).
    private static let mostByUnit = 1 << 13

    /// A word of a name as it is weighed among Latin words.
    func name(_ unit: Int32) -> VariantNames.Word? {
        if let known = byUnit[unit] { return known }
        if byUnit.count >= Self.mostByUnit { byUnit.removeAll() }
        let made = VariantNames.Word(unit, index.units[Int(unit)], among: .latin)
        byUnit[unit] = .some(made)
        return made
    }

    /// The words that are sought and have one of some keys, or one of them without its last consonants; each once.
    func near(
        _ names: VariantNames, _ isSought: [Bool], _ keys: (_ find: (UInt64) -> Void) -> Void
    ) -> [VariantNames.Word] {
        if self.names !== names {
            self.names = names
            calls = [UInt32](repeating: 0, count: names.units.count)
            call = 0
            met = [VariantNames.Word??](repeating: nil, count: names.units.count)
        }
        if call == .max {
            for number in calls.indices { calls[number] = 0 }
            call = 0
        }
        call += 1
        var near: [VariantNames.Word] = []
        func add(_ number: Int) {
            guard isSought[number], calls[number] != call else { return }
            calls[number] = call
            if let word = word(number, names) { near.append(word) }
        }
        keys { key in
            names.keys.forEach(of: key, add)
            ConsonantSkeleton.forEachShortened(key) { names.keys.forEach(of: $0, add) }
        }
        return near
    }

    /// A word by its number, kept here as well, so that no other worker need be waited for.
    private func word(_ number: Int, _ names: VariantNames) -> VariantNames.Word? {
        if let known = met[number] { return known }
        let word = names.word(number, index)
        met[number] = .some(word)
        return word
    }
}
