// SPDX-License-Identifier: Apache-2.0

/// What a word of a text may be a form of, for words of names. Worked out only where it is asked for.
struct NameForms {
    private let word: ArraySlice<UInt8>
    /// Nil for a word that is no form.
    private let view: LanguageView?

    private init(_ word: ArraySlice<UInt8>, _ view: LanguageView?) { (self.word, self.view) = (word, view) }

    /// `word` is a match key.
    init(of word: ArraySlice<UInt8>, _ view: LanguageView) { self.init(word, view) }

    /// Of a word that is no form.
    static var none: NameForms { NameForms([], nil) }

    /// How many letters at its beginning they all share with it.
    var sharedLetters: Int {
        guard let view, let table = view.table else { return .max }
        var longest = view.feminineEndings.longestEnding(of: word)
        table.forEachEnding(of: word) { length, _ in longest = max(longest, length) }
        return UTF8Scalar.count(word.dropLast(longest))
    }

    var all: [[UInt8]] {
        guard let view, let table = view.table else { return [] }
        var forms: [[UInt8]] = []
        for (base, paradigm) in table.bases(of: word, limit: Self.mostBases)
        where !table.paradigms[paradigm].isLowerOnly { forms.append(base) }
        forms += view.feminineEndings.masculine(of: word)
        return forms
    }

    private static let mostBases = 24
}
