// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A term base with everything its file says, in the shape of TBX: what is converted, merged and compared.
///
/// `Glossary` is what the tagger needs of it. Nothing is lost between reading a TBX file and writing one.
public struct TermBase: Sendable {
    /// One concept.
    public struct Entry: Sendable {
        /// Unlike any other in its term base.
        public var id: String
        /// Whether the file gave no id and this one was made up.
        var isNumbered = false
        /// The id of its element in a TBX file, where that is another: ids of XML can be no words with spaces.
        var elementID: String?
        /// Attributes of the element, the id left out.
        var attributes: [TermField.Attribute] = []
        /// What is said of the concept, in the order of the file.
        public var fields: [TermField] = []
        /// In the order of the file.
        public var languages: [LanguageSection] = []
        /// Where it begins in the file.
        var offset = 0

        public init(id: String) { self.id = id }
    }

    /// What a concept is called in a language.
    public struct LanguageSection: Sendable {
        public var language: LanguageTag
        /// The tag as the file spells it.
        var tag: String
        var attributes: [TermField.Attribute] = []
        /// What is said of the concept in this language.
        public var fields: [TermField] = []
        public var terms: [TermSection] = []

        public init(_ language: LanguageTag) {
            self.language = language
            tag = language.description
        }
    }

    /// A term, and what is said of it.
    public struct TermSection: Sendable {
        /// The term, which may hold marked stretches.
        var content: [TermField.Content]
        /// Attributes of `term`.
        var attributes: [TermField.Attribute] = []
        /// Attributes of the element around it.
        var sectionAttributes: [TermField.Attribute] = []
        /// Whether a TBX of 2008 has it as `ntig` with a `termGrp`, and that one's attributes.
        var group: [TermField.Attribute]?
        public var fields: [TermField] = []
        /// Where the term begins in the file.
        var offset = 0

        public init(_ text: String) { content = text.isEmpty ? [] : [.text(text)] }

        /// The term as it stands in the file.
        public var text: String { TermField.text(of: content) }
    }

    /// The file it came from.
    public var file: String
    /// The format it was read as; empty: none.
    public var format = ""
    /// What the file holds, in UTF-8, for the places of its parts.
    var bytes: [UInt8] = []
    /// Attributes of the root, of `text` and of `body` of a TBX file.
    var rootAttributes: [TermField.Attribute] = []
    var textAttributes: [TermField.Attribute] = []
    var bodyAttributes: [TermField.Attribute] = []
    /// Whether it has fields from elsewhere, so that the dialect of its file may not have them all.
    var isMixed = false
    /// Title, sources, revisions …: an element `header` of TBX, or the paragraphs another format has.
    public var header: [TermField] = []
    /// What stands behind the entries (persons, sources), and whatever else no entry holds.
    public var back: [TermField] = []
    public var entries: [Entry] = []

    public init(file: String) { self.file = file }

    /// The languages of its terms, in the order in which they first come.
    public var languages: [LanguageTag] {
        var seen: Set<LanguageTag> = []
        var list: [LanguageTag] = []
        for entry in entries {
            for section in entry.languages where !section.terms.isEmpty && seen.insert(section.language).inserted {
                list.append(section.language)
            }
        }
        return list
    }

    /// One section a language and concept, as the formats want it; a file that had several keeps them while it stays in its format.
    func unitingLanguages() -> TermBase {
        var result = self
        for index in entries.indices where entries[index].languageTags.count < entries[index].languages.count {
            result.entries[index].languages = []
            for section in entries[index].languages {
                let place = result.entries[index].section(of: section.language)
                let known = result.entries[index].languages[place].fields
                result.entries[index].languages[place].fields += section.fields.filter { !known.contains($0) }
                result.entries[index].languages[place].terms += section.terms
                if known.isEmpty { result.entries[index].languages[place].tag = section.tag }
            }
        }
        return result
    }
}
