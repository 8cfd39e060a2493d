// SPDX-License-Identifier: Apache-2.0

/// What one worker knows of words of persons' names that were near to a word of a text: how they sound, all in one row, since that is asked of many, and what they are
/// weighed by, which is asked of few.
final class VariantWords {
    /// A word of a name as it is heard.
    struct Heard {
        let number: Int32
        let keys: ConsonantSkeleton.Keys
        /// Where its sounds are in `nameSounds`, and how many of them must be heard.
        fileprivate let first: Int32
        fileprivate let end: Int32
        let firmCount: Int32
        let isVowelless: Bool
        /// It may be a man's, beside which one in -a is a woman's.
        let endsInConsonant: Bool

        var places: Range<Int> { Int(first)..<Int(end) }
    }

    private let index: GlossaryIndex
    private var names: VariantNames?
    /// By number: the call that met it last.
    @exclusivity(unchecked) private var calls: [UInt32] = []
    @exclusivity(unchecked) private var call: UInt32 = 0
    /// By number: where it is in `heard`; -1 before it was met, -2 for one that cannot be heard.
    @exclusivity(unchecked) private var places: [Int32] = []
    @exclusivity(unchecked) private(set) var heard: [Heard] = []
    @exclusivity(unchecked) private(set) var nameSounds: [Sounds.Place] = []
    /// By number: the words that were weighed, and nil for one that no model knows.
    @exclusivity(unchecked) private var weighed: [VariantNames.Word??] = []
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

    /// Where in `heard` the words are that are sought and have one of some keys, or one of them without its last consonants; each once.
    func near(_ names: VariantNames, _ isSought: [Bool], _ keys: ConsonantSkeleton.Keys) -> [Int32] {
        if self.names !== names { begin(names) }
        if call == .max {
            for number in calls.indices { calls[number] = 0 }
            call = 0
        }
        call += 1
        var near: [Int32] = []
        func add(_ number: Int) {
            guard isSought[number], calls[number] != call else { return }
            calls[number] = call
            var place = places[number]
            if place == -1 {
                place = hear(number, names)
                places[number] = place
            }
            if place >= 0 { near.append(place) }
        }
        keys.visit { key in
            names.keys.forEach(of: key, add)
            ConsonantSkeleton.forEachShortened(key) { names.keys.forEach(of: $0, add) }
        }
        return near
    }

    private func begin(_ names: VariantNames) {
        self.names = names
        calls = [UInt32](repeating: 0, count: names.units.count)
        call = 0
        places = [Int32](repeating: -1, count: names.units.count)
        weighed = [VariantNames.Word??](repeating: nil, count: names.units.count)
        heard = []
        nameSounds = []
    }

    private func hear(_ number: Int, _ names: VariantNames) -> Int32 {
        let word = index.units[Int(names.units[number])]
        let script = SoundIndex.script(of: word)
        let first = nameSounds.count
        guard let firmCount = Sounds.append(word, script: script, to: &nameSounds) else { return -2 }
        heard.append(
            Heard(
                number: Int32(number), keys: ConsonantSkeleton.keys(of: word), first: Int32(first),
                end: Int32(nameSounds.count), firmCount: Int32(firmCount), isVowelless: Sounds.isVowelless(script),
                endsInConsonant: GivenNameGender.endsInConsonant(word)))
        return Int32(heard.count - 1)
    }

    /// What a word is weighed by, kept here as well, so that no other worker need be waited for; nil when no model knows it.
    func word(_ number: Int32, _ names: VariantNames) -> VariantNames.Word? {
        if let known = weighed[Int(number)] { return known }
        let word = names.word(Int(number), index)
        weighed[Int(number)] = .some(word)
        return word
    }
}
