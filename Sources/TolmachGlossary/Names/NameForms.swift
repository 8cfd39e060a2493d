// SPDX-License-Identifier: Apache-2.0

/// What a word of a text may be a form of, for words of names. Worked out only where it is asked for, once for all that ask.
final class NameForms {
    private let word: ArraySlice<UInt8>
    /// Nil for a word that is no form.
    private let view: LanguageView?
    private lazy var bases: WordBases = view?.table?.bases(of: word, limit: Self.mostBases) ?? WordBases()
    private lazy var masculine: [[UInt8]] = view?.table == nil ? [] : view?.feminineEndings.masculine(of: word) ?? []

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

    /// Calls `body` with those that the language's endings tell, the longest ending first.
    func visitInflected(_ body: (ArraySlice<UInt8>) -> Void) {
        guard let table = view?.table else { return }
        for (base, paradigm) in bases where !table.paradigms[paradigm].isLowerOnly { body(base) }
    }

    /// Calls `body` with the same, and with the names that a feminine or possessive form may be made of.
    func visit(_ body: (ArraySlice<UInt8>) -> Void) {
        visitInflected(body)
        for form in masculine { body(form[...]) }
    }

    private static let mostBases = 24
}
