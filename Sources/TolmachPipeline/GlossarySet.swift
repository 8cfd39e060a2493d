// SPDX-License-Identifier: Apache-2.0
import CTolmachData
import TolmachCore
import TolmachFormats
import TolmachGlossary

/// Loading of the glossaries a run uses. With a cache, what was used before is not read again.
public enum GlossarySet {
    /// Glossaries by the names that stages call them.
    public typealias Loaded = [(name: String, glossary: Glossary)]

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

    /// The glossary inside the program, from the cache where it is there.
    public static func shipped(cache: IndexCache?) throws(Diagnostics) -> Loaded {
        let path = "glossaries/\(shippedName).csv"
        return try load([GlossaryFile(name: shippedName, path: path, place: nil, bytes: shippedBytes)], cache)
    }

    /// The glossaries a plan names, their paths relative to the plan's folder. All mistakes of all files at once.
    public static func load(_ plan: PipelinePlan, cache: IndexCache? = nil) throws(Diagnostics) -> Loaded {
        try load(
            zip(plan.glossaries, paths(of: plan)).map { GlossaryFile(name: $0.name, path: $1, place: $0.place) }, cache)
    }

    /// The files of a plan's glossaries, as they are to be opened from here.
    public static func paths(of plan: PipelinePlan) -> [String] {
        let folder = PathText.folderAndName(plan.file).folder
        return plan.glossaries.map { PathText.isAbsolute($0.path) || folder == "." ? $0.path : "\(folder)/\($0.path)" }
    }

    /// Files given on the command line; each is named as its file is.
    public static func load(paths: [String], cache: IndexCache? = nil) throws(Diagnostics) -> Loaded {
        try load(
            paths.map { GlossaryFile(name: BatchRun.identity(of: .file($0)).id, path: $0, place: nil) }, cache)
    }

    private static func load(_ files: [GlossaryFile], _ cache: IndexCache?) throws(Diagnostics) -> Loaded {
        guard !files.isEmpty else { return [] }
        // A compiled one alone has its index with it.
        if files.count == 1, files[0].isCompiled {
            return [(files[0].name, try files[0].compiled().whole(file: files[0].path))]
        }
        if let cache, let set = cache.open(files) {
            return zip(files, set.glossaries).map { ($0.name, $1.glossary) }
        }
        var loaded: Loaded = []
        var sources: [CompiledGlossary.Source] = []
        var problems: [Diagnostic] = []
        for file in files {
            do throws(Diagnostics) {
                let stamp = file.bytes == nil ? FileStamp(file.path) : nil
                loaded.append((file.name, try file.load(sources: &sources, stamp, isKept: cache != nil)))
            } catch {
                problems += error.all
            }
        }
        guard problems.isEmpty else { throw Diagnostics(problems) }
        guard let cache else { return loaded }
        let set = SharedIndex(count: files.count) { [loaded, sources] in
            cache.store(loaded, sources, for: files) ?? GlossaryIndex(loaded.map(\.glossary))
        }
        return loaded.enumerated().map { ($1.name, set.glossary($0, $1.glossary)) }
    }
}

extension GlossaryFile {
    /// The glossary, and what is to be known of its file when it was read.
    fileprivate func load(
        sources: inout [CompiledGlossary.Source], _ stamp: FileStamp?, isKept: Bool
    ) throws(Diagnostics) -> Glossary {
        let isCompiled = isCompiled
        let bytes: [UInt8]
        do throws(Diagnostic) {
            bytes = isCompiled && !isKept ? [] : try read()
        } catch {
            throw Diagnostics([error])
        }
        if isKept {
            sources.append(
                CompiledGlossary.Source(
                    path: path, size: UInt64(bytes.count),
                    changed: stamp.map { $0.isRegular && $0.isSettled ? $0.changed : 0 } ?? 0, sum: IndexChecksum(bytes)
                ))
        }
        return isCompiled ? try compiled().whole(file: path) : try GlossaryLoader.load(bytes, file: path)
    }
}
