// SPDX-License-Identifier: Apache-2.0

/// Surnames of Cyrillic with two initials behind them, as minutes, lists and courts write them: підписав Коваленко П. І.
extension TextReader {
    /// Whether the last two parts of the chain are initials and what stands before them is a surname that neither begins the
    /// sentence nor follows a comma or colon, as the author of a reference does.
    mutating func followsSurname(_ text: Span<UInt8>, from sentenceStart: Int) -> Bool {
        guard chain.count == 2, chain.allSatisfy({ $0.letters == 1 && $0.digits == 0 && $0.first == .upper }) else {
            return false
        }
        let start = chain[1].start
        guard start > sentenceStart + 1, text[start - 1] == 0x20 else { return false }
        let surname = part(text, endingAt: start - 1, from: sentenceStart)
        guard surname.first == .upper, surname.capitals == 1, !surname.isCut, surname.start > sentenceStart + 1,
            text[surname.start - 1] == 0x20, isSurname(text, surname.start, surname.end)
        else { return false }
        let kind = classBefore(text, surname.start - 1).0
        return kind == .dash || kind == .lower
    }

    /// Whether a word ends as surnames do and hardly another word with a capital does.
    func isSurname(_ text: Span<UInt8>, _ start: Int, _ end: Int) -> Bool {
        guard end - start > 8, text[end - 2] & 0xFE == 0xD0 else { return false }
        return Self.surnameEndings.contains { ending in
            end - start > ending.count + 2 && ending.indices.allSatisfy { text[end - ending.count + $0] == ending[$0] }
        }
    }

    private static let surnameEndings: [[UInt8]] = [
        "ко", "енка", "енку", "енком", "енкові", "чук", "чука", "чуку", "щук", "щука", "юк", "юка", "ук", "ов", "ова",
        "ову",
        "ев", "ева", "еву", "єв", "єва", "ёв", "ович", "евич", "ич", "ський", "ського", "ському", "ським", "цький",
        "цького",
        "цькому", "ская", "ский", "ского", "скому", "цкий", "цкого", "скі", "скага", "цкі", "цкага",
    ].map { Array($0.utf8) }
}
