// SPDX-License-Identifier: Apache-2.0
import Foundation
import TolmachCore
import TolmachFormats
import TolmachGlossary

/// A glossary that a run is to use: a file, or bytes that are in the program.
struct GlossaryFile {
    let name: String
    let path: String
    /// Where it was named.
    let place: Diagnostic.Place?
    /// Nil: they are in the file.
    var bytes: [UInt8]?

    /// The bytes; `place` is said where they cannot be read.
    func read() throws(Diagnostic) -> [UInt8] {
        if let bytes { return bytes }
        do throws(Diagnostic) {
            return try ByteSource.read(path, limit: 1 << 30, as: .glossary)
        } catch {
            guard let place else { throw error }
            throw Diagnostic(.data, at: place, "the glossary cannot be read: \(error.message)", help: error.help)
        }
    }

    /// Whether it is a compiled one, by its name or by its first bytes.
    var isCompiled: Bool {
        guard bytes == nil else { return false }
        if path.hasSuffix("." + CompiledGlossary.fileExtension) { return true }
        guard let stamp = FileStamp(path), stamp.isRegular else { return false }
        let descriptor = FileName.withPath(path) { open($0, O_RDONLY | O_CLOEXEC) }
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        var first = [UInt8](repeating: 0, count: 8)
        let count = first.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress, $0.count) }
        return count == first.count && CompiledGlossary.isCompiled(first)
    }

    /// The index in a compiled file.
    func compiled() throws(Diagnostics) -> SharedIndex {
        do throws(Diagnostic) {
            let source = try MappableFile(path, place)
            defer { source.close() }
            do throws(IndexFlaw) {
                return try CompiledGlossary.open(
                    descriptor: source.descriptor, size: source.size, mayChange: true
                ).set
            } catch {
                throw error.diagnostic(file: path)
            }
        } catch {
            throw Diagnostics([error])
        }
    }
}

/// How a file is, without a look into it.
struct FileStamp: Equatable {
    let size: UInt64
    /// Nanoseconds since 1970 when it was changed last.
    let changed: UInt64
    let isRegular: Bool

    init?(_ path: String) {
        var status = stat()
        guard FileName.withPath(path, { stat($0, &status) }) == 0 else { return nil }
        self.init(status)
    }

    init(_ status: stat) {
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        size = UInt64(clamping: status.st_size)
        changed = UInt64(clamping: time.tv_sec) &* 1_000_000_000 &+ UInt64(clamping: time.tv_nsec)
        isRegular = status.st_mode & S_IFMT == S_IFREG
    }

    /// Whether a change from now on is sure to be seen by its time: clocks of files tick in hundredths of a second.
    var isSettled: Bool {
        let now = UInt64(max(0, Date().timeIntervalSince1970) * 1e9)
        return changed < now &- 2_000_000_000
    }
}

/// A file that a user named, open to be mapped.
private struct MappableFile {
    let descriptor: Int32
    let size: Int

    init(_ path: String, _ place: Diagnostic.Place?) throws(Diagnostic) {
        func problem(_ message: String) -> Diagnostic {
            if let place { return Diagnostic(.data, at: place, "the glossary cannot be read: \(message)") }
            return Diagnostic(.noInput, at: .init(file: path), message)
        }
        // A named pipe is refused below, not waited for.
        descriptor = FileName.withPath(path) { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            throw problem(errno == ENOENT ? "there is no file '\(path)'" : "'\(path)' cannot be opened: \(reason)")
        }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            Foundation.close(descriptor)
            throw problem("'\(path)' is no regular file")
        }
        size = Int(status.st_size)
    }

    func close() { Foundation.close(descriptor) }
}
