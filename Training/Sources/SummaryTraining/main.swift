// SPDX-License-Identifier: Apache-2.0
// SummaryTraining evaluate [--method NAME] [--data DIR] [--predictions DIR]
// SummaryTraining train --output FILE [--data DIR]
import Foundation
import Tolmach
import TrainingArguments

let arguments = TrainingArguments()
let data = arguments.data("summarization")

let documents = try GoldSummary.documents(data)
let layering = try TextLayering()

if arguments.first == "train" {
    guard let output = arguments.option("output") else {
        print("Where to? --output FILE.")
        exit(64)
    }
    try WeightTraining(output: URL(fileURLWithPath: output))(documents, layering)
    exit(0)
}

let methods = arguments.option("method").map { [$0] } ?? ["lead", "coverage", "fused"]
for name in methods {
    guard let method = ScoringMethod(rawValue: name) else {
        print("There is no method '\(name)': \(ScoringMethod.allCases.map(\.rawValue).joined(separator: ", ")).")
        exit(64)
    }
    try await Evaluation(
        documents: documents, layering: layering, method: method,
        predictions: arguments.option("predictions").map { URL(fileURLWithPath: $0) })()
}
