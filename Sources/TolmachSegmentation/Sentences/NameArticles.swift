// SPDX-License-Identifier: Apache-2.0

/// Articles with a capital before another capital, where no mark stands before them: the newspaper The Times, le quotidien
/// L'Équipe, el diario La Vanguardia. Most are the beginning of a name and not of a sentence.
enum NameArticles {
    /// German is none of them: all its nouns have capitals; nor is Portuguese, which has an article before every name.
    private static let articles: [String: [[UInt8]]] = [
        "ca": ["El ", "La ", "Els ", "Les ", "L'", "L’"], "en": ["The ", "A ", "An "],
        "es": ["El ", "La ", "Los ", "Las "], "fr": ["Le ", "La ", "Les ", "L'", "L’"],
        "it": ["Il ", "Lo ", "La ", "I ", "Gli ", "Le ", "L'", "L’"], "nl": ["De ", "Het "],
    ].mapValues { $0.map { Array($0.utf8) } }

    /// Whether an article and a name begin at an offset.
    static func beginsName(
        _ text: Span<UInt8>, _ start: Int, _ limit: Int, _ language: String, _ reader: inout TextReader
    ) -> Bool {
        guard let article = articles[language]?.first(where: { stands($0, text, start, limit) }) else { return false }
        return reader.classAt(text, start + article.count).0 == .upper
    }

    /// Whether an article stands at an offset, and something after it.
    private static func stands(_ article: [UInt8], _ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
        guard start + article.count < limit else { return false }
        return article.indices.allSatisfy { text[start + $0] == article[$0] }
    }
}
