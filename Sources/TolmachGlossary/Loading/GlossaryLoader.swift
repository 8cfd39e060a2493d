// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Reads glossary files in any of the formats of `GlossaryFormats`, and writes them.
public enum GlossaryLoader {
    /// How the names of files end that are read, for help texts.
    public static let extensions = GlossaryFormats.suffixes

    /// The glossary in `bytes`. `file` is its name, for the format and for messages. Throws all mistakes that keep it from
    /// being understood (a ragged row, an unknown status, broken JSON …), each with line and column; matters of good
    /// order are for `GlossaryLint`.
    public static func load(
        _ bytes: [UInt8], file: String, format: String? = nil, options: GlossaryFormatOptions = .init()
    ) throws(Diagnostics) -> Glossary {
        let source = try read(bytes, file: file, format: format, options: options)
        var problems = source.problems
        let concepts = source.concepts(problems: &problems)
        guard problems.isEmpty else {
            throw Diagnostics(FilePlaces.diagnostics(problems, file: file, bytes: source.bytes))
        }
        return Glossary(file: file, concepts: concepts)
    }

    /// The same with everything the file says. Throws as `load` does.
    public static func termBase(
        _ bytes: [UInt8], file: String, format: String? = nil, options: GlossaryFormatOptions = .init()
    ) throws(Diagnostics) -> TermBase {
        let source = try read(bytes, file: file, format: format, options: options)
        var problems = source.problems
        if source.termBase == nil { _ = source.concepts(problems: &problems) }
        guard problems.isEmpty else {
            throw Diagnostics(FilePlaces.diagnostics(problems, file: file, bytes: source.bytes))
        }
        var base = TermBase(source)
        base.format = source.format
        base.bytes = source.bytes
        return base
    }

    /// The name of the format to write to a file of some name; nil: the name does not tell. `format`: what was read, if anything was.
    public static func format(forWritingTo file: String, readAs format: String = "") -> String? {
        GlossaryFormats.forWriting(to: file, readAs: format)?.name
    }

    /// A term base as a file, with warnings of what its format has no place for. Throws what was asked for and cannot be.
    public static func write(
        _ base: TermBase, format: String, options: GlossaryFormatOptions = .init()
    ) throws(Diagnostics) -> (bytes: [UInt8], warnings: [Diagnostic]) {
        do throws(Diagnostic) {
            let format = try named(format)
            var loss = GlossaryLoss(format: format.name)
            let bytes = try format.write(base, options, &loss)
            // A first character that looks like the mark of a file is read as one; with a mark before it, it stays.
            let mark = ByteOrderMark.length(of: bytes) > 0 ? bytes.prefix(3) : []
            return (mark + bytes, loss.diagnostics)
        } catch {
            throw Diagnostics([error])
        }
    }

    private static func named(_ name: String) throws(Diagnostic) -> any GlossaryFormat {
        if let format = GlossaryFormats.named(name) { return format }
        throw Diagnostic(
            .usage, "there is no glossary format '\(name)'",
            help: Suggestion.help(for: name, among: GlossaryFormats.names, what: "formats"))
    }

    /// The file with places. Throws what makes it no text or no format we know.
    static func read(
        _ bytes: [UInt8], file name: String, format: String? = nil, options: GlossaryFormatOptions = .init()
    ) throws(Diagnostics) -> GlossarySource {
        do throws(Diagnostic) {
            // A file of a few languages' columns is the common case, and its bytes are its text.
            guard !CompiledGlossary.isCompiled(Array(bytes.prefix(8))) else {
                throw Diagnostic(
                    .data, at: .init(file: name), "this is a compiled glossary, which only tagging can use",
                    help: "name the file it was built of")
            }
            let text = try XMLEncoding.utf8(bytes, file: name)
            if let problem = encodingProblem(text, file: name) { throw problem }
            let file = GlossaryFile(name: name, bytes: text, options: options)
            let chosen: any GlossaryFormat = if let format { try named(format) } else { try recognized(file) }
            if let problem = lineEndProblem(in: file, readAs: chosen.name) { throw problem }
            var source = chosen.read(file, options)
            source.format = chosen.name
            return source
        } catch {
            throw Diagnostics([error])
        }
    }

    private static func recognized(_ file: GlossaryFile) throws(Diagnostic) -> any GlossaryFormat {
        if let format = GlossaryFormats.recognized(file) { return format }
        throw Diagnostic(
            .data, at: .init(file: file.name),
            "neither the file's name nor its first lines tell what kind of glossary it is",
            help: "the formats are: \(GlossaryFormats.names.joined(separator: ", "))")
    }

    /// A table whose rows end in a carriage return alone, as spreadsheets save them for old Macs, would be one row: a header with nothing
    /// below it. XML and JSON take the return for white space.
    private static func lineEndProblem(in file: GlossaryFile, readAs format: String) -> Diagnostic? {
        guard !["tbx", "tbx-2008", "jsonl"].contains(format), !file.bytes.contains(0x0A),
            let place = file.bytes.firstIndex(of: 0x0D), place < file.bytes.count - 1
        else { return nil }
        return Diagnostic(
            .data, at: .init(file: file.name, line: 1), "the lines end in a carriage return alone, as on old Macs",
            help: "save it as CSV (UTF-8), with line ends of Windows or Unix")
    }

    private static func encodingProblem(_ bytes: [UInt8], file: String) -> Diagnostic? {
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            return Diagnostic(
                .data, at: .init(file: file, line: 1, column: 1), "the glossary is UTF-16", help: "save it as UTF-8")
        }
        guard let offset = bytes.withUnsafeBufferPointer({ UTF8Validation.firstMalformed($0) }) else { return nil }
        var diagnostic = FilePlaces(file: file, bytes: bytes).diagnostic(
            FileProblem(
                offset: offset, message: "the bytes here are not valid UTF-8", help: "save the glossary as UTF-8"))
        diagnostic.place = diagnostic.place.map { .init(file: $0.file, line: $0.line, column: $0.column) }
        return diagnostic
    }
}
