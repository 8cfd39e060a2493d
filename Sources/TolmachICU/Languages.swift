// SPDX-License-Identifier: Apache-2.0
import CICU

/// Language tags (BCP 47) as ICU knows them.
public enum Languages {
    /// The canonical form of a tag (`EN_us` → `en-US`, `iw` → `he`), or nil if it is malformed.
    public static func canonical(_ tag: String) -> String? {
        // ICU takes an empty tag for `und`, and would stop reading at a NUL.
        guard !tag.isEmpty, !tag.utf8.contains(0) else { return nil }
        let hyphenated = String(
            decoding: tag.utf8.map { $0 == UInt8(ascii: "_") ? UInt8(ascii: "-") : $0 }, as: UTF8.self)
        var buffer = [CChar](repeating: 0, count: 160)
        let length = tlm_language_canonical(hyphenated, &buffer, Int32(buffer.count))
        guard length > 0, length < buffer.count else { return nil }
        return String(decoding: buffer.prefix(Int(length)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Whether ISO 639 (ICU's list) has this primary language code.
    public static func isKnown(primary: String) -> Bool { tlm_language_known(primary) }

    /// The canonical form of a tag whose language there is; nil if it is malformed or its language not on ICU's list.
    public static func known(_ tag: String) -> String? {
        guard let canonical = canonical(tag) else { return nil }
        let primary = String(canonical.prefix { $0 != "-" })
        // ICU knows Tagalog as Filipino only.
        return primary == "tl" || isKnown(primary: primary) ? canonical : nil
    }

    /// What every tag looks like that `problem(in:)` finds nothing wrong with, as a regular expression (ECMA 262).
    public static let expression = "^(?:[A-Za-z]{2,8}|[iIxX](?=[-_]))(?:[-_][A-Za-z0-9]{1,8})*$"

    /// What is wrong with a tag that a user gave for a language; nil: nothing.
    public static func problem(in tag: String) -> String? {
        guard known(tag) == nil else { return nil }
        return canonical(tag) == nil
            ? "'\(tag)' is not a language tag (BCP 47), e.g. uk or zh-Hant" : "no language has the code '\(tag)'"
    }

    /// The English name of a tag's language, e.g. `Belarusian`.
    public static func englishName(_ tag: String) -> String {
        var buffer = [CChar](repeating: 0, count: 256)
        let length = tlm_language_display_name(tag, &buffer, Int32(buffer.count))
        return String(
            decoding: buffer.prefix(max(0, min(Int(length), 255))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
