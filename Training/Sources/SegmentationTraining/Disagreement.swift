// SPDX-License-Identifier: Apache-2.0
import Foundation
@_spi(Training) import Tolmach
import TolmachICU
@_spi(Training) import TolmachSegmentation

/// Where ICU's plain sentence iterator and tolmach part ways in texts without labels: what to look at by eye when rules
/// are audited. Prints a JSON line a place.
struct Disagreement {
    private struct Document: Decodable {
        let lang: String
        let text: String
    }

    private struct Place: Encodable {
        let lang: String
        let icu: Bool
        let mark: String
        let rule: String
        let score: Double?
        let before: String
        let after: String
    }

    let model: SentenceModel?

    /// `file`: JSON lines with `lang` and `text`.
    func callAsFunction(_ file: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            let document = try JSONDecoder().decode(Document.self, from: Data(line.utf8))
            let text = Array(document.text.utf8)
            for place in try places(text, document.lang) {
                print(String(decoding: try encoder.encode(place), as: UTF8.self))
            }
        }
    }

    private func places(_ text: [UInt8], _ language: String) throws -> [Place] {
        let measure = Measure(text)
        var boundaries: [BreakBoundary] = []
        var iterator = try BreakIterator(.sentence, locale: language)
        try text.withUnsafeBufferPointer { try iterator.boundaries(of: $0, into: &boundaries) }
        let proposed = Set(boundaries.map { measure.before[Int($0.offset)] })
        var judged: Set<Int> = []
        var places: [Place] = []
        for decision in try Segmenter(language: LanguageTag(language), model: model).decisions(on: text) {
            let count = measure.before[decision.end]
            judged.insert(count)
            if proposed.contains(count) == decision.isCut || decision.rule == "paragraph" { continue }
            places.append(
                place(
                    text, decision.end, language, icu: !decision.isCut, decision.mark, decision.rule, decision.score))
        }
        for boundary in boundaries where !judged.contains(measure.before[Int(boundary.offset)]) {
            guard measure.before[Int(boundary.offset)] < measure.all else { continue }
            places.append(
                place(text, Int(boundary.offset), language, icu: true, "none", "no-candidate", nil))
        }
        return places
    }

    private func place(
        _ text: [UInt8], _ end: Int, _ language: String, icu: Bool, _ mark: String, _ rule: String, _ score: Double?
    ) -> Place {
        var first = max(0, end - 140)
        var last = min(text.count, end + 120)
        while first > 0, text[first] & 0xC0 == 0x80 { first -= 1 }
        while last < text.count, text[last] & 0xC0 == 0x80 { last += 1 }
        return Place(
            lang: language, icu: icu, mark: mark, rule: rule, score: score,
            before: String(decoding: text[first..<end], as: UTF8.self),
            after: String(decoding: text[end..<last], as: UTF8.self))
    }
}
