// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tolmach

/// A glossary of terms, one a concept.
func glossary(_ terms: [(language: String, term: String)]) -> Glossary {
    Glossary(
        file: "terms",
        concepts: terms.enumerated().map { number, term in
            Concept(
                id: "t\(number)", caseRule: .any, terms: [Term(term.term, language: LanguageTag(term.language))])
        })
}

func searchBenchmark(seeds: String, counts: [Int], megabytes: Int) throws {
    let material = try Material(seeds: seeds, words: 80_000)
    for count in counts {
        let terms = material.terms(count)
        let texts = material.texts(bytes: megabytes * 1_000_000, terms: terms)
        let size = Double(texts.reduce(0) { $0 + $1.text.utf8.count }) / 1e6
        print(String(format: "%d terms, %d texts, %.1f MB", count, texts.count, size))
        let bytes = texts.map { Array($0.text.utf8) }
        let index = GlossaryIndex([glossary(terms)])
        let peers = try Peers(terms.map(\.term), texts.map(\.text))
        var times: [Double] = []
        var peerTimes: [Double] = []
        var found = 0
        for _ in 0..<5 {
            // Each round with nothing learned of the words before.
            var search = ExactSearch(index)
            var matches: [ExactSearch.Match] = []
            found = 0
            times.append(
                seconds {
                    for text in bytes {
                        matches.removeAll(keepingCapacity: true)
                        search.find(in: text, into: &matches)
                        found += matches.count
                    }
                })
            if let time = try peers?.ahocorasick() { peerTimes.append(time) }
        }
        print(String(format: "  tolmach             %7.1f MB/s  %d matches", size / median(times), found))
        guard let peers else {
            print("  ahocorasick_rs, flashtext   not run: PYTHON names no python that has them")
            continue
        }
        print(String(format: "  ahocorasick_rs      %7.1f MB/s  %d matches, bytes only", size / median(peerTimes), peers.found))
        print(String(format: "                      tolmach is %.2f times as fast", median(peerTimes) / median(times)))
        if let rate = try peers.flashtext() { print(String(format: "  flashtext           %7.1f MB/s", rate)) }
        peers.end()
    }
}

/// A python with ahocorasick_rs and flashtext, which has read terms and texts and answers with seconds.
final class Peers {
    private let process = Process()
    private let input = Pipe()
    private let output = Pipe()
    private let folder: URL
    private(set) var found = 0

    /// Nil where there is no such python.
    init?(_ terms: [String], _ texts: [String]) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("search-\(UUID())")
        guard let python = ProcessInfo.processInfo.environment["PYTHON"], !python.isEmpty else { return nil }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data(terms.joined(separator: "\n").utf8).write(to: folder.appendingPathComponent("terms"))
        try Data(texts.joined(separator: "\0").utf8).write(to: folder.appendingPathComponent("texts"))
        let driver = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("peers/search.py")
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = [driver.path, folder.path]
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        guard try answer("ready") != nil else { return nil }
    }

    private func answer(_ question: String) throws -> [Double]? {
        try input.fileHandleForWriting.write(contentsOf: Data((question + "\n").utf8))
        var line = Data()
        while let byte = try output.fileHandleForReading.read(upToCount: 1), let first = byte.first, first != 0x0A {
            line.append(first)
        }
        let numbers = String(decoding: line, as: UTF8.self).split(separator: " ").compactMap { Double($0) }
        return numbers.isEmpty ? nil : numbers
    }

    /// Seconds of one pass over all texts.
    func ahocorasick() throws -> Double? {
        guard let answer = try answer("ahocorasick"), answer.count == 2 else { return nil }
        found = Int(answer[1])
        return answer[0]
    }

    /// MB/s over some of the texts.
    func flashtext() throws -> Double? { try answer("flashtext")?.first }

    func end() {
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
        try? FileManager.default.removeItem(at: folder)
    }
}
