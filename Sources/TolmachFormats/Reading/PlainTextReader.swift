// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Finds the blocks of plain text: headline, byline, paragraphs, list items, caption; and the dateline of the first paragraphs.
///
/// A blank line parts blocks; a list item begins one. A single line break stays inside its block: the segmenter judges it. One pass over the bytes.
public struct PlainTextReader: Sendable {
    /// It has nothing to set.
    public init() {}

    /// The blocks of a text.
    public func read(_ source: SourceText) -> [Block] {
        var stretches = Self.stretches(source)
        Self.partHeadline(&stretches, source)
        var blocks: [Block] = []
        blocks.reserveCapacity(stretches.count)
        var paragraphs = 0
        for (index, stretch) in stretches.enumerated() {
            let range = TextRange(unchecked: stretch.range.lowerBound, stretch.range.upperBound)
            var kind = Block.Kind.paragraph
            if stretch.isListItem {
                kind = .listItem
            } else if paragraphs == 0, index < 3, isHeadline(stretch.range, index, stretches, source) {
                kind = .headline
            } else if paragraphs == 0, index > 0, index < 5, Byline.isByline(source.utf8, stretch.range) {
                kind = .byline
            } else if Caption.isCaption(source.utf8, stretch.range, isLast: index > 0 && index == stretches.count - 1) {
                kind = .caption
            }
            var dateline: TextRange?
            if kind == .paragraph {
                paragraphs += 1
                if paragraphs <= 2, let end = Dateline.end(in: source.utf8, stretch.range, isFirst: paragraphs == 1) {
                    dateline = TextRange(unchecked: stretch.range.lowerBound, end)
                }
            }
            blocks.append(Block(kind: kind, range: range, dateline: dateline))
        }
        return blocks
    }

    /// A stretch of lines that belong together, without the white space around it.
    struct Stretch {
        var range: Range<Int>
        var isListItem: Bool
        /// Where its second line begins, if it has one.
        var secondLine: Int?
    }

    /// Cuts a text at blank lines and before list items.
    static func stretches(_ source: SourceText) -> [Stretch] {
        var result: [Stretch] = []
        source.utf8.withUnsafeBufferPointer { bytes in
            var open: Stretch?
            var lineStart = 0
            while lineStart < bytes.count {
                var lineEnd = WhiteSpace.lineEnd(bytes, from: lineStart)
                let first = WhiteSpace.skip(bytes, lineStart, lineEnd)
                if first == lineEnd {
                    if let stretch = open { result.append(stretch) }
                    open = nil
                } else {
                    let last = WhiteSpace.trim(bytes, first, lineEnd)
                    let isItem = ListItemSign.begins(bytes, first, last)
                    if isItem, let stretch = open {
                        result.append(stretch)
                        open = nil
                    }
                    if let stretch = open {
                        open?.range = stretch.range.lowerBound..<last
                        if stretch.secondLine == nil { open?.secondLine = first }
                    } else {
                        open = Stretch(range: first..<last, isListItem: isItem, secondLine: nil)
                    }
                }
                if lineEnd + 1 < bytes.count, bytes[lineEnd] == 0x0D, bytes[lineEnd + 1] == 0x0A { lineEnd += 1 }
                lineStart = lineEnd + 1
            }
            if let stretch = open { result.append(stretch) }
        }
        return result
    }

    /// A headline with the text right under it: parted where the second line begins with a dateline.
    private static func partHeadline(_ stretches: inout [Stretch], _ source: SourceText) {
        guard let first = stretches.first, !first.isListItem, let second = first.secondLine,
            second - first.range.lowerBound < 400,
            Dateline.end(in: source.utf8, second..<first.range.upperBound, isFirst: false) != nil
        else { return }
        let end = source.utf8.withUnsafeBufferPointer { WhiteSpace.trim($0, first.range.lowerBound, second) }
        stretches[0] = Stretch(range: first.range.lowerBound..<end, isListItem: false, secondLine: nil)
        stretches.insert(Stretch(range: second..<first.range.upperBound, isListItem: false, secondLine: nil), at: 1)
    }

    /// Short, on one line, no end mark, and something follows. A question or exclamation is one where a dateline follows.
    private func isHeadline(_ range: Range<Int>, _ index: Int, _ stretches: [Stretch], _ source: SourceText) -> Bool {
        guard index + 1 < stretches.count, stretches[index].secondLine == nil, range.count <= 400 else { return false }
        if Dateline.end(in: source.utf8, range, isFirst: false) != nil { return false }
        // A second or third line of a headline only if text follows it.
        if index > 0, index + 2 >= stretches.count { return false }
        if index > 0, Byline.isByline(source.utf8, range) { return false }
        let scalars = source.string(TextRange(unchecked: range.lowerBound, range.upperBound)).unicodeScalars
        guard scalars.count <= 200, let mark = scalars.last(where: { !Self.closers.contains($0) }) else { return false }
        switch mark {
        case ".", "…", "。", "।", "۔", "։", ";", ":", ",", "።", "။", "។": return false
        case "?", "!", "？", "！", "؟":
            let next = stretches[index + 1].range
            return index == 0 && Dateline.end(in: source.utf8, next, isFirst: true) != nil
        default: return true
        }
    }

    private static let closers: Set<Unicode.Scalar> = ["\"", "'", "”", "’", "»", "“", "」", "』", ")", "）", "]", "】"]
}
