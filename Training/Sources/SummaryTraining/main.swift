// SPDX-License-Identifier: Apache-2.0
// SummaryTraining evaluate [--method NAME] [--data DIR] [--predictions DIR]
// SummaryTraining train --output FILE [--data DIR]
import Foundation
import Tolmach

let arguments = Array(CommandLine.arguments.dropFirst())
func option(_ name: String) -> String? {
    guard let index = arguments.firstIndex(of: "--" + name), index + 1 < arguments.count else { return nil }
    return arguments[index + 1]
}
let data = URL(
    fileURLWithPath: option("data") ?? (ProcessInfo.processInfo.environment["TOLMACH_DATA"] ?? "../shared/data")
)
.appendingPathComponent("summarization")
guard FileManager.default.fileExists(atPath: data.path) else {
    print("No evaluation data at \(data.path): nothing is measured. Set TOLMACH_DATA to the folder that has them.")
    exit(0)
}

let documents = try GoldSummary.documents(data)
let layering = try TextLayering()

if arguments.first == "train" {
    guard let output = option("output") else {
        print("Where to? --output FILE.")
        exit(64)
    }
    try WeightTraining(output: URL(fileURLWithPath: output))(documents, layering)
    exit(0)
}

let methods = option("method").map { [$0] } ?? ["lead", "coverage", "fused"]
for name in methods {
    guard let method = ScoringMethod(rawValue: name) else {
        print("There is no method '\(name)': \(ScoringMethod.allCases.map(\.rawValue).joined(separator: ", ")).")
        exit(64)
    }
    try await Evaluation(
        documents: documents, layering: layering, method: method,
        predictions: option("predictions").map { URL(fileURLWithPath: $0) })()
}
