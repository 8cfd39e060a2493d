// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

/// What every glossary format must keep. They are found through the registry: a new one is tested here without a line added.
@Suite struct GlossaryFormatContractTests {
    private static let languages: GlossaryFormatOptions = {
        var options = GlossaryFormatOptions()
        options.source = LanguageTag("en")
        options.target = LanguageTag("uk")
        return options
    }()

    /// Names and terms that tools stumble over: what looks like a formula, quotes, separators, ends in white space elsewhere.
    private static let terms = [
        ("Minsk", "Мінськ"), ("=1+1", "+7"), ("-ware", "@дома"), ("'=x", "''-y"), ("a,b", "в;г"),
        ("say \"so\"", "«так»"),
        ("<b>&amp;", "]]>"), ("#1", "№ 1"), ("A  B", "в"),
    ]

    private static func base() throws -> TermBase {
        var csv = RowWriter(.commas, guardsFormulas: true)
        csv.row(["id", "kind", "note", "en", "uk"])
        for (index, pair) in terms.enumerated() {
            csv.row(["t-\(index)", "term", "note \(index)", pair.0, pair.1])
        }
        return try GlossaryLoader.termBase(csv.bytes, file: "t.csv")
    }

    private static func pairs(_ base: TermBase) -> [String] {
        base.entries.map { entry in
            ["en", "uk"].map { entry.terms(in: LanguageTag($0)).map(\.term.line).joined(separator: "|") }
                .joined(separator: " = ")
        }
    }

    @Test(arguments: GlossaryFormats.names)
    func whatItWritesItReads(_ name: String) throws {
        let format = try #require(GlossaryFormats.named(name))
        let (bytes, _) = try GlossaryLoader.write(try Self.base(), format: name, options: Self.languages)
        let file = "t.\(format.suffixes[0])"
        #expect(GlossaryFormats.recognized(.init(name: file, bytes: bytes, options: Self.languages))?.name == name)
        let read = try GlossaryLoader.termBase(bytes, file: file, options: Self.languages)
        #expect(read.format == name)
        #expect(Self.pairs(read) == Self.terms.map { "\($0.0) = \($0.1)" })
        // And writes the same again.
        #expect(try GlossaryLoader.write(read, format: name, options: Self.languages).bytes == bytes)
    }

    @Test(arguments: GlossaryFormats.names)
    func noCellIsAFormula(_ name: String) throws {
        guard ["csv", "omegat", "deepl", "google", "utx"].contains(name) else { return }
        let (bytes, _) = try GlossaryLoader.write(try Self.base(), format: name, options: Self.languages)
        for cell in bytes.split(whereSeparator: { $0 == 0x2C || $0 == 0x09 || $0 == 0x0A }) {
            #expect(!"=+-@\t\r\"".utf8.contains(cell[cell.startIndex]) || cell.starts(with: "\"".utf8))
            #expect(!["\"=", "\"+", "\"-", "\"@"].contains { cell.starts(with: $0.utf8) })
        }
    }

    @Test(arguments: GlossaryFormats.names)
    func anyBytesAreAnswered(_ name: String) throws {
        let format = try #require(GlossaryFormats.named(name))
        let (whole, _) = try GlossaryLoader.write(try Self.base(), format: name, options: Self.languages)
        var random = RandomText(seed: 5)
        var texts: [[UInt8]] = [
            [], [0x0A], Array("\u{FEFF}".utf8), Array("#".utf8), Array("\"".utf8), Array("<a>".utf8),
        ]
        for length in stride(from: 0, to: whole.count, by: 37) { texts.append(Array(whole[..<length])) }
        for _ in 0..<40 { texts.append(Array(random.text(scalars: 60).utf8)) }
        for text in texts {
            do throws(Diagnostics) {
                let file = "t.\(format.suffixes[0])"
                let base = try GlossaryLoader.termBase(text, file: file, format: name, options: Self.languages)
                #expect(base.entries.allSatisfy { !$0.id.isEmpty })
            } catch {
                #expect(!error.all.isEmpty && error.all.allSatisfy { $0.place != nil })
            }
            _ = GlossaryLint.check(text, file: "t.\(format.suffixes[0])", format: name, options: Self.languages)
        }
    }

    @Test(arguments: [
        ("a.csv", "", "csv"), ("a.tbx", "csv", "tbx"), ("a.tbx", "tbx-2008", "tbx-2008"), ("a.txt", "", "omegat"),
        ("a.tsv", "", "deepl"), ("a.jsonl", "", "jsonl"), ("A.UTX", "", "utx"), ("a.doc", "", ""), ("a", "", ""),
    ])
    func theNameOfTheOutputTells(_ file: String, _ read: String, _ format: String) {
        #expect(GlossaryLoader.format(forWritingTo: file, readAs: read) ?? "" == format)
    }

    @Test func namesAndSuffixesAreToldApart() {
        #expect(Set(GlossaryFormats.names).count == GlossaryFormats.names.count)
        for format in GlossaryFormats.all {
            #expect(!format.summary.isEmpty && !format.suffixes.isEmpty)
            #expect(format.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" })
        }
    }
}
