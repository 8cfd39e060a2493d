// SPDX-License-Identifier: Apache-2.0
import Foundation
import TolmachCore
import TolmachTestSupport
import TolmachXML

@testable import TolmachFormats

/// Documents with layers made by hand, for the kit formats.
struct KitFixture {
    var text: String
    var language = "en"
    var blocks: [Block] = []
    var sentences: [Sentence] = []
    var mentions: [Mention] = []
    var selection: Selection?

    private var bytes: [UInt8] { Array(text.utf8) }

    /// Blocks are cut at empty lines, sentences after `. `, `! `, `? ` and their CJK fellows: enough for tests.
    init(_ text: String, language: String = "en", headline: Bool = false) {
        self.text = text
        self.language = language
        let scalars = Array(text.unicodeScalars)
        var offset = 0
        var offsets: [Int] = []
        for scalar in scalars {
            offsets.append(offset)
            offset += UTF8.width(scalar)
        }
        offsets.append(offset)
        func isSpace(_ index: Int) -> Bool { scalars[index].properties.isWhitespace }
        var index = 0
        while index < scalars.count {
            guard !isSpace(index) else {
                index += 1
                continue
            }
            // A block: up to white space with two line feeds in it.
            let first = index
            var last = index  // of its last character that is not white space
            var starts = [index]
            while index < scalars.count {
                if isSpace(index) {
                    var end = index
                    var lines = 0
                    while end < scalars.count, isSpace(end) {
                        if scalars[end] == "\n" { lines += 1 }
                        end += 1
                    }
                    if lines >= 2 || end == scalars.count { break }
                    if [".", "!", "?"].contains(scalars[index - 1]) { starts.append(end) }
                    index = end
                } else {
                    last = index
                    index += 1
                    if ["。", "！", "？"].contains(scalars[last]), index < scalars.count, !isSpace(index) {
                        starts.append(index)
                    }
                }
            }
            let end = offsets[last + 1]
            blocks.append(
                Block(
                    kind: headline && blocks.isEmpty ? .headline : .paragraph,
                    range: TextRange(unchecked: offsets[first], end)))
            for (number, start) in starts.enumerated() {
                var upper = number + 1 < starts.count ? starts[number + 1] : last + 1
                while upper > start, isSpace(upper - 1) { upper -= 1 }
                sentences.append(
                    Sentence(range: TextRange(unchecked: offsets[start], offsets[upper]), block: blocks.count - 1))
            }
        }
    }

    /// The range of the `occurrence`-th place (from 1) where the text has these words.
    func range(of words: String, _ occurrence: Int = 1) -> TextRange {
        let haystack = bytes
        let needle = Array(words.utf8)
        var found = 0
        for start in 0...(haystack.count - needle.count)
        where haystack[start..<start + needle.count].elementsEqual(needle) {
            found += 1
            if found == occurrence { return TextRange(unchecked: start, start + needle.count) }
        }
        fatalError("no \(occurrence). “\(words)” in the fixture")
    }

    mutating func mention(
        _ words: String, _ concept: Concept, occurrence: Int = 1, term: Int = 0, match: Match = .exact,
        confidence: Double = 1, alternatives: [Concept] = [], moreAlternatives: Int = 0
    ) {
        mentions.append(
            Mention(
                range: range(of: words, occurrence), concept: concept, termIndex: term, match: match,
                confidence: confidence, alternatives: alternatives, moreAlternatives: moreAlternatives))
        mentions.sort { $0.range < $1.range }
    }

    mutating func select(_ sentences: [Int], ranking: [Int]? = nil) {
        selection = Selection(
            sentences: sentences, ranking: ranking ?? sentences,
            scores: sentences.map {
                SentenceScore(reasons: [
                    .init(name: "coverage", value: 0.5 - 0.05 * Double($0)), .init(name: "position", value: 0.25),
                ])
            }, spent: .init(unit: .sentences, limit: sentences.count, used: sentences.count))
    }

    func document(id: String = "story", title: String? = nil, line: Int? = nil) -> Document {
        var document = Document(
            SourceText(text), identity: .init(id: id, file: "in/\(id).txt", directory: "in", line: line), title: title)
        document.set(Blocks.self, blocks)
        document.set(Sentences.self, sentences)
        document.set(DocumentLanguage.self, LanguageVerdict(tag: LanguageTag(language), confidence: 0.97, given: false))
        if !mentions.isEmpty { document.set(Mentions.self, mentions) }
        if let selection { document.set(Summary.self, selection) }
        return document
    }
}

/// Glossary entries for the tests.
enum KitConcepts {
    static func term(_ text: String, _ language: String, _ status: Term.Status = .preferred) -> Term {
        Term(text, language: LanguageTag(language), status: status)
    }

    static let putin = Concept(
        id: "per-putin", kind: "person", domain: "politics", note: "President of Russia 2000–2008 and since 2012",
        terms: [
            term("Vladimir Putin", "en"), term("Putin", "en"), term("Владимир Путин", "ru"), term("Путин", "ru"),
            term("فلاديمير بوتين", "ar"), term("بوتين", "ar"), term("Wladimir Putin", "de"), term("Putin", "de"),
        ])
    static let lukashenko = Concept(
        id: "per-lukashenko", kind: "person", domain: "politics", note: "President of Belarus since 1994",
        terms: [
            term("Alexander Lukashenko", "en"), term("Lukashenko", "en"), term("Lukashenka", "en", .admitted),
            term("Александр Лукашенко", "ru"), term("Лукашенко", "ru"), term("Лукашенка", "ru", .deprecated),
            term("ألكسندر لوكاشينكو", "ar"), term("لوكاشينكو", "ar"),
        ])
    static let belarus = Concept(
        id: "loc-belarus", kind: "place",
        terms: [
            term("Belarus", "en"), term("White Russia", "en", .forbidden), term("Белоруссия", "ru", .admitted),
            term("Беларусь", "ru", .admitted), term("Белая Русь", "ru", .forbidden), term("بيلاروس", "ar"),
        ])
    static let kiev = Concept(
        id: "loc-kyiv", kind: "place", note: "Capital of Ukraine",
        terms: [term("Kyiv", "en"), term("Kiev", "en", .deprecated), term("Киев", "ru", .forbidden)])
    static let kremlin = Concept(
        id: "org-kremlin", kind: "organisation", domain: "politics", terms: [term("Kremlin", "en")])
    static let bare = Concept(id: "bare", terms: [term("oil", "en")])
    static let brand = Concept(id: "prd-belta", kind: "organisation", translate: false, terms: [term("BelTA", "en")])
    static let union = Concept(
        id: "org-union", kind: "organisation", note: "A “union” <of> states & more",
        terms: [term("Union State", "en"), term("Союзное государство", "ru")])
    static let state = Concept(
        id: "trm-state", kind: "term", terms: [term("state", "en"), term("государство", "ru", .admitted)])

    static let all = [putin, lukashenko, belarus, kiev, kremlin, bare, brand, union, state]
    static let resources = Resources(glossaries: [("test", Glossary(file: "test.csv", concepts: all))])
}

extension KitFixture {
    /// A small story of our own with every kind of mention.
    static var story: KitFixture {
        var fixture = KitFixture(
            """
            Putin and Lukashenko meet in Sochi

            SOCHI, Russia – Vladimir Putin received Alexander Lukashenko on Friday.  The Union State of the two was on the \
            table, BelTA said.
            No deal on oil was signed.

            White Russia, as Lukashenko’s guest from Kiev said, “needs <oil> & gas”. The Kremlin kept silent.

            """, headline: true)
        fixture.blocks[1] = Block(
            kind: .paragraph, range: fixture.blocks[1].range, dateline: fixture.range(of: "SOCHI, Russia –"))
        fixture.mention("Putin", KitConcepts.putin, term: 1)
        fixture.mention("Lukashenko", KitConcepts.lukashenko, term: 1)
        fixture.mention("Vladimir Putin", KitConcepts.putin)
        fixture.mention("Alexander Lukashenko", KitConcepts.lukashenko)
        fixture.mention("Union State", KitConcepts.union)
        fixture.mention("State of", KitConcepts.state, match: .folded)
        fixture.mention("BelTA", KitConcepts.brand)
        fixture.mention("oil", KitConcepts.bare)
        fixture.mention("White Russia", KitConcepts.belarus, term: 1)
        fixture.mention(
            "Lukashenko’s", KitConcepts.lukashenko, term: 1, match: .inflected(rule: "possessive"), confidence: 0.92)
        fixture.mention("Kiev", KitConcepts.kiev, term: 1, alternatives: [KitConcepts.kremlin])
        fixture.mention("oil", KitConcepts.bare, occurrence: 2)
        fixture.mention("Kremlin", KitConcepts.kremlin, match: .alias(of: 2), confidence: 0.7)
        fixture.select([1, 3], ranking: [3, 1])
        return fixture
    }
}

/// What a kit's XML says when it is read with libxml2.
struct ReadKit {
    /// The texts of all `<source>` elements, in order, with `<cp>` decoded.
    var sources: [String] = []
    /// The same for `<seg-source>`.
    var segmented: [String] = []
    /// Every element in order: its name and attributes.
    var elements: [(name: String, attributes: [String: String])] = []
    /// The text inside each `<note>`, `<gls:translation>` …, by element name.
    var texts: [String: [String]] = [:]

    var joined: String { sources.joined() }

    init(_ bytes: [UInt8]) throws {
        var reader = try XMLReader(bytes, file: "kit.xlf")
        var open: [(name: String, text: String)] = []
        while let node = try reader.next() {
            switch node {
            case .start:
                let attributes = Dictionary(
                    uniqueKeysWithValues: reader.attributes.map {
                        ($0.namespace.isEmpty ? $0.name : "xml:" + $0.name, $0.value)
                    })
                elements.append((reader.name, attributes))
                if reader.name == "cp", let value = UInt32(attributes["hex"] ?? "", radix: 16) {
                    open[open.count - 1].text.unicodeScalars.append(Unicode.Scalar(value)!)
                }
                open.append((reader.name, ""))
            case .text: open[open.count - 1].text += reader.text
            case .end:
                let (name, text) = open.removeLast()
                if name == "source" { sources.append(text) }
                if name == "seg-source" { segmented.append(text) }
                texts[name, default: []].append(text)
                // What is inside marks belongs to the text around them.
                if name == "mrk" { open[open.count - 1].text += text }
            }
        }
    }

    func all(_ name: String) -> [[String: String]] { elements.filter { $0.name == name }.map(\.attributes) }
}

/// The format checkers of the evaluation data, where they and their tools are installed.
enum FormatChecker {
    /// Lines of complaint; nil where the checker cannot run. Warnings that only say that the text is odd (bidi controls,
    /// noncharacters) can be left out. Many files at once, since each call is a process.
    static func complaints(
        _ checker: String, _ kits: [[UInt8]], ignoringOddText: Bool = false, options: [String] = []
    ) throws -> [String]? {
        guard let data = SharedData.folder, find("xmllint") != nil, let python = find("python3") else { return nil }
        let script = data.deletingLastPathComponent().appendingPathComponent("tools/\(checker).py")
        guard FileManager.default.fileExists(atPath: script.path) else { return nil }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-kit-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var files: [String] = []
        for (index, kit) in kits.enumerated() {
            let file = folder.appendingPathComponent("kit\(index).xlf")
            try Data(kit).write(to: file)
            files.append(file.path)
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments = ["-B", script.path, "--warnings"] + options + files
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        var lines = output.split(separator: "\n").map(String.init)
        guard lines.last == "\(kits.count) checked, 0 invalid" || process.terminationStatus != 0 else { return lines }
        lines.removeAll { $0 == "\(kits.count) checked, 0 invalid" }
        if ignoringOddText {
            lines.removeAll { line in
                ["BIDI", "REPLACEMENT", "NONCHAR", "C1"].contains { line.contains("warning \($0):") }
            }
        }
        return lines
    }

    static func find(_ program: String) -> String? {
        (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map { "\($0)/\(program)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
