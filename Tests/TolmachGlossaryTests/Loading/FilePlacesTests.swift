// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

@Suite struct FilePlacesTests {
    /// The place of `‸`.
    private func place(_ marked: String) -> String {
        let parts = marked.split(separator: "‸", omittingEmptySubsequences: false)
        let place = FilePlaces(file: "f", bytes: Array(parts.joined().utf8)).place(of: parts[0].utf8.count)
        return "\(place.line ?? 0):\(place.column ?? 0) \(place.excerpt ?? "")"
    }

    @Test(arguments: [
        ("‸", "1:1 "), ("‸abc", "1:1 abc"), ("ab‸c", "1:3 abc"), ("abc\n‸def\n", "2:1 def"), ("abc‸\ndef", "1:4 abc"),
        ("Łódź,‸Мінск\n", "1:6 Łódź,Мінск"), ("𝕏‸y", "1:2 𝕏y"), ("a\r\nb‸c\r\n", "2:2 bc"), ("a\n‸", "2:1 "),
        ("\u{FEFF}a‸b", "1:2 ab"), ("‸\u{FEFF}ab", "1:1 ab"),
    ])
    func linesAndColumnsAreThoseAPersonCounts(_ marked: String, _ expected: String) {
        #expect(place(marked) == expected)
    }

    @Test func findingsComeInTheOrderOfTheFile() {
        let problems = [4, 0, 4, 2].enumerated().map { FileProblem(offset: $0.element, message: "\($0.offset)") }
        let found = FilePlaces.diagnostics(problems, file: "f", bytes: Array("a\nb\nc".utf8))
        #expect(shown(found) == ["1:1 error: 1", "2:1 error: 3", "3:1 error: 0", "3:1 error: 2"])
    }

    @Test func afterAThousandTheRestIsCounted() {
        let problems = (0..<1003).map { FileProblem(offset: $0, message: "x") }
        let found = FilePlaces.diagnostics(problems, file: "f", bytes: [UInt8](repeating: 0x61, count: 2000))
        #expect(found.count == 1001)
        #expect(found.last?.message == "3 more are not shown" && found.last?.severity == .note)
    }

    @Test func anOffsetOutsideTheFileIsItsEnd() {
        let places = FilePlaces(file: "f", bytes: Array("ab\nc".utf8))
        #expect(places.place(of: 99).line == 2 && places.place(of: 99).column == 2)
        #expect(places.place(of: -1).line == 1 && places.place(of: -1).column == 1)
    }
}
