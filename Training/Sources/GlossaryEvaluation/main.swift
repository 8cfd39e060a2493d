// SPDX-License-Identifier: Apache-2.0
// GlossaryEvaluation PROGRAM [--data DIR] [--glossary CSV] [--list] [TASK | TASK:LANG …]
// PROGRAM is a build of tolmach. --glossary: the shipped glossary, for the task `shipped`; --list shows each of its mentions.
import Foundation

struct Request {
    var words: [String]

    mutating func option(_ name: String) -> String? {
        guard let index = words.firstIndex(of: "--" + name), index + 1 < words.count else { return nil }
        defer { words.removeSubrange(index...(index + 1)) }
        return words[index + 1]
    }

    mutating func flag(_ name: String) -> Bool {
        guard let index = words.firstIndex(of: "--" + name) else { return false }
        words.remove(at: index)
        return true
    }

    /// Whether a task was asked for: nothing asked for is everything.
    func wants(_ task: String, _ language: String? = nil) -> Bool {
        words.isEmpty || words.contains(task) || words.contains("\(task):\(language ?? "")")
    }
}

var request = Request(words: Array(CommandLine.arguments.dropFirst()))
let data = URL(
    fileURLWithPath: request.option("data") ?? ProcessInfo.processInfo.environment["TOLMACH_DATA"] ?? "../shared/data")
let shipped = URL(fileURLWithPath: request.option("glossary") ?? "glossaries/eastern-europe.csv")
let listsMentions = request.flag("list")
guard !request.words.isEmpty else {
    print("GlossaryEvaluation needs the tolmach program as its first argument")
    exit(64)
}
let tagger = TaggingProgram(file: URL(fileURLWithPath: request.words.removeFirst()))

guard FileManager.default.fileExists(atPath: data.appendingPathComponent("terms").path) else {
    print("No evaluation data at \(data.path): nothing is measured. Set TOLMACH_DATA to the folder that has them.")
    exit(0)
}
let scorers = data.deletingLastPathComponent().appendingPathComponent("tools")
let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
    "tolmach-evaluation-\(ProcessInfo.processInfo.processIdentifier)")
defer { try? FileManager.default.removeItem(at: folder) }
do {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    if FileManager.default.fileExists(atPath: scorers.path) {
        let tasks = AccuracyTasks(data: data, scorers: scorers, folder: folder, tagger: tagger)
        try tasks.run(request)
        try tasks.runUnknown(request)
    } else {
        print("No scorers at \(scorers.path): terms and names in news are not measured.")
    }
    if request.wants("sentences") { try NameSentences(data: data, folder: folder, tagger: tagger).run() }
    if request.wants("shipped") {
        try ShippedGlossary(data: data, glossary: shipped, folder: folder, tagger: tagger).run(lists: listsMentions)
    }
} catch {
    try? FileManager.default.removeItem(at: folder)
    print("The evaluation stopped: \(error)")
    exit(70)
}
