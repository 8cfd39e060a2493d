// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization
import TolmachCore

/// The temporary files in use, so that an interrupt can remove them.
///
/// Files are made, renamed and removed under one lock: an interrupt never finds a file that is made but not yet known.
public final class TemporaryFiles: Sendable {
    /// Those of the program; an interrupt knows of no others.
    public static let shared = TemporaryFiles()

    private struct State {
        var counter = 0
        var open: Set<String> = []
        var isEnding = false
    }

    private let state = Mutex(State())

    /// A new file in a folder, open for writing; the descriptor is -1 and `code` says why when it cannot be made.
    ///
    /// A name that is taken (a run that was killed may have had the same process id) is passed over.
    func make(in folder: String, mode: mode_t = 0o666) -> (path: String, descriptor: Int32, code: Int32) {
        inTime { state in
            while true {
                state.counter += 1
                let path = "\(folder)/.tolmach-\(getpid())-\(state.counter).tmp"
                let descriptor = FileName.withPath(path) { open($0, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode) }
                let code = errno
                if descriptor < 0, code == EEXIST { continue }
                if descriptor >= 0 { state.open.insert(path) }
                return (path, descriptor, code)
            }
        }
    }

    /// Gives a finished file its name; 0, or the error number. In either case nothing is left under the temporary name.
    func finish(_ path: String, as name: String) -> Int32 {
        inTime { state in
            state.open.remove(path)
            let result = FileName.withPath(path) { from in FileName.withPath(name) { rename(from, $0) } }
            guard result != 0 else { return 0 }
            let code = errno
            Self.remove(path)
            return code
        }
    }

    /// Removes a file that came to nothing.
    func discard(_ path: String) {
        inTime { state in
            state.open.remove(path)
            Self.remove(path)
        }
    }

    /// Removes what is open; to be called when the program is being ended. Whoever comes for a file after that waits for the end.
    public func removeAll() {
        state.withLock { state in
            for path in state.open { Self.remove(path) }
            state.open = []
            state.isEnding = true
        }
    }

    private static func remove(_ path: String) { _ = FileName.withPath(path) { unlink($0) } }

    private func inTime<Result: Sendable>(_ body: (inout State) -> sending Result) -> Result {
        while true {
            let result: Result? = state.withLock { $0.isEnding ? nil : body(&$0) }
            if let result { return result }
            sleep(1)
        }
    }
}
