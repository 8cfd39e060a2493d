// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

/// What tolmach itself knows of a concept passes through every format that can hold it.
@Suite struct LosslessFormatsTests {
    private static let csv = #"""
        id,kind,domain,note,translate,case,en,en:status,en:not,be,be:forms
        per 1,person,politics,"kind: of ""x""",no,exact,Ann,,,Ганна,Ганны|Ганну
        per 1,,,,,,Anna,deprecated,Santa Anna,,
        per 1,,,,,,Anne,forbidden,,,
        per 1,,,,,,Annie,proposed,,,
        c2,,,,,,oil,admitted,olive oil|oil lamp,нафта,indeclinable

        """#

    @Test(arguments: ["csv", "jsonl", "tbx", "tbx-2008"])
    func thereAndBack(_ format: String) throws {
        let base = try GlossaryLoader.termBase(Array(Self.csv.utf8), file: "t.csv")
        let (bytes, warnings) = try GlossaryLoader.write(base, format: format)
        #expect(warnings.isEmpty)
        let back = try GlossaryLoader.termBase(bytes, file: "t.x", format: format)
        let again = try GlossaryLoader.write(back, format: "csv")
        #expect(again.warnings.isEmpty)
        #expect(Golden.difference(again.bytes, Array(Self.csv.utf8)) == nil)
    }

    /// The files that other tools get, to be read by people.
    @Test(arguments: [("jsonl", "desk.jsonl"), ("tbx", "desk.tbx"), ("tbx-2008", "desk-2008.tbx")])
    func golden(_ format: String, _ file: String) throws {
        let base = try GlossaryLoader.termBase(Array(Self.csv.utf8), file: "t.csv")
        let bytes = try GlossaryLoader.write(base, format: format).bytes
        #expect(Golden.mismatch(bytes, with: "glossaries/\(file)") == nil)
    }

    @Test func whatCSVCannotHoldIsTold() throws {
        let base = try GlossaryLoader.termBase(Array(TBXRoundTripTests.three.utf8), file: "t.tbx")
        let (bytes, warnings) = try GlossaryLoader.write(base, format: "csv")
        #expect(
            String(decoding: bytes, as: UTF8.self) == """
                id,kind,domain,note,en,en:status,be-tarask
                c1,place,geography,A town on the Свіслач,Minsk,,Менск
                c1,,,,Mensk,deprecated,
                c2,,,,oil,,

                """)
        let told = warnings.map(\.message).joined(separator: "\n")
        for label in [
            "'source'", "'xGraphic'", "'transactionType'", "'date'", "'responsibility'", "'note'", "'partOfSpeech'",
            "'termType'", "'projectSubset'", "'n'", "'crossReference'", "'context'", "the header",
        ] {
            #expect(told.contains(label), "\(label)")
        }
    }

    @Test func formulaCellsReadBackAsTheyWere() {
        for text in ["=x", "'=x", "''=x", "'x", "x", "+1", "-", "@a", "\ta", "\ra", "'", "''", "", "'\t"] {
            let safe = FormulaGuard.added(to: text)
            #expect(FormulaGuard.removed(safe) == text)
            #expect(!"=+-@\t\r".contains(safe.prefix(1)) || text.isEmpty)
        }
    }
}
