// SPDX-License-Identifier: Apache-2.0
// SegmentationTraining evaluate [--data DIR] [--predictions DIR] [--show SET] [--rules] [--table FILE] [--development]
// SegmentationTraining train --cases DIR --output FILE [--data DIR] [--prior N] [--decay N] [--case-weight N]
// --development leaves out the sets that only judge (ud, ud_block5)
// SegmentationTraining speed [--data DIR]: against ICU alone, and on texts made to be slow
// SegmentationTraining cross [--parts N] …: learns without each part of the documents and scores on it
import Foundation
@_spi(Training) import Tolmach
@_spi(Training) import TolmachSegmentation
import TrainingArguments

let arguments = TrainingArguments()
let data = arguments.data("segmentation")

func learning() -> Learning {
    var learning = Learning(
        training: data.appendingPathComponent("ud_train"),
        cases: URL(fileURLWithPath: arguments.option("cases") ?? "cases"))
    if let prior = arguments.option("prior").flatMap(Double.init) { learning.prior = prior }
    if let decay = arguments.option("decay").flatMap(Double.init) { learning.decay = decay }
    if let passes = arguments.option("space-passes").flatMap(Int.init) { learning.spacePasses = passes }
    if let decay = arguments.option("space-decay").flatMap(Double.init) { learning.spaceDecay = decay }
    if let weight = arguments.option("case-weight").flatMap(Double.init) { learning.caseWeight = weight }
    if let passes = arguments.option("passes").flatMap(Int.init) { learning.passes = passes }
    return learning
}

func table() throws -> SentenceModel? {
    try arguments.option("table").map {
        try SentenceModel(table: Array(Data(contentsOf: URL(fileURLWithPath: $0))), file: $0)
    } ?? .shipped
}

func cutter(_ model: SentenceModel?) -> (Gold) throws -> [Int] {
    { gold in
        try Segmenter(
            language: LanguageTag(gold.language), lineBreaks: gold.lineBreaks,
            countsWords: !arguments.contains("--no-counts"), model: model
        ).sentences(of: gold.text).map(\.range.upperBound)
    }
}

switch arguments.first {
case "train":
    let (model, table) = try learning()()
    if let set = arguments.option("errors") {
        var tally = Tally(keepsSamples: arguments.option("samples").flatMap(Int.init) ?? 0)
        for document in try Gold.documents(data.appendingPathComponent(set))
        where document.id.hasPrefix(arguments.option("only") ?? "") { try tally.add(document, model) }
        tally.show()
    }
    if let output = arguments.option("output") { try Data(table.utf8).write(to: URL(fileURLWithPath: output)) }
    print("\(table.split(separator: "\n").count - 2) weights")
    try Evaluation(
        data: data, cut: cutter(model), shows: arguments.option("show"),
        isDevelopment: arguments.contains("--development"))()
case "cross":
    let parts = arguments.option("parts").flatMap(Int.init) ?? 4
    let documents = try Gold.documents(data.appendingPathComponent("ud_train"))
    let languages = Array(Set(documents.map(\.language))).sorted()
    var sum = 0.0
    var doubt = Doubt()
    var tally = Tally(keepsSamples: arguments.option("samples").flatMap(Int.init) ?? 0)
    for part in 0..<parts {
        let held = Set(languages.enumerated().filter { $0.offset % parts == part }.map(\.element))
        let (model, _) = try learning()(leavingOut: { held.contains($0.language) })
        for document in documents where held.contains(document.language) {
            let f1 = Score.of(document, cuts: try cutter(model)(document)).score.f1
            if arguments.contains("--documents") { print(Evaluation.row(document.id, f1)) }
            sum += f1
            try doubt.add(document, model)
            if arguments.contains("--errors") { try tally.add(document, model) }
        }
    }
    tally.show()
    print(doubt.line)
    print(Evaluation.row("cross", sum / Double(documents.count)))
case "compare":
    try Disagreement(model: try table())(URL(fileURLWithPath: arguments.option("texts") ?? "texts.jsonl"))
case "cases":
    try Evaluation(data: data, cut: cutter(try table())).showCases(learning().cases)
case "speed":
    try Speed(documents: try Gold.documents(data.appendingPathComponent("ud")))()
case "rules":
    // How often each rule is right on the training documents.
    var counts: [String: (right: Int, all: Int)] = [:]
    for document in try Gold.documents(data.appendingPathComponent("ud_train")) {
        let measure = Measure(document.text)
        for decision in try Segmenter(language: LanguageTag(document.language), model: nil).decisions(on: document.text)
        {
            let isEnd = document.ends.contains(measure.before[decision.end])
            let key = "\(decision.mark) \(decision.rule) \(decision.isCut ? "cut" : "keep")"
            counts[key, default: (0, 0)].all += 1
            if isEnd == decision.isCut { counts[key, default: (0, 0)].right += 1 }
        }
    }
    for (key, count) in counts.sorted(by: { $0.value.all > $1.value.all }) {
        print("\(key): \(count.right) of \(count.all), \(100 * count.right / count.all) %")
    }
default:
    let model =
        arguments.contains("--rules")
        ? nil
        : try table()
    try Evaluation(
        data: data, cut: cutter(model), predictions: arguments.option("predictions").map { URL(fileURLWithPath: $0) },
        shows: arguments.option("show"), isDevelopment: arguments.contains("--development"))()
}
