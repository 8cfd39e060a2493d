// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore
import TolmachTestSupport
import TolmachXML

@testable import TolmachFormats

@Suite struct XMLWriterTests {
    private func written(_ body: (inout XMLWriter) -> Void) -> String {
        var xml = XMLWriter()
        body(&xml)
        return String(decoding: xml.finish(), as: UTF8.self)
    }

    @Test func elementsAndIndents() {
        let text = written {
            $0.declaration()
            $0.start("a")
            $0.start("b", onNewLine: true)
            $0.attribute("id", "m", 12, part: 2)
            $0.attribute("x", literal: "y")
            $0.end()
            $0.element("c", "t", onNewLine: true)
            $0.comment("a--b-")
            $0.end(onNewLine: true)
        }
        #expect(
            text == """
                <?xml version="1.0" encoding="UTF-8"?>
                <a>
                  <b id="m12.2" x="y"/>
                  <c>t</c><!-- a- -b- -->
                </a>

                """)
    }

    @Test func escapesWhatMustBe() {
        let text = written {
            $0.start("a")
            $0.attribute("b", "q\"t\tn\nr\r<>&' ю\u{1}\u{FFFE}😀")
            $0.text("q\"t\tn\nr\r<>&' ]]> ю\u{85}\u{2028}\u{0}\u{FFFF}\u{1FFFE}，😀")
            $0.end()
        }
        #expect(
            text
                == "<a b=\"q&quot;t&#9;n&#10;r&#13;&lt;&gt;&amp;' ю\u{FFFD}\u{FFFD}😀\">q\"t\tn\nr&#13;&lt;&gt;&amp;' ]]&gt; "
                + "ю\u{85}\u{2028}\u{FFFD}\u{FFFD}\u{1FFFE}，😀</a>\n")
    }

    @Test func prefixStopsAtWhatXMLCannotHold() {
        for (text, count) in [("ab\u{1}c", 2), ("\u{FFFF}", 0), ("ю\u{FFFE}", 2), ("a\u{FFFD}\u{FEFF}", 7), ("", 0)] {
            let bytes = Array(text.utf8)
            var xml = XMLWriter()
            xml.start("a")
            let written = bytes.withUnsafeBufferPointer { xml.prefix(of: $0) }
            #expect(written == count, "\(text.debugDescription)")
            #expect(
                bytes.withUnsafeBufferPointer { XMLCharacters.firstForbidden(in: $0) }
                    == (count == bytes.count ? nil : count))
            xml.end()
            _ = xml.finish()
        }
        for scalar in (0...0x10FFFF).lazy.compactMap(Unicode.Scalar.init) {
            let bytes = Array(String(Character(scalar)).utf8)
            let found = bytes.withUnsafeBufferPointer { XMLCharacters.firstForbidden(in: $0) }
            if (found == nil) != XMLCharacters.canHold(scalar) { Issue.record("U+\(String(scalar.value, radix: 16))") }
            if found != nil {
                #expect(
                    bytes.withUnsafeBufferPointer { XMLCharacters.forbidden($0, at: 0) } == (
                        UInt16(scalar.value), bytes.count
                    ))
            }
        }
    }

    @Test func randomTextComesBack() throws {
        var random = RandomText(seed: 11)
        for _ in 0..<300 {
            let text = String(
                String.UnicodeScalarView(random.text(scalars: 60).unicodeScalars.filter(XMLCharacters.canHold)))
            let written = written {
                $0.declaration()
                $0.start("a")
                $0.attribute("b", text)
                $0.text(text)
                $0.end()
            }
            var reader = try XMLReader(Array(written.utf8), file: "x.xml")
            #expect(try reader.next() == .start)
            #expect(reader.attribute("b").map { Array($0.utf8) } == Array(text.utf8))
            if !text.isEmpty {
                #expect(try reader.next() == .text)
                #expect(Array(reader.text.utf8) == Array(text.utf8))
            }
            #expect(try reader.next() == .end)
            #expect(try reader.next() == nil)
        }
    }
}

@Suite struct XMLReaderTests {
    private func nodes(_ text: String, limit: Int = 1000) throws -> [String] {
        var reader = try XMLReader(Array(text.utf8), file: "x.xml", nodeLimit: limit)
        var list: [String] = []
        while let node = try reader.next() {
            switch node {
            case .start: list.append("<\(reader.name)>")
            case .end: list.append("</\(reader.name)>")
            case .text: list.append(reader.text)
            }
        }
        return list
    }

    private func problem(_ text: String, limit: Int = 1000) -> Diagnostic? {
        do {
            _ = try nodes(text, limit: limit)
            return nil
        } catch {
            return error as? Diagnostic
        }
    }

    @Test func readsNodes() throws {
        #expect(
            try nodes("<?xml version='1.0'?><!-- c --><a x='1'>t<?p q?><b/><![CDATA[<c>]]>&lt;&#xD;\r\nu</a>")
                == ["<a>", "t", "<b>", "</b>", "<c><\r\nu", "</a>"])
    }

    @Test func readsAttributesAndNamespaces() throws {
        var reader = try XMLReader(
            Array("<a xmlns='urn:a' xmlns:b='urn:b'\n b:x='1' x='&amp;2' xml:space='preserve'/>".utf8), file: "x.xml")
        #expect(try reader.next() == .start)
        #expect(reader.namespace == "urn:a")
        #expect(reader.attribute("x") == "&2")
        #expect(reader.attribute("x", namespace: "urn:b") == "1")
        #expect(reader.attribute("space", namespace: XMLReader.xmlNamespace) == "preserve")
        #expect(reader.attribute("y") == nil)
        #expect(reader.attributes.map(\.name) == ["x", "x", "space"])
        #expect(reader.place == Diagnostic.Place(file: "x.xml", line: 2))
        #expect(try reader.next() == .end)
        #expect(reader.name == "a")
        #expect(reader.attributes.isEmpty)
        #expect(try reader.next() == nil)
    }

    @Test func oneLongText() throws {
        let long = String(repeating: "слово & ", count: 20_000)
        #expect(try nodes("<a>\(long.replacing("&", with: "&amp;"))</a>") == ["<a>", long, "</a>"])
    }

    @Test func tellsWhereItIsMalformed() {
        #expect(problem("<a>\n<b></a>")?.place?.line == 2)
        #expect(problem("")?.category == .data)
        #expect(problem("no xml")?.place?.line == 1)
        #expect(problem("<a>\u{1}</a>") != nil)
        #expect(problem("<a><p:b/></a>") != nil)
        #expect(problem("<a x='1' x='2'/>") != nil)
    }

    @Test func staysWithinItsBytes() throws {
        // A document type that only names its DTD is passed over and the DTD is not looked for.
        #expect(try nodes("<!DOCTYPE a SYSTEM 'http://127.0.0.1:9/a.dtd'><a/>") == ["<a>", "</a>"])
        #expect(problem("<!DOCTYPE a [<!ENTITY e 'x'>]><a/>")?.message.contains("entities") == true)
        #expect(
            problem("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>")?.message.contains("entities")
                == true)
        #expect(problem("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a b='&e;'/>") != nil)
        #expect(problem("<!DOCTYPE a SYSTEM 'a.dtd'><a>&e;</a>") != nil)
        #expect(problem("<!DOCTYPE a SYSTEM 'a.dtd'><a b='&e;'/>") != nil)
        var bomb = "<!DOCTYPE a [<!ENTITY e0 'aaaaaaaaaa'>"
        for level in 1...12 { bomb += "<!ENTITY e\(level) '\(String(repeating: "&e\(level - 1);", count: 10))'>" }
        #expect(problem(bomb + "]><a b='&e12;'>&e12;</a>") != nil)
    }

    @Test func limits() {
        #expect(problem("<a><b/><b/><b/></a>", limit: 4) == nil)
        #expect(problem("<a><b/><b/><b/></a>", limit: 3)?.message.contains("too many") == true)
        #expect(problem(String(repeating: "<a>", count: 5000) + String(repeating: "</a>", count: 5000)) != nil)
    }

    @Test func otherEncodings() throws {
        let utf16 = "<?xml version='1.0' encoding='UTF-16'?><a>ю</a>".utf16.flatMap {
            [UInt8($0 & 0xFF), UInt8($0 >> 8)]
        }
        var reader = try XMLReader([0xFF, 0xFE] + utf16, file: "x.xml")
        _ = try reader.next()
        _ = try reader.next()
        #expect(reader.text == "ю")
    }

    @Test func hostileBytesEndInAnError() {
        var random = RandomText(seed: 3)
        let sample = Array("<?xml version='1.0'?><a x='1'><b>t &amp; u</b><![CDATA[c]]></a>".utf8)
        for _ in 0..<500 {
            var bytes = sample
            for _ in 0...random.int(0...4) {
                bytes[random.int(0...bytes.count - 1)] = UInt8(truncatingIfNeeded: random.next())
            }
            do {
                var reader = try XMLReader(bytes, file: "x.xml")
                while try reader.next() != nil {}
            } catch { #expect(error.category == .data) }
        }
    }

    /// The OASIS suite's valid files, and Okapi's and OmegaT's samples of other formats.
    @Test func readsTheSamples() throws {
        guard let suite = SharedData.folder?.appendingPathComponent("formats/suite"),
            let files = FileManager.default.enumerator(at: suite, includingPropertiesForKeys: nil)
        else { return }
        var read = 0
        for case let file as URL in files {
            guard ["xlf", "tbx", "tmx", "srx"].contains(file.pathExtension), let data = try? Data(contentsOf: file)
            else { continue }
            do {
                var reader = try XMLReader([UInt8](data), file: file.path)
                while try reader.next() != nil {}
                read += 1
            } catch {
                // Some are wrong on purpose, some declare entities; none may do more than fail.
                #expect(
                    !file.path.contains("/valid/") || file.lastPathComponent.contains("pgs_plural"), "\(error.message)")
            }
        }
        #expect(read > 100)
    }
}
