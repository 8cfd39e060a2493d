// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tolmach

/// The whole tag stage for 10,000 terms. Words and sentences were found before and are not counted. First over texts of made-up words of 13
/// languages; a third of the terms are persons that only one language has a name for, so that some 3,000 are sought in other spellings in each text. Then over real
/// texts with a term base as a desk may have one (`DeskMaterial`), where the data are. In the last round all words were met before.
/// LANGUAGES=he,ko in the environment takes these languages' texts alone.
func tagBenchmark(seeds: String, megabytes: Int) throws {
    let material = try Material(seeds: seeds, words: 80_000)
    let terms = material.terms(10_000)
    let concepts = terms.enumerated().map { number, term in
        let isName = number % 3 == 0
        let text =
            isName
            ? term.term.split(separator: " ").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined(separator: " ")
            : term.term
        return Concept(
            id: "t\(number)", kind: isName ? "person" : "term",
            terms: [Term(text, language: LanguageTag(term.language))])
    }
    let languages = ProcessInfo.processInfo.environment["LANGUAGES"]?.split(separator: ",").map(String.init)
    func chosen(_ texts: [(language: String, text: String)]) -> [(language: String, text: String)] {
        texts.filter { languages?.contains($0.language) ?? true }
    }
    try tagBenchmark("made up", concepts, chosen(material.texts(bytes: megabytes * 1_000_000, terms: terms)))
    for (name, isWhole) in [("real", false), ("real, all", true)] {
        guard let desk = try DeskMaterial(terms: 10_000, isWhole: isWhole) else {
            return print("tag, \(name): no data (TOLMACH_DATA)")
        }
        try tagBenchmark(name, desk.concepts, chosen(desk.texts))
    }
}

private func tagBenchmark(_ name: String, _ concepts: [Concept], _ texts: [(language: String, text: String)]) throws {
    let index = GlossaryIndex([Glossary(file: "terms", concepts: concepts)])
    let (plan, _) = PipelinePlan.assembled(
        ["normalize", "detect-language", "segment", "tokenize"].map { StageRequest($0) }, [], registry: .standard)
    let pipeline = try Pipeline(plan, resources: Resources(), registry: .standard)
    let documents = try texts.enumerated().map { number, text in
        try pipeline.layered(
            TextInput(
                identity: .init(id: "\(number)", file: "\(number)"), source: SourceText(text.text),
                language: LanguageTag(text.language)))
    }
    let size = Double(texts.reduce(0) { $0 + $1.text.utf8.count }) / 1e6
    let last = TagStage(index)
    for round in 1...3 {
        let stage = round == 1 ? TagStage(index) : last
        let ordered = inBatches(documents)
        let cpu = cpuSeconds()
        var perLanguage: [String: (time: Double, size: Double)] = [:]
        var found = 0
        let time = try seconds {
            for document in ordered {
                var document = document
                let language = document[DocumentLanguage.self]?.tag.primary ?? ""
                let time = try seconds { try document.run(stage) }
                perLanguage[language, default: (0, 0)].time += time
                perLanguage[language, default: (0, 0)].size += Double(document.source.utf8.count) / 1e6
                found += document[Mentions.self]?.count ?? 0
            }
        }
        print(
            String(
                format: "tag, %@, round %d: %d concepts, %d texts, %.1f MB: %.1f MB/s, by CPU time %.1f, %d mentions",
                name, round, concepts.count, texts.count, size, size / time, size / (cpuSeconds() - cpu), found))
        print(
            "  "
                + perLanguage.sorted { $0.key < $1.key }.map {
                    String(
                        format: "%@ %.1f (%.1f MB, %.2f s)", $0.key, $0.value.size / $0.value.time, $0.value.size,
                        $0.value.time)
                }.joined(separator: ", "))
    }
}

/// As the pipeline's batches come to a stage: of 64 texts or 256 KB those of a language together.
private func inBatches(_ documents: [Document]) -> [Document] {
    var ordered: [Document] = []
    var batch: [Document] = []
    var size = 0
    func language(_ document: Document) -> String { document[DocumentLanguage.self]?.tag.description ?? "" }
    func add() {
        ordered += batch.enumerated().sorted { (language($0.element), $0.offset) < (language($1.element), $1.offset) }
            .map(\.element)
        batch = []
        size = 0
    }
    for document in documents {
        if size + document.source.utf8.count > 1 << 18 || batch.count == 64 { add() }
        batch.append(document)
        size += document.source.utf8.count
    }
    add()
    return ordered
}

/// What the process has used of the processor, in user mode: steadier than the clock on a busy machine.
private func cpuSeconds() -> Double {
    var usage = rusage()
    getrusage(0, &usage)
    return Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) * 1e-6
}
