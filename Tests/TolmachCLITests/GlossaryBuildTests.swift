// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachTestSupport

/// With the cache, without it and with a compiled glossary, the program says the same, byte for byte.
@Suite struct GlossaryBuildTests {
    private static let seeds = ["en", "ru", "pl", "ar", "zh"].map {
        Repository.file("seeds/\($0)-sochi-talks.txt").path
    }

    @Test func allWaysToAGlossaryLeadToTheSameMentions() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let csv = Repository.file("glossaries/eastern-europe.csv").path
        func tag(_ glossary: String, cache: URL? = nil) throws -> String {
            let result = try CommandLineTests.tolmach(
                ["tag", "--format", "json", "--target", "uk", "--glossary", glossary] + Self.seeds, cache: cache)
            #expect(result.status == 0)
            return result.output
        }
        let plain = try tag(csv)
        #expect(plain.split(separator: "\n").count == Self.seeds.count)
        let built = try CommandLineTests.tolmach(["glossary", "build", csv, "-o", "d.tolmach-index"], folder: folder)
        #expect(built.status == 0 && built.output.isEmpty && built.messages.isEmpty)
        #expect(try tag(folder.appendingPathComponent("d.tolmach-index").path) == plain)
        let cache = folder.appendingPathComponent("cache")
        let without = try CommandLineTests.tolmach(
            ["tag", "--no-cache", "--glossary", csv, Self.seeds[0]], cache: cache)
        #expect(without.status == 0 && !without.output.isEmpty)
        #expect(!FileManager.default.fileExists(atPath: cache.path))
        for _ in 0..<2 { #expect(try tag(csv, cache: cache) == plain) }
        #expect(FileManager.default.fileExists(atPath: cache.appendingPathComponent("tolmach").path))
    }

    @Test func aBrokenFileIsSaidWithItsPlace() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("TLMINDEX and more".utf8).write(to: folder.appendingPathComponent("d.tolmach-index"))
        let result = try CommandLineTests.tolmach(
            ["tag", "--glossary", "d.tolmach-index", Self.seeds[0]], folder: folder)
        #expect(result.status == 65 && result.output.isEmpty)
        #expect(result.messages.hasPrefix("d.tolmach-index: error: the compiled glossary is cut off"))
        #expect(result.messages.contains("glossary build"))
    }
}
