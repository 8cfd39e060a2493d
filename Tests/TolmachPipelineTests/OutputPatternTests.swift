// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachPipeline

@Suite struct OutputPatternTests {
    private func path(_ pattern: String, id: String = "story", directory: String = "") throws -> String {
        try OutputPattern(pattern).path(
            for: .init(id: id, file: "f", directory: directory), language: "en", target: "ru")
    }

    @Test func fieldsAreFilledIn() throws {
        #expect(try path("out/{name}.{language}-{target}.xlf") == "out/story.en-ru.xlf")
        #expect(try path("{dir}/{id}.md", directory: "in/a") == "in/a/story.md")
        #expect(try path("{dir}/{id}.md") == "./story.md")
    }

    @Test(arguments: [
        ("../../etc/passwd", "_._.._etc_passwd"), ("/etc/passwd", "_etc_passwd"), (".hidden", "_hidden"),
        ("a\u{0}b\u{1B}[2J", "a_b_[2J"), ("", "_"), ("a\\b", "a_b"), ("\u{202E}txt", "_txt"), ("новость", "новость"),
    ])
    func aNameCannotLeadElsewhere(id: String, expected: String) throws {
        let found = try path("{name}.txt", id: id)
        #expect(!found.contains("/"))
        #expect(!found.hasPrefix("."))
        if id != "../../etc/passwd" { #expect(found == expected + ".txt") }
    }

    @Test func aFolderCannotClimb() throws {
        #expect(try path("out/{dir}/{name}", directory: "../../x/./y/..") == "out/x/y/story")
        #expect(try path("out/{dir}/{name}", directory: "/abs") == "out/abs/story")
    }

    @Test func aLongNameIsCutAtAScalar() throws {
        let found = try path("{name}", id: String(repeating: "ж", count: 400))
        #expect(found.utf8.count <= 182)
        #expect(found.allSatisfy { $0 == "ж" })
    }

    @Test(arguments: [
        ("./a//b/../c", "a/c"), ("../a", "../a"), ("a/../../b", "../b"), ("/a/./b/", "/a/b"), (".", ""),
        ("/\u{301}x", "/\u{301}x"),
    ])
    func aPathIsNormalized(path: String, expected: String) {
        #expect(PathText.normalized(path) == expected)
        #expect(PathText.staysBelow(path) == !(expected.utf8.starts(with: "../".utf8) || expected.utf8.first == 0x2F))
    }

    @Test(arguments: ["{", "a}b", "{nope}", "", "a/", "{name}/", "a\u{0}b"])
    func mistakesAreThrown(pattern: String) {
        #expect(throws: OutputPattern.PatternError.self) { try OutputPattern(pattern) }
    }
}
