// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// The words of all names that may be sought among words of a script, whatever the language: most languages have no terms for most names, and seek the same.
final class SharedSpellings: Sendable {
    private struct Script: Sendable {
        let units: [Int32]
        var names: [SpelledNames]?
    }

    private let scripts = Mutex<[LetterScript: Script]>([:])

    private let variantNames = Mutex<[LetterScript: VariantNames]>([:])

    /// The persons to seek in other spellings of a script; made when the first language asks for them.
    func variants(of script: LetterScript, _ index: GlossaryIndex) -> VariantNames {
        variantNames.withLock { names in
            if let known = names[script] { return known }
            let made = VariantNames(index, script)
            names[script] = made
            return made
        }
    }

    /// The units of these words.
    func units(for script: LetterScript, _ index: GlossaryIndex) -> [Int32] {
        scripts.withLock { Self.made(script, &$0, index).units }
    }

    /// The words themselves; made when the first language asks for them.
    func names(for script: LetterScript, _ index: GlossaryIndex) -> [SpelledNames] {
        guard let text = NameScript(script) else { return [] }
        return scripts.withLock { scripts in
            var made = Self.made(script, &scripts, index)
            if let names = made.names { return names }
            let names = SpellingIndex.parts(made.units, index, text)
            made.names = names
            scripts[script] = made
            return names
        }
    }

    private static func made(_ script: LetterScript, _ known: inout [LetterScript: Script], _ index: GlossaryIndex)
        -> Script
    {
        if let known = known[script] { return known }
        var isKnown = [Bool](repeating: false, count: index.units.count)
        var units: [Int32] = []
        let scripts = index.conceptScripts
        for pattern in index.patterns where SpellingIndex.maySeek(pattern, scripts, script) {
            for unit in index.units(of: pattern) where !isKnown[Int(unit)] {
                isKnown[Int(unit)] = true
                units.append(unit)
            }
        }
        let made = Script(units: units)
        known[script] = made
        return made
    }
}

/// In which scripts concepts have terms, of any language: a bit a script, by concept.
struct ConceptScripts: Sendable {
    private let scripts: [UInt16]

    init(_ index: GlossaryIndex) {
        var scripts = [UInt16](repeating: 0, count: index.concepts.count)
        for pattern in index.patterns where !pattern.flags.contains(.excludes) {
            scripts[Int(pattern.concept)] |= 1 << UInt16(pattern.script.rawValue)
        }
        self.scripts = scripts
    }

    subscript(concept: Int32) -> UInt16 { scripts[Int(concept)] }

    /// Whether the edit models hold a concept's names in a script against words of another. Among Latin words those of the script that tells most, of the scripts that
    /// the concept has, since many names have the consonants of an Arabic word; among others the Latin ones, and where there are none those of an alphabet that
    /// `LatinSpelling` knows.
    func isWeighed(_ script: LetterScript, of concept: Int32, among text: LetterScript) -> Bool {
        if text != .latin {
            if script == .latin { return true }
            guard LatinSpelling.scripts.contains(script), self[concept] >> UInt16(LetterScript.latin.rawValue) & 1 == 0
            else {
                return false
            }
        }
        for better in Self.sources {
            if better == script { return true }
            if better != text, self[concept] >> UInt16(better.rawValue) & 1 == 1 { return false }
        }
        return true
    }

    /// From what tells most to what tells least.
    private static let sources: [LetterScript] = [
        .cyrillic, .greek, .georgian, .armenian, .katakana, .hangul, .hebrew, .arabic,
    ]

}
