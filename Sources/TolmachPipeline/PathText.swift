// SPDX-License-Identifier: Apache-2.0
import Foundation
import TolmachCore

/// Paths as texts, without a look at what is there. By code points: in Swift, `/` with an accent behind it is another character.
enum PathText {
    static func isAbsolute(_ path: String) -> Bool { path.unicodeScalars.first == "/" }

    static func parts(_ path: String) -> [String] { path.unicodeScalars.split(separator: "/").map { String($0) } }

    /// `a/b` of `a/b/c`, and `c`. A path without a folder is in `.`.
    static func folderAndName(_ path: String) -> (folder: String, name: String) {
        let scalars = path.unicodeScalars
        guard let slash = scalars.lastIndex(of: "/") else { return (".", path) }
        let folder = String(scalars[..<slash])
        return (folder.isEmpty ? "/" : folder, String(scalars[scalars.index(after: slash)...]))
    }

    /// Without `.`, doubled slashes and what `..` takes back: `./out//a/../b` is `out/b`.
    static func normalized(_ path: String) -> String {
        var parts: [String] = []
        for part in Self.parts(path) where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return (isAbsolute(path) ? "/" : "") + parts.joined(separator: "/")
    }

    /// Whether a path, followed from a folder, ends below it.
    static func staysBelow(_ path: String) -> Bool { !isAbsolute(path) && parts(normalized(path)).first != ".." }
}

/// Which file a path leads to, whatever the path is.
struct FileIdentity: Hashable {
    private let device: UInt64
    private let node: UInt64

    /// Nil when nothing is there.
    init?(_ path: String, followingLink: Bool) {
        var status = stat()
        guard FileName.withPath(path, { followingLink ? stat($0, &status) : lstat($0, &status) }) == 0 else {
            return nil
        }
        device = UInt64(truncatingIfNeeded: status.st_dev)
        node = UInt64(truncatingIfNeeded: status.st_ino)
    }
}
