// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// What becomes of tolmach's own rules where there is an SRX file.
public enum SRXMode: String, CaseIterable, Sendable {
    /// The file alone decides, as in tools that know SRX only.
    case replace
    /// The file's rules lead; where none speaks, tolmach's own decide.
    case extend
}

/// What a user adds to the rules of segmentation or puts in their place.
public struct UserRules: Sendable {
    /// Abbreviations in the classes of a language's segmentation.txt; without a class, a sentence ends after one only
    /// before a word that begins sentences.
    public var abbreviations: WordLists
    /// Texts after which no sentence ends, whatever the rules say.
    public var neverCutAfter: WordLists
    /// Texts after which one always ends.
    public var alwaysCutAfter: WordLists
    /// The rules of an SRX file. They hold for the languages that its language maps name.
    public var srx: SRXRules?
    /// How the file's rules and tolmach's go together.
    public var srxMode: SRXMode

    /// Empty lists and no file change nothing.
    public init(
        abbreviations: WordLists = WordLists(), neverCutAfter: WordLists = WordLists(),
        alwaysCutAfter: WordLists = WordLists(), srx: SRXRules? = nil, srxMode: SRXMode = .replace
    ) {
        self.abbreviations = abbreviations
        self.neverCutAfter = neverCutAfter
        self.alwaysCutAfter = alwaysCutAfter
        self.srx = srx
        self.srxMode = srxMode
    }

    /// The classes that a user's word may be in, as the files of the languages call them.
    static let classes = LanguageRulesParser.Section.allCases.filter { $0.role != nil }.map(\.rawValue)

    /// What is wrong with a user's word in a class; nil: nothing.
    static func mistake(in word: String, wordClass: String?) -> String? {
        if word.contains(where: \.isWhitespace) {
            return "'\(word)' holds a space; 'z.B.' stands for 'z. B.', too"
        }
        let section = wordClass.flatMap(LanguageRulesParser.Section.init(rawValue:)) ?? .abbreviations
        if section.holdsAbbreviations {
            return word.allSatisfy { $0 == "." || $0 == "!" }
                ? "'\(word)' is no abbreviation; write it as it stands in a text: 'Abt.'" : nil
        }
        return word.isEmpty || word.contains(".") ? "'\(word)' is no word; '\(section.rawValue)' holds words" : nil
    }

    /// The canonical form of a language that an option names; nil if there is no such language.
    static func language(_ tag: String) -> String? { Languages.known(tag) }
}
