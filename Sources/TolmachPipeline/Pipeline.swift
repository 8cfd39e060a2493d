// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachFormats
import TolmachSegmentation

/// A text with what is known of it before anything is run.
public struct TextInput: Sendable {
    /// Who the document is in results and diagnostics.
    public var identity: Document.Identity
    /// The decoded text.
    public var source: SourceText
    /// What came beside the text.
    public var title: String?
    /// The language it is said to be in; nil: it is detected.
    public var language: LanguageTag?
    /// What the decoder had to say.
    public var notices: [Diagnostic]

    /// The bytes of text in it.
    var size: Int { source.utf8.count + (title?.utf8.count ?? 0) + identity.id.utf8.count }

    /// A text that was decoded already.
    public init(
        identity: Document.Identity, source: SourceText, title: String? = nil, language: LanguageTag? = nil,
        notices: [Diagnostic] = []
    ) {
        self.identity = identity
        self.notices = notices
        self.source = source
        self.title = title
        self.language = language
    }
}

/// A pipeline ready to run: stages made, glossaries loaded.
///
/// A value that may be used from any number of tasks at once.
public struct Pipeline: Sendable {
    /// One of the things the pipeline writes.
    public struct Output: Sendable {
        /// What is written, e.g. `summary`.
        public let kind: String
        /// How, e.g. `markdown`.
        public let format: String
        /// The language its kit is for, canonical; nil where there is none.
        public let target: String?
        /// Nil: standard output.
        public let pattern: OutputPattern?
        let render: DocumentRendering
    }

    let reader: PlainTextReader
    private let decoder: TextDecoder
    let steps: [(kind: String, run: DocumentStep)]
    /// In the order of the plan.
    public let outputs: [Output]
    /// The files that options of its stages name.
    let files: [String]
    /// The languages that are translated into.
    private let targets: Set<LanguageTag>

    /// Makes the stages and writers of a plan with the given resources. Each that cannot be made is thrown.
    public init(_ plan: PipelinePlan, resources: Resources, registry: Registry) throws(Diagnostics) {
        var problems: [Diagnostic] = []
        var steps: [(kind: String, run: DocumentStep)] = []
        var outputs: [Output] = []
        var resources = resources
        let named = NamedFiles()
        let isOfFlags = plan.isOfFlags
        resources.file = { reference throws(Diagnostic) in
            named.add(reference.path)
            return try named.reading { () throws(Diagnostic) in
                do throws(Diagnostic) {
                    return try ByteSource.read(reference.path, limit: 64 << 20, as: .other)
                } catch {
                    throw Diagnostic(
                        isOfFlags ? error.category : .data, at: reference.place,
                        "the file cannot be read: \(error.message)", help: error.help)
                }
            }
        }
        let reader = PlainTextReader()
        let decoder: TextDecoder
        do throws(Diagnostic) {
            decoder = try TextDecoder(
                registry.readSchema.decode(plan.read, owner: "read", problems: &problems),
                setBy: plan.isOfFlags ? .flags : .pipelineFile)
        } catch {
            throw Diagnostics(problems + [error])
        }
        let read = resources.file
        for stage in plan.stages where stage.isSound {
            let before = steps
            let isWhole = problems.isEmpty && plan.isSound
            resources.document = { reference throws(Diagnostic) in
                let bytes = try read(reference)
                let decoded = try named.reading { () throws(Diagnostic) in
                    try decoder.decode(bytes, file: reference.path)
                }
                // Where a stage before could not be made, nothing is run.
                guard isWhole else { return Document(SourceText(""), identity: .init(id: "", file: "")) }
                let identity = Document.Identity(id: reference.path, file: reference.path)
                return try Self.layered(TextInput(identity: identity, source: decoded.source), reader, before)
            }
            do throws(Diagnostic) {
                steps.append((stage.kind, try stage.make(resources)))
            } catch {
                problems.append(error.located(at: stage.place))
            }
        }
        for output in plan.outputs where output.writer.isSound {
            do throws(Diagnostic) {
                outputs.append(
                    Output(
                        kind: output.kind, format: output.format, target: output.target, pattern: output.pattern,
                        render: try output.writer.make(resources)))
            } catch {
                problems.append(error.located(at: output.place))
            }
        }
        for problem in named.problems where !problems.contains(problem) { problems.append(problem) }
        guard problems.isEmpty else { throw Diagnostics(problems) }
        self.reader = reader
        self.decoder = decoder
        self.steps = steps
        self.outputs = outputs
        files = named.paths
        targets = Set(outputs.compactMap(\.target).map { LanguageTag($0) })
    }

    /// Decodes bytes as the pipeline's `read` says.
    public func decoded(_ bytes: [UInt8], file: String) throws(Diagnostic) -> TextDecoder.Decoded {
        try decoder.decode(bytes, file: file)
    }

    /// The document with every layer of the pipeline. A text of more than 1 GiB is an error, as it is for `decoded`.
    public func layered(_ input: TextInput) throws(Diagnostic) -> Document {
        var document = try Self.layered(input, reader, steps)
        addNotices(to: &document)
        return document
    }

    /// What the layers have to say.
    func addNotices(to document: inout Document) {
        let place = Diagnostic.Place(file: document.identity.file, line: document.identity.line)
        if let copy = document[WorkingCopy.self] {
            document.add(notices: copy.notices(of: document.source, at: place))
        }
        if let notice = document[Summary.self]?.spent.notice {
            document.add(notices: [notice.located(at: place)])
        }
        if let notice = notice(ofTargetIn: document) { document.add(notices: [notice]) }
    }

    /// The warning about a text in the very language that it is to be translated into; nil: it is in another.
    func notice(ofTargetIn document: Document) -> Diagnostic? {
        guard let language = document[DocumentLanguage.self]?.tag, targets.contains(language) else { return nil }
        return Diagnostic(
            .data, severity: .warning, at: Diagnostic.Place(file: document.identity.file, line: document.identity.line),
            "the language to translate into, \(language), is the text's own", help: "name another target")
    }

    private static func layered(
        _ input: TextInput, _ reader: PlainTextReader, _ steps: [(kind: String, run: DocumentStep)]
    ) throws(Diagnostic) -> Document {
        if let failure = tooLarge(input) { throw failure }
        var document = begun(input, reader)
        for step in steps { try take(step.run, &document) }
        return document
    }

    /// What is wrong with a text that no stage could number the bytes of.
    static func tooLarge(_ input: TextInput) -> Diagnostic? {
        guard input.source.utf8.count > TextDecoder.largestText else { return nil }
        return Diagnostic(
            .data, at: .init(file: input.identity.file, line: input.identity.line), "the text is larger than 1 GiB",
            help: "split the document"
        )
    }

    /// A document with the layers that reading gives.
    static func begun(_ input: TextInput, _ reader: PlainTextReader) -> Document {
        var document = Document(
            input.source, identity: input.identity, title: input.title, givenLanguage: input.language)
        document.set(Blocks.self, reader.read(input.source))
        document.add(notices: input.notices)
        if let language = input.language { document.set(GivenLanguage.self, language) }
        return document
    }

    /// Runs a step; an error of it says where.
    static func take(_ step: DocumentStep, _ document: inout Document) throws(Diagnostic) {
        do throws(Diagnostic) {
            try step(&document)
        } catch {
            throw error.located(at: .init(file: document.identity.file, line: document.identity.line))
        }
    }

    /// What an output makes of a document.
    public func rendered(_ document: Document, _ output: Output) throws(Diagnostic) -> [UInt8] {
        do throws(Diagnostic) {
            return try output.render(document)
        } catch {
            throw error.located(at: .init(file: document.identity.file, line: document.identity.line))
        }
    }
}

extension Pipeline {
    /// Seconds spent in each step over some documents, in batches one after the other; for benchmarks.
    public func profile(_ documents: [(name: String, bytes: [UInt8])]) throws(Diagnostic) -> [(
        step: String, seconds: Double
    )] {
        var times = [Double](repeating: 0, count: steps.count + 2)
        let clock = ContinuousClock()
        var mark = clock.now
        func lap(_ index: Int) {
            let now = clock.now
            let time = (now - mark).components
            times[index] += Double(time.seconds) + Double(time.attoseconds) * 1e-18
            mark = now
        }
        // In batches, as in a run.
        for start in stride(from: 0, to: documents.count, by: BatchWork.most) {
            mark = clock.now
            var batch: [Document] = []
            for (name, bytes) in documents[start..<min(start + BatchWork.most, documents.count)] {
                let source = try decoded(bytes, file: name).source
                batch.append(Self.begun(TextInput(identity: .init(id: name, file: name), source: source), reader))
            }
            lap(0)
            var order = Array(batch.indices)
            var isByLanguage = false
            for (number, step) in steps.enumerated() {
                if !isByLanguage { isByLanguage = Self.sort(&order, byLanguageOf: batch) }
                for index in order { try step.run(&batch[index]) }
                lap(number + 1)
            }
            for index in order { for output in outputs { _ = try rendered(batch[index], output) } }
            lap(steps.count + 1)
        }
        let names = ["read"] + steps.map(\.kind) + ["write"]
        return zip(names, times).map { ($0, $1) }
    }
}
