// SPDX-License-Identifier: Apache-2.0
// NamesTraining evaluate [--data DIR] [--predictions DIR] [--scripts A,B] [--errors]
// NamesTraining train --output DIR [--data DIR] [--scripts A,B]
import Foundation
@_spi(Training) import TolmachGlossary

let arguments = Array(CommandLine.arguments.dropFirst())
func option(_ name: String) -> String? {
    guard let index = arguments.firstIndex(of: "--" + name), index + 1 < arguments.count else { return nil }
    return arguments[index + 1]
}
func folder(_ name: String) -> URL? { option(name).map { URL(fileURLWithPath: $0) } }
let data = URL(
    fileURLWithPath: option("data") ?? (ProcessInfo.processInfo.environment["TOLMACH_DATA"] ?? "../shared/data")
).appendingPathComponent("names")
guard FileManager.default.fileExists(atPath: data.path) else {
    print("No evaluation data at \(data.path): nothing is measured. Set TOLMACH_DATA to the folder that has them.")
    exit(0)
}
let scripts = option("scripts")?.split(separator: ",").map(String.init)

switch arguments.first {
case "train":
    guard let output = folder("output") else {
        print("train needs --output DIR")
        exit(64)
    }
    for script in scripts ?? Evaluation.learned + ["Zyyy", "Latn"] {
        let text = TableTraining(script: script).text(data)
        try Data(text.utf8).write(to: output.appendingPathComponent("name-edits-\(script).txt"))
    }
default:
    PersonEvaluation(
        file: data.appendingPathComponent("nomenklatura_cases.csv"), showsErrors: arguments.contains("--errors"))()
    if arguments.contains("--persons") { exit(0) }
    try Evaluation(data: data, predictions: folder("predictions"), showsErrors: arguments.contains("--errors"))(
        scripts ?? Evaluation.learned + ["Deva"])
}
