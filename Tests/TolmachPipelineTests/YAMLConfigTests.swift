// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachPipeline

@Suite struct YAMLConfigTests {
    private func mistake(_ text: String) -> Diagnostic? {
        do throws(Diagnostic) {
            _ = try YAMLConfig.parse(text, file: "p.yaml")
            return nil
        } catch {
            return error
        }
    }

    @Test func placesAreThoseOfTheText() throws {
        let root = try YAMLConfig.parse("a: 1\nb:\n  - x: \"1\"\n", file: "p.yaml")
        guard case .mapping(let entries) = root.value, case .sequence(let items) = entries[1].value.value,
            case .mapping(let inner) = items[0].value
        else {
            Issue.record("not the tree of the text")
            return
        }
        #expect(inner[0].keyPlace.line == 3)
        #expect(inner[0].keyPlace.column == 5)
        #expect(inner[0].value.place.column == 8)
        #expect(inner[0].keyPlace.excerpt == "  - x: \"1\"")
        if case .scalar("1", quoted: true) = inner[0].value.value {} else { Issue.record("a quoted number is text") }
    }

    @Test func aDuplicateKeyIsNamedWhereItStandsAgain() {
        let problem = mistake("tolmach: 1\nstages: []\ntolmach: 1\n")
        #expect(problem?.place?.line == 3)
        #expect(problem?.message == "the key 'tolmach' is given twice")
    }

    @Test func everyKeyGivenTwiceIsNamed() throws {
        let text = """
            a: 1
            b: { x: 1, y: [1, 2], "x": 2, 'x' : 3 }
            c:
              - x: 1
                y: ", x: 2"
                y: 3
              - x: 1
            a: 3
            """
        var problems: [Diagnostic] = []
        let root = try YAMLConfig.parse(text, file: "p.yaml", problems: &problems)
        let found = problems.map { "\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.message)" }.sorted()
        #expect(
            found == [
                "2:23 the key 'x' is given twice", "2:31 the key 'x' is given twice",
                "6:5 the key 'y' is given twice", "8:1 the key 'a' is given twice",
            ])
        guard case .mapping(let entries) = root.value else { return }
        #expect(entries.map(\.key) == ["a", "b", "c"])
        if case .scalar("1", _) = entries[0].value.value {} else { Issue.record("the first one stands") }
    }

    @Test(arguments: [
        ("a: [1, 2", 1...2), ("a: \"open", 1...2), ("\tx: 1", 1...1), ("a: b: c", 1...1), ("a: *nothing", 1...1),
    ])
    func brokenYAMLSaysWhere(text: String, lines: ClosedRange<Int>) throws {
        let problem = try #require(mistake(text))
        #expect(lines.contains(try #require(problem.place?.line)))
        #expect(problem.category == .data)
    }

    @Test func anAliasBombIsRefused() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...12 {
            text +=
                "a\(level): &a\(level) [" + Array(repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
                + "]\n"
        }
        #expect(mistake(text)?.message.contains("aliases") == true)
        #expect(mistake(text + "? *a12\n: x\n")?.message.contains("key") == true)
    }

    @Test(arguments: [
        "text: |\n  AT&T asked:\n  ? who\n  * him\n", "to: \"a & b/{name}: c\"\n", "text: \"see *x, [1]: R & D\"\n",
    ])
    func aTextIsNoAliasedKey(text: String) { #expect(mistake(text) == nil) }

    @Test(arguments: [
        "{*a : 1}", "{x: 1,*a : 1}", "? *a\n: 1", "{[*a]:1}", "{?*a : 1}", "*a : 1", "[*a]\t  : 1", "{ ? [*a] : 1}",
        "{\"k\":1,*a:1}",
    ])
    func anAliasIsNoKey(text: String) {
        #expect(mistake("- &a [x]\n- \(text)\n")?.message == "a key must be plain text where aliases are used")
    }

    @Test func aSmallAliasIsFine() throws {
        let root = try YAMLConfig.parse("a: &x [1, 2]\nb: *x\n", file: "p.yaml")
        guard case .mapping(let entries) = root.value, case .sequence(let items) = entries[1].value.value else {
            Issue.record("the alias was not followed")
            return
        }
        #expect(items.count == 2)
    }

    @Test func deepBracketsAreRefusedNotFollowed() {
        #expect(mistake(String(repeating: "[", count: 100_000)) != nil)
        #expect(mistake("a: " + String(repeating: "[", count: 80) + String(repeating: "]", count: 80)) != nil)
    }
}
