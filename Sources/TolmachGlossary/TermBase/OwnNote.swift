// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// What tolmach knows and TBX has no category for, as notes that people can read and that are read back: `kind: person`.
///
/// Every TBX dialect allows notes at every level, so nothing is lost in the smallest of them and no tool stumbles.
enum OwnNote {
    static let kind = "kind"
    static let translate = "translate"
    static let caseRule = "case"
    static let forms = "forms"
    static let exclusions = "not"
    static let status = "status"
    /// The id of a concept where it could be no XML id.
    static let id = "id"
    /// A note that begins like one of these.
    private static let note = "note"

    private static let keys = [kind, translate, caseRule, forms, exclusions, status, id, note]

    static func field(_ key: String, _ value: String) -> TermField { TermField("note", "\(key): \(value)") }

    /// A note of the user's.
    static func note(_ text: String) -> TermField {
        TermField("note", split(text) == nil ? text : "\(note): \(text)")
    }

    /// The key and the value of a text; nil: it is none of ours.
    private static func split(_ text: String) -> (key: String, value: Substring)? {
        guard let colon = text.firstRange(of: ": ") else { return nil }
        let key = String(text[..<colon.lowerBound])
        return keys.contains(key) ? (key, text[colon.upperBound...]) : nil
    }

    /// The first note with a key, and where it stands in the list.
    static func first(_ key: String, in fields: [TermField]) -> (index: Int, value: GlossarySource.Value)? {
        for (index, field) in fields.enumerated() where field.element == "note" {
            let text = field.text
            guard let (found, value) = split(text), found == key else { continue }
            return (
                index,
                GlossarySource.Value(text: String(value), offset: field.offset + text.utf8.count - value.utf8.count)
            )
        }
        return nil
    }

    /// A user's note; nil: one of ours, or no note.
    static func userNote(_ field: TermField) -> String? {
        guard field.element == "note" else { return nil }
        let text = field.text
        guard let (key, value) = split(text) else { return text }
        return key == note ? String(value) : nil
    }

    /// The key of one of ours that is no user's note.
    static func key(of field: TermField) -> String? {
        guard field.element == "note", let (key, _) = split(field.text), key != note else { return nil }
        return key
    }

    /// What a field says, without its key, white space as one space, with where it points to.
    static func shown(_ field: TermField) -> String {
        let text = field.element == "note" ? split(field.text).map { String($0.value) } ?? field.text : field.text
        let line = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return field.attribute("target").map { "\(line) [\($0)]" } ?? line
    }
}
