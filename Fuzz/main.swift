// SPDX-License-Identifier: Apache-2.0
// Runs entry points on mutated texts: `TolmachFuzz [--entry NAME] [--inputs N | --seconds S] [--seed K] [--from I]`.
// An input depends on the entry, the seed and its number alone, so what fails can be had again: `--from I --inputs 1`.
import Foundation
import Tolmach

struct Arguments {
    var entry: String?
    var inputs: Int?
    var seconds: Double?
    var seed: UInt64 = 1
    var first = 0

    init(_ words: [String]) throws {
        var words = words[...]
        while let flag = words.popFirst() {
            guard let value = words.popFirst() else { throw Complaint("\(flag) needs a value") }
            switch flag {
            case "--entry": entry = value
            case "--inputs": inputs = Int(value)
            case "--seconds": seconds = Double(value)
            case "--seed": seed = UInt64(value) ?? 1
            case "--from": first = Int(value) ?? 0
            default: throw Complaint("there is no '\(flag)'")
            }
        }
    }
}

struct Complaint: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
}

/// Runs one entry; how many inputs broke a law.
func run(_ entry: FuzzEntry, _ arguments: Arguments, seconds: Double?) -> Int {
    let start = ContinuousClock.now
    func elapsed() -> Double {
        let time = (ContinuousClock.now - start).components
        return Double(time.seconds) + Double(time.attoseconds) * 1e-18
    }
    var failures = 0
    var bytes = 0
    var index = arguments.first
    let end = arguments.inputs.map { arguments.first + $0 } ?? .max
    while index < end {
        if index % 64 == 0, let seconds, elapsed() > seconds { break }
        LastWords.entering(entry.name, index)
        var mutator = Mutator(seed: arguments.seed, entry: entry.name, index: index)
        let input = mutator.input(from: entry.corpus)
        bytes += input.count
        if let violation = entry.violation(input, &mutator) {
            failures += 1
            print(
                "\(entry.name) input \(index): \(violation)\n  \(String(decoding: input, as: UTF8.self).debugDescription)"
            )
            if failures == 20 { break }
        }
        index += 1
    }
    let count = index - arguments.first
    print(
        "\(entry.name): \(count) inputs, \(bytes / 1_000_000) MB, \(failures) broke a law (seed \(arguments.seed), "
            + String(format: "%.0f s)", elapsed()))
    return failures
}

do {
    let arguments = try Arguments(Array(CommandLine.arguments.dropFirst()))
    let all = try FuzzEntry.all()
    let chosen = all.filter { arguments.entry == nil || $0.name == arguments.entry }
    guard !chosen.isEmpty else { throw Complaint("the entries are: \(all.map(\.name).joined(separator: ", "))") }
    try checkTheChecks()
    LastWords.install()
    var failures = 0
    for entry in chosen {
        let share = arguments.seconds.map { $0 / Double(chosen.count) }
        failures += run(entry, arguments, seconds: share ?? (arguments.inputs == nil ? 5 : nil))
    }
    exit(failures == 0 ? 0 : 1)
} catch {
    print("\(error)")
    exit(64)
}
