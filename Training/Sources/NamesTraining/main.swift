// SPDX-License-Identifier: Apache-2.0
// NamesTraining evaluate [--data DIR] [--predictions DIR] [--scripts A,B] [--errors]
// NamesTraining train --output DIR [--data DIR] [--scripts A,B]
// NamesTraining han --output FILE
import Foundation
@_spi(Training) import TolmachGlossary
import TrainingArguments

let arguments = TrainingArguments()
let data = arguments.data("names")
let scripts = arguments.option("scripts")?.split(separator: ",").map(String.init)

switch arguments.first {
case "train":
    guard let output = arguments.file("output") else {
        print("train needs --output DIR")
        exit(64)
    }
    for script in scripts ?? Evaluation.learned + ["Zyyy", "Latn"] {
        let text = TableTraining(script: script).text(data)
        try Data(text.utf8).write(to: output.appendingPathComponent("name-edits-\(script).txt"))
    }
case "han":
    guard let output = arguments.file("output"), let text = HanReadingsFile.text() else {
        print("han needs --output FILE, and an ICU with Han-Latin and Traditional-Simplified")
        exit(64)
    }
    try Data(text.utf8).write(to: output)
default:
    PersonEvaluation(
        file: data.appendingPathComponent("nomenklatura_cases.csv"), showsErrors: arguments.contains("--errors"))()
    if arguments.contains("--persons") { exit(0) }
    try Evaluation(data: data, predictions: arguments.file("predictions"), showsErrors: arguments.contains("--errors"))(
        scripts ?? Evaluation.learned + ["Deva"])
}
