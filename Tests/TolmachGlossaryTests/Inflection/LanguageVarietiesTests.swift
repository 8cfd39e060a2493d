// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@testable import TolmachGlossary

/// A glossary of the standard language in texts of its varieties, and the other way round.
@Suite struct LanguageVarietiesTests {
    @Test(arguments: ["ar", "arz", "apc"])
    func arabic(_ language: String) throws {
        try TaggingFixture("id,kind,ar\ngov,term,حكومة\n")
            .check("و⟦الحكومة|gov|inflected⟧ قالت", language)
        try TaggingFixture("id,kind,arz\ngov,term,حكومة\n")
            .check("و⟦الحكومة|gov|inflected⟧ قالت", language)
    }

    @Test(arguments: [("arz", "ar"), ("prs", "fa"), ("yue", "zh"), ("ru", "ru"), ("no", "no"), ("", "")])
    func standards(_ language: String, _ standard: String) {
        #expect(LanguageVarieties.standard(of: language) == standard)
    }
}
