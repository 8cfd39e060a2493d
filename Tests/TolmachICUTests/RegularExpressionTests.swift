// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachICU

struct RegularExpressionTests {
    /// Runs with a text that stays where it is.
    private static func with<R>(_ text: String, _ body: (UnsafeBufferPointer<UInt16>) throws -> R) rethrows -> R {
        try Array(text.utf16).withUnsafeBufferPointer(body)
    }

    @Test func findsFromLeftToRightInUTF16() throws {
        let regex = try RegularExpression(#"\p{Lu}+"#)
        try Self.with("ab𐐀 ЁЖ c") { text in
            try regex.setText(text, steps: 10)
            #expect(try regex.find(from: 0) == 2..<4)
            #expect(try regex.find(from: 4) == 5..<7)
            #expect(try regex.find(from: 7) == nil)
        }
    }

    @Test func aMatchAtAPlaceSeesWhatStandsBeforeIt() throws {
        let regex = try RegularExpression(#"(?<=\bDr\.)\s+\p{Lu}"#)
        try Self.with("Dr. No, Mr. No") { text in
            try regex.setText(text, steps: 10)
            #expect(try regex.matches(at: 3, limit: text.count))
            #expect(try !regex.matches(at: 11, limit: text.count))
            #expect(try !regex.matches(at: 3, limit: 4), "the capital lies behind the limit")
        }
    }

    @Test func aMatchCanBeAskedToEndAtAPlace() throws {
        let regex = try RegularExpression(#"(?:^\d+\.)\z"#)
        try Self.with("12. a 34. b") { text in
            try regex.setText(text, steps: 10)
            #expect(try regex.matches(endingAt: 3, from: 0))
            #expect(try !regex.matches(endingAt: 9, from: 0), "34. does not stand at the start")
            #expect(try !regex.matches(endingAt: 2, from: 0))
        }
    }

    @Test(arguments: [("a(b", 3), ("[a", 2), (#"x\p{Nonsense}y"#, 13), ("a{2,1}", 6)])
    func aBadExpressionSaysWhere(pattern: String, end: Int) {
        let mistake = #expect(throws: RegularExpression.Mistake.self) { _ = try RegularExpression(pattern) }
        // ICU points at the character it stumbled over, or just behind it.
        #expect((end - 1...end).contains(mistake?.offset ?? -1), "\(mistake?.offset ?? -1)")
        #expect(mistake?.name.hasPrefix("U_REGEX_") == true)
    }

    @Test func stepsRunOut() throws {
        let regex = try RegularExpression("(a+)+b")
        try Self.with(String(repeating: "a", count: 40)) { text in
            try regex.setText(text, steps: 3)
            let error = #expect(throws: ICUError.self) { _ = try regex.find(from: 0) }
            #expect(error?.name == "U_REGEX_STOPPED_BY_CALLER")
        }
    }
}
