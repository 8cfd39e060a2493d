// SPDX-License-Identifier: Apache-2.0

/// The text in Normalization Form C, with an exact way back to the source. Stages look at these bytes and answer in source
/// ranges.
public struct WorkingText: Sendable {
    /// Valid UTF-8.
    public let utf8: [UInt8]
    /// The way back to the source.
    public let map: EditMap
    /// What was mended beyond normalization, in order.
    public let repairs: [TextRepair]
    /// What somebody should look at, in order.
    public let warnings: [TextWarning]

    /// `map` says how the copy stands to its source.
    public init(utf8: [UInt8], map: EditMap, repairs: [TextRepair] = [], warnings: [TextWarning] = []) {
        self.utf8 = utf8
        self.map = map
        self.repairs = repairs
        self.warnings = warnings
    }

    /// The working bytes of a source range.
    public func bytes(of range: TextRange) -> ArraySlice<UInt8> {
        let bounds = map.normalized(of: range)
        return utf8[min(bounds.lowerBound, utf8.count)..<min(bounds.upperBound, utf8.count)]
    }
}

/// The normalized text.
public enum WorkingCopy: Layer {
    public typealias Value = WorkingText
    public static let name = "working-copy"
}

/// A stretch of the source that reads otherwise in the working copy because it had been decoded wrongly.
public struct TextRepair: Sendable, Hashable {
    /// What had happened to the text.
    public enum Kind: String, Sendable, CaseIterable {
        /// Text that was decoded in the wrong encoding.
        case mojibake
    }

    /// What had happened.
    public let kind: Kind
    /// Where it stands in the source.
    public let range: TextRange
    /// Its bytes in the working copy.
    public let normalized: Range<Int>
    /// E.g. `UTF-8 read as windows-1251`.
    public let cause: String

    /// `range` is of the source, `normalized` of the working copy.
    public init(kind: Kind, range: TextRange, normalized: Range<Int>, cause: String) {
        self.kind = kind
        self.range = range
        self.normalized = normalized
        self.cause = cause
    }
}

/// Something in a text that is seldom meant.
public struct TextWarning: Sendable, Hashable {
    /// What there is to warn of; the names are those of the option `warn`.
    public enum Kind: String, Sendable, CaseIterable {
        /// What looks like text decoded in the wrong encoding.
        case mojibake
        /// A word with look-alike letters of another script.
        case mixedScript = "mixed-script"
        /// A bidi control that is not closed, or closes nothing.
        case bidi
        /// A control character that is no white space.
        case control
        /// A joiner or non-joiner that joins nothing.
        case joiner
        /// A character that means something to one font only.
        case privateUse = "private-use"
    }

    /// What is seldom meant.
    public let kind: Kind
    /// In the source; of a warning for many, the place of the first.
    public let range: TextRange
    /// How many it stands for: more than one where the rest of a kind is not listed.
    public let count: Int
    /// What is seen, as a clause.
    public let message: String
    /// What can be done about it.
    public let help: String?

    /// `count` says how many such places a warning stands for.
    public init(kind: Kind, range: TextRange, count: Int = 1, message: String, help: String? = nil) {
        self.kind = kind
        self.range = range
        self.count = count
        self.message = message
        self.help = help
    }
}

extension WorkingText {
    /// Repairs listed as notices of a document; more are summed up.
    public static let listedRepairs = 8

    /// Warnings and repairs as a user is told them: with line and column in `place.file`, or, where the place is a record
    /// of a JSON Lines file, in the message.
    public func notices(of source: SourceText, at place: Diagnostic.Place) -> [Diagnostic] {
        var found: [(offset: Int, severity: Diagnostic.Severity, message: String, help: String?)] = warnings.map {
            ($0.range.lowerBound, .warning, $0.message, $0.help)
        }
        for repair in repairs.prefix(Self.listedRepairs) {
            let text = TextExcerpt.quoted(source[repair.range])
            let result = TextExcerpt.quoted(utf8[repair.normalized.clamped(to: 0..<utf8.count)])
            found.append((repair.range.lowerBound, .note, "\(text) is read as \(result): \(repair.cause)", nil))
        }
        if let next = repairs.dropFirst(Self.listedRepairs).first {
            let more = repairs.count - Self.listedRepairs
            found.append((next.range.lowerBound, .note, "\(more) more repaired stretches begin here", nil))
        }
        found.sort { $0.offset < $1.offset }
        let places = PositionTable.linesAndColumns(of: found.map(\.offset), in: source.utf8)
        return zip(found, places).map { entry, at in
            var target = place
            var message = entry.message
            if place.line == nil {
                (target.line, target.column) = (at.line, at.column)
            } else {
                message += " (line \(at.line), column \(at.column) of the text)"
            }
            return Diagnostic(.data, severity: entry.severity, at: target, message, help: entry.help)
        }
    }
}

/// A piece of a text to be shown in a message.
public enum TextExcerpt {
    /// In quotes, at most 40 characters.
    public static func quoted(_ text: ArraySlice<UInt8>) -> String {
        let shown = String(decoding: text.prefix(400), as: UTF8.self).unicodeScalars
        guard shown.count > 40 || text.count > 400 else { return "'\(shown)'" }
        return "'\(String.UnicodeScalarView(shown.prefix(40)))…'"
    }
}
