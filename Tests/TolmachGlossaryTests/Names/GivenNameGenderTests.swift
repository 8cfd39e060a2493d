// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import TolmachGlossary

@Suite struct GivenNameGenderTests {
    @Test(arguments: [
        ("jean", "jeanne", true), ("louis", "luisa", true), ("maria", "mario", true), ("martin", "martina", true),
        ("andrei", "andrea", true), ("alexander", "alexandre", false), ("yulia", "julija", false),
        ("nikita", "mykyta", false), ("yuri", "jurij", false), ("marie", "maria", false),
    ])
    func endsOfNames(_ one: String, _ other: String, _ differ: Bool) {
        let (one, other) = (Array(one.utf8), Array(other.utf8))
        #expect(GivenNameGender.differs(one[...], other[...]) == differ)
        #expect(GivenNameGender.differs(other[...], one[...]) == differ)
    }
}
