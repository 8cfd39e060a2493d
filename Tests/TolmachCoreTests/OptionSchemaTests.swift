// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

private enum Unit: String, CaseIterable, Sendable {
    case words
    case sentences
}

private struct Inner: Sendable {
    var depth = 1
}

private struct Sample: Sendable {
    var flag = false
    var count = 5
    var limit: Int?
    var ratio = 0.5
    var share: Double?
    var label: String?
    var unit = Unit.words
    var units: [Unit] = [.words]
    var names: [String] = []
    var boost: [String: Double] = [:]
    var extra: [String]?
    var lengths: [Int]?
    var inner = Inner()
}

struct OptionSchemaTests {
    private static let schema = OptionSchema(
        Sample(),
        [
            .boolean("flag", \.flag, default: false, "a flag"),
            .integer("count", \.count, 1...10, default: 5, "a count"),
            .optionalInteger("limit", \.limit, 0...(.max), "a limit"),
            .number("ratio", \.ratio, 0...1, default: 0.5, "a ratio"),
            .optionalNumber("share", \.share, 0...1, "a share"),
            .text("label", \.label, "a label") { $0.isEmpty ? "it must not be empty" : nil },
            .choice("unit", \.unit, default: .words, "a unit"),
            .choices("units", \.units, default: [.words, .sentences], "some units"),
            .texts("names", \.names, "some names"),
            .numbers("boost", \.boost, keys: ["title", "mentions"], -1...1, "boosts"),
            .optionalTexts("extra", \.extra, "more names"),
            .optionalIntegers("lengths", \.lengths, "some lengths"),
            .nested(
                "inner", \.inner, OptionSchema(Inner(), [.integer("depth", \.depth, 1...3, default: 1, "a depth")]),
                "options inside"),
        ],
        check: { $0.count == 7 && $0.flag ? "count and flag do not fit" : nil })

    private static func place(_ line: Int, _ column: Int = 1) -> Diagnostic.Place {
        Diagnostic.Place(file: "p.yaml", line: line, column: column)
    }

    private static func bare(_ text: String, _ line: Int = 1) -> ConfigNode {
        ConfigNode(.scalar(text, quoted: false), at: place(line, 10))
    }
    private static func quoted(_ text: String) -> ConfigNode {
        ConfigNode(.scalar(text, quoted: true), at: place(1, 10))
    }
    private static func list(_ items: [ConfigNode]) -> ConfigNode { ConfigNode(.sequence(items), at: place(1, 10)) }
    /// Each key stands on a line of its own, from the first.
    private static func mapping(_ entries: [(String, ConfigNode)]) -> ConfigNode {
        ConfigNode(
            .mapping(
                entries.enumerated().map { index, entry in
                    ConfigNode.Entry(key: entry.0, keyPlace: place(index + 1), value: entry.1)
                }), at: place(1))
    }

    private static func decode(_ node: ConfigNode?) -> (options: Sample, problems: [Diagnostic]) {
        var problems: [Diagnostic] = []
        let options = schema.decode(node, owner: "stage", problems: &problems)
        return (options, problems)
    }

    private static func message(_ name: String, _ value: ConfigNode) -> String? {
        decode(mapping([(name, value)])).problems.first?.message
    }

    @Test func nothingMeansDefaults() {
        for node in [nil, ConfigNode(.null, at: Self.place(1)), Self.mapping([])] {
            let (options, problems) = Self.decode(node)
            #expect(problems.isEmpty)
            #expect(options.count == 5 && options.ratio == 0.5 && options.units == [.words] && options.limit == nil)
        }
    }

    @Test func everyKindIsDecoded() {
        let (options, problems) = Self.decode(
            Self.mapping([
                ("flag", Self.bare("true")), ("count", Self.bare("10")), ("limit", Self.bare("0")),
                ("ratio", Self.bare("1")), ("share", Self.bare("0.25")), ("label", Self.quoted("7")),
                ("unit", Self.bare("sentences")), ("units", Self.list([Self.bare("sentences")])),
                ("names", Self.list([Self.bare("a"), Self.quoted("2")])),
                ("boost", Self.mapping([("title", Self.bare("-0.5"))])), ("extra", Self.list([Self.bare("x")])),
                ("lengths", Self.list([Self.bare("3"), Self.bare("4")])),
                ("inner", Self.mapping([("depth", Self.bare("3"))])),
            ]))
        #expect(problems == [])
        #expect(options.flag && options.count == 10 && options.limit == 0)
        #expect(options.ratio == 1 && options.share == 0.25 && options.label == "7")
        #expect(options.unit == .sentences && options.units == [.sentences])
        #expect(options.names == ["a", "2"] && options.boost == ["title": -0.5])
        #expect(options.extra == ["x"] && options.lengths == [3, 4] && options.inner.depth == 3)
    }

    @Test(arguments: [
        ("flag", "yes"), ("flag", "True"), ("count", "0"), ("count", "11"), ("count", "2.5"), ("count", "ten"),
        ("count", "99999999999999999999"), ("limit", "-1"), ("ratio", "1.01"), ("ratio", "-0.1"), ("ratio", "nan"),
        ("ratio", "half"), ("share", "2"), ("share", "inf"),
    ])
    func wrongScalarsAreRefused(_ name: String, _ text: String) throws {
        let problems = Self.decode(Self.mapping([(name, Self.bare(text))])).problems
        try #require(problems.count == 1)
        #expect(problems[0].message.hasPrefix("'\(name)' must be "))
        #expect(problems[0].message.hasSuffix(", not '\(text)'"))
        #expect(problems[0].place == Self.place(1, 10))
    }

    @Test(arguments: ["flag", "count", "limit", "ratio", "share"])
    func quotedTextIsNoNumberAndNoTruthValue(_ name: String) {
        let value = name == "flag" ? "true" : "1"
        #expect(Self.decode(Self.mapping([(name, Self.bare(value))])).problems.isEmpty)
        #expect(Self.message(name, Self.quoted(value))?.hasSuffix(", not the text \"\(value)\"") == true)
    }

    @Test func messagesNameTheType() {
        let none = ConfigNode(.null, at: Self.place(1, 10))
        #expect(Self.message("count", none) == "'count' must be a whole number from 1 to 10, not nothing")
        #expect(Self.message("limit", none) == "'limit' must be a whole number from 0, not nothing")
        #expect(Self.message("flag", Self.list([])) == "'flag' must be true or false, not a list")
        #expect(Self.message("label", Self.mapping([])) == "'label' must be text, not a mapping")
        #expect(Self.message("names", Self.bare("a")) == "'names' must be a list of texts, not 'a'")
        #expect(Self.message("label", Self.quoted("")) == "'label': it must not be empty")
        #expect(Self.message("extra", Self.bare("a")) == "'extra' must be a list of texts, not 'a'")
        #expect(Self.message("extra", Self.list([Self.list([])])) == "'extra' must hold texts, not a list")
        #expect(Self.message("lengths", Self.bare("3")) == "'lengths' must be a list of whole numbers, not '3'")
        #expect(
            Self.message("lengths", Self.list([Self.bare("3"), Self.quoted("4")]))
                == "'lengths' must hold whole numbers, not the text \"4\"")
        #expect(Self.message("unit", Self.list([])) == "'unit' must be one of words, sentences, not a list")
    }

    @Test func choicesHaveHelp() {
        let near = Self.decode(Self.mapping([("unit", Self.bare("wrods"))])).problems.first
        #expect(near?.message == "'unit' cannot be 'wrods'")
        #expect(near?.help == "did you mean 'words'?")
        let far = Self.decode(Self.mapping([("units", Self.list([Self.bare("words", 2), Self.bare("pages", 3)]))]))
            .problems
        #expect(far.first?.message == "'units' cannot hold 'pages'")
        #expect(far.first?.place?.line == 3)
        #expect(far.first?.help == "the choices are: words, sentences")
    }

    @Test func numbersUnderKeysAreChecked() {
        let unknown = Self.decode(Self.mapping([("boost", Self.mapping([("mention", Self.bare("1"))]))])).problems
        #expect(unknown.map(\.message) == ["'boost' has no key 'mention'"])
        #expect(unknown.first?.help == "did you mean 'mentions'?")
        #expect(
            Self.message("boost", Self.mapping([("title", Self.bare("2"))]))
                == "'title' must be a number from -1.0 to 1.0, not '2'")
        #expect(Self.message("inner", Self.mapping([("depth", Self.bare("4"))]))?.hasPrefix("'depth' must be") == true)
    }

    /// One run tells every mistake, each at its own place, in the order of the file.
    @Test func allMistakesAreToldWithTheirPlaces() {
        let (_, problems) = Self.decode(
            Self.mapping([
                ("cuont", Self.bare("1", 1)), ("count", Self.bare("none", 2)), ("ratio", Self.bare("0.1", 3)),
                ("ratio", Self.bare("0.2", 4)), ("zzzzzz", Self.bare("1", 5)), ("unit", Self.bare("miles", 6)),
            ]))
        #expect(
            problems.map(\.message) == [
                "stage has no option 'cuont'", "'count' must be a whole number from 1 to 10, not 'none'",
                "'ratio' is given twice", "stage has no option 'zzzzzz'", "'unit' cannot be 'miles'",
            ])
        #expect(
            problems.map(\.place) == [
                Self.place(1), Self.place(2, 10), Self.place(4), Self.place(5), Self.place(6, 10),
            ])
        #expect(problems[0].help == "did you mean 'count'?")
        #expect(problems[3].help?.hasPrefix("the options of stage are: flag, count, ") == true)
        #expect(problems.allSatisfy { $0.category == .data && $0.severity == .error })
    }

    @Test func everyMistakeInsideAValueIsTold() {
        let (options, problems) = Self.decode(
            Self.mapping([
                ("units", Self.list([Self.bare("wrods", 1), Self.bare("words", 2), Self.bare("pages", 3)])),
                ("names", Self.list([Self.list([]), Self.bare("a"), Self.mapping([])])),
                ("boost", Self.mapping([("titel", Self.bare("1")), ("title", Self.bare("9"))])),
                ("lengths", Self.list([Self.bare("x"), Self.bare("1"), Self.bare("y")])),
                ("inner", Self.mapping([("dept", Self.bare("1")), ("depth", Self.bare("7"))])),
            ]))
        #expect(
            problems.map(\.message) == [
                "'units' cannot hold 'wrods'", "'units' cannot hold 'pages'",
                "'names' must be a list of texts, not a list", "'names' must be a list of texts, not a mapping",
                "'boost' has no key 'titel'", "'title' must be a number from -1.0 to 1.0, not '9'",
                "'lengths' must hold whole numbers, not 'x'", "'lengths' must hold whole numbers, not 'y'",
                "inner has no option 'dept'", "'depth' must be a whole number from 1 to 3, not '7'",
            ])
        #expect(options.units == Sample().units && options.lengths == nil && options.inner.depth == 1)
    }

    @Test func optionsThatDoNotFitAreToldOnce() {
        let both = [("count", Self.bare("7")), ("flag", Self.bare("true"))]
        let problems = Self.decode(Self.mapping(both)).problems
        #expect(problems.map(\.message) == ["stage: count and flag do not fit"])
        #expect(problems.first?.place == Self.place(1))
        // Not while there are other mistakes.
        #expect(Self.decode(Self.mapping(both + [("ratio", Self.bare("9"))])).problems.count == 1)
        #expect(Self.decode(Self.mapping([both[0]])).problems.isEmpty)
    }

    @Test func mistakesOfOthersDoNotHideTheCheck() {
        var problems = [Diagnostic(.data, "an earlier stage's mistake")]
        let node = Self.mapping([("count", Self.bare("7")), ("flag", Self.bare("true"))])
        _ = Self.schema.decode(node, owner: "stage", problems: &problems)
        #expect(problems.count == 2)
    }

    @Test func optionsMustBeAMapping() {
        let problems = Self.decode(Self.list([])).problems
        #expect(problems.map(\.message) == ["the options of stage must be a mapping, not a list"])
        #expect(Self.decode(Self.bare("count")).problems.count == 1)
    }

    @Test func aStageWithoutOptionsSaysSo() {
        var problems: [Diagnostic] = []
        _ = OptionSchema(Inner()).decode(Self.mapping([("depth", Self.bare("1"))]), owner: "none", problems: &problems)
        #expect(problems.map(\.help) == ["none takes no options"])
    }

    @Test func descriptionsAreForDocumentation() {
        let all = Self.schema.descriptions
        #expect(all.map(\.name).prefix(4) == ["flag", "count", "limit", "ratio"])
        #expect(
            all.map(\.defaultValue) == [
                "false", "5", nil, "0.5", nil, nil, "words", "[words, sentences]", "[]", "{}", nil, nil, nil,
            ])
        #expect(
            all.map(\.typeName) == [
                "true or false", "whole number from 1 to 10", "whole number from 0", "number from 0.0 to 1.0",
                "number from 0.0 to 1.0", "text", "one of words, sentences", "list of words, sentences",
                "list of texts", "mapping of title, mentions to numbers", "list of texts", "list of whole numbers",
                "mapping of depth",
            ])
    }
}
