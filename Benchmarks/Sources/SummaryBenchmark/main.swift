// SPDX-License-Identifier: Apache-2.0
// Summaries: MB of UTF-8 a second from bytes to a summary on news, one core; seconds and memory for long documents; beside
// sumy on the same sentences and words. Run it alone on a quiet machine.
import Foundation
import Tolmach

func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    let time = ContinuousClock.now - start
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// The most memory the process has held, in MB.
func peak() -> Double {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM") } ?? ""
    return (line.split(separator: " ").compactMap { Double($0) }.first ?? 0) / 1024
}

let (plan, problems) = PipelinePlan.assembled(
    ["normalize", "detect-language", "segment", "tokenize", "score", "select"].map { StageRequest($0) },
    [OutputRequest("summary", as: "text")], registry: .standard)
for problem in problems { print(problem.rendered()) }
let pipeline = try Pipeline(plan, resources: Resources(glossaries: []), registry: .standard)

/// The bytes of a text's summary.
@discardableResult func summary(_ bytes: [UInt8], _ name: String) throws -> [UInt8] {
    let source = try pipeline.decoded(bytes, file: name).source
    let document = try pipeline.layered(TextInput(identity: .init(id: name, file: name), source: source))
    return try pipeline.outputs.flatMap { try pipeline.rendered(document, $0) }
}

/// A made-up text of so many sentences, about 0.1 MB a thousand: few words are frequent, many rare, as in a language.
func invented(_ sentences: Int) -> [String] {
    var state: UInt64 = 88_172_645_463_325_252
    func next(_ bound: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(bound))
    }
    let syllables = [
        "ka", "lo", "min", "ter", "va", "sol", "ri", "den", "pu", "gar", "te", "nos", "li", "bra", "xe", "fum",
    ]
    return (0..<sentences).map { _ in
        let words = (0..<10 + next(14)).map { _ -> String in
            var number = next(next(next(20_000) + 1) + 1) + 1
            var word = ""
            while number > 0 {
                word += syllables[number % syllables.count]
                number /= syllables.count
            }
            return word
        }
        return (words.first ?? "").capitalized + " " + words.dropFirst().joined(separator: " ") + "."
    }
}

// Long documents first: memory only grows.
for count in [10_000, 20_000] {
    let bytes = Array(invented(count).joined(separator: " ").utf8)
    let times = try (0..<5).map { _ in try seconds { try summary(bytes, "long") } }
    let size = Double(bytes.count) / 1e6
    print(
        String(
            format: "one document of %d sentences, %.2f MB: %.3f s (the first time %.3f s), %.0f MB at the most", count,
            size,
            median(times), times[0], peak()))
}

let folder = CommandLine.arguments.dropFirst().first ?? "../seeds"
let seeds = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
    .map { ($0, [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)))) }
var news: [(name: String, bytes: [UInt8])] = []
var size = 0
while size < 10_000_000, !seeds.isEmpty {
    news.append(seeds[news.count % seeds.count])
    size += news[news.count - 1].bytes.count
}
let times = try (0..<5).map { _ in try seconds { for (name, bytes) in news { try summary(bytes, name) } } }
print(
    String(
        format: "news, %d documents, %.1f MB: %.1f MB/s on one core", news.count, Double(size) / 1e6,
        Double(size) / 1e6 / median(times)))
for (step, time) in try pipeline.profile(news) { print(String(format: "  %@: %.2f s", step, time)) }

// MARK: sumy

/// What sumy takes for the same sentences and words, in a process of its own; its start is not counted.
func sumy(_ count: Int) throws {
    guard let python = ProcessInfo.processInfo.environment["PYTHON"], !python.isEmpty else {
        print("sumy: not run: PYTHON names no python that has it")
        return
    }
    let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("peers/sumy_summaries.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [script.path]
    let input = Pipe()
    process.standardInput = input
    try process.run()
    let own = Array(invented(count).joined(separator: " ").utf8)
    print(String(format: "tolmach, %d sentences: %.3f s", count, try seconds { try summary(own, "peer") }))
    try input.fileHandleForWriting.write(contentsOf: Data(invented(count).joined(separator: "\n").utf8))
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
}
for count in [250, 1_000] { try sumy(count) }
