// SPDX-License-Identifier: Apache-2.0
import TolmachCore

#if canImport(Darwin)
    import Darwin
#elseif canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Bytes from a file, from standard input or from memory, a chunk at a time.
///
/// Errors say what is wrong with the input: not there or not to be opened (`noInput`), a failure midway (`io`), too large
/// (`data`).
public struct ByteSource: ~Copyable {
    /// 256 MiB: what `--max-document` is if it is not given.
    public static let defaultLimit = 256 << 20
    private static let chunk = 1 << 18
    /// Copied where a chunk is to be read: a build for debugging would write them one by one.
    private static let zeros = [UInt8](repeating: 0, count: chunk)

    private enum Backing {
        case file(descriptor: Int32, owned: Bool)
        case memory(ArraySlice<UInt8>)
        case pull((Int) throws(Diagnostic) -> [UInt8])
    }

    /// What is read, for what is said where it cannot be.
    public enum Kind: Sendable {
        /// A text, of which there may be many, as large as `--max-document` says.
        case document
        /// A term base.
        case glossary
        /// Any other single file.
        case other
    }

    /// The file as it was named; `-` for standard input.
    public let name: String
    private var backing: Backing
    private let kind: Kind
    /// The size, where it is known before reading.
    private let expectedSize: Int?

    /// Opens a file; `-` is standard input. A name that is not UTF-8 is given as a `FileName`.
    public init(file path: String, as kind: Kind = .document) throws(Diagnostic) {
        name = path
        self.kind = kind
        if path == "-" {
            backing = .file(descriptor: STDIN_FILENO, owned: false)
            expectedSize = nil
            return
        }
        let descriptor = FileName.withPath(path) { open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { throw Self.cannotOpen(path, errno) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            let failure = Self.cannotOpen(path, errno)
            close(descriptor)
            throw failure
        }
        guard status.st_mode & S_IFMT != S_IFDIR else {
            close(descriptor)
            throw Diagnostic(
                .noInput, at: .init(file: path), "'\(path)' is a directory, not a file",
                help: kind == .document ? "name the files in it, e.g. '\(path)/*.txt'" : "name a file in it")
        }
        backing = .file(descriptor: descriptor, owned: true)
        expectedSize = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : nil
    }

    /// The size of a regular file; 0 for anything else, and for what cannot be looked at.
    public static func size(ofFile path: String) -> Int {
        var status = stat()
        guard FileName.withPath(path, { stat($0, &status) }) == 0, status.st_mode & S_IFMT == S_IFREG else { return 0 }
        return Int(status.st_size)
    }

    /// Whether a path is that of a pipe, a socket or a device, whose bytes may have to be waited for.
    public static func isStream(_ path: String) -> Bool {
        var status = stat()
        guard FileName.withPath(path, { stat($0, &status) }) == 0 else { return false }
        return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }

    /// Bytes that are there already; `name` is what diagnostics call them.
    public init(bytes: [UInt8], name: String = "-") {
        self.name = name
        kind = .document
        backing = .memory(bytes[...])
        expectedSize = bytes.count
    }

    /// Pulls from a closure that answers at most the number of bytes asked for, and none at the end.
    public init(name: String = "-", _ pull: @escaping (_ atMost: Int) throws(Diagnostic) -> [UInt8]) {
        self.name = name
        kind = .document
        backing = .pull(pull)
        expectedSize = nil
    }

    deinit {
        if case .file(let descriptor, owned: true) = backing { close(descriptor) }
    }

    /// Whether `read` would come back at once, now or within some milliseconds: with bytes, at the end or with an error. A pipe
    /// whose writer is slow says no.
    public func isReady(within milliseconds: Int32 = 0) -> Bool {
        guard case .file(let descriptor, _) = backing else { return true }
        var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return poll(&request, 1, milliseconds) != 0
    }

    /// Appends the next chunk to `buffer`; false at the end.
    public mutating func read(into buffer: inout [UInt8]) throws(Diagnostic) -> Bool {
        switch backing {
        case .memory(let rest):
            guard !rest.isEmpty else { return false }
            buffer += rest.prefix(Self.chunk)
            backing = .memory(rest.dropFirst(Self.chunk))
            return true
        case .pull(let pull):
            let part = try pull(Self.chunk)
            buffer += part
            return !part.isEmpty
        case .file(let descriptor, _):
            let before = buffer.count
            // Grown by half as well as by a chunk, so that reading a whole file copies it O(1) times.
            if buffer.capacity < before + Self.chunk {
                buffer.reserveCapacity(max(before + Self.chunk, before + before / 2))
            }
            buffer.append(contentsOf: Self.zeros)
            let (count, code) = buffer.withUnsafeMutableBytes { Self.read(descriptor, $0[before...]) }
            buffer.removeLast(Self.chunk - max(0, count))
            guard count >= 0 else { throw readingFailed(code) }
            return count > 0
        }
    }

    /// Reads to the end. More than `limit` bytes are an error, found before they are read where the size is known.
    public mutating func readAll(limit: Int = defaultLimit) throws(Diagnostic) -> [UInt8] {
        if let expectedSize, expectedSize > limit { throw tooLarge(limit) }
        var bytes: [UInt8] = []
        if let expectedSize, case .file(let descriptor, _) = backing, expectedSize < Self.chunk {
            // No more room than is needed: thousands of small texts may be held at once.
            if try fill(&bytes, expectedSize, from: descriptor) { return bytes }
        } else if let expectedSize {
            bytes.reserveCapacity(expectedSize + Self.chunk)
        }
        while try read(into: &bytes) {
            guard bytes.count <= limit else { throw tooLarge(limit) }
        }
        return bytes
    }

    /// Reads so many bytes; whether they were all there are.
    private func fill(_ bytes: inout [UInt8], _ size: Int, from descriptor: Int32) throws(Diagnostic) -> Bool {
        bytes = [UInt8](repeating: 0, count: size + 1)
        var filled = 0
        while filled < bytes.count {
            let (count, code) = bytes.withUnsafeMutableBytes { Self.read(descriptor, $0[filled...]) }
            guard count >= 0 else { throw readingFailed(code) }
            guard count > 0 else {
                bytes.removeLast(bytes.count - filled)
                return true
            }
            filled += count
        }
        return false
    }

    private func readingFailed(_ code: Int32) -> Diagnostic {
        Diagnostic(
            .io, at: .init(file: name), "reading failed: \(Self.reason(code))",
            help: "try again, or copy it to another disk first")
    }

    /// All bytes of a file; `-` is standard input.
    public static func read(
        _ path: String, limit: Int = defaultLimit, as kind: Kind = .document
    ) throws(Diagnostic) -> [UInt8] {
        var source = try ByteSource(file: path, as: kind)
        return try source.readAll(limit: limit)
    }

    private func tooLarge(_ limit: Int) -> Diagnostic {
        let size = Self.size(limit)
        return switch kind {
        case .document:
            Diagnostic(
                .data, at: .init(file: name), "the document is larger than \(size)",
                help: "raise the limit with --max-document, or split the document")
        case .glossary:
            Diagnostic(
                .data, at: .init(file: name), "the glossary '\(name)' is larger than \(size)",
                help: "split it into several files")
        case .other:
            Diagnostic(
                .data, at: .init(file: name), "'\(name)' is larger than \(size)",
                help: "check that it is the right file")
        }
    }

    /// `256 MiB`, or plain bytes where that is no round number.
    static func size(_ bytes: Int) -> String {
        for (shift, unit) in [(30, "GiB"), (20, "MiB"), (10, "KiB")]
        where bytes >= 1 << shift && bytes % (1 << shift) == 0 {
            return "\(bytes >> shift) \(unit)"
        }
        return bytes == 1 ? "1 byte" : "\(bytes) bytes"
    }

    /// Reads again after a signal, and waits where a descriptor was opened non-blocking (a terminal shared with another
    /// program may be).
    private static func read(_ descriptor: Int32, _ space: Slice<UnsafeMutableRawBufferPointer>) -> (Int, Int32) {
        let target = UnsafeMutableRawBufferPointer(rebasing: space)
        while true {
            #if canImport(Darwin)
                let count = Darwin.read(descriptor, target.baseAddress, target.count)
            #elseif canImport(Glibc)
                let count = Glibc.read(descriptor, target.baseAddress, target.count)
            #else
                let count = Musl.read(descriptor, target.baseAddress, target.count)
            #endif
            if count >= 0 { return (count, 0) }
            switch errno {
            case EINTR: continue
            case EAGAIN:
                var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
                _ = poll(&request, 1, -1)
            case let code: return (-1, code)
            }
        }
    }

    private static func cannotOpen(_ path: String, _ code: Int32) -> Diagnostic {
        let place = Diagnostic.Place(file: path)
        return switch code {
        case ENOENT:
            Diagnostic(.noInput, at: place, "there is no file '\(path)'", help: "check its name and folder")
        case EACCES, EPERM:
            Diagnostic(
                .noInput, at: place, "'\(path)' may not be read: \(reason(code))",
                help: "change who may read it, e.g. with chmod")
        default:
            Diagnostic(
                .noInput, at: place, "'\(path)' cannot be opened: \(reason(code))", help: "check that it is a file")
        }
    }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
