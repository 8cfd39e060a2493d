// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Which concepts of two term bases are one: those of one id; where a language is given, also those that share a term in it.
struct TermBaseMatching {
    private var indexOfID: [String: Int] = [:]
    private var indexOfTerm: [String: Int] = [:]
    private let language: LanguageTag?

    init(_ entries: [TermBase.Entry], language: LanguageTag?) {
        self.language = language
        for (index, entry) in entries.enumerated() { add(entry, at: index) }
    }

    mutating func add(_ entry: TermBase.Entry, at index: Int) {
        if indexOfID[entry.id] == nil { indexOfID[entry.id] = index }
        for key in keys(of: entry) where indexOfTerm[key] == nil { indexOfTerm[key] = index }
    }

    /// Where the concept stands that an entry of another term base is.
    func index(of entry: TermBase.Entry) -> Int? {
        if let index = indexOfID[entry.id] { return index }
        for key in keys(of: entry) { if let index = indexOfTerm[key] { return index } }
        return nil
    }

    private func keys(of entry: TermBase.Entry) -> [String] {
        guard let language else { return [] }
        return entry.terms(in: language).map { GlossarySource.nfc($0.term.line) }
    }
}
