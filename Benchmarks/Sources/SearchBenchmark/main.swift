// SPDX-License-Identifier: Apache-2.0
// The glossary as an index: how fast it is made, opened and searched. `SearchBenchmark SEEDS [search|index|tag …]`.
// search: texts of 13 languages, mixed, for the terms of glossaries of 1,000, 100,000 and 1,000,000 terms, folded, at word
// boundaries, with offsets, one core; beside it, in turns in the same run, ahocorasick_rs over the bytes and flashtext (PYTHON with them).
// index: 1,000,000 terms built, written and opened. tag: the whole tag stage, inflection and names on.
import Foundation
import Tolmach

let arguments = CommandLine.arguments.dropFirst()
guard let seeds = arguments.first else {
    print("SearchBenchmark SEEDS [search|index|tag …]")
    exit(64)
}
let chosen = arguments.count > 1 ? Array(arguments.dropFirst()) : ["index", "search", "tag"]
let counts = ProcessInfo.processInfo.environment["TERMS"]?.split(separator: ",").compactMap { Int($0) } ?? [
    1000, 100_000, 1_000_000,
]
let megabytes = ProcessInfo.processInfo.environment["MEGABYTES"].flatMap { Int($0) } ?? 20

func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    let time = (ContinuousClock.now - start).components
    return Double(time.seconds) + Double(time.attoseconds) * 1e-18
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

if chosen.contains("index") { try indexBenchmark(seeds: seeds, terms: counts.max() ?? 1_000_000) }
if chosen.contains("search") { try searchBenchmark(seeds: seeds, counts: counts, megabytes: megabytes) }
if chosen.contains("tag") { try tagBenchmark(seeds: seeds, megabytes: megabytes) }
if chosen.first == "build", chosen.count == 3 { try GlossarySet.compile([chosen[1]], to: chosen[2]) }
