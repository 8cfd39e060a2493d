// SPDX-License-Identifier: Apache-2.0

/// What a word of a text may be a form of, for words of names. Worked out only where it is asked for, once for all that ask.
final class NameForms {
    private let word: ArraySlice<UInt8>
    /// Nil for a word that is no form.
    private let view: LanguageView?

    private init(_ word: ArraySlice<UInt8>, _ view: LanguageView?) { (self.word, self.view) = (word, view) }

    /// `word` is a match key.
    convenience init(of word: ArraySlice<UInt8>, _ view: LanguageView) { self.init(word, view) }

    /// Of a word that is no form.
    static var none: NameForms { NameForms([], nil) }

    /// How many letters at its beginning they all share with it.
    var sharedLetters: Int {
        guard let view, let table = view.table else { return .max }
        var longest = view.feminineEndings.longestEnding(of: word)
        table.forEachEnding(of: word) { length, _ in longest = max(longest, length) }
        return UTF8Scalar.count(word.dropLast(longest))
    }

    /// Those that the language's endings tell, the longest ending first.
    private(set) lazy var inflected: [[UInt8]] = {
        guard let view, let table = view.table else { return [] }
        var forms: [[UInt8]] = []
        for (base, paradigm) in table.bases(of: word, limit: Self.mostBases)
        where !table.paradigms[paradigm].isLowerOnly { forms.append(base) }
        return forms
    }()

    /// The same, and the names that a feminine or possessive form may be made of.
    private(set) lazy var all: [[UInt8]] = {
        guard let view, view.table != nil else { return [] }
        let masculine = view.feminineEndings.masculine(of: word)
        return masculine.isEmpty ? inflected : inflected + masculine
    }()

    private static let mostBases = 24
}
