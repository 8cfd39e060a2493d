// SPDX-License-Identifier: Apache-2.0
import Synchronization
import TolmachCore

/// The files that the options of stages name, as they are read: no result may be written over one. And what is wrong with them, each: a stage tells the first only.
final class NamedFiles: Sendable {
    private let state = Mutex<(paths: [String], problems: [Diagnostic])>(([], []))

    var paths: [String] { state.withLock { $0.paths } }
    var problems: [Diagnostic] { state.withLock { $0.problems } }

    func add(_ path: String) { state.withLock { $0.paths.append(path) } }

    /// What comes of reading one; what is thrown is kept.
    func reading<Value>(_ body: () throws(Diagnostic) -> Value) throws(Diagnostic) -> Value {
        do throws(Diagnostic) {
            return try body()
        } catch {
            state.withLock { $0.problems.append(error) }
            throw error
        }
    }
}
