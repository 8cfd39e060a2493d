// SPDX-License-Identifier: Apache-2.0
import CTolmachData
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The tables that ship, by script; each is read when a name of its script is first compared.
enum EditTables {
    private static let cache = Mutex<[NameScript: EditTable]>([:])

    /// The table of a script against Latin; nil for Latin itself.
    static func table(for script: NameScript) -> EditTable? {
        cache.withLock { tables in
            if let known = tables[script] { return known }
            var length = 0
            guard let bytes = tlm_name_edits(script.rawValue, &length) else { return nil }
            let text = Array(UnsafeBufferPointer(start: bytes, count: length))
            let table = EditTableFile.table(text) { exp($0) }
            tables[script] = table
            return table
        }
    }
}
