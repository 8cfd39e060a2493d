// SPDX-License-Identifier: Apache-2.0
import Foundation
@_spi(Training) import Tolmach
@_spi(Training) import TolmachGlossary

/// Forms and their lemmas, cleaned, each with a weight.
struct LemmaPairs {
    /// A word in the letters of its match key.
    typealias Letters = [UInt32]

    struct Pair {
        let form: Letters
        let lemma: Letters
        /// Letters at the beginning that both have.
        let shared: Int
        var weight: Double
    }

    private(set) var pairs: [Pair] = []
    private var places: [[Letters]: Int] = [:]

    /// What a row of a dictionary counts beside one of running text.
    static let dictionaryWeight = 0.3

    /// Reads `LANG.tsv`: form, lemma, part of speech, count, source.
    mutating func read(_ folder: URL, language: String, factor: Double, respelled: (String) -> String = { $0 }) throws {
        let text = try String(
            decoding: Data(contentsOf: folder.appendingPathComponent("\(language).tsv")), as: UTF8.self)
        for line in text.split(separator: "\n").dropFirst() {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard columns.count == 5, let count = Double(columns[3]) else { continue }
            let source = columns[4] == "unimorph" ? Self.dictionaryWeight : 1
            add(
                respelled(Self.key(columns[0], language)), respelled(Self.key(columns[1], language)), language,
                weight: factor * source * (1 + log(max(1, count))))
        }
    }

    private static func key(_ word: String, _ language: String) -> String {
        // Dictionaries mark stress and tone.
        guard language == "lt" || language == "sl" else { return TrainingKeys.key(of: word) }
        let marks: Set<UInt32> = language == "lt" ? [0x300, 0x301, 0x303] : [0x300, 0x301, 0x302, 0x30F, 0x311, 0x323]
        var plain = String.UnicodeScalarView()
        for scalar in word.decomposedStringWithCanonicalMapping.unicodeScalars {
            let isMarked = plain.last.map { $0 != "c" && $0 != "C" } ?? false  // ć is a letter
            if !marks.contains(scalar.value) || !isMarked { plain.append(scalar) }
        }
        return TrainingKeys.key(of: String(plain).precomposedStringWithCanonicalMapping)
    }

    private mutating func add(_ form: String, _ lemma: String, _ language: String, weight: Double) {
        var form = form
        var lemma = lemma
        // What stands after an apostrophe is cut off before any rule is asked.
        if language == "tr", form.contains("'") { return }
        if form.contains("-") || lemma.contains("-") {
            let forms = form.split(separator: "-")
            let lemmas = lemma.split(separator: "-")
            guard forms.count > 1, let lastForm = forms.last, let lastLemma = lemmas.last else { return }
            let head = forms.dropLast().joined()
            if forms.count == lemmas.count {
                (form, lemma) = (String(lastForm), String(lastLemma))
            } else if lemmas.count == 1, lemma.hasPrefix(head) {
                // kuorma-autoa, listed under kuormaauto
                (form, lemma) = (String(lastForm), String(lemma.dropFirst(head.count)))
            } else {
                return
            }
        }
        let left = form.unicodeScalars.map(\.value)
        let right = lemma.unicodeScalars.map(\.value)
        guard left.count >= 3, right.count >= 2, form.allSatisfy(Self.isPartOfWord), lemma.allSatisfy(Self.isPartOfWord)
        else { return }
        let shared = zip(left, right).prefix { $0 == $1 }.count
        if left != right {
            guard shared >= 1, shared >= 2 || left.count <= 5 && right.count <= 5 else { return }
            guard left.count - shared <= (Self.agglutinative.contains(language) ? 9 : 6), right.count - shared <= 5
            else { return }
            // Abbreviations without their stop: рус of русский.
            if left.count == shared, right.count - shared >= 3 { return }
            // Verbal nouns, listed under their verbs.
            let end = String(String.UnicodeScalarView(left[shared...].compactMap(Unicode.Scalar.init)))
            if language == "pl", lemma.hasSuffix("ć"), Self.verbalNouns.contains(where: end.contains) { return }
        }
        if let known = places[[left, right]] {
            pairs[known].weight += weight
        } else {
            places[[left, right]] = pairs.count
            pairs.append(Pair(form: left, lemma: right, shared: shared, weight: weight))
        }
    }

    /// A form that nobody wrote; a seen one stands.
    mutating func addMade(_ form: Letters, _ lemma: Letters, weight: Double) {
        let shared = zip(form, lemma).prefix { $0 == $1 }.count
        guard shared >= 1, form.count - shared <= 8, lemma.count - shared <= 5, places[[form, lemma]] == nil else {
            return
        }
        places[[form, lemma]] = pairs.count
        pairs.append(Pair(form: form, lemma: lemma, shared: shared, weight: weight))
    }

    /// Endings follow endings: kitaplarında.
    private static let agglutinative: Set = ["tr", "fi", "et", "ka", "hy"]

    private static let verbalNouns = ["nie", "nia", "cie", "cia"]

    private static func isPartOfWord(_ letter: Character) -> Bool { letter.isLetter || letter == "'" }
}
