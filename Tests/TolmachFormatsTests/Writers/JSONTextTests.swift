// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachFormats

@Suite struct JSONTextTests {
    private func text(_ write: (inout JSONText) -> Void) -> String {
        var json = JSONText()
        write(&json)
        return String(decoding: json.utf8, as: UTF8.self)
    }

    @Test func structure() {
        let shown = text {
            $0.object {
                $0.member("a", 1)
                $0.member("b") { $0.array { _ in } }
                $0.member("c") {
                    $0.array {
                        $0.null()
                        $0.boolean(true)
                        $0.object { _ in }
                        $0.string("x")
                    }
                }
                $0.member("d", nil as String?)
                $0.member("e", false)
            }
        }
        #expect(shown == "{\"a\":1,\"b\":[],\"c\":[null,true,{},\"x\"],\"d\":null,\"e\":false}")
        #expect(JSONText().line() == [0x0A])
    }

    @Test(arguments: [
        ("", "\"\""), ("a\"b\\c/", "\"a\\\"b\\\\c/\""), ("\n\t\r\u{8}\u{C}", "\"\\n\\t\\r\\b\\f\""),
        ("\u{0}\u{1F}\u{7F}", "\"\\u0000\\u001f\\u007f\""),
        ("a\u{9B}31m\u{80}\u{9F}\u{A0}", "\"a\\u009b31m\\u0080\\u009f\u{A0}\""),
        (
            "\u{2029}\u{202A}\u{202E}\u{202F}\u{2065}\u{2066}\u{2069}\u{206A}",
            "\"\u{2029}\\u202a\\u202e\u{202F}\u{2065}\\u2066\\u2069\u{206A}\""
        ),
        ("Łódź 𝒈 \u{2028}", "\"Łódź 𝒈 \u{2028}\""),
    ])
    func strings(_ value: String, _ expected: String) throws {
        let read = try JSONSerialization.jsonObject(
            with: Data(text { $0.string(value) }.utf8), options: .fragmentsAllowed)
        #expect(Array((read as? String ?? "").unicodeScalars) == Array(value.unicodeScalars))
        #expect(text { $0.string(value) } == expected)
        #expect(text { $0.string(Array(value.utf8)[...]) } == expected)
    }

    @Test(arguments: [
        (0, "0"), (-0.0, "0"), (1, "1"), (0.5, "0.5"), (-1.25, "-1.25"), (0.1 + 0.2, "0.3"), (1e-7, "0"), (-1e-9, "0"),
        (0.000001, "0.000001"),
        (123456.7891234, "123456.789123"), (1e15, "1000000000000000"), (1e22, "10000000000000000000000"),
        (.infinity, "null"), (.nan, "null"),
        (-1e23, "-99999999999999991611392"),
    ])
    func numbers(_ value: Double, _ expected: String) { #expect(text { $0.number(value) } == expected) }

    @Test(arguments: [(0, "0"), (Int.max, "9223372036854775807"), (Int.min, "-9223372036854775808")])
    func integers(_ value: Int, _ expected: String) { #expect(text { $0.integer(value) } == expected) }

    @Test func anotherReaderReadsTheSame() throws {
        var random = RandomText(seed: 71)
        for _ in 0..<200 {
            // Foundation drops a byte order mark at the start of a string.
            let value = "x" + random.text(scalars: 30)
            let line = text { json in json.object { $0.member(value, value) } }
            let read = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: String]
            #expect(read?.first.map { Array($0.value.utf8) } == Array(value.utf8), "\(value.debugDescription)")
            #expect(!line.utf8.contains(0x0A))
        }
    }

    /// Each white space alone, with a line feed, and between letters, as Unicode has it.
    @Test func whiteSpaceIsThatOfUnicode() {
        for value in UInt32(0)...0x3100 {
            guard let scalar = Unicode.Scalar(value) else { continue }
            var alone: [UInt8] = []
            OneLine.append(Array("a\(scalar)b".utf8)[...], to: &alone)
            let isBreak = (0x0A...0x0D).contains(value) || [0x85, 0x2028, 0x2029].contains(value)
            #expect(String(decoding: alone, as: UTF8.self) == (isBreak ? "a b" : "a\(scalar)b"))
            var withBreak: [UInt8] = []
            OneLine.append(Array("a\(scalar)\nb".utf8)[...], to: &withBreak)
            #expect(
                String(decoding: withBreak, as: UTF8.self)
                    == (scalar.properties.isWhitespace ? "a b" : "a\(scalar) b"))
        }
    }

    /// One character of 2 MB: a writer that builds it as a `String` never comes to the end of it.
    @Test func aClusterWithoutEndIsCopied() {
        let cluster = Array(String(repeating: "👩\u{200D}", count: 300_000).utf8)
        var bytes: [UInt8] = []
        OneLine.append(cluster[...], to: &bytes)
        #expect(bytes == cluster)
    }

    @Test func aSentenceOnOneLine() {
        func oneLine(_ text: String) -> String {
            var bytes: [UInt8] = []
            OneLine.append(Array(text.utf8)[...], to: &bytes)
            return String(decoding: bytes, as: UTF8.self)
        }
        for (text, expected) in [
            ("a b", "a b"), ("a\nb", "a b"), ("a \r\n\t b", "a b"), ("a  b\tc", "a  b\tc"), ("a\u{A0}b", "a\u{A0}b"),
            ("a\u{2028}b", "a b"),
            ("a\u{85}b", "a b"), ("a\u{B}b\u{C}c", "a b c"), ("— «x»\n— y", "— «x» — y"),
        ] { #expect(oneLine(text) == expected) }
    }
}
