// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Reads glossary files: by extension, `.csv` as `CSVGlossary` and `.jsonl` (or `.ndjson`) as `JSONLinesGlossary` say.
public enum GlossaryLoader {
    /// The extensions that are read, for help texts.
    public static let extensions = ["csv", "jsonl"]

    /// The glossary in `bytes`. `file` is its name, for the format and for messages. Throws all mistakes that keep it from
    /// being understood (a ragged row, an unknown status, broken JSON …), each with line and column; matters of good
    /// order are for `GlossaryLint`.
    public static func load(_ bytes: [UInt8], file: String) throws(Diagnostics) -> Glossary {
        let source = try read(bytes, file: file)
        var problems = source.problems
        let concepts = source.concepts(problems: &problems)
        guard problems.isEmpty else {
            throw Diagnostics(FilePlaces.diagnostics(problems, file: file, bytes: bytes))
        }
        return Glossary(file: file, concepts: concepts)
    }

    /// The file with places. Throws what makes it no text or no format we know.
    static func read(_ bytes: [UInt8], file: String) throws(Diagnostics) -> GlossarySource {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let format = name.contains(".") ? name.split(separator: ".").last?.lowercased() ?? "" : ""
        if let problem = encodingProblem(bytes, file: file) { throw Diagnostics([problem]) }
        switch format {
        case "csv": return CSVGlossary.read(bytes, file: file)
        case "jsonl", "ndjson": return JSONLinesGlossary.read(bytes, file: file)
        default:
            throw Diagnostics([
                Diagnostic(
                    .data, at: .init(file: file), "the file's name does not tell what kind of glossary it is",
                    help: "glossaries end in \(extensions.map { "." + $0 }.joined(separator: " or "))")
            ])
        }
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
        diagnostic.place?.excerpt = nil
        return diagnostic
    }
}
