// SPDX-License-Identifier: Apache-2.0

/// Hungarians write the surname first, and whoever writes about them elsewhere the given name: Orbán Viktor, Viktor Orbán.
enum GivenNameFirst {
    /// What stands for the language of a Hungarian name in the order of the others; the tag of no language.
    static let language = "hu-given-first"

    /// A name with what stands before its first space at its end; nil where there is no such space.
    static func order(of name: [UInt8]) -> [UInt8]? {
        guard let space = name.firstIndex(of: 0x20), space > 0, space + 1 < name.count else { return nil }
        return name[(space + 1)...] + [0x20] + name[..<space]
    }

    static func isTurned(_ pattern: Pattern, _ index: GlossaryIndex) -> Bool {
        index.languages[Int(pattern.language)] == language
    }
}
