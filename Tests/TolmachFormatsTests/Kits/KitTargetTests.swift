// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachFormats

@Suite struct KitTargetTests {
    private static let place = Diagnostic.Place(file: "p.yaml", line: 4, column: 5)

    private static func problems<Options: Sendable>(_ schema: OptionSchema<Options>, target: String?) -> [String] {
        let entries = target.map {
            [ConfigNode.Entry(key: "target", keyPlace: place, value: ConfigNode(.scalar($0, quoted: false), at: place))]
        }
        var problems: [Diagnostic] = []
        _ = schema.decode(ConfigNode(.mapping(entries ?? []), at: place), owner: "kit", problems: &problems)
        return problems.map(\.message)
    }

    private static func all(target: String?) -> [[String]] {
        [
            problems(XLIFF2Writer.schema, target: target), problems(XLIFF12Writer.schema, target: target),
            problems(TSVKitWriter.schema, target: target), problems(ReviewPageWriter.schema, target: target),
        ]
    }

    /// A kit into no language is a mistake of the pipeline, to be found before a document is read.
    @Test(
        arguments: [
            (nil, ["kit: 'target', the language to translate into, is missing; add e.g. 'target: ru'"]),
            (
                "ukrainian language",
                ["'target': 'ukrainian language' is not a language tag (BCP 47), e.g. uk or zh-Hant"]
            ),
            ("uk", []), ("ZH-hant", []), ("uk_UA", []), ("xx", ["'target': no language has the code 'xx'"]),
        ] as [(String?, [String])])
    func everyKitFormatChecksItsTarget(_ target: String?, _ expected: [String]) {
        for found in Self.all(target: target) { #expect(found == expected) }
    }

    @Test func aTagThatIsNoneIsNoCrash() {
        #expect(throws: Diagnostic.self) { try KitTarget("no tag at all", Resources()) }
    }

    @Test(arguments: [
        ("ar", "rtl"), ("he", "rtl"), ("fa", "rtl"), ("az-Arab", "rtl"), ("ar-Latn", "ltr"), ("en", "ltr"),
        ("und", "ltr"),
    ])
    func directionFollowsTheScript(_ tag: String, _ direction: String) {
        #expect(TextDirection(LanguageTag(tag)).rawValue == direction)
    }

    @Test(arguments: [("RU", "ru"), ("uk_UA", "uk-UA"), ("iw", "he")])
    func howeverItIsWrittenItIsOneLanguage(_ written: String, _ tag: String) throws {
        #expect(TargetOptions(target: written).tag == LanguageTag(tag))
        #expect(try KitTarget(written, Resources()).tag == LanguageTag(tag))
        #expect(Self.problems(TargetOptions.schema, target: written) == [])
    }
}
