// SPDX-License-Identifier: Apache-2.0

/// Surnames of Cyrillic with two initials behind them, as minutes, lists and courts write them: підписав Коваленко П. І.
extension TextReader {
    /// Whether the last two parts of the chain are initials and what stands before them is a surname that neither begins the
    /// sentence nor follows a comma or colon, as the author of a reference does, unless the sentence's first word
    /// and the next one have a colon behind them (Слухали: Мороза А. П. Ухвалили: …).
    mutating func followsSurname(_ text: Span<UInt8>, from sentenceStart: Int, isColonAhead: Bool) -> Bool {
        guard chain.count == 2, chain.allSatisfy({ $0.letters == 1 && $0.digits == 0 && $0.first == .upper }) else {
            return false
        }
        let start = chain[1].start
        guard start > sentenceStart + 1, text[start - 1] == 0x20 else { return false }
        let surname = part(text, endingAt: start - 1, from: sentenceStart)
        guard surname.first == .upper, surname.capitals == 1, !surname.isCut, surname.start > sentenceStart + 1,
            text[surname.start - 1] == 0x20
        else { return false }
        let kind = classBefore(text, surname.start - 1).0
        // асп. Дорош П. Р.
        if kind == .continuation || kind == .stop { return isColonAhead && self.isColonAhead(text, sentenceStart) }
        return (kind == .dash || kind == .lower) && isSurname(text, surname.start, surname.end)
    }

    /// Whether the word that begins at an offset has a colon behind it.
    mutating func isColonAhead(_ text: Span<UInt8>, _ start: Int) -> Bool {
        var offset = start
        while offset < text.count, offset - start < Self.longestWord {
            let (kind, length) = classAt(text, offset)
            guard kind.isWordPart else { return text[offset] == 0x3A }
            offset += length
        }
        return false
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
        "цькому", "ская", "ский", "ского", "скому", "цкий", "цкого", "скі", "скага", "цкі", "цкага", "ёва", "ёву", "аў",
        "оў", "еў", "ёў", "энка", "энку", "віч", "віча",
        "чык", "чыка",
    ].map { Array($0.utf8) }
}
