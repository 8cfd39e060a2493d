// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// How far a text may be from a term.
public enum MatchMode: String, Sendable, CaseIterable {
    case exact, folded, inflected, transliterated
}

/// The options of the tag stage.
public struct TagOptions: Sendable {
    /// Names of glossaries; none: all there are.
    public var glossaries: [String] = []
    public var match: [MatchMode] = MatchMode.allCases
    /// Keep mentions that lie in or across others.
    public var allMatches = false

    public init() {}

    static let schema = OptionSchema(
        TagOptions(),
        [
            .texts("glossaries", \.glossaries, "names of the glossaries to use; all of them when there is none"),
            .choices("match", \.match, default: MatchMode.allCases, "how far a text may be from a term"),
            .boolean("all-matches", \.allMatches, default: false, "also keep mentions that overlap others"),
        ],
        rules: [.not([.empty("match")], "'match' is empty, so nothing could be found")])
}
