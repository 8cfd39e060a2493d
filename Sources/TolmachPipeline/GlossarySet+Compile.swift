// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachFormats
import TolmachGlossary

extension GlossarySet {
    /// Writes the index of some files as a file of its own, which may stand wherever a glossary may. `path` is where.
    ///
    /// Files are read in pieces where they can be: a million terms take some 200 MB of memory.
    public static func compile(_ paths: [String], to path: String) throws(Diagnostics) {
        do throws(Diagnostic) {
            try OutputFolder(root: nil, keeping: paths).checkFree(path)
        } catch {
            throw Diagnostics([error])
        }
        if let builder = try inPieces(paths, path) { return try write(builder, to: path) }
        // In one piece, with the mistakes and their places.
        var builder = CompiledGlossaryBuilder(file: path)
        for (_, glossary) in try load(paths: paths) {
            for concept in glossary.concepts { builder.add(concept) }
        }
        try write(builder, to: path)
    }

    /// Nil where a file must be read in one piece.
    private static func inPieces(_ paths: [String], _ path: String) throws(Diagnostics) -> CompiledGlossaryBuilder? {
        var builder = CompiledGlossaryBuilder(file: path)
        for path in paths {
            guard !GlossaryFile(name: path, path: path, place: nil).isCompiled, var chunks = GlossaryChunks(file: path)
            else { return nil }
            do throws(Diagnostic) {
                var source = try ByteSource(file: path)
                var size = 0
                var piece: [UInt8] = []
                while chunks.isWhole, try source.read(into: &piece) {
                    size += piece.count
                    // Larger ones are refused, which is said elsewhere.
                    guard size <= 1 << 30 else { return nil }
                    chunks.add(piece) { builder.add($0) }
                    piece.removeAll(keepingCapacity: true)
                }
            } catch {
                return nil
            }
            chunks.finish { builder.add($0) }
            guard chunks.isWhole else { return nil }
        }
        return builder
    }

    private static func write(_ builder: consuming CompiledGlossaryBuilder, to path: String) throws(Diagnostics) {
        var kept: CompiledGlossaryBuilder? = builder
        let failure = IndexFile.write(to: path) { write in
            kept.take()?.write(write)
        }
        guard let failure else { return }
        throw Diagnostics([
            Diagnostic(
                failure.isCreated ? .io : .cannotCreate, at: .init(file: path),
                failure.isCreated ? "writing failed: \(failure.reason)" : "cannot write here: \(failure.reason)")
        ])
    }
}
