// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

private struct Sample: Sendable {
    var words = WordLists()
    var plain = WordLists()
    var file: FileReference?
    var files: [FileReference] = []
}

/// Options that hold words by language and class, and files.
struct WordListsTests {
    private static let language: @Sendable (String) -> String? = { ["en", "de"].contains($0) ? $0 : nil }
    private static let schema = OptionSchema(
        Sample(),
        [
            .words(
                "words", \.words, classes: ["titles", "units"], "words", language: language,
                check: { word, _ in word.isEmpty ? "empty" : nil }),
            .words("plain", \.plain, "words without classes", language: language, check: { _, _ in nil }),
            .file("file", \.file, "a file"),
            .files("files", \.files, "files"),
        ])

    private static func node(_ value: ConfigNode.Value, _ column: Int = 1, file: String = "p.yaml") -> ConfigNode {
        ConfigNode(value, at: .init(file: file, line: 1, column: column))
    }

    private static func list(_ words: String..., column: Int = 1) -> ConfigNode {
        node(.sequence(words.map { node(.scalar($0, quoted: false), column + 1) }), column)
    }

    private static func map(_ entries: (String, ConfigNode)...) -> ConfigNode {
        node(
            .mapping(
                entries.enumerated().map {
                    .init(
                        key: $1.0, keyPlace: .init(file: "p.yaml", line: 1, column: 100 + $0), value: $1.1)
                }))
    }

    private static func decoded(_ name: String, _ value: ConfigNode) -> (sample: Sample, problems: [String]) {
        var problems: [Diagnostic] = []
        let sample = schema.decode(map((name, value)), owner: "test", problems: &problems)
        return (sample, problems.map { "\($0.place?.column ?? 0): \($0.message)" })
    }

    private static func shown(_ words: WordLists) -> [String] {
        words.entries.map { "\($0.language ?? "*") \($0.wordClass ?? "-") \($0.word)" }
    }

    @Test func everyFormIsRead() {
        #expect(Self.shown(Self.decoded("words", Self.list("a.", "b.")).sample.words) == ["* - a.", "* - b."])
        let nested = Self.map(
            ("en", Self.list("a.")), ("*", Self.map(("titles", Self.list("b.")), ("units", Self.list("c.")))))
        #expect(Self.shown(Self.decoded("words", nested).sample.words) == ["en - a.", "* titles b.", "* units c."])
        #expect(Self.shown(Self.decoded("plain", Self.map(("de", Self.list("x")))).sample.plain) == ["de - x"])
    }

    @Test func everyMistakeIsTold() {
        let bad = Self.map(
            ("xx", Self.list("a.")), ("titles", Self.list("a.")),
            ("en", Self.map(("title", Self.list("a.")), ("units", Self.list("", column: 5)))),
            ("de", Self.node(.null, 7)), ("de", Self.list()))
        #expect(
            Self.decoded("words", bad).problems == [
                "104: 'de' is given twice", "100: 'words' has no language 'xx'",
                "101: 'words' has no language 'titles'",
                "100: 'words' has no class 'title'", "6: empty", "7: 'de' must be a list of texts, not nothing",
            ])
        #expect(
            Self.decoded("plain", Self.map(("de", Self.map(("titles", Self.list()))))).problems == [
                "1: 'de' must be a list of texts, not a mapping"
            ])
        let inner = Self.node(.sequence([Self.list("a")]))
        #expect(Self.decoded("words", inner).problems == ["1: 'words' must hold texts, not a list"])
        let files = Self.node(
            .sequence([Self.node(.null, 3), Self.node(.scalar("x", quoted: false)), Self.list(column: 9)]))
        #expect(
            Self.decoded("files", files).problems == [
                "3: 'files' must hold files, not nothing", "9: 'files' must hold files, not a list",
            ])
        #expect(
            Self.decoded("files", Self.node(.scalar("x", quoted: false), 2)).problems == [
                "2: 'files' must be a list of files, not 'x'"
            ])
    }

    @Test func wordsOfALanguageAreThoseOfItsRegionsToo() {
        let words = WordLists([.init("a"), .init("b", language: "pt"), .init("c", language: "pt-BR")])
        #expect(words.entries(for: LanguageTag("pt-BR")).map(\.word) == ["a", "b", "c"])
        #expect(words.entries(for: LanguageTag("pt")).map(\.word) == ["a", "b"])
        #expect(words.entries(for: LanguageTag("de")).map(\.word) == ["a"])
    }

    @Test(arguments: [
        ("p.yaml", "x.srx", "x.srx"), ("a/b/p.yaml", "../x.srx", "a/b/../x.srx"), ("a/p.yaml", "/x", "/x"),
    ])
    func filesAreRelativeToTheirPipeline(file: String, path: String, expected: String) {
        var problems: [Diagnostic] = []
        let value = Self.node(.scalar(path, quoted: false), file: file)
        let sample = Self.schema.decode(Self.map(("file", value)), owner: "test", problems: &problems)
        #expect(problems.isEmpty && sample.file?.path == expected)
        let list = Self.node(.sequence([value, value]), file: file)
        let samples = Self.schema.decode(Self.map(("files", list)), owner: "test", problems: &problems)
        #expect(problems.isEmpty && samples.files.map(\.path) == [expected, expected])
    }
}
