// SPDX-License-Identifier: Apache-2.0
import Tolmach

/// Records or errors with a place, to the end of the input; twice the same.
func jsonLinesEntry() throws -> FuzzEntry {
    let lines = try Corpus.seeds().enumerated().map { index, seed in
        let story = String(decoding: seed.prefix(300), as: UTF8.self)
        var json = JSONText()
        json.object {
            $0.member("id", "story-\(index)")
            $0.member("text", story)
            $0.member("language", "en")
            $0.member("title", "A \"title\" \\ \u{1F600}")
            $0.member("more") { $0.array { for value in [1, 20, 300] { $0.integer(value) } } }
        }
        return json.line()
    }
    func read(_ input: [UInt8]) -> [String] {
        var reader = JSONLinesReader(ByteSource(bytes: input), largestRecord: 2000)
        var read: [String] = []
        while let result = reader.next() {
            switch result {
            case .success(let record): read.append("\(record.id) \(record.line) \(record.source.string)")
            case .failure(let error): read.append(error.diagnostic.rendered())
            }
        }
        return read
    }
    return FuzzEntry(name: "jsonl", corpus: lines + [Array(lines.joined())]) { input, _ in
        let once = read(input)
        if once != read(input) { return "not the same twice" }
        let lineCount = input.split(separator: 0x0A).count
        return once.count > lineCount ? "\(once.count) records in \(lineCount) lines" : nil
    }
}

/// A plan or mistakes, each with a place inside the file; twice the same.
func yamlEntry() throws -> FuzzEntry {
    let own = """
        tolmach: 1
        stages:
          - segment:
              abbreviations: { en: { titles: [Fndr.], closing: [usw.] }, "*": [Acme.] }
              never-cut-after: [a, b]
              srx: rules.srx
        """
    let corpus =
        try Corpus.files(".", "pipeline.yaml") + Corpus.files("Examples/pipelines", ".yaml") + [Array(own.utf8)]
    return FuzzEntry(name: "yaml", corpus: corpus) { input, _ in
        let yaml = String(decoding: input, as: UTF8.self)
        let problems = PipelineFile.check(yaml, file: "p.yaml", registry: .standard).problems
        if problems != PipelineFile.check(yaml, file: "p.yaml", registry: .standard).problems {
            return "not the same twice"
        }
        let lines =
            1 + input.count { $0 == 0x0A || $0 == 0x0D } + yaml.unicodeScalars.count { $0.properties.isWhitespace }
        for problem in problems {
            guard let line = problem.place?.line else { continue }
            if line < 1 || line > lines + 1 { return "line \(line) is outside: \(problem.message)" }
            _ = problem.rendered()
        }
        return nil
    }
}

/// A glossary or mistakes, each in a line of the file; twice the same.
func glossaryEntry() throws -> FuzzEntry {
    let corpus = try Corpus.files("glossaries", ".csv").flatMap { csv -> [[UInt8]] in
        let lines = csv.split(separator: 0x0A)
        guard let header = lines.first else { return [] }
        return (1..<40).map { start in
            Array(([header] + lines.dropFirst(start * 3).prefix(6)).joined(separator: [0x0A]))
        }
    }
    func load(_ input: [UInt8]) -> [String] {
        do {
            let glossary = try GlossaryLoader.load(input, file: "g.csv")
            return ["\(glossary.concepts.count)"]
        } catch {
            return error.all.map { $0.rendered() }
        }
    }
    return FuzzEntry(name: "csv", corpus: corpus) { input, _ in
        let once = load(input)
        return once == load(input) ? nil : "not the same twice"
    }
}

/// Rules or a mistake; the rules cut on borders of characters, or say that they take too long.
func srxEntry() throws -> FuzzEntry {
    let corpus = ["en", "de", "ru", "zh"].map { Array(SRXExport(LanguageTag($0)).text().utf8) }
    let story = Array("Dr. No met Gen. Lee at 5 p.m. on 3. May. «Да», – сказал он. 你好。再见！ one\ntwo 👍🏽. End".utf8)
    let rule = Array(
        "</rule></languagerule></languagerules><maprules><languagemap languagepattern=\".*\" languagerulename=\"en\"/></maprules></body></srx>"
            .utf8)
    return FuzzEntry(name: "srx", corpus: corpus) { input, mutator in
        // Mostly whole files with a change: a stretch of one is seldom well-formed.
        var file = corpus[0]
        if let at = file.firstRange(of: Array("<rule".utf8))?.lowerBound {
            file = Array(file[..<at]) + Array("<rule><beforebreak>".utf8)
            let pattern = input.prefix(40).filter { $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: "&") && $0 >= 0x20 }
            file += text(Array(pattern)) + Array("</beforebreak><afterbreak>\\s</afterbreak>".utf8) + rule
        }
        for bytes in [input, file] {
            guard let rules = try? SRXRules(bytes, file: "r.srx") else { continue }
            let segmenter = Segmenter(language: LanguageTag("en"), user: UserRules(srx: rules))
            guard let spans = try? segmenter.sentences(of: story) else { continue }
            if let violation = coverageViolation(spans.map(\.range), of: story) { return violation }
        }
        return nil
    }
}
