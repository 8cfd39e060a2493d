// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// Bytes become text.
///
/// The encoding is, in this order: the one that was named; what a byte order mark says; UTF-16 or UTF-32 that look like
/// it; UTF-8, if the bytes are valid UTF-8; *broken* UTF-8, if they are but for a few places (`BrokenUTF8`); what
/// `CharsetDetector` is sure enough of. Else the error names the candidates.
public struct TextDecoder: Sendable {
    /// A text, and what there is to say about the way it was read.
    public struct Decoded: Sendable {
        /// The text, and the encoding it was in.
        public let source: SourceText
        /// Warnings, e.g. that malformed bytes were replaced.
        public let notices: [Diagnostic]
    }

    /// What a reader of its messages sets its options by.
    public enum Setting: Sendable {
        /// `--encoding`, `--invalid`.
        case flags
        /// `- read: { … }`, the first of the stages.
        case pipelineFile
    }

    private let options: ReadOptions
    private let setting: Setting
    /// The largest text, in bytes of UTF-8: 1 GiB. ICU counts in 31 bits, and a single byte may become three.
    public static let largestText = 1 << 30
    var largest = largestText

    public init(_ options: ReadOptions = ReadOptions(), setBy setting: Setting = .flags) throws(Diagnostic) {
        if let name = options.encoding, let problem = ReadOptions.problem(withEncoding: name) {
            throw Diagnostic(.usage, problem)
        }
        self.options = options
        self.setting = setting
    }

    /// Decodes a whole document. `file` is what diagnostics call it. A text of more than 1 GiB of UTF-8 is an error.
    public func decode(_ bytes: [UInt8], file: String) throws(Diagnostic) -> Decoded {
        let decoded = try decodedUnchecked(bytes, file: file)
        let size = decoded.source.utf8.count
        guard size <= largest else {
            throw Diagnostic(
                .data, at: .init(file: file),
                "the text is larger than \(ByteSource.size(largest)): it takes \(size) bytes in UTF-8",
                help: "split the document")
        }
        return decoded
    }

    private func decodedUnchecked(_ bytes: [UInt8], file: String) throws(Diagnostic) -> Decoded {
        guard bytes.count < Int(UInt32.max) else {
            throw Diagnostic(
                .data, at: .init(file: file), "the document is larger than 4 GiB", help: "split the document")
        }
        let mark = bytes.withUnsafeBufferPointer { UnicodeSignature.mark($0) }
        if let named = options.encoding {
            return try decode(bytes, as: Self.unified(named), mark: mark, file: file)
        }
        if let mark { return try decode(bytes, in: mark.encoding, skipping: mark.length, file: file) }

        let fault = bytes.withUnsafeBufferPointer { BrokenUTF8($0) }
        if let wide = bytes.withUnsafeBufferPointer({ UnicodeSignature.withoutMark($0, isValidUTF8: fault == nil) }) {
            return try decode(bytes, in: wide, skipping: 0, file: file)
        }
        guard let fault else {
            return Decoded(source: SourceText(valid: bytes, encoding: "UTF-8", hadByteOrderMark: false), notices: [])
        }
        if fault.isUTF8WithFaults { return try decode(bytes, in: "UTF-8", skipping: 0, file: file) }
        return try decode(bytes, in: detect(bytes, file: file), skipping: 0, file: file)
    }

    /// The encoding was named; a byte order mark that agrees is taken off and settles the byte order.
    private func decode(
        _ bytes: [UInt8], as name: String, mark: (encoding: String, length: Int)?, file: String
    ) throws(Diagnostic) -> Decoded {
        if let mark, mark.encoding == name || mark.encoding.hasPrefix(name), name.hasPrefix("UTF-") || name == "GB18030"
        {
            return try decode(bytes, in: mark.encoding, skipping: mark.length, file: file)
        }
        var encoding = name
        if name == "UTF-16" || name == "UTF-32" {
            let seen = bytes.withUnsafeBufferPointer { UnicodeSignature.withoutMark($0, isValidUTF8: false) }
            encoding = seen?.hasPrefix(name) == true ? seen ?? name : name + "LE"
        }
        let decoded = try decode(bytes, in: encoding, skipping: 0, file: file)
        guard let mark, mark.encoding.hasPrefix("UTF-") else { return decoded }
        let warning = Diagnostic(
            .data, severity: .warning, at: .init(file: file),
            "the text begins with a byte order mark of \(mark.encoding) but is read as \(encoding)",
            help: setting == .flags
                ? "leave out --encoding to let the mark decide" : "leave out 'encoding' to let the mark decide")
        return Decoded(source: decoded.source, notices: decoded.notices + [warning])
    }

    /// The usual names for what is not left to ICU's converters alone.
    private static func unified(_ name: String) -> String {
        let plain = name.uppercased().filter { $0 != "-" && $0 != "_" }
        return switch plain {
        case "UTF8": "UTF-8"
        case "UTF16", "UNICODE", "UCS2": "UTF-16"
        case "UTF16LE": "UTF-16LE"
        case "UTF16BE": "UTF-16BE"
        case "UTF32", "UCS4": "UTF-32"
        case "UTF32LE": "UTF-32LE"
        case "UTF32BE": "UTF-32BE"
        case "GB18030": "GB18030"
        default: name
        }
    }

    private func decode(
        _ bytes: [UInt8], in encoding: String, skipping markLength: Int, file: String
    ) throws(Diagnostic) -> Decoded {
        if encoding == "UTF-8" { return try decodeUTF8(bytes, skipping: markLength, file: file) }
        let hadMark = markLength > 0
        let failure: Charset.DecodingFailure
        do {
            let text = try bytes.withUnsafeBufferPointer { bytes throws(Charset.DecodingFailure) in
                try Charset.decode(UnsafeBufferPointer(rebasing: bytes[markLength...]), from: encoding, strict: true)
            }
            let source = SourceText(valid: text, encoding: encoding, hadByteOrderMark: hadMark)
            return Decoded(source: source, notices: [])
        } catch { failure = error }
        guard case .malformed(let fromMark) = failure else {
            throw Diagnostic(.usage, "there is no encoding '\(encoding)'")
        }
        let offset = fromMark + markLength
        let place = place(ofByte: offset, in: bytes, encoding: encoding, skipping: markLength, file: file)
        let message = Self.message(malformedAt: offset, in: bytes, encoding: encoding)
        guard options.invalid == .replace, let text = lenient(bytes[markLength...], encoding) else {
            throw invalid(message, place)
        }
        let source = SourceText(valid: text, encoding: encoding, hadByteOrderMark: hadMark)
        return Decoded(source: source, notices: [Self.replacementWarning(message, place)])
    }

    private func decodeUTF8(_ bytes: [UInt8], skipping markLength: Int, file: String) throws(Diagnostic) -> Decoded {
        let text = markLength == 0 ? bytes : Array(bytes[markLength...])
        let hadMark = markLength > 0
        guard let fault = text.withUnsafeBufferPointer({ BrokenUTF8($0) }) else {
            return Decoded(source: SourceText(valid: text, encoding: "UTF-8", hadByteOrderMark: hadMark), notices: [])
        }
        let offset = fault.firstMalformed + markLength
        let place = place(ofByte: offset, in: bytes, encoding: "UTF-8", skipping: markLength, file: file)
        var message = Self.message(malformedAt: offset, in: bytes, encoding: "UTF-8")
        if fault.isCutAtEnd { message = "the text ends in the middle of a UTF-8 character (byte offset \(offset))" }
        if fault.malformedRuns > 1 { message += ", the first of \(fault.malformedRuns) such places" }
        guard options.invalid == .replace else { throw invalid(message, place) }
        let repaired = text.withUnsafeBufferPointer { BrokenUTF8.repaired($0) }
        let source = SourceText(valid: repaired, encoding: "UTF-8", hadByteOrderMark: hadMark)
        return Decoded(source: source, notices: [Self.replacementWarning(message, place)])
    }

    // MARK: Detection

    private func detect(_ bytes: [UInt8], file: String) throws(Diagnostic) -> String {
        let controls = bytes.prefix(8192).count { $0 < 0x20 && !(0x07...0x0D ~= $0) && $0 != 0x1B }
        guard controls * 20 < min(bytes.count, 8192) else {
            throw Diagnostic(
                .data, at: .init(file: file), "this does not look like text: it is full of control bytes",
                help: "if it is text, name its encoding with \(encodingOption("…"))")
        }
        let candidates = bytes.withUnsafeBufferPointer { CharsetDetector.candidates($0) }
        guard let found = CharsetDetector.decide(candidates) else {
            let names = candidates.prefix(3).map { "\($0.charset) (\(Int($0.confidence * 100)) %)" }
            let best = names.isEmpty ? "" : ": it could be \(names.joined(separator: ", "))"
            throw Diagnostic(
                .data, at: .init(file: file), "the encoding of this text cannot be told\(best)",
                help: "name it, e.g. with \(encodingOption(candidates.first?.charset ?? "windows-1252"))")
        }
        // The sample may have had none of the syllables that only the larger set has.
        if found.charset == "EUC-KR", !canDecode(bytes, "EUC-KR"), canDecode(bytes, "windows-949") {
            return "windows-949"
        }
        return found.charset
    }

    private func canDecode(_ bytes: [UInt8], _ encoding: String) -> Bool {
        bytes.withUnsafeBufferPointer { (try? Charset.decode($0, from: encoding, strict: true)) != nil }
    }

    // MARK: Messages

    private static func message(malformedAt offset: Int, in bytes: [UInt8], encoding: String) -> String {
        guard offset < bytes.count else { return "the text ends in the middle of a \(encoding) character" }
        let place = "at byte offset \(offset)"
        if encoding.hasPrefix("UTF-16") {
            return bytes.count - offset < 2
                ? "the text ends in the middle of a \(encoding) unit (byte offset \(offset))"
                : "a surrogate stands alone \(place): not valid \(encoding)"
        }
        let byte = String(bytes[offset], radix: 16, uppercase: true)
        return "0x\(byte.count == 1 ? "0" : "")\(byte) \(place) is not valid \(encoding)"
    }

    private func invalid(_ message: String, _ place: Diagnostic.Place) -> Diagnostic {
        Diagnostic(
            .data, at: place, message,
            help: "mend the text, or read it with \(option("invalid", "replace")) to get U+FFFD there"
                + (options.encoding == nil ? "; if its encoding is another, name it with \(encodingOption("…"))" : ""))
    }

    private func encodingOption(_ name: String) -> String { option("encoding", name) }

    /// An option as it is to be written.
    private func option(_ name: String, _ value: String) -> String {
        switch setting {
        case .flags: value == "…" ? "--\(name)" : "--\(name) \(value)"
        case .pipelineFile: "'- read: { \(name): \(value) }'"
        }
    }

    private static func replacementWarning(_ message: String, _ place: Diagnostic.Place) -> Diagnostic {
        Diagnostic(.data, severity: .warning, at: place, message + "; read as U+FFFD")
    }

    private func lenient(_ bytes: ArraySlice<UInt8>, _ encoding: String) -> [UInt8]? {
        bytes.withUnsafeBufferPointer { bytes in
            encoding == "UTF-8" ? BrokenUTF8.repaired(bytes) : try? Charset.decode(bytes, from: encoding, strict: false)
        }
    }

    /// Line and column of a byte of the input, with the line as far as it can be read.
    private func place(
        ofByte offset: Int, in bytes: [UInt8], encoding: String, skipping markLength: Int, file: String
    ) -> Diagnostic.Place {
        guard let before = lenient(bytes[markLength..<min(offset, bytes.count)], encoding) else {
            return .init(file: file)
        }
        let (line, column) = PositionTable.lineAndColumn(of: before.count, in: before)
        let more = lenient(bytes[markLength..<min(bytes.count, offset + 400)], encoding) ?? before
        let start = before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        let end = more[min(start, more.count)...].firstIndex(of: 0x0A) ?? more.count
        return .init(
            file: file, line: line, column: column,
            excerpt: String(decoding: more[min(start, end)..<end], as: UTF8.self))
    }
}
