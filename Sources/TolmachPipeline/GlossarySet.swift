// SPDX-License-Identifier: Apache-2.0
import CTolmachData
import TolmachCore
import TolmachFormats
import TolmachGlossary

/// Loading of the glossaries a run uses.
public enum GlossarySet {
    /// The one that is built into the program.
    public static let shippedName = "eastern-europe"

    /// The bytes of the shipped glossary, as it stands in `glossaries/`.
    public static var shippedBytes: [UInt8] {
        var length = 0
        guard let base = tlm_shipped_glossary(&length) else { return [] }
        return [UInt8](UnsafeBufferPointer(start: base, count: length))
    }

    /// The glossary inside the program.
    public static func shipped() throws(Diagnostics) -> (name: String, glossary: Glossary) {
        (shippedName, try GlossaryLoader.load(shippedBytes, file: "glossaries/\(shippedName).csv"))
    }

    /// The glossaries a plan names, their paths relative to the plan's folder. All mistakes of all files at once.
    public static func load(_ plan: PipelinePlan) throws(Diagnostics) -> [(name: String, glossary: Glossary)] {
        try load(zip(plan.glossaries, paths(of: plan)).map { ($0.name, $1, $0.place) })
    }

    /// The files of a plan's glossaries, as they are to be opened from here.
    public static func paths(of plan: PipelinePlan) -> [String] {
        let folder = PathText.folderAndName(plan.file).folder
        return plan.glossaries.map { PathText.isAbsolute($0.path) || folder == "." ? $0.path : "\(folder)/\($0.path)" }
    }

    /// Files given on the command line; each is named as its file is.
    public static func load(paths: [String]) throws(Diagnostics) -> [(name: String, glossary: Glossary)] {
        try load(paths.map { (BatchRun.identity(of: .file($0)).id, $0, nil) })
    }

    private static func load(
        _ files: [(name: String, path: String, place: Diagnostic.Place?)]
    ) throws(Diagnostics) -> [(name: String, glossary: Glossary)] {
        var loaded: [(name: String, glossary: Glossary)] = []
        var problems: [Diagnostic] = []
        for file in files {
            let bytes: [UInt8]
            do throws(Diagnostic) {
                bytes = try ByteSource.read(file.path, limit: 1 << 30)
            } catch {
                var problem = error
                if let place = file.place {
                    problem = Diagnostic(
                        .data, at: place, "the glossary cannot be read: \(error.message)", help: error.help)
                }
                problems.append(problem)
                continue
            }
            do throws(Diagnostics) {
                loaded.append((file.name, try GlossaryLoader.load(bytes, file: file.path)))
            } catch {
                problems += error.all
            }
        }
        guard problems.isEmpty else { throw Diagnostics(problems) }
        return loaded
    }
}
