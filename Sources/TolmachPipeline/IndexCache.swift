// SPDX-License-Identifier: Apache-2.0
import Foundation
import TolmachCore
import TolmachGlossary

/// Compiled indexes of glossaries that were used before, in `$XDG_CACHE_HOME/tolmach` or `~/.cache/tolmach`.
///
/// A file of the cache is taken if this very program made it of the same files: by their sizes and times, or else by their contents. Whatever
/// else is there, or cannot be read, is as if it were not there. What cannot be written is not written; nothing is said of either.
public struct IndexCache: Sendable {
    private let folder: String
    private let maker: IndexMaker
    private let program: String
    /// More files than this are not kept; the oldest go first.
    private let mostFiles: Int

    /// Where the environment says; nil where it says `TOLMACH_CACHE=off`, or not where.
    public init?(environment: [String: String] = ProcessInfo.processInfo.environment) {
        if let word = environment["TOLMACH_CACHE"], ["off", "no", "0", "false"].contains(word.lowercased()) {
            return nil
        }
        if let folder = environment["XDG_CACHE_HOME"], PathText.isAbsolute(folder) {
            self.init(folder: folder + "/tolmach")
        } else if let home = environment["HOME"], PathText.isAbsolute(home) {
            self.init(folder: home + "/.cache/tolmach")
        } else {
            return nil
        }
    }

    /// Made when the first index is kept; a folder that cannot be made is no error. Of more than `mostFiles` indexes the
    /// oldest go first.
    public init(folder: String, mostFiles: Int = 32) {
        self.folder = folder
        self.mostFiles = mostFiles
        program = Self.program
        maker = IndexMaker(version: ProgramVersion.text, extra: program)
    }

    /// This build of the program: another one may have other tables in it.
    private static let program: String = {
        #if os(Linux)
            let path = "/proc/self/exe"
        #else
            let path = CommandLine.arguments.first ?? ""
        #endif
        return FileStamp(path).map { "\($0.size) \($0.changed)" } ?? ""
    }()

    private func path(_ files: [GlossaryFile]) -> String {
        let from = FileManager.default.currentDirectoryPath
        let names = files.map { $0.bytes == nil && !PathText.isAbsolute($0.path) ? "\(from)/\($0.path)" : $0.path }
        let sum = IndexChecksum(Array(([program] + names).joined(separator: "\0").utf8))
        return "\(folder)/\(sum.description).\(CompiledGlossary.fileExtension)"
    }

    /// The index of some files, if there is one.
    func open(_ files: [GlossaryFile]) -> SharedIndex? {
        guard let (set, sources) = opened(path(files)), sources.count == files.count else { return nil }
        for (file, source) in zip(files, sources) {
            guard source.path == file.path else { return nil }
            if file.bytes == nil, let stamp = FileStamp(file.path), stamp.size == source.size, source.changed != 0,
                stamp.changed == source.changed
            {
                continue
            }
            guard let bytes = try? file.read(), IndexChecksum(bytes) == source.sum else { return nil }
        }
        return set
    }

    private func opened(_ path: String) -> (set: SharedIndex, sources: [CompiledGlossary.Source])? {
        let descriptor = Foundation.open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        // What another user may have written is nothing to trust.
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_uid == geteuid(),
            status.st_mode & 0o022 == 0
        else { return nil }
        return try? CompiledGlossary.open(descriptor: descriptor, size: Int(status.st_size), maker: maker)
    }

    /// Keeps the index of some files; the index as it is kept, or nil if it cannot be.
    func store(
        _ glossaries: [(name: String, glossary: Glossary)], _ sources: [CompiledGlossary.Source],
        for files: [GlossaryFile]
    ) -> GlossaryIndex? {
        guard makeFolder() else { return nil }
        let path = path(files)
        let isWritten = IndexFile.write(to: path, mode: 0o600) { write in
            CompiledGlossary.write(glossaries, sources: sources, maker: maker, write)
        }
        guard isWritten == nil else { return nil }
        prune(keeping: path)
        return opened(path)?.set.index
    }

    private func makeFolder() -> Bool {
        if mkdir(folder, 0o700) == 0 || errno == EEXIST { return true }
        guard errno == ENOENT else { return false }
        let parent = PathText.folderAndName(folder).folder
        return mkdir(parent, 0o700) == 0 && mkdir(folder, 0o700) == 0
    }

    /// Removes what is too much, and what an interrupted program left.
    private func prune(keeping path: String) {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else { return }
        var kept: [(path: String, changed: UInt64)] = []
        for name in names {
            let file = "\(folder)/\(name)"
            guard file != path, let stamp = FileStamp(file), stamp.isRegular else { continue }
            if name.hasSuffix("." + CompiledGlossary.fileExtension) {
                kept.append((file, stamp.changed))
            } else if name.hasPrefix(".tolmach-"), name.hasSuffix(".tmp"),
                Date().timeIntervalSince1970 - Double(stamp.changed) / 1e9 > 3600
            {
                unlink(file)
            }
        }
        guard kept.count >= mostFiles else { return }
        for old in kept.sorted(by: { $0.changed < $1.changed }).prefix(kept.count - mostFiles + 1) {
            unlink(old.path)
        }
    }
}

/// Files that are written piece by piece under a temporary name.
enum IndexFile {
    /// Nil, or why it could not be written; then nothing is there that was not there before.
    static func write(
        to path: String, mode: mode_t = 0o666, _ body: ((UnsafeRawBufferPointer) -> Void) -> Void
    ) -> (isCreated: Bool, reason: String)? {
        write(to: path, mode: mode, headLength: 0) { write in
            body(write)
            return []
        }
    }

    /// The same of a file whose first bytes are known last: `body` is given what takes all that stands behind them and gives them out. Where it
    /// gives nil, nothing is written.
    static func write(
        to path: String, mode: mode_t = 0o666, headLength: Int,
        _ body: (@escaping (UnsafeRawBufferPointer) -> Void) -> [UInt8]?
    ) -> (isCreated: Bool, reason: String)? {
        let temporary = TemporaryFiles.shared.make(in: PathText.folderAndName(path).folder, mode: mode)
        guard temporary.descriptor >= 0 else { return (false, String(cString: strerror(temporary.code))) }
        let output = FileDescriptorOutput(temporary.descriptor)
        var reason: String?
        func seek(_ place: Int) {
            if lseek(temporary.descriptor, off_t(place), SEEK_SET) < 0 { reason = String(cString: strerror(errno)) }
        }
        if headLength > 0 { seek(headLength) }
        let head = body { piece in
            if reason == nil { reason = output.write(piece) }
        }
        if let head, !head.isEmpty, reason == nil {
            seek(0)
            if reason == nil { reason = output.write(head) }
        }
        if close(temporary.descriptor) != 0, reason == nil { reason = String(cString: strerror(errno)) }
        if head == nil, reason == nil { reason = "given up" }
        if let reason {
            TemporaryFiles.shared.discard(temporary.path)
            return (true, reason)
        }
        let code = TemporaryFiles.shared.finish(temporary.path, as: path)
        return code == 0 ? nil : (true, String(cString: strerror(code)))
    }
}
