// SPDX-License-Identifier: Apache-2.0
import Foundation
@_spi(Training) import Tolmach
import TolmachICU
@_spi(Training) import TolmachSegmentation

/// How fast texts are cut, against ICU's sentence iterator alone (UTF-8 in, transcoded, ranges out), and how long texts
/// made to be slow take. Run it alone on a quiet machine.
struct Speed {
    let documents: [Gold]

    func callAsFunction() throws {
        let languages = ["en", "ru", "de", "uk", "fr", "es"]
        let chosen = documents.filter { languages.contains($0.language) }
        guard !chosen.isEmpty else { return }
        let size = chosen.reduce(0) { $0 + $1.text.count }
        let rounds = 20_000_000 / size + 1
        let megabytes = Double(size * rounds) / 1e6
        var boundaries: [BreakBoundary] = []
        let icu = try best {
            for document in chosen {
                var iterator = try BreakIterator(.sentence, locale: document.language)
                for _ in 0..<rounds {
                    boundaries.removeAll(keepingCapacity: true)
                    try document.text.withUnsafeBufferPointer { try iterator.boundaries(of: $0, into: &boundaries) }
                }
            }
        }
        print(String(format: "%.1f MB; ICU alone: %.0f MB/s", megabytes, megabytes / icu))
        for (name, model, counts) in [
            ("rules", nil, false), ("rules and model", SentenceModel.shipped, false),
            ("all", SentenceModel.shipped, true),
        ] {
            let time = try best {
                for document in chosen {
                    let segmenter = Segmenter(
                        language: LanguageTag(document.language), countsWords: counts, model: model)
                    for _ in 0..<rounds { _ = try segmenter.sentences(of: document.text) }
                }
            }
            print(String(format: "%@: %.0f MB/s, %.2f of ICU", name, megabytes / time, icu / time))
        }
        try hostile(Array(chosen[0].text))
    }

    private func hostile(_ text: [UInt8]) throws {
        func filled(_ piece: String, _ size: Int) -> [UInt8] {
            Array(String(repeating: piece, count: size / piece.utf8.count + 1).utf8)
        }
        var plain: [UInt8] = []
        while plain.count < 1_000_000 { plain += text }
        let line = plain.map { $0 == 0x0A ? 0x20 : $0 }
        let texts: [(String, [UInt8])] = [
            ("1 MB line", line), ("100 KB of dots", filled(".", 100_000)),
            ("100 KB after an open quote", [0x22] + line.prefix(100_000)), ("1 MB of digits", filled("1", 1_000_000)),
            ("deep brackets", filled("(", 500_000) + filled(")", 500_000)), ("smiles", filled(":) ", 1_000_000)),
            ("1. 2. 3.", filled("1. a 2. b ", 1_000_000)), ("capitals", filled("The ", 1_000_000)),
        ]
        let segmenter = Segmenter(language: LanguageTag("en"))
        for (name, bytes) in texts {
            let time = try best { _ = try segmenter.sentences(of: bytes) }
            let usual = try best { _ = try segmenter.sentences(of: Array(plain.prefix(bytes.count))) }
            print(String(format: "%@: %.2f of the time of plain text", name, time / usual))
        }
    }

    private func best(_ body: () throws -> Void) rethrows -> Double {
        var best = Double.infinity
        for _ in 0..<3 {
            let start = ContinuousClock.now
            try body()
            let time = (ContinuousClock.now - start).components
            best = min(best, Double(time.seconds) + Double(time.attoseconds) * 1e-18)
        }
        return best
    }
}
