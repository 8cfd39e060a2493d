// SPDX-License-Identifier: Apache-2.0
import Foundation
import TolmachCore

/// Writes result files: under a temporary name first, then renamed, so that a reader never sees half a file.
///
/// A root, where there is one, is not left: no `..`, no link that leads out of it. What the run reads is not written over.
public struct OutputFolder: Sendable {
    /// Results stay below this folder; nil: the path is the user's own.
    let root: String?
    private let originals: [FileIdentity: String]

    /// `keeping`: files that are read, and so must not be written over.
    public init(root: String?, keeping: [String] = []) {
        self.root = root
        var originals: [FileIdentity: String] = [:]
        for path in keeping {
            if let identity = FileIdentity(path, followingLink: true) { originals[identity] = path }
        }
        self.originals = originals
    }

    /// Where a result goes: the path below the root, if there is one.
    func full(_ path: String) -> String { root.map { PathText.isAbsolute(path) ? path : "\($0)/\(path)" } ?? path }

    /// The file among those kept that writing to this path would replace.
    func original(at path: String) -> String? {
        guard let identity = FileIdentity(full(path), followingLink: false) else { return nil }
        return originals[identity]
    }

    /// Writes `bytes` to `path` (below the root, if there is one), making folders on the way.
    public func write(_ bytes: [UInt8], to path: String) throws(Diagnostic) {
        let full = full(path)
        let place = Diagnostic.Place(file: full)
        let (folder, name) = PathText.folderAndName(full)
        guard !name.isEmpty, name != ".", name != ".." else {
            throw Diagnostic(
                .cannotCreate, at: place, "this is no file name",
                help: "end the output's path in a name, e.g. {name}.md")
        }
        if let root { try checkInside(root: root, path: path, folder: folder, place: place) }
        if let reason = Self.makeFolder(folder) {
            throw Diagnostic(
                .cannotCreate, at: place, "cannot make the folder '\(folder)': \(reason)", help: Self.elsewhere)
        }
        if let root { try checkInside(root: root, path: path, folder: folder, place: place) }
        try checkFree(path)
        let temporary = TemporaryFiles.shared.make(in: folder)
        guard temporary.descriptor >= 0 else {
            throw Diagnostic(
                .cannotCreate, at: place, "cannot write here: \(Self.reason(temporary.code))", help: Self.elsewhere)
        }
        if let reason = FileDescriptorOutput(temporary.descriptor).write(bytes) {
            close(temporary.descriptor)
            TemporaryFiles.shared.discard(temporary.path)
            throw Diagnostic(.io, at: place, "writing failed: \(reason)", help: Self.moreRoom)
        }
        guard close(temporary.descriptor) == 0 else {
            let reason = Self.reason(errno)
            TemporaryFiles.shared.discard(temporary.path)
            throw Diagnostic(.io, at: place, "writing failed: \(reason)", help: Self.moreRoom)
        }
        let code = TemporaryFiles.shared.finish(temporary.path, as: full)
        guard code == 0 else {
            throw Diagnostic(.io, at: place, "writing failed: \(Self.reason(code))", help: Self.moreRoom)
        }
    }

    /// Whether a result may take this place: no folder, device or pipe stands there, and nothing that is read.
    func checkFree(_ path: String) throws(Diagnostic) {
        let full = full(path)
        let place = Diagnostic.Place(file: full)
        if Self.isFolder(full) {
            throw Diagnostic(
                .cannotCreate, at: place, "there is a folder of this name", help: "give the output another name")
        }
        guard !Self.isNoFile(full, in: PathText.folderAndName(full).folder) else {
            throw Diagnostic(
                .cannotCreate, at: place, "this is a device or a pipe, and a result would take its place",
                help: "give the output the name of a file")
        }
        if let original = original(at: path) {
            throw Diagnostic(
                .cannotCreate, at: place, "this would be written over '\(original)', which is read",
                help: "write to another folder, or give the output another name")
        }
    }

    /// Whether names that differ only in case are one where a path leads: a file is made in the deepest folder that is there, for a
    /// moment, and sought under another name. Where none can be made, false.
    func foldsCase(at path: String) -> Bool {
        // Nothing is made outside of the folder given by -o.
        if let root {
            let folder = PathText.folderAndName(full(path)).folder
            guard (try? checkInside(root: root, path: path, folder: folder, place: .init(file: path))) != nil else {
                return false
            }
        }
        var folder = PathText.folderAndName(full(path)).folder
        while !Self.isFolder(folder) {
            let above = PathText.folderAndName(folder).folder
            guard above != folder else { return false }
            folder = above
        }
        let probe = TemporaryFiles.shared.make(in: folder)
        guard probe.descriptor >= 0 else { return false }
        close(probe.descriptor)
        defer { TemporaryFiles.shared.discard(probe.path) }
        let capitals = "\(folder)/\(PathText.folderAndName(probe.path).name.uppercased())"
        guard let other = FileIdentity(capitals, followingLink: false) else { return false }
        return other == FileIdentity(probe.path, followingLink: false)
    }

    private static let elsewhere = "write to another folder, e.g. with -o"
    private static let moreRoom = "make room on the disk, or write to another"

    /// The path may not climb out, and the deepest existing part of `folder` must lie below the root when all links are followed.
    private func checkInside(
        root: String, path: String, folder: String, place: Diagnostic.Place
    ) throws(Diagnostic) {
        guard PathText.staysBelow(path) else {
            throw Diagnostic(
                .cannotCreate, at: place, "'\(path)' leads out of '\(root)'",
                help: "an output's path starts from the folder given by -o: leave out '..' and a '/' at the start")
        }
        guard let base = Self.resolved(root) else { return }
        var existing = folder
        while Self.resolved(existing) == nil {
            // A link that leads nowhere could be made to lead anywhere.
            var status = stat()
            if FileName.withPath(existing, { lstat($0, &status) }) == 0 {
                throw Diagnostic(.cannotCreate, at: place, "a link in the way leads nowhere", help: "remove the link")
            }
            let above = PathText.folderAndName(existing).folder
            guard above != existing else { return }
            existing = above
        }
        guard let real = Self.resolved(existing) else { return }
        guard real == base || real.hasPrefix(base == "/" ? "/" : base + "/") else {
            throw Diagnostic(
                .cannotCreate, at: place, "this leads out of '\(root)' through a link",
                help: "remove the link, or write to another folder")
        }
    }

    private static func resolved(_ path: String) -> String? {
        guard let pointer = FileName.withPath(path.isEmpty ? "/" : path, { realpath($0, nil) }) else { return nil }
        defer { free(pointer) }
        let bytes = UnsafeRawBufferPointer(start: pointer, count: strlen(pointer))
        return FileName.text(of: bytes)
    }

    /// Makes a folder and those above it; nil, or why it cannot be.
    private static func makeFolder(_ path: String) -> String? {
        if isFolder(path) { return nil }
        var made = PathText.isAbsolute(path) ? "/" : ""
        for part in PathText.parts(path) {
            made += made.isEmpty || made == "/" ? part : "/" + part
            if isFolder(made) { continue }
            // Another task may have made it meanwhile.
            guard FileName.withPath(made, { mkdir($0, 0o777) }) == 0 || (errno == EEXIST && isFolder(made)) else {
                let code = errno
                return code == EEXIST ? "'\(made)' is no folder" : reason(code)
            }
        }
        return nil
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return FileName.withPath(path, { stat($0, &status) }) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether something stands there that is neither a file nor a link to one. A link in /dev leads to what is open:
    /// standard output may be a file.
    private static func isNoFile(_ path: String, in folder: String) -> Bool {
        var status = stat()
        guard FileName.withPath(path, { lstat($0, &status) }) == 0 else { return false }
        if status.st_mode & S_IFMT == S_IFLNK {
            if resolved(folder) == "/dev" { return true }
            // What leads nowhere is replaced.
            guard FileName.withPath(path, { stat($0, &status) }) == 0 else { return false }
        }
        return status.st_mode & S_IFMT != S_IFREG
    }

    private static func reason(_ code: Int32) -> String { String(cString: strerror(code)) }
}
