// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore

@testable import TolmachFormats

@Suite struct ByteSourceTests {
    private func failure(_ body: () throws -> Void) -> (category: Diagnostic.Category, message: String)? {
        do {
            try body()
            return nil
        } catch let problem as Diagnostic { return (problem.category, problem.message) } catch { return nil }
    }

    @Test func filesAreReadWhole() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: file) }
        let bytes = (0..<600_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try Data(bytes).write(to: file)
        #expect(try ByteSource.read(file.path) == bytes)
        #expect(try ByteSource.read(file.path, limit: bytes.count) == bytes)
        let tooLarge = failure { _ = try ByteSource.read(file.path, limit: bytes.count - 1) }
        #expect(tooLarge?.category == .data && tooLarge?.message == "the document is larger than 599999 bytes")
    }

    @Test func whatIsNoFileIsSaid() {
        let folder = FileManager.default.temporaryDirectory.path
        #expect(failure { _ = try ByteSource.read(folder) }?.category == .noInput)
        #expect(
            failure { _ = try ByteSource.read(folder + "/no/such/file") }?.message.hasPrefix("there is no file") == true
        )
    }

    @Test(arguments: [
        (1, "1 byte"), (1023, "1023 bytes"), (1024, "1 KiB"), (256 << 20, "256 MiB"), (3 << 30, "3 GiB"),
        (1025, "1025 bytes"),
    ])
    func sizesInWords(_ bytes: Int, _ shown: String) { #expect(ByteSource.size(bytes) == shown) }

    @Test func aStreamThatGrowsOverTheLimitIsRefused() {
        let problem = failure {
            var source = ByteSource(name: "s") { (_) throws(Diagnostic) in [UInt8](repeating: 0x61, count: 100) }
            _ = try source.readAll(limit: 250)
        }
        #expect(problem?.category == .data)
    }
}
