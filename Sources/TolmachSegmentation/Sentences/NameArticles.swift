// SPDX-License-Identifier: Apache-2.0

/// Articles with a capital before another capital, where no mark stands before them: the newspaper The Times, le quotidien
/// L'Équipe, el diario La Vanguardia. Most are the beginning of a name and not of a sentence.
enum NameArticles {
    /// German is none of them: all its nouns have capitals; nor is Portuguese, which has an article before every name.
    private static let articles: [String: [StaticString]] = [
        "ca": ["El ", "La ", "Els ", "Les "], "en": ["The ", "A ", "An "], "es": ["El ", "La ", "Los ", "Las "],
        "fr": ["Le ", "La ", "Les "], "it": ["Il ", "Lo ", "La ", "I ", "Gli ", "Le "], "nl": ["De ", "Het "],
    ]
    /// Languages that elide theirs.
    private static let eliding: Set<String> = ["ca", "fr", "it"]

    /// Whether an article and a name begin at an offset.
    static func beginsName(
        _ text: Span<UInt8>, _ start: Int, _ limit: Int, _ language: String, _ reader: inout TextReader
    ) -> Bool {
        var end = start
        if let articles = articles[language] {
            for article in articles where end == start {
                if stands(article, text, start, limit) { end = start + article.utf8CodeUnitCount }
            }
        }
        if end == start, eliding.contains(language), start + 2 < limit, text[start] == 0x4C {
            if text[start + 1] == 0x27 {
                end = start + 2
            } else if stands("L’", text, start, limit) {
                end = start + 4
            }
        }
        return end > start && end < limit && reader.classAt(text, end).0 == .upper
    }

    private static func stands(_ article: StaticString, _ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
        guard start + article.utf8CodeUnitCount < limit else { return false }
        for index in 0..<article.utf8CodeUnitCount where text[start + index] != article.utf8Start[index] {
            return false
        }
        return true
    }
}
