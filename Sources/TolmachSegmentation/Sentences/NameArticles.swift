// SPDX-License-Identifier: Apache-2.0

/// Articles with a capital before another capital, where no mark stands before them: the newspaper The Times, le quotidien
/// L'Équipe, el diario La Vanguardia. Most are the beginning of a name and not of a sentence. The languages' `[articles]` say which.
enum NameArticles {
    /// An article as names begin with it: with a capital, and a space behind it but for one that has lost its vowel (l').
    static func spellings(of article: Substring) -> [[UInt8]] {
        let capitalized = article.prefix(1).uppercased() + article.dropFirst()
        guard capitalized.hasSuffix("'") || capitalized.hasSuffix("’") else { return [Array("\(capitalized) ".utf8)] }
        return ["'", "’"].map { Array((capitalized.dropLast() + $0).utf8) }
    }

    /// Whether an article and a name begin at an offset.
    static func beginsName(
        _ text: Span<UInt8>, _ start: Int, _ limit: Int, _ articles: [[UInt8]], _ reader: inout TextReader
    ) -> Bool {
        guard let article = articles.first(where: { stands($0, text, start, limit) }) else { return false }
        return reader.classAt(text, start + article.count).0 == .upper
    }

    /// Whether an article stands at an offset, and something after it.
    private static func stands(_ article: [UInt8], _ text: Span<UInt8>, _ start: Int, _ limit: Int) -> Bool {
        guard start + article.count < limit else { return false }
        return article.indices.allSatisfy { text[start + $0] == article[$0] }
    }
}
