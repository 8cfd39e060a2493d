// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachFormats

/// Where texts come from.
public enum InputPath: Sendable, Hashable {
    /// What is piped in.
    case standardInput
    /// A path as the user wrote it.
    case file(String)

    /// `-` is standard input.
    public init(_ argument: String) { self = argument == "-" ? .standardInput : .file(argument) }

    /// What diagnostics call it; `-` for standard input.
    public var name: String {
        switch self {
        case .standardInput: "-"
        case .file(let path): path
        }
    }
}

/// How many texts are run, and where results go.
public struct BatchSettings: Sendable {
    /// How an input holds its texts.
    public enum InputFormat: String, Sendable, CaseIterable {
        /// One text a file.
        case text
        /// One a line, as JSON Lines.
        case jsonl
    }

    /// In the order of the results.
    public var inputs: [InputPath]
    /// How each input holds its texts.
    public var format: InputFormat = .text
    /// How many tasks work at a time; the output does not depend on it.
    public var jobs = 1
    /// The largest document in bytes.
    public var largestDocument = ByteSource.defaultLimit
    /// Results are files below this folder; nil: as each output's pattern says.
    public var folder: String?
    /// Bad records are answered by a line of JSON on standard output, too.
    public var answersErrorsAsJSON = false
    /// Files besides the inputs that are read, and so must not be written over: the pipeline file, glossaries.
    public var kept: [String] = []
    /// A line with the file's name before each document's text on standard output.
    public var namesDocuments = false
    /// Outcomes hold their documents.
    public var keepsDocuments = false

    /// Everything else as it is by default.
    public init(inputs: [InputPath]) { self.inputs = inputs }
}

/// Runs a pipeline over many texts: in parallel, with the results in order, a bad one never stopping the others.
public struct BatchRun: Sendable {
    private let pipeline: Pipeline
    private let settings: BatchSettings

    /// Nothing is read before the run is called.
    public init(_ pipeline: Pipeline, _ settings: BatchSettings) {
        self.pipeline = pipeline
        self.settings = settings
    }

    /// What became of one document.
    public struct Outcome: Sendable {
        /// Bytes for standard output.
        public var standardOutput: [UInt8] = []
        /// Errors and warnings, in the order they came.
        public var diagnostics: [Diagnostic] = []
        /// Files that must be written in order, because their path depends on what was found in the text.
        var files: [(path: String, bytes: [UInt8])] = []
        /// Whose they are.
        var identity = Document.Identity(id: "", file: "")
        /// The size of the text as UTF-8; 0 where it was not read.
        public var sourceBytes = 0
        /// The document with its layers, where the settings ask for it.
        public var document: Document?
    }

    private enum Item: Sendable {
        case file(InputPath)
        case record(TextInput)
        case bad(RecordError, file: String)
    }

    /// Everything that can be said before anything is read: two outputs with one path, an output in the place of an input.
    public func conflicts() -> [Diagnostic] { pathsOfInputs().problems }

    /// The paths that the inputs' names settle, and what is wrong with them.
    private func pathsOfInputs() -> (claims: PathClaims, problems: [Diagnostic]) {
        var claims = PathClaims()
        var problems: [Diagnostic] = []
        guard settings.format == .text else { return (claims, []) }
        let folder = outputFolder
        for input in settings.inputs {
            let identity = Self.identity(of: input)
            var own = PathClaims()
            for output in pipeline.outputs {
                guard let pattern = output.pattern, !pattern.uses("language") else { continue }
                let path = pattern.path(for: identity, language: "und", target: output.target)
                if own.claim(path, for: input.name) != nil {
                    problems.append(
                        Diagnostic(
                            .usage, at: .init(file: input.name), "two outputs would be written to '\(path)'",
                            help: "give one of them another 'to'"))
                } else if let other = claims.claim(path, for: input.name) {
                    problems.append(
                        Diagnostic(
                            .usage, "both '\(other)' and '\(input.name)' would be written to '\(path)'",
                            help: "rename one, or use {dir} in the output's path"))
                }
                if let original = folder.original(at: path) {
                    problems.append(
                        Diagnostic(
                            .usage, at: .init(file: input.name),
                            "the result would be written over '\(original)', which is read",
                            help: "write to another folder, or give the output another name"))
                }
            }
        }
        return (claims, problems)
    }

    private var outputFolder: OutputFolder {
        let inputs = settings.inputs.compactMap { if case .file(let path) = $0 { path } else { nil } }
        return OutputFolder(root: settings.folder, keeping: inputs + settings.kept + pipeline.files)
    }

    /// Runs all. `emit` gets each document's outcome, in order; throws only what `emit` throws, or the error of an input that
    /// failed as a whole is in an outcome of its own.
    public func callAsFunction(emit: (Outcome) throws -> Void) async throws {
        var feed = Feed(settings: settings, claims: pathsOfInputs().claims, outputs: pipeline.outputs)
        let folder = outputFolder
        try await OrderedRun(jobs: settings.jobs)(
            isReady: { feed.isReady() },
            pull: { feed.next() },
            work: { (items: [Item]) in items.map { work($0, folder) } },
            emit: { (outcomes: [Outcome]) in
                for var outcome in outcomes {
                    for file in outcome.files {
                        let identity = outcome.identity
                        let name = identity.line == nil ? identity.file : identity.id
                        if let other = feed.claims.claim(file.path, for: name) {
                            outcome.diagnostics.append(
                                Diagnostic(
                                    .data, at: .init(file: identity.file, line: identity.line),
                                    other == name
                                        ? "two outputs would be written to '\(file.path)'; the second is left out"
                                        : "'\(other)' and '\(name)' would both be written to '\(file.path)'; this one is left out",
                                    help: "use {name} in the output's path"))
                            continue
                        }
                        do throws(Diagnostic) {
                            try folder.write(file.bytes, to: file.path)
                        } catch {
                            outcome.diagnostics.append(error)
                        }
                    }
                    try emit(outcome)
                }
            })
    }

    static func identity(of input: InputPath) -> Document.Identity {
        guard case .file(let path) = input else { return .init(id: "stdin", file: "-") }
        var (folder, name) = PathText.folderAndName(path)
        if folder == ".", !path.hasPrefix("./") { folder = "" }
        if let dot = name.lastIndex(of: "."), dot > name.startIndex { name = String(name[..<dot]) }
        return .init(id: FileName.printable(name), file: FileName.printable(path), directory: folder)
    }

    /// Pulls batches of work, one input after the other. A batch ends where the next record is not there yet, so that whoever
    /// writes the records gets the results of those written so far.
    private struct Feed: ~Copyable {
        let settings: BatchSettings
        var claims: PathClaims
        let outputs: [Pipeline.Output]
        var nextInput = 0
        var records: JSONLinesReader?
        var recordsFile = ""

        mutating func next() -> [Item]? {
            var batch: [Item] = []
            var bytes = 0
            while batch.count < 32, bytes < 1 << 18, batch.isEmpty || isReady() {
                guard let item = nextItem() else { break }
                if case .record(let input) = item { bytes += input.source.utf8.count }
                batch.append(item)
                // Files are read by the task, and may be large.
                if case .file = item, batch.count == 16 { break }
            }
            return batch.isEmpty ? nil : batch
        }

        /// Whether the next item is there, and need not be waited for.
        mutating func isReady() -> Bool { records?.isReady() ?? true }

        private mutating func nextItem() -> Item? {
            while true {
                if records != nil {
                    if let item = nextRecord() { return item }
                    records = nil
                }
                guard nextInput < settings.inputs.count else { return nil }
                let input = settings.inputs[nextInput]
                nextInput += 1
                if settings.format == .text { return .file(input) }
                recordsFile = FileName.printable(input.name)
                do throws(Diagnostic) {
                    records = try JSONLinesReader(input.name, largestRecord: settings.largestDocument)
                } catch {
                    return .bad(RecordError(id: nil, diagnostic: error), file: input.name)
                }
            }
        }

        private mutating func nextRecord() -> Item? {
            guard let result = records?.next() else { return nil }
            switch result {
            case .failure(let error): return .bad(error, file: recordsFile)
            case .success(let record):
                let identity = Document.Identity(id: record.id, file: recordsFile, line: record.line)
                for output in outputs {
                    guard let pattern = output.pattern, !pattern.uses("language") else { continue }
                    let path = pattern.path(for: identity, language: "und", target: output.target)
                    if let other = claims.claim(path, for: record.id) {
                        return .bad(
                            RecordError(
                                id: record.id,
                                diagnostic: Diagnostic(
                                    .data, at: .init(file: recordsFile, line: record.line),
                                    "the records '\(other)' and '\(record.id)' would both be written to '\(path)'",
                                    help: "use {id} in the output's path, or give one of them another id")),
                            file: recordsFile)
                    }
                }
                return .record(
                    TextInput(identity: identity, source: record.source, title: record.title, language: record.language)
                )
            }
        }
    }

    private func work(_ item: Item, _ folder: OutputFolder) -> Outcome {
        var outcome = Outcome()
        var id: String?
        do throws(Diagnostic) {
            switch item {
            case .bad(let error, _):
                id = error.id
                throw error.diagnostic
            case .record(let input):
                id = input.identity.id
                try process(input, folder, &outcome)
            case .file(let path):
                let identity = Self.identity(of: path)
                id = identity.id
                let bytes = try ByteSource.read(path.name, limit: settings.largestDocument)
                let decoded = try pipeline.decoded(bytes, file: path.name)
                try process(
                    TextInput(identity: identity, source: decoded.source, notices: decoded.notices), folder, &outcome)
            }
        } catch {
            outcome.diagnostics.append(error)
            if settings.answersErrorsAsJSON { outcome.standardOutput = Self.answer(error, id: id) }
        }
        return outcome
    }

    private func process(_ input: TextInput, _ folder: OutputFolder, _ outcome: inout Outcome) throws(Diagnostic) {
        outcome.sourceBytes = input.source.utf8.count
        outcome.identity = input.identity
        let document = try pipeline.layered(input)
        outcome.diagnostics += document.notices
        if settings.keepsDocuments { outcome.document = document }
        if settings.namesDocuments {
            outcome.standardOutput += Array("==> \(PrintableText.escaped(input.identity.file)) <==\n".utf8)
        }
        for output in pipeline.outputs {
            do throws(Diagnostic) {
                let bytes = try pipeline.rendered(document, output)
                guard let pattern = output.pattern else {
                    outcome.standardOutput += bytes
                    continue
                }
                let language = document[DocumentLanguage.self]?.tag.description ?? "und"
                let path = pattern.path(for: input.identity, language: language, target: output.target)
                if pattern.uses("language") {
                    outcome.files.append((path, bytes))
                } else {
                    try folder.write(bytes, to: path)
                }
            } catch {
                outcome.diagnostics.append(error)
                if settings.answersErrorsAsJSON { outcome.standardOutput += Self.answer(error, id: input.identity.id) }
            }
        }
    }

    /// `{"id"?,"error":{"code","message","line"}}`
    private static func answer(_ error: Diagnostic, id: String?) -> [UInt8] {
        let code =
            switch error.category {
            case .usage: "usage"
            case .data: "bad-input"
            case .noInput: "no-input"
            case .cannotCreate: "cannot-create"
            case .io: "io"
            }
        var json = JSONText()
        json.object {
            if let id { $0.member("id") { $0.string(id) } }
            $0.member("error") {
                $0.object {
                    $0.member("code") { $0.string(code) }
                    $0.member("message") { $0.string(error.message) }
                    if let line = error.place?.line { $0.member("line") { $0.integer(line) } }
                }
            }
        }
        return json.line()
    }
}

/// Which document has taken which path.
struct PathClaims {
    private var owners: [String: String] = [:]

    /// The earlier owner, if there is one.
    mutating func claim(_ path: String, for owner: String) -> String? {
        let path = PathText.normalized(path)
        if let other = owners[path] { return other }
        owners[path] = owner
        return nil
    }
}
