// SPDX-License-Identifier: Apache-2.0

/// A word that is being read: what is known of it between one question and the next.
struct WordDraft {
    let surface: ArraySlice<UInt8>
    /// Where its key is in those of all words that are being read.
    let key: Range<Int>
    let shape: WordShape
    let flags: WordFact.Flags
    var found: [Reading]
    /// What it may be a form of, once that was asked.
    var forms: NameForms?
    var asks: Asks = []

    /// What is to be asked of it.
    struct Asks: OptionSet {
        let rawValue: UInt8

        /// What it may be a form of where there is no table of endings, or a name by its sound.
        static let doubts = Asks(rawValue: 1 << 0)
        /// It may be a name.
        static let names = Asks(rawValue: 1 << 1)
        /// What an apostrophe leaves of it.
        static let pieces = Asks(rawValue: 1 << 2)
    }
}
