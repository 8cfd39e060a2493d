// SPDX-License-Identifier: Apache-2.0
import Testing
import Tolmach

@Suite struct TolmachTests {
    @Test(arguments: [
        ("en", "en"), ("EN_us", "en-US"), ("zh-hant-tw", "zh-Hant-TW"), ("xq", nil), ("", nil), ("not a tag", nil),
    ])
    func aTagIsReadAsItIsWritten(tag: String, expected: String?) {
        #expect(Tolmach.language(tag)?.description == expected)
        #expect(Tolmach.isLanguage(tag) == (expected != nil))
    }

    @Test func versionsAreNumbers() {
        for version in [Tolmach.version, Tolmach.icuVersion, Tolmach.unicodeVersion] {
            #expect(version.split(separator: ".").count >= 2 && version.first?.isNumber == true, "\(version)")
        }
    }
}
