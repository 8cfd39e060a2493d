// SPDX-License-Identifier: Apache-2.0

extension SentenceCutter {
    /// A space in a language that ends sentences at some of them.
    mutating func spaced(
        _ text: Span<UInt8>, at offset: Int, _ limit: Int, from start: Int, _ words: SpaceWords
    ) -> Candidate? {
        let gap = reader.gap(text, offset, limit)
        guard gap.lineBreaks == 0, gap.next < limit, !enclosures.isInBrackets(at: offset),
            reader.classAt(text, gap.next).0 != .close
        else { return nil }
        // Between two words of another script, or a number and its unit in one, it parts words.
        let (after, before) = (
            words.after(text, gap.next, limit, &reader), words.before(text, offset, from: start, &reader)
        )
        guard before != .pause, after != .foreign || before != .foreign && before != .number,
            after != .number || before != .foreign
        else { return nil }
        var candidate = Candidate(mark: .space, marks: offset..<offset, end: offset, next: gap.next)
        candidate.words = (after, before)
        return candidate
    }

    /// Bytes up to the next space or the end.
    static func lengthToSpace(_ text: Span<UInt8>, _ offset: Int, _ limit: Int) -> Int {
        var end = offset
        while end < limit, text[end] > 0x20 { end += 1 }
        return end - offset
    }
}
