// SPDX-License-Identifier: Apache-2.0

/// Parts names that only stand beside each other: "МИД России", "Польши Анджей Дуда".
enum NameSplitting {
    /// A stretch falls apart where both parts stand alone much more often than together.
    static func split(_ surfaces: [LanguageFindings.Surface], _ lemmas: LemmaChoice) -> [LanguageFindings.Surface] {
        func keys(_ surface: LanguageFindings.Surface) -> [String] { surface.keys.map { lemmas[$0] } }
        var counts: [[String]: Int] = [:]
        for surface in surfaces { counts[keys(surface), default: 0] += surface.count }
        var result: [String: LanguageFindings.Surface] = [:]
        func keep(_ surface: LanguageFindings.Surface) {
            guard result[surface.text] == nil else {
                result[surface.text]?.add(surface)
                return
            }
            result[surface.text] = surface
        }
        for surface in surfaces { for part in parts(surface, keys(surface), counts) { keep(part) } }
        return result.values.sorted { $0.text < $1.text }
    }

    private static func parts(
        _ surface: LanguageFindings.Surface, _ keys: [String], _ counts: [[String]: Int]
    ) -> [LanguageFindings.Surface] {
        guard keys.count > 1 else { return [surface] }
        let whole = counts[keys] ?? 0
        var best: (at: Int, count: Int)?
        for at in 1..<keys.count where surface.separators[at - 1] == " " {
            let alone = min(counts[Array(keys[..<at])] ?? 0, counts[Array(keys[at...])] ?? 0)
            if alone >= 2 * whole, alone >= 2, alone > best?.count ?? 0 { best = (at, alone) }
        }
        guard let best else { return [surface] }
        let (first, second) = surface.parted(at: best.at)
        return [first] + parts(second, Array(keys[best.at...]), counts)
    }
}

extension LanguageFindings.Surface {
    /// Its words as they are written.
    var words: [String] {
        var words: [String] = []
        var rest = text[...]
        for separator in separators {
            let end = rest.firstRange(of: separator)?.lowerBound ?? rest.endIndex
            words.append(String(rest[..<end]))
            rest = rest[end...].dropFirst(separator.count)
        }
        return words + [String(rest)]
    }

    /// Its first words and the others, each met as often as the whole.
    func parted(at index: Int) -> (LanguageFindings.Surface, LanguageFindings.Surface) {
        var (first, second) = (self, self)
        first.keys = Array(keys[..<index])
        second.keys = Array(keys[index...])
        first.separators = Array(separators[..<(index - 1)])
        second.separators = Array(separators[index...])
        func joined(_ words: ArraySlice<String>, _ separators: [String]) -> String {
            var text = ""
            for (index, word) in words.enumerated() {
                text += word + (index < separators.count ? separators[index] : "")
            }
            return text
        }
        first.text = joined(words[..<index], first.separators)
        second.text = joined(words[index...], second.separators)
        // The title stood before the first; the last part is the person.
        first.personCount = 0
        return (first, second)
    }
}
