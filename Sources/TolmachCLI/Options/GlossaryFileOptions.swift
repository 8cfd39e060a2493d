// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

/// How term bases are read whose files do not say everything.
struct GlossaryReadingOptions: ParsableArguments {
    @Option(
        name: .customLong("from-format"),
        help: ArgumentHelp("The format of what is read; otherwise its name and content tell.", valueName: "format"))
    var fromFormat: String?

    @Option(help: ArgumentHelp("The language of the first column of a list of pairs.", valueName: "tag"))
    var source: String?

    @Option(help: ArgumentHelp("The language of its second column.", valueName: "tag"))
    var target: String?

    func options() throws(CommandFailure) -> GlossaryFormatOptions {
        var options = GlossaryFormatOptions()
        options.source = try Self.language(source, "--source")
        options.target = try Self.language(target, "--target")
        return options
    }

    static func language(_ tag: String?, _ flag: String) throws(CommandFailure) -> LanguageTag? {
        guard let tag else { return nil }
        guard let canonical = Tolmach.language(tag) else {
            throw CommandFailure(
                Diagnostic(.usage, "\(flag): there is no language '\(tag)'", help: "write a tag like uk or zh-Hant"))
        }
        return canonical
    }

    /// A term base with everything its file says.
    func read(_ file: String) throws(CommandFailure) -> TermBase {
        let options = try options()
        let bytes: [UInt8]
        do throws(Diagnostic) {
            bytes = try ByteSource.read(file, limit: 1 << 30, as: .glossary)
        } catch {
            throw CommandFailure(error)
        }
        let format = fromFormat
        return try CommandFailure.wrapping { () throws(Diagnostics) in
            try GlossaryLoader.termBase(bytes, file: file, format: format, options: options)
        }
    }
}

/// Where a term base goes, and in which format.
struct GlossaryWritingOptions: ParsableArguments {
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The file to write; '-' or nothing: standard output.", valueName: "file"),
        completion: .file())
    var output = "-"

    @Option(
        name: .customLong("to-format"),
        help: ArgumentHelp("The format to write; otherwise the output's name tells.", valueName: "format"))
    var toFormat: String?

    @Option(help: ArgumentHelp("TBX: dca, or dct.", valueName: "style"))
    var style: String?

    @Option(help: ArgumentHelp("TBX: core, min or basic.", valueName: "dialect"))
    var dialect: String?

    @Flag(
        name: .customLong("raw-cells"),
        help: "CSV and lists: no apostrophe before cells that a spreadsheet would take for a formula.")
    var rawCells = false

    func validate() throws {
        if output.isEmpty { throw ValidationError("-o takes the name of a file") }
    }

    /// Writes a term base; warnings say what its format has no place for.
    func write(_ base: TermBase, _ options: GlossaryFormatOptions, reading inputs: [String], fallback: String?)
        throws(CommandFailure)
    {
        var options = options
        options.style = style
        options.dialect = dialect
        options.guardsFormulas = !rawCells
        let suffix = output.split(separator: ".").last.map { $0.lowercased() } ?? ""
        options.usesTabs = ["tsv", "tab", "txt", "utf8"].contains(suffix) ? true : suffix == "csv" ? false : nil
        guard
            let format = toFormat
                ?? (output == "-" ? nil : GlossaryLoader.format(forWritingTo: output, readAs: base.format)) ?? fallback
        else {
            throw CommandFailure(
                Diagnostic(
                    .usage, "the output's name does not tell which format to write",
                    help: "give --to-format: \(GlossaryFormats.names.joined(separator: ", "))"))
        }
        let (bytes, warnings) = try CommandFailure.wrapping { () throws(Diagnostics) in
            try GlossaryLoader.write(base, format: format, options: options)
        }
        Console.report(warnings)
        guard output != "-" else { return try Console.write(bytes) }
        do throws(Diagnostic) {
            try OutputFolder(root: nil, keeping: inputs.filter { $0 != "-" }).write(bytes, to: output)
        } catch {
            throw CommandFailure(error)
        }
    }
}

extension String {
    /// With spaces behind, to a width.
    func padded(to width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
