// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The statuses of a term in TBX and in tolmach.
enum TermStatus {
    private static let categories: Set<String> = ["administrativeStatus", "usageStatus", "normativeAuthorization"]

    /// The status that the fields of a term give it, in tolmach's words; nil: none.
    static func value(in fields: [TermField]) -> (index: Int, value: GlossarySource.Value)? {
        if let own = OwnNote.first(OwnNote.status, in: fields), Term.Status(rawValue: own.value.trimmed) != nil {
            return own
        }
        for (index, group) in fields.enumerated() {
            for field in [group] + group.fields {
                guard let category = field.category, categories.contains(category),
                    let status = status(of: GlossarySource.trimmed(field.text))
                else { continue }
                return (index, GlossarySource.Value(text: status.rawValue, offset: field.offset))
            }
        }
        return nil
    }

    /// What TBX's word for a status means.
    static func status(of word: String) -> Term.Status? {
        let suffix = "-admn-sts"
        switch word.hasSuffix(suffix) ? String(word.dropLast(suffix.count)) : word {
        case "preferredTerm", "preferred", "standardizedTerm": return .preferred
        case "admittedTerm", "admitted", "legalTerm", "regulatedTerm": return .admitted
        case "deprecatedTerm", "deprecated", "supersededTerm", "superseded", "obsolete", "notRecommended":
            return .deprecated
        default: return nil
        }
    }

    /// The fields that say a status.
    static func fields(for status: Term.Status) -> [TermField] {
        func administrative(_ word: String) -> TermField {
            TermField("termNote", category: "administrativeStatus", word + "-admn-sts")
        }
        switch status {
        case .preferred: return [administrative("preferredTerm")]
        case .admitted: return [administrative("admittedTerm")]
        case .deprecated: return [administrative("deprecatedTerm")]
        // TBX has no stronger word, and none for a term that nobody has looked at.
        case .forbidden:
            return [administrative("deprecatedTerm"), OwnNote.field(OwnNote.status, status.rawValue)]
        case .proposed: return [OwnNote.field(OwnNote.status, status.rawValue)]
        }
    }
}
