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

    /// Whether reading it may wait for whoever writes it.
    var mayHaveToBeWaitedFor: Bool {
        switch self {
        case .standardInput: true
        case .file(let path): ByteSource.isStream(path)
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
    /// What is asked instead of the file system.
    var foldsCase: (@Sendable (String) -> Bool)?

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
        /// The language of a record that is to be translated into it.
        var languageOfTarget: LanguageTag?
        /// The document with its layers, where the settings ask for it.
        public var document: Document?
    }

    enum Item: Sendable {
        case file(InputPath)
        case record(TextInput)
        case bad(RecordError, file: String)
    }

    /// Everything that can be said before anything is read: two outputs with one path, an output in the place of an input.
    public func conflicts() -> [Diagnostic] { pathsOfInputs().problems }

    /// The paths that the inputs' names settle, and what is wrong with them.
    private func pathsOfInputs() -> (claims: PathClaims, problems: [Diagnostic]) {
        let folder = outputFolder
        var claims = PathClaims(foldsCase: foldsCase ?? folder.foldsCase)
        var problems: [Diagnostic] = []
        guard settings.format == .text else { return (claims, []) }
        for input in settings.inputs {
            let identity = Self.identity(of: input)
            var own = PathClaims(foldsCase: foldsCase ?? folder.foldsCase)
            for output in pipeline.outputs {
                guard let pattern = output.pattern, !pattern.uses("language") else { continue }
                let path = pattern.path(for: identity, language: "und", target: output.target)
                if let other = own.claim(path, for: input.name) {
                    problems.append(
                        Diagnostic(
                            .usage, at: .init(file: input.name),
                            "two outputs would be written to \(PathClaims.words(other, path))",
                            help: "give one of them another 'to'"))
                } else if let other = claims.claim(path, for: input.name) {
                    problems.append(
                        Diagnostic(
                            .usage,
                            "both '\(other.owner)' and '\(input.name)' would be written to \(PathClaims.words(other, path))",
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
        var untranslated = UntranslatedRecords()
        try await OrderedRun(jobs: settings.jobs)(
            isReady: { feed.isReady() },
            pull: { feed.next() },
            work: { (items: [Item]) in BatchWork(pipeline, settings, folder)(items) },
            emit: { (outcomes: [Outcome]) in
                for var outcome in outcomes {
                    outcome.diagnostics = untranslated.notices(before: outcome) + outcome.diagnostics
                    for file in outcome.files {
                        let identity = outcome.identity
                        let name = identity.line == nil ? identity.file : identity.id
                        if let other = feed.claims.claim(file.path, for: name) {
                            outcome.diagnostics.append(
                                Diagnostic(
                                    .data, at: .init(file: identity.file, line: identity.line),
                                    other.owner == name
                                        ? "two outputs would be written to \(PathClaims.words(other, file.path)); the second is left out"
                                        : "'\(other.owner)' and '\(name)' would both be written to \(PathClaims.words(other, file.path)); this one is left out",
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
        let last = untranslated.notices()
        if !last.isEmpty {
            var outcome = Outcome()
            outcome.diagnostics = last
            try emit(outcome)
        }
    }

    static func identity(of input: InputPath) -> Document.Identity {
        guard case .file(let path) = input else { return .init(id: "stdin", file: "-") }
        var (folder, name) = PathText.folderAndName(path)
        if folder == ".", !path.hasPrefix("./") { folder = "" }
        if let dot = name.lastIndex(of: "."), dot > name.startIndex { name = String(name[..<dot]) }
        return .init(id: FileName.printable(name), file: FileName.printable(path), directory: folder)
    }

    /// Pulls batches of work, one input after the other. A batch ends where the next record or text is not there yet, so that
    /// whoever writes them gets the results of those written so far. The first are small, so that all tasks have work early.
    private struct Feed: ~Copyable {
        let settings: BatchSettings
        var claims: PathClaims
        let outputs: [Pipeline.Output]
        var nextInput = 0
        var records: JSONLinesReader?
        var recordsFile = ""
        private var batches = 0
        /// Nothing was pulled since the last input that may have to be waited for.
        private var hasPaused = true

        init(settings: BatchSettings, claims: PathClaims, outputs: [Pipeline.Output]) {
            self.settings = settings
            self.claims = claims
            self.outputs = outputs
        }

        /// Nil at the end; an empty one where the next input may have to be waited for: what was begun is to be finished first.
        mutating func next() -> [Item]? {
            var batch: [Item] = []
            var bytes = 0
            let jobs = max(1, settings.jobs)
            let most = min(BatchWork.most, 8 << (batches / jobs))
            batches = min(batches + 1, 3 * jobs)
            while batch.count < most, bytes < BatchWork.mostBytes, batch.isEmpty || isReady() {
                guard let item = nextItem() else { break }
                hasPaused = false
                switch item {
                case .record(let input): bytes += input.size
                case .file(.file(let path)): bytes += ByteSource.size(ofFile: path)
                case .file(.standardInput), .bad: break
                }
                batch.append(item)
            }
            return batch.isEmpty && records == nil && nextInput == settings.inputs.count ? nil : batch
        }

        /// Whether the next item is there, and need not be waited for.
        mutating func isReady() -> Bool { records?.isReady() ?? !mayWaitForNextInput }

        private var mayWaitForNextInput: Bool {
            nextInput < settings.inputs.count && settings.inputs[nextInput].mayHaveToBeWaitedFor
        }

        /// Nil at the end, and before an input that may have to be waited for.
        private mutating func nextItem() -> Item? {
            while true {
                if records != nil {
                    if let item = nextRecord() { return item }
                    records = nil
                }
                guard nextInput < settings.inputs.count else { return nil }
                if !hasPaused, mayWaitForNextInput {
                    hasPaused = true
                    return nil
                }
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
                                    "the records '\(other.owner)' and '\(record.id)' would both be written to \(PathClaims.words(other, path))",
                                    help: pattern.uses("id") || pattern.uses("name")
                                        ? "give one of them another id, or run their files into folders of their own (-o)"
                                        : "use {id} in the output's path")),
                            file: recordsFile)
                    }
                }
                return .record(
                    TextInput(identity: identity, source: record.source, title: record.title, language: record.language)
                )
            }
        }
    }
}
