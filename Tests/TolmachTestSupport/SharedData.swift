// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Where the evaluation data are: `TOLMACH_DATA`, else `../shared/data` beside the repository. Nil when they are absent.
public enum SharedData {
    public static var folder: URL? {
        let path = ProcessInfo.processInfo.environment["TOLMACH_DATA"] ?? "\(Repository.root.path)/../shared/data"
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
            return nil
        }
        return URL(fileURLWithPath: path)
    }
}

/// The repository the tests were built from.
public enum Repository {
    public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    public static func file(_ path: String) -> URL { root.appendingPathComponent(path) }
}
