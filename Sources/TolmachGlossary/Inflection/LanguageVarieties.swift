// SPDX-License-Identifier: Apache-2.0

/// Spoken varieties that are written with the words and endings of a standard language, by the codes of ISO 639-3. A glossary of the
/// standard language serves their texts, and the other way round.
enum LanguageVarieties {
    /// The standard language of a variety; any other language is its own.
    static func standard(of language: String) -> String { standards[language] ?? language }

    private static let standards: [String: String] = {
        let varieties = [
            "ar":
                "aao abh abv acm acq acw acx acy adf aeb aec afb ajp apc apd arb arq ars ary arz auz avl ayh ayl ayn ayp pga shu ssh",
            "fa": "pes prs",
            "zh": "cmn yue wuu hak nan gan hsn cjy cdo",
            "et": "ekk vro",
            "lv": "lvs ltg",
        ]
        var standards: [String: String] = [:]
        for (standard, codes) in varieties {
            for code in codes.split(separator: " ") { standards[String(code)] = standard }
        }
        return standards
    }()
}
