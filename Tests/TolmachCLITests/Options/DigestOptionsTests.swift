// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Testing
import Tolmach

@testable import TolmachCLI

@Suite struct DigestOptionsTests {
    @Test(arguments: [("en", "en"), ("EN_us", "en-US"), ("iw", "he")])
    func theFirstLanguageIsOneHoweverItIsWritten(_ written: String, _ tag: String) throws {
        let command = try DigestCommand.parse(["--language-first", written])
        #expect(command.digestOptions.language == LanguageTag(tag))
    }

    @Test func aLanguageThatIsNoneIsRefused() {
        #expect(throws: (any Error).self) { try DigestCommand.parse(["--language-first", "xx"]) }
    }
}
