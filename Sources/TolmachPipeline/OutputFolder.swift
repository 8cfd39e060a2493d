// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization
import TolmachCore

/// Writes result files: under a temporary name first, then renamed, so that a reader never sees half a file.
///
/// A root, where there is one, is not left: no `..`, no link that leads out of it.
public struct OutputFolder: Sendable {
    /// Results stay below this folder; nil: the path is the user's own.
    let root: String?

    public init(root: String?) { self.root = root }

    /// Writes `bytes` to `path` (below the root, if there is one), making folders on the way.
    public func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
        let full = root.map { path.hasPrefix("/") ? path : "\($0)/\(path)" } ?? path
        let place = Diagnostic.Place(file: full)
        let slash = full.lastIndex(of: "/")
        let folder = slash.map { String(full[..<$0]) } ?? "."
        let name = slash.map { String(full[full.index(after: $0)...]) } ?? full
        guard !name.isEmpty, name != ".", name != ".." else {
            throw Diagnostic(.cannotCreate, at: place, "this is no file name")
        }
        if let root { try checkInside(root: root, folder: folder, place: place) }
        do {
            try FileManager.default.createDirectory(
                atPath: folder.isEmpty ? "/" : folder, withIntermediateDirectories: true)
        } catch {
            throw Diagnostic(.cannotCreate, at: place, "cannot make the folder '\(folder)'")
        }
        if let root { try checkInside(root: root, folder: folder, place: place) }
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: full, isDirectory: &isFolder), isFolder.boolValue {
            throw Diagnostic(.cannotCreate, at: place, "there is a folder of this name")
        }
        let temporary = TemporaryFiles.shared.newPath(in: folder.isEmpty ? "/" : folder)
        let descriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard descriptor >= 0 else {
            let reason = String(cString: strerror(errno))
            TemporaryFiles.shared.forget(temporary)
            throw Diagnostic(.cannotCreate, at: place, "cannot write here: \(reason)")
        }
        defer { TemporaryFiles.shared.forget(temporary) }
        if let reason = FileDescriptorOutput(descriptor).write(bytes) {
            close(descriptor)
            unlink(temporary)
            throw Diagnostic(.io, at: place, "writing failed: \(reason)")
        }
        guard close(descriptor) == 0, rename(temporary, full) == 0 else {
            let reason = String(cString: strerror(errno))
            unlink(temporary)
            throw Diagnostic(.io, at: place, "writing failed: \(reason)")
        }
    }

    /// The deepest existing part of `folder` must lie below the root when all links are followed.
    private func checkInside(root: String, folder: String, place: Diagnostic.Place) throws(Diagnostic) {
        guard let base = resolved(root) else { return }
        var existing = folder
        while resolved(existing) == nil, let slash = existing.lastIndex(of: "/") {
            // A link that leads nowhere could be made to lead anywhere.
            var status = stat()
            if lstat(existing, &status) == 0 {
                throw Diagnostic(.cannotCreate, at: place, "a link in the way leads nowhere")
            }
            existing = String(existing[..<slash])
        }
        guard let real = resolved(existing) else { return }
        guard real == base || real.hasPrefix(base == "/" ? "/" : base + "/") || isAbove(real, base, existing, root)
        else {
            throw Diagnostic(
                .cannotCreate, at: place, "this leads out of '\(root)' through a link",
                help: "remove the link, or write to another folder")
        }
    }

    /// The root itself may not exist yet: then its own parent is what exists.
    private func isAbove(_ real: String, _ base: String, _ existing: String, _ root: String) -> Bool {
        root.hasPrefix(existing) && resolved(root) == nil && base.hasPrefix(real)
    }

    private func resolved(_ path: String) -> String? {
        guard let pointer = realpath(path.isEmpty ? "/" : path, nil) else { return nil }
        defer { free(pointer) }
        return String(cString: pointer)
    }
}

/// The temporary files in use, so that an interrupt can remove them.
public final class TemporaryFiles: Sendable {
    public static let shared = TemporaryFiles()
    private let paths = Mutex<(counter: Int, open: Set<String>)>((0, []))

    func newPath(in folder: String) -> String {
        paths.withLock {
            $0.counter += 1
            let path = "\(folder)/.tolmach-\(getpid())-\($0.counter).tmp"
            $0.open.insert(path)
            return path
        }
    }

    func forget(_ path: String) { paths.withLock { _ = $0.open.remove(path) } }

    /// Removes what is open; to be called once, when the program is being ended.
    public func removeAll() {
        paths.withLock {
            for path in $0.open { unlink(path) }
        }
    }
}

/// Writing all bytes to a file descriptor.
public struct FileDescriptorOutput: Sendable {
    let descriptor: Int32

    public init(_ descriptor: Int32) { self.descriptor = descriptor }

    /// Nil when all was written, else the reason. `EPIPE` is told apart by `isClosedPipe`.
    public func write(_ bytes: [UInt8]) -> String? {
        bytes.withUnsafeBytes { buffer in
            var offset = 0
            while offset < buffer.count {
                let written = Foundation.write(
                    descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
                if written < 0 {
                    if errno == EINTR { continue }
                    return errno == EPIPE ? Self.closedPipe : String(cString: strerror(errno))
                }
                offset += written
            }
            return nil
        }
    }

    /// What `write` returns when the reader has gone.
    public static let closedPipe = "closed pipe"
}
