// SPDX-License-Identifier: Apache-2.0

/// Names that a language has no term for and takes over as another language of its script writes them: Elon Musk in a Czech text is declined as a Czech name is. Of several
/// languages' terms those of the first are taken. A bit for each pattern.
struct AdoptedNames: Sendable {
    private var bits: [UInt64] = []

    /// None.
    init() {}

    /// `patterns` are terms of other languages that may be such names, `scripts` by concept those that the language has terms in.
    init(among patterns: [Int32], _ scripts: [UInt16], _ index: GlossaryIndex) {
        guard patterns.count <= Self.most else { return }
        bits = [UInt64](repeating: 0, count: (index.patterns.count + 63) / 64)
        var last: (concept: Int32, script: LetterScript, language: UInt16) = (-1, .none, 0)
        for number in patterns {
            let pattern = index.patterns[Int(number)]
            guard scripts[Int(pattern.concept)] >> UInt16(pattern.script.rawValue) & 1 == 0 else { continue }
            if last.concept != pattern.concept || last.script != pattern.script {
                last = (pattern.concept, pattern.script, pattern.language)
            }
            guard last.language == pattern.language || GivenNameFirst.isTurned(pattern, index) else { continue }
            bits[Int(number) >> 6] |= 1 << UInt64(number & 63)
        }
    }

    /// With more of them a language would take a tenth of a second to begin with, and none is taken.
    private static let most = 1 << 16

    func contains(_ pattern: Int32) -> Bool {
        !bits.isEmpty && bits[Int(pattern) >> 6] >> UInt64(pattern & 63) & 1 == 1
    }

    /// The same but for what the concept is called in the language. A short word alone may be any word's form.
    static func maySeek(_ pattern: Pattern) -> Bool {
        pattern.flags.contains(.name) && pattern.hasCapital && pattern.script.isCased
            && pattern.flags.isDisjoint(with: [.form, .unwanted, .indeclinable, .exactCase, .anyCase, .excludes])
            && (pattern.wordCount > 1 || pattern.letters >= 5)
    }
}
