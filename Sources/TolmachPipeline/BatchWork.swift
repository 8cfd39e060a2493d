// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachFormats

/// The work on one batch of a run: texts are read, run together where they are small, and rendered.
struct BatchWork {
    /// Documents that are worked on together, and their bytes: a larger one is worked on by itself.
    static let most = 64
    static let mostBytes = 1 << 18

    private let pipeline: Pipeline
    private let settings: BatchSettings
    private let folder: OutputFolder
    private var outcomes: [BatchRun.Outcome] = []
    /// Texts that wait to be run together, and the places of their outcomes.
    private var waiting: [(place: Int, input: TextInput)] = []
    private var waitingBytes = 0

    init(_ pipeline: Pipeline, _ settings: BatchSettings, _ folder: OutputFolder) {
        self.pipeline = pipeline
        self.settings = settings
        self.folder = folder
    }

    /// What became of each item, in order.
    consuming func callAsFunction(_ items: [BatchRun.Item]) -> [BatchRun.Outcome] {
        outcomes.reserveCapacity(items.count)
        for item in items { read(item) }
        run()
        return outcomes
    }

    private mutating func read(_ item: BatchRun.Item) {
        let place = outcomes.count
        outcomes.append(BatchRun.Outcome())
        var id: String?
        do throws(Diagnostic) {
            switch item {
            case .bad(let error, _):
                id = error.id
                throw error.diagnostic
            case .record(let input): wait(for: input, place)
            case .file(let path):
                let identity = BatchRun.identity(of: path)
                id = identity.id
                let bytes = try ByteSource.read(path.name, limit: settings.largestDocument)
                let decoded = try pipeline.decoded(bytes, file: path.name)
                wait(for: TextInput(identity: identity, source: decoded.source, notices: decoded.notices), place)
            }
        } catch {
            fail(error, id: id, place)
        }
    }

    private mutating func wait(for input: TextInput, _ place: Int) {
        let size = input.size
        if waitingBytes + size > Self.mostBytes { run() }
        waiting.append((place, input))
        waitingBytes += size
    }

    /// Runs what waits.
    private mutating func run() {
        let texts = waiting
        waiting = []
        waitingBytes = 0
        let results = pipeline.layered(texts.map(\.input))
        var documents: [(place: Int, document: Document)] = []
        for (text, result) in zip(texts, results) {
            outcomes[text.place].sourceBytes = text.input.source.utf8.count
            outcomes[text.place].identity = text.input.identity
            switch result {
            case .success(let document): documents.append((text.place, document))
            case .failure(let error): fail(error, id: text.input.identity.id, text.place)
            }
        }
        var order = Array(documents.indices)
        Pipeline.sort(&order, byLanguageOf: documents.map(\.document))
        for index in order { render(documents[index].document, documents[index].place) }
    }

    private mutating func render(_ document: Document, _ place: Int) {
        outcomes[place].diagnostics += document.notices
        // Of the records of a file it is said once.
        if document.identity.line != nil, let notice = pipeline.notice(ofTargetIn: document) {
            outcomes[place].diagnostics.removeAll { $0 == notice }
            outcomes[place].languageOfTarget = document[DocumentLanguage.self]?.tag
        }
        if settings.keepsDocuments { outcomes[place].document = document }
        if settings.namesDocuments {
            outcomes[place].standardOutput += Array("==> \(PrintableText.escaped(document.identity.file)) <==\n".utf8)
        }
        for output in pipeline.outputs {
            do throws(Diagnostic) {
                let bytes = try pipeline.rendered(document, output)
                guard let pattern = output.pattern else {
                    outcomes[place].standardOutput += bytes
                    continue
                }
                let language = document[DocumentLanguage.self]?.tag.description ?? "und"
                let path = pattern.path(for: document.identity, language: language, target: output.target)
                if pattern.uses("language") {
                    outcomes[place].files.append((path, bytes))
                } else {
                    try folder.write(bytes, to: path)
                }
            } catch {
                outcomes[place].diagnostics.append(error)
                if settings.answersErrorsAsJSON {
                    outcomes[place].standardOutput += Self.answer(error, id: document.identity.id)
                }
            }
        }
    }

    private mutating func fail(_ error: Diagnostic, id: String?, _ place: Int) {
        outcomes[place].diagnostics.append(error)
        if settings.answersErrorsAsJSON { outcomes[place].standardOutput = Self.answer(error, id: id) }
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
