// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@testable import TolmachCore

struct JSONScannerTests {
    private func scan(_ bytes: [UInt8]) -> Result<PlacedJSON, JSONScanner.Failure> {
        do throws(JSONScanner.Failure) {
            return .success(try JSONScanner.value(in: bytes, 0..<bytes.count))
        } catch { return .failure(error) }
    }

    /// The value with the offset of each part: `{0"a"@1:7…}`.
    private func shown(_ value: PlacedJSON) -> String {
        switch value {
        case .null: "null"
        case .boolean(let value): "\(value)"
        case .number: "number"
        case .string(let text): "'\(text)'"
        case .array(let items): "[" + items.map { "\($0.offset):\(shown($0.value))" }.joined(separator: " ") + "]"
        case .object(let members):
            "{" + members.map { "\($0.keyOffset)'\($0.key)' \($0.offset):\(shown($0.value))" }.joined(separator: " ")
                + "}"
        }
    }

    private func answer(_ text: String) -> String {
        switch scan(Array(text.utf8)) {
        case .success(let value): shown(value)
        case .failure(let failure): "\(failure.offset): \(failure.message)"
        }
    }

    @Test(arguments: [
        ("null", "null"), (" true ", "true"), ("false\n", "false"), ("-0.5e+10", "number"), ("0", "number"),
        ("1E5", "number"),
        ("\"\"", "''"), ("\"a\\\"\\\\\\/\\b\\f\\n\\r\\tz\"", "'a\"\\/\u{8}\u{C}\n\r\tz'"),
        ("\"\\u0431\\u0000\\uD83D\\ude00\"", "'б\u{0}😀'"),
        ("[]", "[]"), ("[ 1 , \"x\" ]", "[2:number 6:'x']"), ("{}", "{}"),
        ("{\"a\" : [true] ,\"a\":null}", "{1'a' 7:[8:true] 15'a' 19:null}"),
        ("{\"ж\":1}", "{1'ж' 6:number}"), ("\"\u{7F}\u{2028}\"", "'\u{7F}\u{2028}'"),
    ])
    func values(_ text: String, _ expected: String) { #expect(answer(text) == expected) }

    @Test(arguments: [
        ("", "0: the line ends where a JSON value should be"),
        ("{\"a\":", "5: the line ends where a JSON value should be"),
        ("nul", "0: no JSON value begins so"), ("'a'", "0: no JSON value begins so"),
        ("NaN", "0: no JSON value begins so"),
        ("+1", "0: no JSON value begins so"), ("1 2", "2: text after the JSON value"),
        ("01", "1: text after the JSON value"),
        ("1.", "2: a digit is missing"), ("-", "1: a digit is missing"), ("1e", "2: a digit is missing"),
        ("[1 2]", "3: a comma or ']' should be here"), ("[1,]", "3: no JSON value begins so"),
        ("{\"a\":1,}", "7: a key in quotes should be here"),
        ("{a:1}", "1: a key in quotes should be here"), ("{\"a\" 1}", "5: a colon should follow the key"),
        ("{\"a\":1", "6: a comma or '}' should be here"), ("\"abc", "4: the quote is never closed"),
        ("\"a\\", "3: the quote is never closed"),
        ("\"a\nb\"", "2: a control character inside a JSON text"), ("\"\\x\"", "2: no JSON escape begins so"),
        ("\"\\u12g4\"", "5: four hexadecimal digits should follow \\u"),
        ("\"\\u12\"", "5: four hexadecimal digits should follow \\u"),
        ("\"\\ud800\"", "1: half of a surrogate pair stands alone"),
        ("\"ab\\ud800\\u0041\"", "3: half of a surrogate pair stands alone"),
        ("\"\\udc00\\ud800\"", "1: half of a surrogate pair stands alone"),
        ("\"\\ud800\\n\"", "1: half of a surrogate pair stands alone"),
        ("\u{FEFF}1", "0: no JSON value begins so"),
    ])
    func mistakesHaveTheirPlace(_ text: String, _ expected: String) { #expect(answer(text) == expected) }

    @Test func depthIsLimited() {
        let deep = String(repeating: "[", count: 64) + String(repeating: "]", count: 64)
        if case .failure(let failure) = scan(Array(deep.utf8)) { Issue.record("\(failure.message)") }
        #expect(answer("[" + deep + "]") == "64: more than 64 levels of brackets")
        #expect(answer(String(repeating: "{\"a\":", count: 100_000)).hasSuffix("more than 64 levels of brackets"))
    }

    @Test func aRangeIsAllThatIsRead() {
        let bytes = Array("xx{\"a\":1}yy".utf8)
        do throws(JSONScanner.Failure) {
            let value = try JSONScanner.value(in: bytes, 2..<9)
            #expect(shown(value) == "{3'a' 7:number}")
        } catch { Issue.record("\(error.message)") }
    }

    @Test func anyBytesAreAnsweredInTheirBounds() {
        var random = RandomText(seed: 81)
        let pieces = [
            "{", "}", "[", "]", "\"", ":", ",", "\\u", "\\ud83d", "d800", "1", "-", "e", "true", "null", " ", "\\", "ж",
        ]
        for _ in 0..<3000 {
            var bytes: [UInt8] = []
            for _ in 0..<random.int(0...12) {
                bytes += random.oneIn(6) ? random.bytes(1) : Array(random.pick(pieces).utf8)
            }
            if case .failure(let failure) = scan(bytes) { #expect((0...bytes.count).contains(failure.offset)) }
        }
    }
}
