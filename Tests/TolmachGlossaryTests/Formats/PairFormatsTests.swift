// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

/// Lists of pairs as other tools write them.
@Suite struct PairFormatsTests {
    private static func options(_ source: String?, _ target: String?) -> GlossaryFormatOptions {
        var options = GlossaryFormatOptions()
        options.source = source.map { LanguageTag($0) }
        options.target = target.map { LanguageTag($0) }
        return options
    }

    /// `id: en=a|b uk=c (note)` of each concept.
    private static func shown(_ base: TermBase) -> [String] {
        base.entries.map { entry in
            let terms = entry.languageTags.map { language in
                "\(language)=" + entry.terms(in: language).map(\.term.line).joined(separator: "|")
            }
            let note = KnownFields(entry).note.map { " (\($0.trimmed))" } ?? ""
            return "\(entry.id): " + terms.joined(separator: " ") + note
        }
    }

    private static func read(
        _ text: String, _ file: String, _ source: String? = nil, _ target: String? = nil
    ) throws -> [String] {
        let base = try GlossaryLoader.termBase(Array(text.utf8), file: file, options: options(source, target))
        return ["[\(base.format)]"] + shown(base)
    }

    @Test(
        arguments: [
            (
                "# -*- coding: utf-8 -*-\noil\tнафта\tраз\noil\tолія\n\nMinsk\tМінськ\n\"q\"\tк\n", "g.txt", "en", "uk",
                ["[omegat]", "oil: en=oil uk=нафта|олія (раз)", "minsk: en=Minsk uk=Мінськ", "q: en=\"q\" uk=к"]
            ),
            ("oil\tнафта\n", "g.en-uk.tab", nil, nil, ["[omegat]", "oil: en=oil uk=нафта"]),
            (
                "oil\tнафта\noil\tнафта \noil\toil\noil\toil\n", "g.txt", "en", "uk",
                ["[omegat]", "oil: en=oil uk=нафта|oil"]
            ),
            ("oil,нафта\n\"a, b\",в\n", "g.csv", "en", "uk", ["[deepl]", "oil: en=oil uk=нафта", "a-b: en=a, b uk=в"]),
            (
                "oil,нафта,en,uk\noil,Öl,EN,de\n", "g.csv", nil, nil,
                ["[deepl]", "oil: en=oil uk=нафта de=Öl"]
            ),
            (
                "en,uk,pos,description\noil,нафта,noun,black\nMinsk,Мінськ,,\n", "g.csv", nil, nil,
                ["[google]", "oil: en=oil uk=нафта (black)", "minsk: en=Minsk uk=Мінськ"]
            ),
            ("en\tuk\tfr\noil\t\tpétrole\n", "g.tsv", nil, nil, ["[google]", "oil: en=oil fr=pétrole"]),
            (
                "#UTX 1.11; en-US/uk; 2020-01-02T03:04:05; copyright: ACME (2020); bidirectional;\n"
                    + "#description: words\n#src\ttgt\tsrc:pos\tterm status\tconcept ID\tcustomer\n"
                    + "oil\tнафта\tnoun\tapproved\tC1\tACME\noil\tолія\tnoun\tforbidden\tC1\t\n# remark\n",
                "g.utx", nil, nil, ["[utx]", "C1: en-US=oil uk=нафта|олія"]
            ),
            (
                "#UTX 1.20; en/uk/pl;\n#term:en\tterm:uk\tterm:pl\tsrc:pos\noil\tнафта\tropa\tnoun\n", "x", nil, nil,
                ["[utx]", "oil: en=oil uk=нафта pl=ropa"]
            ),
        ] as [(String, String, String?, String?, [String])])
    func read(_ text: String, file: String, source: String?, target: String?, expected: [String]) throws {
        #expect(try Self.read(text, file, source, target) == expected)
    }

    @Test(
        arguments: [
            ("oil\tнафта\n", "g.txt", "1:1 error: a glossary in the format omegat does not name its languages"),
            ("oil,нафта,en,uk\nx,y,en\n", "g.csv", "2:5 error: the row does not name its two languages"),
            ("en,uk\n,\nx,y\n,,\n", "g.csv", ""),
            ("\tнафта\n", "g.en-uk.txt", "1:1 error: the row has no source term"),
            (
                "#UTX 1.11; en/uk;\n#src\ttgt\tsrc:pos\tterm status\na\tb\tn\tgood\n", "g.utx",
                "3:7 error: 'good' is no term status of UTX"
            ),
            ("#UTX 1.11; en/uk;\na\tb\n", "g.utx", "2:1 error: no line names the columns"),
        ])
    func mistakesHaveTheirPlace(_ text: String, _ file: String, _ expected: String) {
        let found = problems(text, file: file)
        #expect(expected.isEmpty ? found.isEmpty : found == [expected], "\(found)")
    }

    private static let desk = """
        id,kind,domain,note,en,en:status,uk,uk:status,uk:forms,de
        t-oil,term,energy,"black; thick",oil,,нафта,,нафти|нафту,Öl
        t-oil,,,,crude,,олія,forbidden,,
        p-x,person,,,Xi,,Сі,,,
        only,,,,solo,,,,,
        """

    @Test(
        arguments: [
            ("omegat", "oil\tнафта\tblack; thick\ncrude\tнафта\tblack; thick\nXi\tСі\n"),
            ("deepl", "oil,нафта\ncrude,нафта\nXi,Сі\n"),
            ("google", "en,uk\noil,нафта\ncrude,нафта\nXi,Сі\n"),
            (
                "utx",
                "#UTX 1.11; en/uk;\n#src\ttgt\tsrc:pos\tterm status\tcomment\tconcept ID\n"
                    + "oil\tнафта\t\tapproved\tblack; thick\tt-oil\noil\tолія\t\tforbidden\tblack; thick\tt-oil\n"
                    + "crude\tнафта\t\tapproved\tblack; thick\tt-oil\ncrude\tолія\t\tforbidden\tblack; thick\tt-oil\n"
                    + "Xi\tСі\t\tapproved\t\tp-x\n"
            ),
        ])
    func write(_ format: String, _ expected: String) throws {
        let base = try GlossaryLoader.termBase(Array(Self.desk.utf8), file: "t.csv")
        let (bytes, warnings) = try GlossaryLoader.write(base, format: format, options: Self.options("en", "uk"))
        #expect(String(decoding: bytes, as: UTF8.self) == expected)
        // Every other thing is told.
        let told = warnings.map(\.message).joined(separator: "\n")
        for word in ["without a term in both languages", "other languages", "'domain'", "'forms'", "'kind'"] {
            #expect(told.contains(word), "\(word) is not in: \(told)")
        }
    }

    @Test func withoutLanguagesAllAreWritten() throws {
        let base = try GlossaryLoader.termBase(Array(Self.desk.utf8), file: "t.csv")
        #expect(
            String(decoding: try GlossaryLoader.write(base, format: "google").bytes, as: UTF8.self)
                == "en,uk,de,description\noil,нафта,Öl,black; thick\nXi,Сі,,\n")
        #expect(
            String(decoding: try GlossaryLoader.write(base, format: "deepl").bytes, as: UTF8.self)
                == "oil,нафта,en,uk\ncrude,нафта,en,uk\nXi,Сі,en,uk\noil,Öl,en,de\ncrude,Öl,en,de\n")
        #expect(throws: Diagnostics.self) { try GlossaryLoader.write(base, format: "omegat") }
    }

    @Test func madeIdsAreNeverTheSame() {
        var ids = MadeIDs(taken: ["oil-3"])
        #expect(
            ["Oil", "oil!", "(oil)", "oil-2", "?", "!"].map { ids.make(from: $0) } == [
                "oil", "oil-2", "oil-4", "oil-2-2", "term", "term-2",
            ])
    }
}
