// SPDX-License-Identifier: Apache-2.0

/// The data categories of the public TBX dialects (TBX-Min, TBX-Basic): element, levels, values.
struct TBXCategory {
    enum Level: Int {
        case concept
        case language
        case term
    }

    /// The element of the DCA style.
    let element: String
    /// Where it may stand; empty: anywhere.
    let levels: Set<Int>
    /// The values it may have; empty: any.
    let values: Set<String>
    /// Whether TBX-Min has it: its module in the DCT style.
    let isInMin: Bool

    private init(
        _ element: String, _ levels: [Level] = [], _ values: [String] = [], isInMin: Bool = false
    ) {
        self.element = element
        self.levels = Set(levels.map(\.rawValue))
        self.values = Set(values)
        self.isInMin = isInMin
    }

    static let all: [String: TBXCategory] = [
        "subjectField": .init("descrip", [.concept], isInMin: true),
        "definition": .init("descrip", [.concept, .language]),
        "context": .init("descrip", [.term]),
        "source": .init("admin"),
        "customerSubset": .init("admin", [.concept, .term], isInMin: true),
        "projectSubset": .init("admin", [.concept, .term]),
        "xGraphic": .init("xref", [.concept]),
        "externalCrossReference": .init("xref"),
        "crossReference": .init("ref", [.concept, .term]),
        "transactionType": .init("transac"),
        "responsibility": .init("transacNote"),
        "usageStatus": .init(
            "termNote", [.term], ["preferred", "admitted", "notRecommended", "obsolete", "deprecated"], isInMin: true),
        "administrativeStatus": .init(
            "termNote", [.term],
            ["preferredTerm", "admittedTerm", "deprecatedTerm", "supersededTerm"].map { $0 + "-admn-sts" },
            isInMin: true),
        "geographicalUsage": .init("termNote", [.term]),
        "grammaticalGender": .init("termNote", [.term], ["masculine", "feminine", "neuter", "other"]),
        "grammaticalNumber": .init("termNote", [.term]),
        "partOfSpeech": .init(
            "termNote", [.term], ["adjective", "noun", "other", "verb", "adverb"], isInMin: true),
        "termLocation": .init("termNote", [.term]),
        "termType": .init(
            "termNote", [.term], ["abbreviation", "acronym", "fullForm", "shortForm", "variant", "phrase"]),
    ]

    /// Elements whose `type` names a data category.
    static let elements: Set<String> = [
        "descrip", "admin", "xref", "ref", "transac", "transacNote", "termNote", "adminNote", "descripNote",
    ]
}

/// The public dialects, the smallest first.
enum TBXDialect: String, CaseIterable {
    case min = "TBX-Min"
    case basic = "TBX-Basic"
    case core = "TBX-Core"

    /// `min`, `basic`, `core`, or the whole name.
    init?(option: String) {
        guard
            let dialect = Self.allCases.first(where: {
                let name = $0.rawValue.lowercased()
                return name == option.lowercased() || name == "tbx-" + option.lowercased()
            })
        else { return nil }
        self = dialect
    }

    /// The namespaces of modules in the DCT style.
    static let modules = ["min", "basic", "linguist"].map { "http://www.tbxinfo.net/ns/" + $0 }

    /// Whether all fields have their place in it. (The core alone has no categories; files that carry any under its name are read by all.)
    func fits(_ base: TermBase) -> Bool {
        guard self != .core else { return true }
        return base.entries.allSatisfy { entry in
            fits(entry.fields, .concept)
                && entry.languages.allSatisfy { section in
                    fits(section.fields, .language) && section.terms.allSatisfy { fits($0.fields, .term) }
                }
        }
    }

    private func fits(_ fields: [TermField], _ level: TBXCategory.Level) -> Bool {
        fields.allSatisfy { field in
            // A source of a concept or a language stands in the group of what it is the source of.
            if field.category == "source", level != .term { return false }
            var fits = true
            field.walk { if !has($0, level) { fits = false } }
            return fits
        }
    }

    private func has(_ field: TermField, _ level: TBXCategory.Level) -> Bool {
        guard field.namespace.isEmpty else { return false }
        guard TBXCategory.elements.contains(field.element) else { return true }
        guard let category = TBXCategory.all[field.category ?? ""], category.element == field.element,
            category.isInMin || self == .basic
        else { return false }
        return (category.levels.isEmpty || category.levels.contains(level.rawValue))
            && (category.values.isEmpty || category.values.contains(GlossarySource.trimmed(field.text)))
    }
}
