// SPDX-License-Identifier: Apache-2.0

/// Something to tell the user: where, what, and what to do about it. Errors of tolmach are values of this type.
public struct Diagnostic: Error, Sendable, Hashable {
    /// How grave it is; only errors change the exit code.
    public enum Severity: String, Sendable, Hashable {
        /// What was asked for is not done.
        case error
        /// It is done, but the result may not be what was meant.
        case warning
        /// Worth knowing; nothing is wrong.
        case note
    }

    /// What kind of failure this is; the command line's exit code follows from it (sysexits.h).
    public enum Category: Sendable, Hashable {
        /// A flag or argument that makes no sense (64).
        case usage
        /// A document, record, glossary or config that is bad (65).
        case data
        /// An input that is not there or cannot be opened (66).
        case noInput
        /// An output that cannot be made (73).
        case cannotCreate
        /// Reading or writing that failed midway (74).
        case io
    }

    /// A place in a file. Lines and columns count from 1, columns in code points.
    public struct Place: Sendable, Hashable {
        /// The file as it was named; `-` for standard input.
        public var file: String
        /// Nil where the whole file is meant.
        public var line: Int?
        /// Nil where the whole line is meant.
        public var column: Int?
        /// The text of that line, for the caret; of a long line what stands around the column.
        public let excerpt: String?
        /// The column that the excerpt begins at.
        public let excerptStart: Int

        /// Lines and columns count from 1, columns in code points; `excerpt` is the line itself, or what stands in it from `excerptStart` on. Of a line of over 1 KiB
        /// `reach` characters before and behind the column are kept: there may be thousands of mistakes on one line.
        public init(
            file: String, line: Int? = nil, column: Int? = nil, excerpt: String? = nil, excerptStart: Int = 1
        ) {
            self.file = file
            self.line = line
            self.column = column
            guard let excerpt, excerpt.utf8.count > Self.longestExcerpt else {
                (self.excerpt, self.excerptStart) = (excerpt, excerptStart)
                return
            }
            let before = max(0, (column ?? 1) - excerptStart - Self.reach)
            let scalars = excerpt.unicodeScalars
            let start = scalars.index(scalars.startIndex, offsetBy: before, limitedBy: scalars.endIndex)
            let kept = scalars[(start ?? scalars.endIndex)...].prefix(2 * Self.reach)
            self.excerpt = String(String.UnicodeScalarView(kept))
            self.excerptStart = excerptStart + before
        }

        static let longestExcerpt = 1024
        /// Characters before and behind a column that are kept of a long line.
        public static let reach = 256
    }

    /// How grave it is.
    public var severity: Severity
    /// What kind of failure it is.
    public var category: Category
    /// Where; nil where there is no file to point into.
    public var place: Place?
    /// What is wrong, in one line, no full stop.
    public var message: String
    /// What to do about it.
    public var help: String?

    /// A message says the cause in a clause without a full stop, `help` the next step. Of one of over 6 KiB the beginning and the end are kept.
    public init(
        _ category: Category, severity: Severity = .error, at place: Place? = nil, _ message: String,
        help: String? = nil
    ) {
        self.severity = severity
        self.category = category
        self.place = place
        self.message = Self.bounded(message)
        self.help = help.map { Self.bounded($0) }
    }

    /// A text of over 6 KiB without its middle: what is quoted may be a whole file.
    private static func bounded(_ text: String) -> String {
        guard text.utf8.count > 6 << 10 else { return text }
        return "\(text.prefix(1000)) … \(text.suffix(300))"
    }

    /// The same with a place, if it has none.
    public func located(at place: Place) -> Diagnostic {
        var copy = self
        if copy.place == nil { copy.place = place }
        return copy
    }

    /// `FILE:LINE:COL: error: message`, then the line with a caret, then the help. Control characters are shown, not sent
    /// to the terminal.
    /// A line of the file takes at most `columns` on a terminal, with what stands before it.
    public func rendered(columns: Int = 107) -> String {
        var text = ""
        if let place {
            text += PrintableText.escaped(place.file)
            if let line = place.line { text += ":\(line)" }
            if place.line != nil, let column = place.column { text += ":\(column)" }
            text += ": "
        } else {
            text += "tolmach: "
        }
        text += "\(severity.rawValue): \(PrintableText.escaped(message))\n"
        if let place, let line = place.line, let excerpt = place.excerpt {
            let number = "\(line)"
            let room = max(10, columns - number.count - 6)
            let window = Self.window(excerpt, around: (place.column ?? 1) - place.excerptStart + 1, room: room)
            text += "  \(number) | \(PrintableText.excerpt(window.text))\n"
            if place.column != nil {
                let before = PrintableText.excerpt(Self.prefix(window.text, window.column - 1))
                let width = before.unicodeScalars.reduce(0) { $0 + PrintableText.columns($1) }
                text += "  \(String(repeating: " ", count: number.count)) | "
                text += String(repeating: " ", count: width) + "^\n"
            }
        }
        if let help { text += "  help: \(PrintableText.escaped(help))\n" }
        return text
    }

    /// As much of a long line, around a column, as there is room for, so that the caret stays under its character.
    private static func window(
        _ excerpt: String, around column: Int, room: Int
    ) -> (text: String, column: Int) {
        let scalars = Array(excerpt.unicodeScalars)
        let place = min(max(1, column), scalars.count + 1)
        func width(_ index: Int) -> Int {
            PrintableText.excerpt(String(scalars[index])).unicodeScalars.reduce(0) { $0 + PrintableText.columns($1) }
        }
        var start = place - 1
        var end = start
        var room = room
        while true {
            let before = (start, end)
            if end < scalars.count, width(end) <= room {
                room -= width(end)
                end += 1
            }
            if start > 0, width(start - 1) <= room {
                start -= 1
                room -= width(start)
            }
            if before == (start, end) { break }
        }
        return (String(String.UnicodeScalarView(scalars[start..<end])), place - start)
    }

    private static func prefix(_ text: String, _ count: Int) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
    }
}

/// Text made safe to print: control characters and bidi overrides become visible escapes.
public enum PrintableText {
    /// The text with escapes like `\u{1B}` in place of what is unsafe, and like `\xE9` for bytes of a `FileName`.
    public static func escaped(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: { isUnsafe($0) || FileName.isByte($0) }) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if let escape = FileName.escape(scalar) {
                result += escape
            } else if isUnsafe(scalar) {
                result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    /// A line of a file to show above a caret: as `escaped`, a tab as one space.
    static func excerpt(_ line: String) -> String { escaped(line.replacing("\t", with: " ")) }

    /// How many columns of a terminal a character takes: two for Han, Kana, Hangul and full-width signs, none for marks.
    static func columns(_ scalar: Unicode.Scalar) -> Int {
        switch scalar.value {
        case 0x20..<0x300: return 1
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
            0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            return 2
        default: break
        }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return 1
        }
    }

    /// C0 and C1 controls, bidi embeddings, overrides and isolates.
    public static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F..<0xA0, 0x202A...0x202E, 0x2066...0x2069: true
        default: false
        }
    }
}

/// Several mistakes at once.
public struct Diagnostics: Error, Sendable {
    /// In the order of the file.
    public let all: [Diagnostic]
    /// All mistakes of one attempt, in the order they are to be told.
    public init(_ all: [Diagnostic]) { self.all = all }
}
