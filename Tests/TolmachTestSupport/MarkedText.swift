// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Text with the mentions that are expected in it, written so that a person can read it:
/// `⟦Лукашенкам|per-lukashenko⟧ сустрэўся з ⟦Пуціным|per-putin|inflected⟧`. Marks may stand inside marks.
public struct MarkedText: Sendable, CustomStringConvertible {
    public struct Mark: Sendable, Hashable {
        /// UTF-8 bytes of the text without marks.
        public let range: Range<Int>
        public let id: String
        /// How it must have matched (`Match.kind`), if that is told.
        public let kind: String?

        public init(range: Range<Int>, id: String, kind: String? = nil) {
            self.range = range
            self.id = id
            self.kind = kind
        }
    }

    /// The text without marks.
    public let text: String
    /// By start; of two that start together the longer first.
    public let marks: [Mark]

    public init(text: String, marks: [Mark]) {
        self.text = text
        self.marks = marks.sorted {
            ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
        }
    }

    /// Reads the notation. A bracket without its partner stays in the text.
    public init(_ marked: String) {
        var text = ""
        var length = 0
        var open: [(start: Int, fields: [String])] = []
        var marks: [Mark] = []
        for character in marked {
            switch character {
            case "⟦": open.append((length, []))
            case "|" where !open.isEmpty: open[open.count - 1].fields.append("")
            case "⟧" where !open.isEmpty:
                let (start, fields) = open.removeLast()
                marks.append(
                    Mark(range: start..<length, id: fields.first ?? "", kind: fields.count > 1 ? fields[1] : nil))
            default:
                if let last = open.indices.last, let field = open[last].fields.indices.last {
                    open[last].fields[field].append(character)
                } else {
                    text.append(character)
                    length += character.utf8.count
                }
            }
        }
        self.init(text: text, marks: marks)
    }

    /// What a stage found, to be shown beside what was expected. Kinds are only told where `self` tells them.
    public func actual(_ mentions: [Mention]) -> MarkedText {
        MarkedText(
            text: text,
            marks: mentions.map { mention in
                let range = mention.range.lowerBound..<mention.range.upperBound
                let expected = marks.first { $0.range == range && $0.id == mention.concept.id }
                return Mark(
                    range: range, id: mention.concept.id, kind: expected?.kind == nil ? nil : mention.match.kind)
            })
    }

    /// The notation again; with overlapping marks the brackets stand in the order of their places.
    public var description: String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        for offset in 0...bytes.count {
            let ending = marks.filter { $0.range.upperBound == offset && !$0.range.isEmpty }
            for mark in ending.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
                result += Array("|\(mark.id)\(mark.kind.map { "|" + $0 } ?? "")⟧".utf8)
            }
            for mark in marks where mark.range.lowerBound == offset {
                result += Array("⟦".utf8) + (mark.range.isEmpty ? Array("|\(mark.id)⟧".utf8) : [])
            }
            if offset < bytes.count { result.append(bytes[offset]) }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
