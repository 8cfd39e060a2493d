// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

struct SegmentCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "segment",
        abstract: "Cut texts into sentences, one a line.",
        discussion: """
            EXAMPLES
              tolmach segment story.txt
              tolmach segment --language de --line-breaks space --format json book.txt
              tolmach segment --srx rules.srx story.txt    by the rules of an SRX 2.0 file
              tolmach segment --export-srx de > german.srx   tolmach's own, as SRX
              tolmach segment --explain story.txt      what cut or kept each place
            """)

    @OptionGroup var input: InputOptions

    @Option(help: "text, or json: one object a document, one a line.")
    var format: ResultFormat = .text

    @Flag(help: "Show for each place where a sentence might end what cut or kept it: a rule, or the model's weights.")
    var explain = false

    @Option(
        help: ArgumentHelp("An SRX 2.0 file whose rules decide.", valueName: "file"),
        completion: .file(extensions: ["srx"]))
    var srx: String?

    @Option(
        name: .customLong("srx-mode"),
        help: ArgumentHelp("replace: the SRX rules alone decide; extend: they lead.", valueName: "replace|extend"))
    var srxMode: String?

    @Option(
        name: .customLong("export-srx"),
        help: ArgumentHelp("Print a language's rules as SRX 2.0, and read nothing.", valueName: "tag"))
    var exportedLanguage: String?

    func validate() throws {
        if exportedLanguage != nil, !input.files.isEmpty || srx != nil {
            throw ValidationError("--export-srx reads no texts and no rules")
        }
        if explain, input.files.count > 1 || input.from == .jsonl { throw ValidationError("--explain takes one text") }
        if explain, format == .json {
            throw ValidationError("--explain is for people to read: leave out --format json")
        }
    }

    @MainActor func run() async throws {
        if let exportedLanguage { return try export(exportedLanguage) }
        if explain { return try printExplanation() }
        let pipeline = try BatchCommand.pipeline(
            stages, [OutputRequest("sentences", as: format.rawValue)], resources: Resources())
        var settings = input.settings()
        settings.answersErrorsAsJSON = format == .json
        settings.namesDocuments = format == .text && settings.format == .text && settings.inputs.count > 1
        try await BatchCommand.run(pipeline, settings)
    }

    private var stages: [StageRequest] {
        var stages = input.firstStages(tokenize: false)
        if let last = stages.popLast() { stages.append(last.adding([("srx", srx), ("srx-mode", srxMode)])) }
        return stages
    }

    private func export(_ tag: String) throws {
        guard let language = Tolmach.language(tag), SRXExport.knows(language) || language == .undetermined else {
            throw CommandFailure(
                Diagnostic(
                    .usage, "there are no rules for '\(tag)' alone",
                    help: "'--export-srx und' gives those that hold for every language"))
        }
        try Console.write(SRXExport(language).text())
    }

    private func printExplanation() throws {
        let pipeline = try BatchCommand.pipeline(stages, [], resources: Resources())
        try BatchCommand.explain(input, pipeline) { document throws(Diagnostic) in
            let lineBreaks = input.lineBreaks.flatMap(LineBreaks.init) ?? .auto
            var user = UserRules()
            if let srx {
                user.srx = try SRXRules(try ByteSource.read(srx, as: .other), file: srx)
                user.srxMode = srxMode.flatMap(SRXMode.init) ?? .replace
            }
            return try SegmentationExplanation(document, lineBreaks: lineBreaks, user: user).rendered()
        }
    }
}
