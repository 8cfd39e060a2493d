// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSegmentation

/// The records of a run may name any number of languages; what is kept for them may not grow with it.
@Suite struct LanguageCacheTests {
    @Test func onlySoManyLanguagesAreKept() {
        let cache = LanguageCache<Int>()
        for number in 0..<1_000 {
            let tag = LanguageTag("en-x-\(number)")
            #expect(cache.value(for: tag) { number } == number)
            #expect(cache.value(for: tag) { -1 } == number)
            #expect(cache.count <= LanguageCache<Int>.limit)
        }
    }

    @Test(arguments: [("xx", "und"), ("zzz-Latn", "und"), ("nn", "nb"), ("en-GB", "en"), ("bs", "hr")])
    func languagesWithoutDataShareTheirWorkers(_ one: String, _ other: String) {
        #expect(SentenceWorker.pool(for: LanguageTag(one)) === SentenceWorker.pool(for: LanguageTag(other)))
    }
}
