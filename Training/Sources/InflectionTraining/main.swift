// SPDX-License-Identifier: Apache-2.0
// InflectionTraining --output DIR [--data DIR] [--only LANG]: learns the ending tables of all languages (Training/README.md)
import Foundation
import TrainingArguments

let arguments = TrainingArguments()
let data = arguments.data("lemmas")
let output = URL(fileURLWithPath: arguments.option("output") ?? "endings")

/// Languages, and those whose pairs help them.
let languages: [(code: String, related: [String])] = [
    ("be", []), ("bg", []), ("cs", ["sk", "pl"]), ("de", []), ("el", []), ("et", []), ("fi", ["et"]), ("he", []),
    ("hr", ["sr", "sl"]), ("hy", []), ("ka", []), ("lt", []), ("pl", ["cs", "sk"]), ("ro", []), ("ru", []),
    ("sk", ["cs", "pl"]), ("sl", ["hr", "sr"]), ("sr", ["hr", "sl"]), ("tr", []), ("uk", []),
]
let relatedWeight = arguments.option("related").flatMap(Double.init) ?? 0.2

var sum = 0
for (code, related) in languages where arguments.option("only").map({ $0 == code }) ?? true {
    var pairs = LemmaPairs()
    try pairs.read(data, language: code, factor: 1)
    pairs.complete(code)
    for other in related { try pairs.read(data, language: other, factor: relatedWeight) }
    if code == "sr" {
        try pairs.read(data, language: code, factor: 1, respelled: SerbianCyrillic.respelled)
        for other in related {
            try pairs.read(data, language: other, factor: relatedWeight, respelled: SerbianCyrillic.respelled)
        }
    }
    var counts = EndingCounts()
    if let pull = arguments.option("pull").flatMap(Double.init) { counts.pull = pull }
    for pair in pairs.pairs { counts.add(pair) }
    let table = try TableWriter.bytes(of: counts.contexts(), counts.rules)
    try table.write(to: output.appendingPathComponent("\(code).bin"))
    sum += table.count
    print("\(code)  \(pairs.pairs.count) pairs  \(counts.rules.count) rules  \(table.count) bytes")
}
print("all  \(sum) bytes")
