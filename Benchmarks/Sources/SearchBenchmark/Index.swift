// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tolmach

/// A glossary of a million terms as a file: built by a process of its own (its memory is measured), then opened.
func indexBenchmark(seeds: String, terms count: Int) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("index-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let terms = try Material(seeds: seeds, words: 80_000).terms(count)
    let csv = folder.appendingPathComponent("terms.csv").path
    var text = "id,kind," + Material.languages.joined(separator: ",") + "\n"
    for (number, term) in terms.enumerated() {
        let column = Material.languages.firstIndex(of: term.language) ?? 0
        let cells = Material.languages.indices.map { $0 == column ? term.term : "" }
        text += "t\(number),term," + cells.joined(separator: ",") + "\n"
    }
    try Data(text.utf8).write(to: URL(fileURLWithPath: csv))
    let compiled = folder.appendingPathComponent("terms.tolmach-index").path
    let (time, memory) = try child([seeds, "build", csv, compiled])
    let size = try FileManager.default.attributesOfItem(atPath: compiled)[.size] as? Int ?? 0
    print(
        String(
            format: "%d terms (%.0f MB of CSV) built and written in %.2f s, %.0f MB of memory at most; %.0f MB", count,
            Double(text.utf8.count) / 1e6, time, memory, Double(size) / 1e6))
    var times: [Double] = []
    for _ in 0..<9 {
        times.append(try seconds { _ = try GlossarySet.load(paths: [compiled]) })
    }
    print(String(format: "opened in %.1f ms (median of 9)", median(times) * 1000))
}

/// Seconds and the largest memory, in MB, of this program with other arguments.
private func child(_ arguments: [String]) throws -> (seconds: Double, memory: Double) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = arguments
    let time = try seconds {
        try process.run()
        process.waitUntilExit()
    }
    var usage = rusage()
    #if canImport(Darwin)
        getrusage(RUSAGE_CHILDREN, &usage)
        return (time, Double(usage.ru_maxrss) / 1e6)
    #else
        getrusage(-1, &usage)
        return (time, Double(usage.ru_maxrss) / 1e3)
    #endif
}
