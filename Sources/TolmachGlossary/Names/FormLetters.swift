// SPDX-License-Identifier: Apache-2.0

/// The letters of what a word may be a form of, all in one row, each followed by the same as it would be in Russian. Kept for its storage.
struct FormLetters {
    private var letters: [UInt16] = []
    private var forms: [Form] = []

    private struct Form {
        let end: Int
        let script: NameScript
        /// No table has other letters for it.
        let isPlain: Bool
    }

    /// Takes some forms instead of those at hand.
    mutating func fill(_ forms: NameForms, _ buffer: inout [UInt16]) {
        letters.removeAll(keepingCapacity: true)
        self.forms.removeAll(keepingCapacity: true)
        forms.visit { form in
            if let script = NameLetters.plainWord(form, into: &buffer) {
                append(buffer, script)
            } else if let own = SpellingIndex.letters(Array(form)) {
                append(own.letters, own.script)
            } else {
                return
            }
            if let russian = SpellingIndex.inRussianLetters(form).flatMap({ NameLetters(utf8: $0) }) {
                append(russian.letters, russian.script)
            }
        }
    }

    private mutating func append(_ form: [UInt16], _ script: NameScript) {
        letters += form
        let isPlain = script == .latin ? form.allSatisfy { $0 < 0x80 } : script != .han
        forms.append(Form(end: letters.count, script: script, isPlain: isPlain))
    }

    /// Calls `body` with the letters of those that begin so that they may be spellings of names of a part: most do not.
    func forEach(after trail: SpelledNames.Trail, of part: SpelledNames, _ body: ([UInt16]) -> Void) {
        var start = 0
        for form in forms {
            let own = letters[start..<form.end]
            start = form.end
            if form.isPlain {
                if trail.mayLead(to: own) { body(Array(own)) }
            } else {
                body(SpellingIndex.adapted(NameLetters(script: form.script, letters: Array(own)), to: part))
            }
        }
    }
}
