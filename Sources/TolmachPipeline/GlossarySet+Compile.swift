// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachFormats
import TolmachGlossary

extension GlossarySet {
    /// Writes the index of some files as a file of its own, which may stand wherever a glossary may. `path` is where.
    ///
    /// Files are read in pieces where they can be, and the index is written meanwhile: a million terms take some 200 MB of memory.
    public static func compile(_ paths: [String], to path: String) throws(Diagnostics) {
        do throws(Diagnostic) {
            try OutputFolder(root: nil, keeping: paths).checkFree(path)
        } catch {
            throw Diagnostics([error])
        }
        if paths.allSatisfy({ isForPieces($0) }), try write(to: path, { pieces(paths, path, $0) }) { return }
        // In one piece, with the mistakes and their places.
        let loaded = try load(paths: paths)
        _ = try write(to: path) { write in
            var builder = CompiledGlossaryBuilder(file: path, write)
            for (_, glossary) in loaded {
                for concept in glossary.concepts { builder.add(concept) }
            }
            return builder.finish()
        }
    }

    private static func isForPieces(_ path: String) -> Bool {
        GlossaryChunks(file: path) != nil && !GlossaryFile(name: path, path: path, place: nil).isCompiled
    }

    /// Writes all of an index but its head, which is the result; nil where a file must be read in one piece.
    private static func pieces(
        _ paths: [String], _ path: String, _ write: @escaping (UnsafeRawBufferPointer) -> Void
    ) -> [UInt8]? {
        var builder = CompiledGlossaryBuilder(file: path, write)
        for path in paths {
            guard var chunks = GlossaryChunks(file: path, size: Int(FileStamp(path)?.size ?? 0)) else { return nil }
            do throws(Diagnostic) {
                var source = try ByteSource(file: path)
                var size = 0
                var piece: [UInt8] = []
                while chunks.isWhole, try source.read(into: &piece) {
                    size += piece.count
                    // Larger ones are refused, which is said elsewhere.
                    guard size <= 1 << 30 else { return nil }
                    chunks.add(piece, to: &builder)
                    piece.removeAll(keepingCapacity: true)
                }
            } catch {
                return nil
            }
            chunks.finish(&builder)
            guard chunks.isWhole else { return nil }
        }
        return builder.finish()
    }

    /// Whether an index was written; not if `body` gave up.
    private static func write(
        to path: String, _ body: (@escaping (UnsafeRawBufferPointer) -> Void) -> [UInt8]?
    ) throws(Diagnostics) -> Bool {
        var isGivenUp = false
        let failure = IndexFile.write(to: path, headLength: CompiledGlossaryBuilder.headLength) { write in
            let head = body(write)
            isGivenUp = head == nil
            return head
        }
        guard let failure, !isGivenUp else { return !isGivenUp }
        throw Diagnostics([
            Diagnostic(
                failure.isCreated ? .io : .cannotCreate, at: .init(file: path),
                failure.isCreated ? "writing failed: \(failure.reason)" : "cannot write here: \(failure.reason)")
        ])
    }
}
