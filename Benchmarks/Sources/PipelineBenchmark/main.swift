// SPDX-License-Identifier: Apache-2.0
// The whole pipeline, read to kit, over the seed stories repeated to 20 MB: MB of UTF-8 a second on one task and on two, and
// what each stage takes of it on one. Run it alone on a quiet machine; the figure to quote is the median.
import Foundation
import Tolmach

/// The seeds, each as bytes, repeated until 20 MB are full. Each copy is a document of its own.
func corpus(_ folder: String) throws -> [(name: String, bytes: [UInt8])] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".txt") }.sorted()
    let seeds = try names.map { ($0, [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/" + $0)))) }
    var documents: [(name: String, bytes: [UInt8])] = []
    var size = 0
    while size < 20_000_000 {
        let seed = seeds[documents.count % seeds.count]
        documents.append(seed)
        size += seed.1.count
    }
    return documents
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

nonisolated func seconds(_ body: () async throws -> Void) async rethrows -> Double {
    let start = ContinuousClock.now
    try await body()
    let time = ContinuousClock.now - start
    return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
}

let folder = CommandLine.arguments.dropFirst().first ?? "../seeds"
let documents = try corpus(folder)
let megabytes = Double(documents.reduce(0) { $0 + $1.bytes.count }) / 1e6
print("documents \(documents.count), \(String(format: "%.1f", megabytes)) MB, glossary shipped, target uk, XLIFF 2.0")

let resources = Resources(glossaries: [try GlossarySet.shipped()])
let kinds = ["normalize", "detect-language", "segment", "tokenize", "tag", "score", "select"]
let (plan, problems) = PipelinePlan.assembled(
    kinds.map { StageRequest($0) }, [OutputRequest("kit", as: "xliff", [("target", "uk")])], registry: .standard)
for problem in problems { print(problem.rendered()) }
let pipeline = try Pipeline(plan, resources: resources, registry: .standard)

/// Reads, runs and renders a batch as `tolmach run` does (`BatchWork`): the bytes of its kits.
@Sendable func process(_ batch: [(name: String, bytes: [UInt8])]) -> Int {
    var written = 0
    do {
        let inputs = try batch.map { document in
            TextInput(
                identity: .init(id: document.name, file: document.name),
                source: try pipeline.decoded(document.bytes, file: document.name).source)
        }
        let documents = try pipeline.layered(inputs).map { try $0.get() }
        for document in documents {
            for output in pipeline.outputs { written += try pipeline.rendered(document, output).count }
        }
    } catch {
        print("failed: \(error)")
    }
    return written
}

/// Documents of a batch, as in a run.
let batchSize = 64
let batches = stride(from: 0, to: documents.count, by: batchSize).map {
    Array(documents[$0..<min($0 + batchSize, documents.count)])
}
/// Seconds of five runs with this number of tasks.
@Sendable nonisolated func runs(jobs: Int, _ batches: [[(name: String, bytes: [UInt8])]]) async throws -> [Double] {
    var times: [Double] = []
    for _ in 0..<5 {
        times.append(
            try await seconds {
                var next = 0
                try await OrderedRun(jobs: jobs)(
                    pull: {
                        guard next < batches.count else { return nil }
                        next += 1
                        return batches[next - 1]
                    },
                    work: { process($0) }, emit: { (_: Int) in })
            })
    }
    return times
}

for jobs in [1, 2] {
    let times = try await runs(jobs: jobs, batches)
    let shown = times.map { String(format: "%.2f", $0) }.joined(separator: " ")
    print("\(jobs) task\(jobs > 1 ? "s" : ""): \(String(format: "%.1f", megabytes / median(times))) MB/s (\(shown) s)")
}

let profile = try pipeline.profile(documents.map { ($0.name, $0.bytes) })
for (step, time) in profile {
    print("  \(step): \(String(format: "%.2f s, %.0f MB/s", time, megabytes / max(time, 1e-9)))")
}
