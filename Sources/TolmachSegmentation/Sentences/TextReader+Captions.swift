// SPDX-License-Identifier: Apache-2.0

/// Headings of the numbered parts of a text, and the first number of a list in a sentence.
extension TextReader {
    /// How far the second item of a list may be from the first, in bytes.
    private static let nextItem = 600

    /// Whether a number is that of the first item of a list after a colon, the second one on the same line, or stands right
    /// after a quotation mark that opened within the sentence: Наказую: 1. Затвердити план. 2. …; «2. Строк минув.»
    mutating func isFirstItem(_ text: Span<UInt8>, _ number: Part, from sentenceStart: Int) -> Bool {
        let start = number.start
        guard start > sentenceStart + 1 else { return false }
        if text[start - 1] != 0x20 {
            let opener = scalarStart(text, before: start)
            return opener > sentenceStart && text[opener - 1] == 0x20
                && isOpening(decodeScalar(text, at: opener).scalar)
        }
        guard number.end - start == 1, text[start] == 0x31, text[start - 2] == 0x3A else { return false }
        var offset = number.end
        let last = min(text.count - 3, offset + Self.nextItem)
        while offset < last, text[offset] != 0x0A {
            if text[offset] == 0x20, text[offset + 1] == 0x32, text[offset + 2] == 0x2E, text[offset + 3] == 0x20 {
                return true
            }
            offset += 1
        }
        return false
    }

    /// Whether a number with its full stop stands right before an offset, and so little before it that it is a caption's: Акт 2.
    private func followsCaption(_ text: Span<UInt8>, _ offset: Int, from sentenceStart: Int) -> Bool {
        guard offset - sentenceStart > 4, offset - sentenceStart <= 40, text[offset - 1] == 0x20,
            text[offset - 2] == 0x2E
        else { return false }
        return 0x30...0x39 ~= text[offset - 3] || isRoman(text, offset - 3, offset - 2)
    }

    private func isOpening(_ scalar: UInt32) -> Bool { [0x22, 0xAB, 0x201C, 0x201E].contains(scalar) }

    /// Whether what follows a number's full stop is a title, without an end mark before the line ends, at most 240 bytes ahead.
    /// The number of a part within it, Акт 1. Сцена 2. Ніч, has one.
    private mutating func isTitle(_ text: Span<UInt8>, _ start: Int) -> Bool {
        var offset = start
        var (before, kind) = (SentenceClass.space, SentenceClass.space)
        let last = min(text.count, start + 240)
        while offset < last {
            let (next, length) = classAt(text, offset)
            if kind.isEndMark, before != .digit, next.isWhiteSpace || next == .quote { return false }
            if next == .lineBreak || next == .paragraphBreak { return true }
            (before, kind) = (kind, next)
            offset += length
        }
        return offset >= text.count && !kind.isEndMark
    }

    /// Whether a word is the number of a part of the text, the sentence so far holds nothing else but what that part is called,
    /// and a title follows: Стаття 5. Права громадян; Chapter IV. The Storm; Додаток А. Перелік. Not so a sentence: Стаття 5. |
    /// Кожен має право на свободу. `start` is that of its first part.
    mutating func isCaption(
        _ text: Span<UInt8>, _ word: WordBefore, _ start: Int, from sentenceStart: Int, _ rules: LanguageRules
    ) -> Bool {
        guard start - sentenceStart > 3, start - sentenceStart <= Self.longestWord, text[start - 1] == 0x20,
            word.shape == .number
                ? word.length <= 3
                : word.shape == .letters
                    && (word.isRoman || word.isInitial || isRomanByLook(text, word.start, word.end))
        else { return false }
        let name = part(text, endingAt: start - 1, from: sentenceStart)
        guard name.first == .upper, name.letters > 1, !name.isCut,
            !hasWord(text, sentenceStart, name.start) || followsCaption(text, name.start, from: sentenceStart)
        else { return false }
        key.removeAll(keepingCapacity: true)
        append(text, name.start, name.end)
        return rules.captions.contains(WordHash.of(key.span, 0, key.count)) && isTitle(text, word.end + 1)
    }
}
