// SPDX-License-Identifier: Apache-2.0
import CTolmachData
import TolmachCore

/// The learned numbers of the fused method: one set for news, one for reference works and other long texts.
///
/// A text takes a mix of both by its genre (`mixed(_:)`).
@_spi(Training) public struct FusedWeights: Sendable, Hashable {
    /// The names, in the order of the table.
    public static let names = [
        "vote-position", "single", "word", "short-word", "number", "mention", "title-concept", "repeated",
        "length-words", "length-sentences", "length-words-in-long", "length-sentences-in-long", "position",
        "position-in-sentences", "title",
        "opening-quote", "quote", "forward", "central", "short-sentence", "long-sentence", "digit", "plain-words",
        "introduces", "ending", "weak-phrase", "untitled", "long-title",
    ]

    /// By `names`.
    public var news: [Double]
    public var reference: [Double]

    public init(news: [Double], reference: [Double]) {
        self.news = news
        self.reference = reference
    }

    /// Reads a table: `#` lines are comments; then `summary-weights 1`, then a line `name news reference` for each of
    /// `names`, in order. Throws a `Diagnostic` that says which line cannot be read.
    public init(table: String, file: String) throws(Diagnostic) {
        var rows: [[Substring]] = []
        for line in table.split(separator: "\n") where !line.hasPrefix("#") { rows.append(line.split(separator: " ")) }
        func mistake(_ row: Int, _ message: String) -> Diagnostic {
            Diagnostic(
                .data, at: Diagnostic.Place(file: file, line: row + 1),
                "the weights of summaries cannot be read: \(message)", help: "learn them anew: Training/README.md")
        }
        guard rows.first.map({ $0.elementsEqual(["summary-weights", "1"]) }) == true else {
            throw mistake(0, "the first line is not 'summary-weights 1'")
        }
        guard rows.count == Self.names.count + 1 else {
            throw mistake(0, "\(Self.names.count) weights are wanted, \(rows.count - 1) are there")
        }
        var news: [Double] = []
        var reference: [Double] = []
        for (index, name) in Self.names.enumerated() {
            let row = rows[index + 1]
            guard row.count == 3, row[0] == name, let first = Double(row[1]), let second = Double(row[2]),
                first.isFinite, second.isFinite
            else { throw mistake(index + 1, "'\(name)' and two numbers are wanted") }
            news.append(first)
            reference.append(second)
        }
        self.init(news: news, reference: reference)
    }

    /// The table that tolmach ships with; nil if it is damaged, which the tests do not let pass.
    public static let shipped: FusedWeights? = {
        var length = 0
        guard let bytes = tlm_summary_weights(&length) else { return nil }
        let table = String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
        return try? FusedWeights(table: table, file: "cc-by-sa/summary-weights.txt")
    }()

    /// The weights for a text that is this much of a reference work, 0 to 1, and has a title of so many words.
    ///
    /// Without a title the first sentences tell what the text is about, and count for more; a title of more than three words
    /// tells more of it than a term does.
    func mixed(_ share: Double, titleLength: Int) -> Mix {
        var values: [Double] = []
        values.reserveCapacity(news.count)
        for (a, b) in zip(news, reference) { values.append(a * (1 - share) + b * share) }
        return Mix(values, titleLength: titleLength)
    }

    /// Weights by name.
    struct Mix {
        let single, word, shortWord, number, mention, titleConcept, repeated: Double
        let lengthWords, lengthSentences, lengthWordsInLong, lengthSentencesInLong: Double
        let votePosition, position, positionInSentences, title: Double
        let openingQuote, quote, forward, central, short, long, digit, plainWords,
            introduces, ending, weakPhrase: Double

        init(_ v: [Double], titleLength: Int) {
            let untitled = titleLength == 0 ? v[26] : 0
            votePosition = v[0] + untitled
            (single, word, shortWord) = (v[1], v[2], v[3])
            (number, mention, titleConcept, repeated) = (v[4], v[5], v[6], v[7])
            (lengthWords, lengthSentences, lengthWordsInLong, lengthSentencesInLong) = (v[8], v[9], v[10], v[11])
            (position, positionInSentences) = (v[12] + untitled, v[13] + untitled)
            title = v[14] + (titleLength > FusedScorer.longestTerm ? v[27] : 0)
            (openingQuote, quote, forward, central) = (v[15], v[16], v[17], v[18])
            (short, long, digit, plainWords, introduces) = (v[19], v[20], v[21], v[22], v[23])
            (ending, weakPhrase) = (v[24], v[25])
        }

        /// What a concept of a kind weighs before the votes.
        func weight(of kind: ConceptKind) -> Double {
            switch kind {
            case .word: word
            case .shortWord: shortWord
            case .number: number
            case .mention: mention
            case .phrase, .mentionPhrase: 1
            case .weakPhrase: weakPhrase
            }
        }
    }
}
