// SPDX-License-Identifier: Apache-2.0

/// A step of the pipeline: reads the layers it names, adds the layers it names, changes nothing else.
///
/// A stage is a value made once for a run and used from several tasks; what it must keep between documents (an ICU
/// handle, a cache of words) is borrowed from a `Pool`, and must not change what it answers.
public protocol Stage: Sendable {
    /// The layers it reads.
    associatedtype Needs: LayerPack
    /// The layers it adds.
    associatedtype Provides: LayerPack
    /// What can be set; an empty type if nothing.
    associatedtype Options: Sendable

    /// The name in pipeline.yaml, e.g. `segment`.
    static var kind: String { get }
    /// One line on what it does.
    static var summary: String { get }
    /// Its options, declared once: decoding, checks, help, docs and JSON Schema come from here.
    static var schema: OptionSchema<Options> { get }

    /// Made once a run. Throws what is wrong with the options as a whole or with a file they name.
    init(_ options: Options, _ resources: Resources) throws(Diagnostic)
    /// The layers of one document. Called from several tasks at once; the answer depends on the arguments alone.
    func run(on source: SourceText, _ layers: Needs.Values) throws(Diagnostic) -> Provides.Values
}

/// A format to write: reads the layers it names, gives bytes.
public protocol Writer: Sendable {
    /// The layers it reads.
    associatedtype Needs: LayerPack
    /// What can be set; an empty type if nothing.
    associatedtype Options: Sendable

    /// What is written: `summary`, `kit`, `sentences`, `mentions`.
    static var kind: String { get }
    /// The format's name after `as:` and `--to`, e.g. `xliff`.
    static var format: String { get }
    /// The usual file extension, without a dot.
    static var fileExtension: String { get }
    /// One line on what it is.
    static var summary: String { get }
    /// Its options, declared once.
    static var schema: OptionSchema<Options> { get }

    /// Made once a run. Throws what is wrong with the options as a whole.
    init(_ options: Options, _ resources: Resources) throws(Diagnostic)
    /// One document as bytes, ready for a file of its own. A line format ends each line with a line feed, so that
    /// documents can be joined.
    func write(_ document: DocumentHead, _ layers: Needs.Values) throws(Diagnostic) -> [UInt8]
}

/// What every writer sees of a document beside the layers it names.
public struct DocumentHead: Sendable {
    /// Who the document is.
    public let identity: Document.Identity
    /// Its text.
    public let source: SourceText
    /// The title that came beside the text.
    public let title: String?
    /// Warnings so far, for formats that carry them.
    public let notices: [Diagnostic]
}

extension Document {
    /// What a writer sees beside the layers.
    public var head: DocumentHead { DocumentHead(identity: identity, source: source, title: title, notices: notices) }

    /// Runs one stage and keeps what it provides.
    public mutating func run<S: Stage>(_ stage: S) throws(Diagnostic) {
        let needs = try S.Needs.read(from: self)
        S.Provides.write(try stage.run(on: source, needs), to: &self)
    }

    /// Writes the document in one format.
    public func written<W: Writer>(by writer: W) throws(Diagnostic) -> [UInt8] {
        try writer.write(head, try W.Needs.read(from: self))
    }
}

/// What stages and writers may use that is not an option of theirs.
public struct Resources: Sendable {
    /// Loaded term bases by the name pipeline.yaml gives them, in its order.
    public var glossaries: [(name: String, glossary: Glossary)]
    /// Texts that the reader knows, with their layers: a summary tells what is new beside them.
    public var known: [Document] = []
    /// The bytes of a file that an option names. A pipeline puts its own here.
    public var file: @Sendable (FileReference) throws(Diagnostic) -> [UInt8] = { reference throws(Diagnostic) in
        throw Diagnostic(.usage, at: reference.place, "'\(reference.path)' cannot be read: there are no files here")
    }
    /// A text that an option names, with the layers that a document has when the stage is run. A pipeline puts its own here.
    public var document: @Sendable (FileReference) throws(Diagnostic) -> Document = { reference throws(Diagnostic) in
        throw Diagnostic(.usage, at: reference.place, "'\(reference.path)' cannot be read: there are no files here")
    }

    /// Without a way to files, until one is set.
    public init(glossaries: [(name: String, glossary: Glossary)] = []) { self.glossaries = glossaries }

    /// The glossaries of these names; all of them when the list is empty.
    public func glossaries(named names: [String]) throws(Diagnostic) -> [Glossary] {
        guard !names.isEmpty else { return glossaries.map(\.glossary) }
        var found: [Glossary] = []
        for name in names {
            guard let entry = glossaries.first(where: { $0.name == name }) else {
                throw Diagnostic(
                    .usage, "no glossary is named '\(name)'",
                    help: "the glossaries here are: \(glossaries.map(\.name).joined(separator: ", "))")
            }
            found.append(entry.glossary)
        }
        return found
    }
}
