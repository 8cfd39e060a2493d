// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore
import TolmachGlossary

@testable import TolmachPipeline

/// The cache: never wrong, never in the way.
@Suite struct IndexCacheTests {
    /// A folder with a glossary and a cache, for one test.
    private final class Desk {
        let folder: String
        var cacheFolder: String { folder + "/cache/tolmach" }
        private let mostFiles: Int
        var cache: IndexCache { IndexCache(folder: cacheFolder, mostFiles: mostFiles) }

        init(mostFiles: Int = 32) throws {
            self.mostFiles = mostFiles
            folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-\(UUID())").path
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        }

        deinit { try? FileManager.default.removeItem(atPath: folder) }

        /// Writes a glossary; its time lies so far back that it can be trusted.
        @discardableResult
        func write(_ csv: String, to name: String = "g.csv", age: Double = 60) throws -> String {
            let path = "\(folder)/\(name)"
            try Data(csv.utf8).write(to: URL(fileURLWithPath: path))
            try FileManager.default.setAttributes(
                [.modificationDate: Date(timeIntervalSinceNow: -age)], ofItemAtPath: path)
            return path
        }

        /// The ids found in a text, and whether they came from the cache.
        func ids(_ text: String, cached: Bool = true, _ names: String...) throws -> (ids: [String], isFromCache: Bool) {
            let paths = (names.isEmpty ? ["g.csv"] : names).map { "\(folder)/\($0)" }
            let files = paths.map { GlossaryFile(name: $0, path: $0, place: nil) }
            let isFromCache = cache.open(files) != nil
            let loaded = try GlossarySet.load(paths: paths, cache: cached ? cache : nil)
            let index = SharedIndex.of(loaded.map(\.glossary))?.index ?? GlossaryIndex(loaded.map(\.glossary))
            return (index.lookup(text, language: LanguageTag("en")).map(\.concept.id), isFromCache)
        }

        var kept: [String] {
            ((try? FileManager.default.contentsOfDirectory(atPath: cacheFolder)) ?? []).map { "\(cacheFolder)/\($0)" }
        }
    }

    @Test func whatWasUsedIsKeptAndUsedAgain() throws {
        let desk = try Desk()
        try desk.write("id,en\nx,oil\n")
        #expect(try desk.ids("oil") == (["x"], false))
        #expect(try desk.ids("oil") == (["x"], true))
        try #require(desk.kept.count == 1)
        let attributes = try FileManager.default.attributesOfItem(atPath: desk.kept[0])
        #expect(attributes[.posixPermissions] as? Int == 0o600)
    }

    @Test func aChangedGlossaryIsReadAnew() throws {
        let desk = try Desk()
        try desk.write("id,en\nx,oil\n")
        _ = try desk.ids("oil")
        try desk.write("id,en\ny,oil\n", age: 50)
        #expect(try desk.ids("oil") == (["y"], false))
        // The same contents at another time are the same glossary.
        try desk.write("id,en\ny,oil\n", age: 40)
        #expect(try desk.ids("oil") == (["y"], true))
        #expect(desk.kept.count == 1)
    }

    @Test func aTimeThatIsTooYoungIsNotTrusted() throws {
        let desk = try Desk()
        let path = try desk.write("id,en\nx,oil\n", age: 0)
        let stamp = try #require(FileManager.default.attributesOfItem(atPath: path)[.modificationDate] as? Date)
        _ = try desk.ids("oil")
        try desk.write("id,en\ny,oil\n")
        try FileManager.default.setAttributes([.modificationDate: stamp], ofItemAtPath: path)
        #expect(try desk.ids("oil").ids == ["y"])
    }

    @Test func aMistakeIsSaidEachTime() throws {
        let desk = try Desk()
        try desk.write("id,en\nx\n")
        for _ in 0..<2 { #expect(throws: Diagnostics.self) { try desk.ids("oil") } }
        #expect(desk.kept.isEmpty)
    }

    @Test func oneIndexIsNotTakenForAnother() throws {
        let desk = try Desk()
        try desk.write("id,en\nx,oil\n", to: "a.csv")
        try desk.write("id,en\ny,gas\n", to: "b.csv")
        _ = try desk.ids("oil", "a.csv")
        let first = try #require(desk.kept.first)
        _ = try desk.ids("gas", "b.csv")
        let second = try #require(desk.kept.first { $0 != first })
        let bytes = try Data(contentsOf: URL(fileURLWithPath: first))
        try bytes.write(to: URL(fileURLWithPath: second))
        #expect(try desk.ids("gas", "b.csv") == (["y"], false))
    }

    @Test func theOrderOfGlossariesCounts() throws {
        let desk = try Desk()
        try desk.write("id,en\nx,oil\n", to: "a.csv")
        try desk.write("id,en\ny,oil\n", to: "b.csv")
        #expect(try desk.ids("oil", "a.csv", "b.csv").ids == ["x", "y"])
        #expect(try desk.ids("oil", "b.csv", "a.csv").ids == ["y", "x"])
        #expect(try desk.ids("oil", "a.csv", "b.csv") == (["x", "y"], true))
    }

    @Test(arguments: ["", "TLMINDEX", "damage", "cut", "link", "open to all"])
    func whatIsNoIndexIsReplaced(_ what: String) throws {
        let desk = try Desk()
        try desk.write("id,en\nx,oil\n")
        _ = try desk.ids("oil")
        let path = try #require(desk.kept.first)
        let url = URL(fileURLWithPath: path)
        var bytes = try Data(contentsOf: url)
        switch what {
        case "damage": bytes[bytes.count / 2] ^= 1
        case "cut": bytes.removeLast(64)
        case "link":
            try bytes.write(to: URL(fileURLWithPath: desk.folder + "/elsewhere"))
            try FileManager.default.removeItem(at: url)
            try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: desk.folder + "/elsewhere")
        case "open to all": break
        default: bytes = Data(what.utf8)
        }
        if what != "link" { try bytes.write(to: url) }
        let mode = what == "open to all" ? 0o666 : 0o600
        if what != "link" { try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path) }
        #expect(try desk.ids("oil") == (["x"], false))
        #expect(try desk.ids("oil") == (["x"], true))
    }

    @Test(arguments: ["a file in its place", "no folder above", "a folder in the index's place"])
    func whatCannotBeKeptIsNotKept(_ what: String) throws {
        let desk = try Desk()
        try desk.write("id,en\nx,oil\n")
        switch what {
        case "a file in its place": try desk.write("", to: "cache")
        case "no folder above": try FileManager.default.removeItem(atPath: desk.write("", to: "none"))
        default:
            _ = try desk.ids("oil")
            let path = try #require(desk.kept.first)
            try FileManager.default.removeItem(atPath: path)
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        }
        let cache = what == "no folder above" ? IndexCache(folder: desk.folder + "/none/deep/tolmach") : desk.cache
        for _ in 0..<2 {
            let loaded = try GlossarySet.load(paths: [desk.folder + "/g.csv"], cache: cache)
            let index = try #require(SharedIndex.of(loaded.map(\.glossary))).index
            #expect(index.lookup("oil", language: LanguageTag("en")).map(\.concept.id) == ["x"])
        }
        #expect(desk.kept.allSatisfy { !$0.hasSuffix(".tmp") })
    }

    @Test func withoutACacheNothingIsKept() throws {
        let desk = try Desk()
        try desk.write("id,en\nx,oil\n")
        #expect(try desk.ids("oil", cached: false).ids == ["x"])
        #expect(desk.kept.isEmpty)
    }

    @Test func onlyTheYoungestAreKept() throws {
        let desk = try Desk(mostFiles: 4)
        for number in 0..<6 {
            try desk.write("id,en\nx,oil\n", to: "\(number).csv")
            _ = try desk.ids("oil", "\(number).csv")
        }
        #expect(desk.kept.count == 4)
        #expect(try desk.ids("oil", "5.csv").isFromCache)
        #expect(try !desk.ids("oil", "0.csv").isFromCache)
    }

    @Test func theShippedGlossaryIsKeptToo() throws {
        let desk = try Desk()
        let first = try GlossarySet.shipped(cache: desk.cache)
        let index = try #require(SharedIndex.of(first.map(\.glossary))).index
        let second = try GlossarySet.shipped(cache: desk.cache)
        let again = try #require(SharedIndex.of(second.map(\.glossary))).index
        #expect(desk.kept.count == 1)
        #expect(first.map(\.name) == second.map(\.name))
        #expect(index.concepts.map(\.id) == again.concepts.map(\.id))
    }

    @Test(
        arguments: [
            ([:], false), (["HOME": "/h"], true), (["HOME": "h"], false), (["HOME": ""], false),
            (["XDG_CACHE_HOME": "/c"], true), (["XDG_CACHE_HOME": "c"], false),
            (["HOME": "/h", "TOLMACH_CACHE": "off"], false), (["HOME": "/h", "TOLMACH_CACHE": "OFF"], false),
            (["HOME": "/h", "TOLMACH_CACHE": "on"], true),
        ] as [([String: String], Bool)])
    func theEnvironmentSaysWhere(_ environment: [String: String], isThere: Bool) {
        #expect((IndexCache(environment: environment) != nil) == isThere)
    }

    @Test func aCompiledGlossaryStandsWhereAGlossaryDoes() throws {
        let desk = try Desk()
        let a = try desk.write("id,en\nx,oil\n", to: "a.csv")
        let b = try desk.write("id,en,ru\ny,gas,газ\n", to: "b.csv")
        let compiled = desk.folder + "/desk.tolmach-index"
        try GlossarySet.compile([a, b], to: compiled)
        let alone = try GlossarySet.load(paths: [compiled])
        #expect(alone.map(\.name) == ["desk"] && alone[0].glossary.languages == ["en", "ru"])
        #expect(try desk.ids("gas", "desk.tolmach-index").ids == ["y"])
        try desk.write("id,en\nz,gas\n", to: "c.csv")
        #expect(try desk.ids("gas", "desk.tolmach-index", "c.csv").ids == ["y", "z"])
        #expect(try desk.ids("gas", "desk.tolmach-index", "c.csv") == (["y", "z"], true))
    }

    @Test func aBrokenCompiledGlossaryIsAMistakeWithAPlace() throws {
        let desk = try Desk()
        let path = try desk.write("id,en\nx,oil\n", to: "desk.tolmach-index")
        let error = #expect(throws: Diagnostics.self) { try GlossarySet.load(paths: [path], cache: desk.cache) }
        #expect(error?.all.first?.place?.file == path)
        #expect(error?.all.first?.message == "this is no compiled glossary")
    }

    @Test func aGlossaryIsNotWrittenOver() throws {
        let desk = try Desk()
        let path = try desk.write("id,en\nx,oil\n")
        #expect(throws: Diagnostics.self) { try GlossarySet.compile([path], to: path) }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "id,en\nx,oil\n")
    }
}
