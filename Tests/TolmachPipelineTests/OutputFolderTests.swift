// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore

@testable import TolmachPipeline

@Suite struct OutputFolderTests {
    /// A folder of its own for a test, removed after it.
    private func inFolder(_ body: (String) throws -> Void) throws {
        let path = FileManager.default.temporaryDirectory.path + "/tolmach-test-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: path) }
        try body(path)
    }

    @Test func filesAppearWholeAndAlone() throws {
        try inFolder { folder in
            let output = OutputFolder(root: folder + "/out")
            try output.write(Array("one".utf8), to: "a/b.txt")
            try output.write(Array("two".utf8), to: "a/b.txt")
            #expect(try String(contentsOfFile: folder + "/out/a/b.txt", encoding: .utf8) == "two")
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/out/a") == ["b.txt"])
        }
    }

    /// As the file system says of a file; nothing is left of the question.
    @Test func theFileSystemSaysWhetherItFoldsCase() throws {
        try inFolder { folder in
            try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/probe"))
            let folds = FileManager.default.fileExists(atPath: folder + "/PROBE")
            let output = OutputFolder(root: folder)
            #expect(output.foldsCase(at: "a.xlf") == folds)
            #expect(output.foldsCase(at: "not/there/yet/a.xlf") == folds)
            #expect(OutputFolder(root: nil).foldsCase(at: "\(folder)/none/a.xlf") == folds)
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["probe"])
        }
    }

    @Test func aLinkOutOfTheFolderIsRefused() throws {
        try inFolder { folder in
            try FileManager.default.createDirectory(atPath: folder + "/out", withIntermediateDirectories: true)
            try FileManager.default.createDirectory(atPath: folder + "/secret", withIntermediateDirectories: true)
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/out/link", withDestinationPath: folder + "/secret")
            #expect(throws: Diagnostic.self) { try OutputFolder(root: folder + "/out").write([1], to: "link/x") }
            #expect(throws: Diagnostic.self) { try OutputFolder(root: folder + "/out").write([1], to: "link/deep/x") }
            #expect(try FileManager.default.contentsOfDirectory(atPath: folder + "/secret").isEmpty)
        }
    }

    @Test func aLinkAtTheFileIsReplacedNotFollowed() throws {
        try inFolder { folder in
            try FileManager.default.createDirectory(atPath: folder + "/out", withIntermediateDirectories: true)
            try Data("old".utf8).write(to: URL(fileURLWithPath: folder + "/secret"))
            try FileManager.default.createSymbolicLink(
                atPath: folder + "/out/x", withDestinationPath: folder + "/secret")
            try OutputFolder(root: folder + "/out").write(Array("new".utf8), to: "x")
            #expect(try String(contentsOfFile: folder + "/secret", encoding: .utf8) == "old")
            #expect(try String(contentsOfFile: folder + "/out/x", encoding: .utf8) == "new")
        }
    }

    @Test func whatCannotBeMadeIsSaid() throws {
        try inFolder { folder in
            try Data("x".utf8).write(to: URL(fileURLWithPath: folder + "/file"))
            for path in ["file/below", "a/..", "."] {
                #expect {
                    try OutputFolder(root: folder).write([1], to: path)
                } throws: {
                    ($0 as? Diagnostic)?.category == .cannotCreate
                }
            }
        }
    }

    /// A pipe stands for whatever is no file: a result would take the place of the device.
    @Test func whatIsNoFileStays() throws {
        try inFolder { folder in
            mkfifo(folder + "/pipe", 0o600)
            try FileManager.default.createSymbolicLink(atPath: folder + "/link", withDestinationPath: "pipe")
            for name in ["pipe", "link"] {
                #expect(throws: Diagnostic.self) { try OutputFolder(root: folder).write([1], to: name) }
            }
            var status = stat()
            #expect(lstat(folder + "/pipe", &status) == 0 && status.st_mode & S_IFMT == S_IFIFO)
            #expect(lstat(folder + "/link", &status) == 0 && status.st_mode & S_IFMT == S_IFLNK)
        }
    }

    /// What a run left that was killed, in a container where process ids begin anew.
    @Test func aStaleTemporaryFileIsPassedOver() throws {
        try inFolder { folder in
            for number in [1, 2] {
                try Data().write(to: URL(fileURLWithPath: folder + "/.tolmach-\(getpid())-\(number).tmp"))
            }
            let files = TemporaryFiles()
            let made = files.make(in: folder)
            #expect(made.descriptor >= 0 && made.path.hasSuffix("-3.tmp"))
            close(made.descriptor)
            files.discard(made.path)
            #expect(files.make(in: folder + "/nowhere").code == ENOENT)
        }
    }

    @Test func aFullDeviceIsSaid() throws {
        guard FileManager.default.fileExists(atPath: "/dev/full") else { return }
        #expect(FileDescriptorOutput(open("/dev/full", O_WRONLY)).write([1, 2, 3])?.contains("No space") == true)
    }

    @Test func aNonBlockingPipeIsWaitedFor() async throws {
        var ends: [Int32] = [0, 0]
        #expect(pipe(&ends) == 0)
        let (source, sink) = (ends[0], ends[1])
        #expect(fcntl(sink, F_SETFL, O_NONBLOCK) == 0)
        // In a thread of its own: a task would have to wait for one that other tests hold, as this one does meanwhile.
        let (counts, read) = AsyncStream<Int>.makeStream()
        Thread.detachNewThread { read.yield(FileHandle(fileDescriptor: source).readDataToEndOfFile().count) }
        #expect(FileDescriptorOutput(sink).write([UInt8](repeating: 1, count: 1 << 20)) == nil)
        close(sink)
        var count = counts.makeAsyncIterator()
        #expect(await count.next() == 1 << 20)
        close(source)
    }
}
