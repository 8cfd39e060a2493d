// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Reads sentences as examples, with their lines. The lines of a document are counted once, however many examples it gives.
///
/// Not for several tasks at once.
final class ExampleReader {
    private let documents: [(identity: Document.Identity, source: SourceText)]
    /// Where the line feeds of a document stand, by its number.
    private var lineFeeds: [Int32: [Int32]] = [:]

    /// More characters of a sentence than this are not shown.
    private static let longest = 200

    init(_ documents: [(identity: Document.Identity, source: SourceText)]) { self.documents = documents }

    func example(at place: LanguageFindings.Place) -> TermSuggestion.Example {
        let (identity, source) = documents[Int(place.document)]
        let text = String(decoding: source.utf8[Int(place.start)..<Int(place.end)], as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return .init(
            file: identity.file, line: identity.line ?? line(of: place, source),
            text: text.count > Self.longest ? text.prefix(Self.longest - 1) + "…" : text)
    }

    private func line(of place: LanguageFindings.Place, _ source: SourceText) -> Int {
        let feeds =
            lineFeeds[place.document]
            ?? source.utf8.indices.filter { source.utf8[$0] == 0x0A }.map { Int32(clamping: $0) }
        lineFeeds[place.document] = feeds
        var (low, high) = (0, feeds.count)
        while low < high {
            let middle = (low + high) / 2
            if feeds[middle] < place.start { low = middle + 1 } else { high = middle }
        }
        return low + 1
    }
}
