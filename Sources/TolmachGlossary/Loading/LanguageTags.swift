// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// Language tags in glossary files.
enum LanguageTags {
    /// The canonical tag, if it is well formed and its language is one that ISO 639 (ICU's list) has.
    static func canonical(_ name: String) -> LanguageTag? {
        guard let tag = Languages.canonical(name), tag != "und" else { return nil }
        let language = LanguageTag(tag)
        return Languages.isKnown(primary: language.primary) ? language : nil
    }

    static func remark(_ name: String, canonical: LanguageTag, offset: Int) -> FileProblem {
        FileProblem(offset: offset, message: "the language tag '\(name)' should be '\(canonical)'")
    }
}
