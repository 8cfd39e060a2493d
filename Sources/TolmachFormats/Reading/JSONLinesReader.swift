// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// A story of a JSON Lines file: `{"id","text","language"?,"title"?}`.
public struct Record: Sendable {
    /// As the file has it; no other record of the file has the same.
    public let id: String
    /// The story itself.
    public let source: SourceText
    /// What came beside the text; nil if nothing did.
    public let title: String?
    /// Canonical; any well-formed tag, since ICU's list lacks most languages of ISO 639-3.
    public let language: LanguageTag?
    /// From 1.
    public let line: Int
}

/// A line that is no record; the lines after it are read all the same.
public struct RecordError: Error, Sendable {
    /// The record's id, if that much could be read.
    public let id: String?
    /// What is wrong, with line and column.
    public let diagnostic: Diagnostic

    /// `id` is nil where the line was not read so far.
    public init(id: String?, diagnostic: Diagnostic) {
        self.id = id
        self.diagnostic = diagnostic
    }
}

/// Reads JSON Lines a record at a time, in memory that the longest line bounds, not the file.
///
/// Numbers are taken as ids, as their digits; other keys are passed over. Of each id 16 bytes are kept, to find an id that comes
/// twice. Empty lines, a byte order mark and CR LF are accepted. Own scanner: a lone surrogate, a control character or a second key must be an
/// error with its column, and a line over the limit must not be held.
public struct JSONLinesReader: ~Copyable {
    private var bytes: ByteSource
    private let limit: Int
    private var buffer: [UInt8] = []
    /// Where the next line begins in the buffer.
    private var position = 0
    private var isAtEnd = false
    private var hasFailed = false
    /// What went wrong while looking ahead, not told yet.
    private var failure: Diagnostic?
    private var line = 0
    /// No record has been met yet.
    private var isFirst = true
    private var seen: Set<SIMD2<UInt64>> = []

    /// Opens a file; `-` is standard input. Lines over `largestRecord` bytes are errors.
    public init(_ path: String, largestRecord: Int) throws(Diagnostic) {
        self.init(try ByteSource(file: path), largestRecord: largestRecord)
    }

    /// Reads from any source. Lines over `largestRecord` bytes are errors.
    public init(_ bytes: consuming ByteSource, largestRecord: Int = ByteSource.defaultLimit) {
        self.bytes = bytes
        limit = largestRecord
    }

    /// The next record or bad line; nil at the end.
    public mutating func next() -> Result<Record, RecordError>? {
        while !hasFailed {
            let range: Range<Int>?
            do throws(Diagnostic) {
                range = try nextLine()
            } catch {
                // A source that failed stays so; a line that was too long has been passed over.
                hasFailed = error.category != .data
                return .failure(RecordError(id: nil, diagnostic: error))
            }
            guard let range else { return nil }
            if isBlank(range) { continue }
            if isFirst, isArray(range) {
                hasFailed = true
                let problem = Diagnostic(
                    .data, at: .init(file: bytes.name, line: line, column: 1), "this is a JSON array, not JSON Lines",
                    help: "write one object a line, without the brackets and commas around them")
                return .failure(RecordError(id: nil, diagnostic: problem))
            }
            isFirst = false
            var id: String?
            do throws(Diagnostic) {
                return .success(try record(range, &id))
            } catch {
                return .failure(RecordError(id: id, diagnostic: error))
            }
        }
        return nil
    }

    /// Whether `next` would come back at once, and not wait for a pipe whose writer is slow. Takes in what is there to be read.
    public mutating func isReady() -> Bool {
        var searched = position
        var patience = Self.patience
        while true {
            while let end = lineFeed(from: searched) {
                guard isBlank(position..<end) else { return true }
                line += 1
                position = end + 1
                searched = position
            }
            if hasFailed || isAtEnd || failure != nil || buffer.count - position > limit { return true }
            guard bytes.isReady(within: patience) else { return false }
            patience = 0
            searched = buffer.count - position
            do throws(Diagnostic) {
                try readOn()
            } catch {
                failure = error
            }
            searched = max(searched, position)
        }
    }

    /// How long a writer that only takes turns with this program is waited for, in milliseconds.
    private static let patience: Int32 = 2

    /// Whether a line opens a list of records, which may go over many lines.
    private func isArray(_ range: Range<Int>) -> Bool {
        let signs = buffer[range].filter { $0 > 0x20 }.prefix(2)
        return signs.elementsEqual("[".utf8) || signs.elementsEqual("[{".utf8)
    }

    private func isBlank(_ range: Range<Int>) -> Bool {
        buffer[range].allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
    }

    /// Takes more bytes in; what was read before `position` is gone.
    private mutating func readOn() throws(Diagnostic) {
        if position > 0 {
            buffer.removeFirst(position)
            position = 0
        }
        isAtEnd = !(try bytes.read(into: &buffer))
        if line == 0, buffer.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    /// The bytes of the next line in the buffer, without its line feed.
    private mutating func nextLine() throws(Diagnostic) -> Range<Int>? {
        var searched = position
        while true {
            if let end = lineFeed(from: searched) {
                line += 1
                defer { position = end + 1 }
                guard end - position <= limit else { throw tooLong() }
                return position..<end
            }
            searched = buffer.count
            if isAtEnd {
                guard position < buffer.count else { return nil }
                line += 1
                defer { position = buffer.count }
                guard buffer.count - position <= limit else { throw tooLong() }
                return position..<buffer.count
            }
            if buffer.count - position > limit {
                line += 1
                try skipLine()
                throw tooLong()
            }
            if let failure { throw failure }
            searched = buffer.count - position
            try readOn()
            searched = max(searched, position)
        }
    }

    private func lineFeed(from start: Int) -> Int? {
        buffer.withUnsafeBufferPointer { bytes in
            var index = start
            while index < bytes.count {
                if bytes[index] == 0x0A { return index }
                index += 1
            }
            return nil
        }
    }

    /// Passes over the rest of a line without keeping it.
    private mutating func skipLine() throws(Diagnostic) {
        while true {
            if let end = lineFeed(from: position) {
                position = end + 1
                return
            }
            buffer.removeAll(keepingCapacity: true)
            position = 0
            guard try bytes.read(into: &buffer) else {
                isAtEnd = true
                return
            }
        }
    }

    private func tooLong() -> Diagnostic {
        Diagnostic(
            .data, at: .init(file: bytes.name, line: line), "the record is larger than \(ByteSource.size(limit))",
            help: "raise the limit with --max-document, or split the record")
    }

    private func problem(_ range: Range<Int>, _ offset: Int, _ message: String, help: String? = nil) -> Diagnostic {
        let column =
            buffer[range.lowerBound..<min(max(offset, range.lowerBound), range.upperBound)]
            .count { $0 & 0xC0 != 0x80 } + 1
        return Diagnostic(.data, at: .init(file: bytes.name, line: line, column: column), message, help: help)
    }

    private mutating func record(_ range: Range<Int>, _ id: inout String?) throws(Diagnostic) -> Record {
        if let bad = malformed(range) { throw problem(range, bad, "the bytes here are not valid UTF-8") }
        let value: PlacedJSON
        do throws(JSONScanner.Failure) {
            value = try JSONScanner.value(in: buffer, range)
        } catch {
            throw problem(range, error.offset, "this is not JSON: \(error.message)", help: Self.shape)
        }
        guard case .object(let entries) = value else {
            throw problem(
                range, range.lowerBound, "a record must be an object, not \(value.typeName)", help: Self.shape)
        }
        var text: String?
        var title: String?
        var language: LanguageTag?
        var keys: Set<String> = []
        for entry in entries {
            guard keys.insert(entry.key).inserted else {
                throw problem(range, entry.keyOffset, "the key '\(entry.key)' is given twice", help: "keep one of them")
            }
            switch (entry.key, entry.value) {
            case ("id", .string(let value)): id = value
            case ("id", .number): id = digits(from: entry.offset, range)
            case ("text", .string(let value)): text = value
            case ("title", .string(let value)): title = value
            case ("title", .null), ("language", .null): break
            case ("language", .string(let value)): language = try self.language(value, range, entry.offset)
            case ("id", _), ("text", _), ("title", _), ("language", _):
                throw problem(range, entry.offset, "'\(entry.key)' must be a text, not \(entry.value.typeName)")
            default: break
            }
        }
        guard let id else { throw problem(range, range.lowerBound, "the record has no 'id'", help: Self.shape) }
        guard let text else { throw problem(range, range.lowerBound, "the record has no 'text'", help: Self.shape) }
        guard seen.insert(Self.fingerprint(id)).inserted else {
            throw problem(
                range, range.lowerBound, "an earlier record has the id '\(id)', too", help: "give each an id of its own"
            )
        }
        return Record(id: id, source: SourceText(text), title: title, language: language, line: line)
    }

    private static let shape = "a line is {\"id\":\"…\",\"text\":\"…\",\"language\"?,\"title\"?}"

    private func malformed(_ range: Range<Int>) -> Int? {
        buffer.withUnsafeBufferPointer { bytes in
            UTF8Validation.firstMalformed(UnsafeBufferPointer(rebasing: bytes[range])).map { $0 + range.lowerBound }
        }
    }

    /// A number's text.
    private func digits(from start: Int, _ range: Range<Int>) -> String {
        let end = buffer[start..<range.upperBound].firstIndex { byte in
            !((0x30...0x39).contains(byte) || byte == 0x2D || byte == 0x2B || byte == 0x2E || byte | 0x20 == 0x65)
        }
        return String(decoding: buffer[start..<(end ?? range.upperBound)], as: UTF8.self)
    }

    private func language(_ tag: String, _ range: Range<Int>, _ offset: Int) throws(Diagnostic) -> LanguageTag {
        guard let canonical = Languages.canonical(tag) else {
            throw problem(range, offset, "'\(tag)' is no language tag", help: "e.g. uk, or zh-Hant")
        }
        return LanguageTag(canonical)
    }

    /// Two multiplicative hashes of 64 bits, each byte by byte (FNV-1a, and the same with another factor).
    private static func fingerprint(_ id: String) -> SIMD2<UInt64> {
        var hashes = SIMD2<UInt64>(0xCBF2_9CE4_8422_2325, 0x9AE1_6A3B_2F90_404F)
        for byte in id.utf8 {
            hashes = (hashes ^ SIMD2(repeating: UInt64(byte))) &* SIMD2(0x0000_0100_0000_01B3, 0x9E37_79B9_7F4A_7C15)
        }
        return hashes
    }
}
