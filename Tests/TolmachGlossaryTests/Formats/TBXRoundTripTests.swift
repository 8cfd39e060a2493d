// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

/// A TBX that is read and written again says the same.
@Suite struct TBXRoundTripTests {
    /// What is put in the place of a character is told, as what is left out is.
    @Test func whatXMLCannotHoldIsTold() throws {
        for (term, expected) in [
            (#"Min\u0001sk"#, ["a control character (first in 'a') became U+FFFD: XML has no place for them"]),
            (
                #"\u0000Minsk\u001F"#,
                ["2 control characters (first in 'a') became U+FFFD: XML has no place for them"]
            ), ("Minsk", []),
        ] {
            let line = "{\"id\":\"a\",\"terms\":{\"en\":[\"\(term)\"]}}\n"
            let base = try GlossaryLoader.termBase(Array(line.utf8), file: "t.jsonl")
            for format in ["tbx", "tbx-2008", "csv"] {
                let warnings = try GlossaryLoader.write(base, format: format).warnings.map(\.message)
                #expect(warnings == (format == "csv" ? [] : expected), "\(format)")
            }
        }
    }

    private static func again(_ bytes: [UInt8], to format: String? = nil) throws -> [UInt8] {
        let base = try GlossaryLoader.termBase(bytes, file: "t.tbx")
        let (bytes, warnings) = try GlossaryLoader.write(base, format: format ?? base.format)
        if format == nil { #expect(warnings.isEmpty) }
        return bytes
    }

    /// Every kind of element at every level, in an order of its own.
    static let three = """
        <?xml version="1.0" encoding="UTF-8"?>
        <!-- a remark -->
        <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
          <tbxHeader id="h">
            <fileDesc><publicationStmt><p>One &amp; two</p></publicationStmt><sourceDesc><p>Ours</p><p>Theirs</p></sourceDesc></fileDesc>
            <encodingDesc><p type="XCSURI">x.xcs</p></encodingDesc>
            <revisionDesc><change><p>first</p></change></revisionDesc>
          </tbxHeader>
          <text id="tx"><body id="b">
            <conceptEntry id="c1">
              <note>kind: place</note>
              <descripGrp><descrip type="definition" xml:lang="en">A <hi type="italics">town</hi>
                on the <foreign xml:lang="be">Свіслач</foreign></descrip><admin type="source">Atlas</admin></descripGrp>
              <descrip type="subjectField">geography</descrip>
              <xref type="xGraphic" target="https://example.org/a?b=1&amp;c=2">map</xref>
              <transacGrp><transac type="transactionType">origination</transac><date>2020-01-02</date>
                <transacNote type="responsibility" target="p1">Ann</transacNote></transacGrp>
              <langSec xml:lang="en">
                <note>second note</note>
                <admin type="source">x</admin>
                <termSec id="s1">
                  <term id="t1">Minsk</term>
                  <termNote type="partOfSpeech">noun</termNote>
                  <termNoteGrp><termNote type="termType">fullForm</termNote><note>so</note></termNoteGrp>
                  <adminGrp><admin type="projectSubset">p</admin><adminNote type="n">q</adminNote></adminGrp>
                  <ref type="crossReference" target="c2">other</ref>
                  <descripGrp><descrip type="context">In <hi>Minsk</hi> <ph type="b"/> x</descrip></descripGrp>
                </termSec>
                <termSec><term> Mensk </term><termNote type="administrativeStatus">supersededTerm-admn-sts</termNote></termSec>
              </langSec>
              <langSec xml:lang="be-tarask"><termSec><term>Менск</term></termSec></langSec>
            </conceptEntry>
            <conceptEntry id="c2"><langSec xml:lang="en"><termSec><term>oil</term></termSec></langSec></conceptEntry>
          </body>
          <back><refObjectSec type="respPerson"><refObject id="p1"><item type="fn">Ann &lt;a@b&gt;</item></refObject></refObjectSec></back></text>
        </tbx>
        """

    static let two = """
        <?xml version='1.0'?>
        <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
        <martif type="TBX" xml:lang="EN"><martifHeader><fileDesc><titleStmt><title>T</title></titleStmt>
        <sourceDesc><p>a</p></sourceDesc><sourceDesc><p>b</p></sourceDesc></fileDesc></martifHeader><text><body>
        <termEntry><descrip type="relatedConcept" target="e2">nav</descrip>
          <langSet xml:lang="EN" id="l1"><ntig id="n"><termGrp id="g"><term id="a">a term</term><termNote type="termType">entryTerm</termNote>
            <termNoteGrp><termNote type="x">y</termNote><note>z</note></termNoteGrp>
            <termCompList type="lemma"><termComp>a</termComp><termCompGrp><termComp>term</termComp><termNote type="pos">n</termNote></termCompGrp></termCompList>
            </termGrp><note>aux</note></ntig></langSet>
          <langSet xml:lang="EN"><tig><term>again</term></tig></langSet>
        </termEntry>
        <termEntry id="e2"><langSet xml:lang="fr"><tig><term>ici</term></tig></langSet></termEntry>
        </body><back><refObjectList type="p"><refObject id="r"><itemSet><itemGrp><item>x</item><note>y</note></itemGrp></itemSet></refObject></refObjectList></back></text></martif>
        """

    static let dct = """
        <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
          xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic" xmlns:own="https://example.org/own">
        <tbxHeader><fileDesc><sourceDesc><p>s</p></sourceDesc></fileDesc></tbxHeader><text><body>
        <conceptEntry id="c1"><min:subjectField>x</min:subjectField><descripGrp><basic:definition own:q="1">d</basic:definition>
        <basic:source>s</basic:source></descripGrp><own:thing target="c1"><hi>z</hi></own:thing>
        <langSec xml:lang="en"><termSec><term>t</term><min:partOfSpeech>noun</min:partOfSpeech></termSec></langSec></conceptEntry>
        </body></text></tbx>
        """

    @Test(arguments: [three, two, dct])
    func everythingIsStillThere(_ text: String) throws {
        let bytes = Array(text.utf8)
        #expect(try XMLOutline.lines(Self.again(bytes)) == XMLOutline.lines(bytes))
    }

    @Test func dctIsTheSameInOtherElements() throws {
        let base = try GlossaryLoader.termBase(Array(Self.three.utf8), file: "t.tbx")
        var options = GlossaryFormatOptions()
        options.style = "dct"
        // The group of an adminNote has a category that no module has.
        var plain = base
        plain.entries[0].languages[0].terms[0].fields.removeAll { $0.element == "adminGrp" }
        let (dct, warnings) = try GlossaryLoader.write(plain, format: "tbx", options: options)
        #expect(warnings.isEmpty)
        let text = String(decoding: dct, as: UTF8.self)
        #expect(text.contains("<basic:definition xml:lang=\"en\">") && text.contains("<min:partOfSpeech>noun<"))
        #expect(!text.contains("<descrip "))
        options.style = "dca"
        let back = try GlossaryLoader.write(
            GlossaryLoader.termBase(dct, file: "t.tbx"), format: "tbx", options: options
        ).bytes
        #expect(try XMLOutline.lines(back) == XMLOutline.lines(GlossaryLoader.write(plain, format: "tbx").bytes))
        // With it, the file stays in the style that can say it.
        let (kept, reasons) = try GlossaryLoader.write(
            base, format: "tbx",
            options: {
                var options = GlossaryFormatOptions()
                options.style = "dct"
                return options
            }())
        #expect(reasons.map(\.message) == ["written in the style dca, because 'n' has no element of its own in dct"])
        #expect(try XMLOutline.lines(kept) == XMLOutline.lines(Array(Self.three.utf8)))
    }

    @Test func whatIsTooMuchForADialectIsWrittenInALargerOne() throws {
        let base = try GlossaryLoader.termBase(Array(Self.two.utf8), file: "t.tbx")
        let text = String(decoding: try GlossaryLoader.write(base, format: "tbx").bytes, as: UTF8.self)
        #expect(text.contains("<tbx type=\"TBX-Core\" style=\"dca\""))
        #expect(text.contains("<descrip type=\"relatedConcept\" target=\"e2\">nav</descrip>"))
        #expect(text.contains("<note>lemma: a | term</note>"))
        var options = GlossaryFormatOptions()
        options.dialect = "min"
        let csv = try GlossaryLoader.termBase(Array("id,kind,en\nx,place,Minsk\n".utf8), file: "t.csv")
        let min = try GlossaryLoader.write(csv, format: "tbx", options: options)
        #expect(min.warnings.isEmpty && String(decoding: min.bytes, as: UTF8.self).contains("<tbx type=\"TBX-Min\""))
    }

    @Test func otherEncodingsAreRead() throws {
        let text =
            "<?xml version=\"1.0\" encoding=\"windows-1251\"?><martif type=\"TBX\" xml:lang=\"be\"><text><body>"
            + "<termEntry id=\"a\"><langSet xml:lang=\"be\"><tig><term>"
        let end = "</term></tig></langSet></termEntry></body></text></martif>"
        let word: [UInt8] = [0xCC, 0xB3, 0xED, 0xF1, 0xEA]
        let base = try GlossaryLoader.termBase(Array(text.utf8) + word + Array(end.utf8), file: "t.tbx")
        #expect(base.entries[0].terms(in: LanguageTag("be")).map(\.term.line) == ["Мінск"])
        let utf16 = (text.replacing("windows-1251", with: "UTF-16") + "Мінск" + end).utf16
        var bytes: [UInt8] = [0xFF, 0xFE]
        for unit in utf16 { bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
        #expect(try GlossaryLoader.termBase(bytes, file: "t.tbx").entries.count == 1)
    }

    @Test(
        arguments: [
            ("<tbx><text><body><conceptEntry id=\"a\"></text></tbx>", "1:"),
            ("<html/>", "1:1 error: the root is 'html', which is no TBX"),
            ("<!DOCTYPE tbx [<!ENTITY a \"b\">]>\n<tbx>&a;</tbx>", "the document declares entities"),
            (
                "<tbx><text><body>\n<conceptEntry id=\"a\"><langSec><termSec><term>x</term></termSec></langSec></conceptEntry>\n"
                    + "<conceptEntry id=\"a\"/></body></text></tbx>",
                "2:31 error: the section has no xml:lang"
            ),
            ("<tbx>" + String(repeating: "<a>", count: 120), "more than 100 elements within each other"),
        ])
    func mistakesHaveTheirPlace(_ text: String, _ expected: String) {
        let found = problems(text, file: "t.tbx")
        #expect(found.contains { $0.contains(expected) }, "\(found)")
    }

    @Test func lintPointsAtTheTerm() {
        let text =
            "<tbx><text><body>\n<conceptEntry id=\"a\"><langSec xml:lang=\"en\">"
            + "<termSec>\n  <term>x\u{200B}y</term></termSec></langSec></conceptEntry></body></text></tbx>"
        let found = GlossaryLint.check(Array(text.utf8), file: "t.tbx")
        #expect(found.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0)" } == ["3:10"])
    }
}
