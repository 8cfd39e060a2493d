// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// The files that the options of stages name, as they are read: no result may be written over one.
final class NamedFiles: Sendable {
    private let read = Mutex<[String]>([])

    var paths: [String] { read.withLock { $0 } }

    func add(_ path: String) { read.withLock { $0.append(path) } }
}
