// SPDX-License-Identifier: Apache-2.0
// Sentences of 20 MB in en, ru, de, uk, fr and es, mixed: UTF-8 in, ranges out, one core. Tolmach's segmenter, ICU's sentence
// iterator alone and (where PYTHON has it) sentencex, in turns in the same run; then texts that are hard on cutters.
import Foundation
import Tolmach
import TolmachICU

let languages = ["en", "ru", "de", "uk", "fr", "es"]

struct Text {
    let language: String
    let file: String
    let bytes: [UInt8]
}

/// The texts of the languages in some folders; a folder that is not there has none.
func texts(_ folders: [String?]) throws -> [Text] {
    try folders.compactMap { $0 }.flatMap { folder -> [Text] in
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return try names.sorted().compactMap { name in
            guard name.hasSuffix(".txt"), let language = languages.first(where: { name.hasPrefix($0) }) else {
                return nil
            }
            let file = folder + "/" + name
            return Text(
                language: language, file: file, bytes: [UInt8](try Data(contentsOf: URL(fileURLWithPath: file))))
        }
    }
}

/// As much of each language, until 20 MB are full.
func mixed(_ texts: [Text]) -> [Text] {
    var mixed: [Text] = []
    var size = Dictionary(uniqueKeysWithValues: languages.map { ($0, 0) })
    var next = size
    let own = Dictionary(grouping: texts, by: \.language)
    while size.values.reduce(0, +) < 20_000_000 {
        for language in languages {
            guard let choice = own[language], !choice.isEmpty else { continue }
            // The language that has least so far comes first.
            guard size[language, default: 0] <= (size.values.min() ?? 0) + 200_000 else { continue }
            let text = choice[next[language, default: 0] % choice.count]
            next[language, default: 0] += 1
            size[language, default: 0] += text.bytes.count
            mixed.append(text)
        }
    }
    return mixed
}

func seconds(_ body: () throws -> Void) rethrows -> Double {
    let start = ContinuousClock.now
    try body()
    let time = (ContinuousClock.now - start).components
    return Double(time.seconds) + Double(time.attoseconds) * 1e-18
}

func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// ICU's sentence iterators, one a language, as a program with nothing else would use them.
final class RawICU {
    private var languages: [String]
    private var iterators: [Iterator] = []
    private var found: [BreakBoundary] = []

    private final class Iterator {
        var breaker: BreakIterator
        init(_ language: String) throws { breaker = try BreakIterator(.sentence, locale: language) }
    }

    init(_ languages: [String]) throws {
        self.languages = languages
        iterators = try languages.map { try Iterator($0) }
    }

    /// The number of ranges.
    func cut(_ text: Text) throws -> Int {
        guard let index = languages.firstIndex(of: text.language) else { return 0 }
        found.removeAll(keepingCapacity: true)
        try text.bytes.withUnsafeBufferPointer { try iterators[index].breaker.boundaries(of: $0, into: &found) }
        var start = 0
        let ranges = found.map { boundary -> Range<Int> in
            defer { start = Int(boundary.offset) }
            return start..<Int(boundary.offset)
        }
        return ranges.count
    }
}

/// Seconds of one pass of sentencex over the texts in a process of its own (its start is not counted); nil without it.
func sentencex(_ texts: [Text]) throws -> Double? {
    guard let python = ProcessInfo.processInfo.environment["PYTHON"], !python.isEmpty else { return nil }
    let driver = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("peers/sentencex_ranges.py")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: python)
    process.arguments = [driver.path]
    let input = Pipe()
    let output = Pipe()
    process.standardInput = input
    process.standardOutput = output
    try process.run()
    let list = texts.map { "\($0.language)\t\(URL(fileURLWithPath: $0.file).path)\n" }.joined()
    try input.fileHandleForWriting.write(contentsOf: Data(list.utf8))
    try input.fileHandleForWriting.close()
    let answer = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return answer.split(separator: " ").first.flatMap { Double($0) }
}

let segmenters = Dictionary(uniqueKeysWithValues: languages.map { ($0, Segmenter(language: LanguageTag($0))) })
let bySRX = try Dictionary(
    uniqueKeysWithValues: languages.map { language in
        let tag = LanguageTag(language)
        let rules = try SRXRules(Array(SRXExport(tag).text().utf8), file: language)
        return (language, Segmenter(language: tag, user: UserRules(srx: rules)))
    })
let raw = try RawICU(languages)

/// All cutters over one mixture, in turns.
@MainActor func compare(_ title: String, _ corpus: [Text]) throws {
    let size = Double(corpus.reduce(0) { $0 + $1.bytes.count }) / 1e6
    print(String(format: "%@: %d texts, %.1f MB, %@", title, corpus.count, size, languages.joined(separator: " ")))
    var icuTimes: [Double] = []
    var ownTimes: [Double] = []
    var peerTimes: [Double] = []
    var counts = (icu: 0, own: 0)
    for round in 0..<7 {
        counts = (0, 0)
        icuTimes.append(try seconds { for text in corpus { counts.icu += try raw.cut(text) } })
        ownTimes.append(
            try seconds {
                for text in corpus { counts.own += try segmenters[text.language]?.sentences(of: text.bytes).count ?? 0 }
            })
        if round % 3 == 0, let time = try sentencex(corpus) { peerTimes.append(time) }
    }
    let ratio = median(zip(icuTimes, ownTimes).map { $0 / $1 })
    print(String(format: "  ICU alone   %6.1f MB/s  %d ranges", size / median(icuTimes), counts.icu))
    print(String(format: "  tolmach     %6.1f MB/s  %d ranges", size / median(ownTimes), counts.own))
    print(String(format: "              %6.2f of ICU (median of 7 rounds)", ratio))
    if peerTimes.isEmpty {
        print("  sentencex   not run: PYTHON names no python that has it")
    } else {
        print(String(format: "  sentencex   %6.1f MB/s", size / median(peerTimes)))
        print(String(format: "              tolmach is %.1f times as fast", median(peerTimes) / median(ownTimes)))
    }
    let srxTime = try seconds {
        for text in corpus { _ = try bySRX[text.language]?.sentences(of: text.bytes).count }
    }
    print(
        String(format: "  as SRX      %6.1f MB/s  (tolmach's rules, exported and read back; one pass)", size / srxTime))
}

let seeds = CommandLine.arguments.dropFirst().first ?? "../seeds"
let data = ProcessInfo.processInfo.environment["TOLMACH_DATA"].map { $0 + "/segmentation/" }
let corpus = mixed(try texts([seeds, data.map { $0 + "ud_block5" }]))
try compare("stories and texts in short paragraphs", corpus)
let long = try texts([data.map { $0 + "ud" }])
// Most of these are one paragraph; cutters that look for the end of every quotation take long over that.
if !long.isEmpty { try compare("\ntexts in long paragraphs", mixed(long)) }

// MARK: Hard texts

func repeated(_ unit: String, _ count: Int) -> [UInt8] {
    let unit = Array(unit.utf8)
    var bytes: [UInt8] = []
    while bytes.count < count { bytes += unit }
    return bytes
}

/// Plain text of a size: the English texts, in paragraphs.
let prose: [UInt8] = corpus.filter { $0.language == "en" }.flatMap { $0.bytes + [0x0A, 0x0A] }
let line: [UInt8] = prose.map { $0 == 0x0A || $0 == 0x0D ? UInt8(0x20) : $0 }
let kilobytes100 = 100_000
let megabyte = 1_000_000
let hard: [(name: String, text: [UInt8])] = [
    ("a line of 1 MB", Array(line.prefix(megabyte))),
    ("100 KB of full stops", repeated(".", kilobytes100)),
    ("100 KB of '. '", repeated(". ", kilobytes100)),
    ("100 KB after an open quote", Array("\u{201C}".utf8) + prose.prefix(kilobytes100)),
    ("1 MB of digits", repeated("7", megabyte)),
    ("1 MB of '1. '", repeated("1. ", megabyte)),
    ("100 KB of open brackets", repeated("(", kilobytes100)),
    ("deep brackets", repeated("(", kilobytes100 / 2) + repeated(")", kilobytes100 / 2)),
    ("100 KB of 'a.'", repeated("a.", kilobytes100)),
    ("100 KB of line breaks", repeated("a\n", kilobytes100)),
    ("100 KB of '?\u{BB} '", repeated("?\u{BB} ", kilobytes100)),
]
print("\nhard texts: time over that of plain English of the size")
let english = Segmenter(language: LanguageTag("en"))
for (name, text) in hard {
    let plain = Array(prose.prefix(text.count))
    func best(_ text: [UInt8]) throws -> Double {
        // As often as takes a few milliseconds, several times over.
        try (0..<5).map { _ in
            try seconds { for _ in 0..<max(1, 2_000_000 / text.count) { _ = try english.sentences(of: text) } }
        }.min() ?? 0
    }
    print(String(format: "  %5.2f  %@", try best(text) / best(plain), name))
}
