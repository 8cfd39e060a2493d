// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Which document has taken which path.
///
/// Two paths that differ only in case are two files in one folder and one file in another, by the file system: which it is, is asked of
/// the folder when two such paths are met.
struct PathClaims {
    /// A path that is taken.
    struct Claim {
        let owner: String
        let path: String
    }

    private var claims: [String: Claim] = [:]
    /// The first of the paths that differ only in case.
    private var folded: [String: Claim] = [:]
    private let foldsCase: (String) -> Bool
    /// What was answered, by folder.
    private var answers: [String: Bool] = [:]

    /// `foldsCase`: whether, where a path leads, names that differ only in case are one.
    init(foldsCase: @escaping (String) -> Bool = { _ in false }) { self.foldsCase = foldsCase }

    /// The earlier claim, if there is one.
    mutating func claim(_ path: String, for owner: String) -> Claim? {
        let path = PathText.normalized(path)
        if let other = claims[path] { return other }
        let key = Self.folded(path)
        if let other = folded[key], isFolding(path) { return other }
        let claim = Claim(owner: owner, path: path)
        claims[path] = claim
        if folded[key] == nil { folded[key] = claim }
        return nil
    }

    private mutating func isFolding(_ path: String) -> Bool {
        let folder = PathText.folderAndName(path).folder
        let answer = answers[folder] ?? foldsCase(path)
        answers[folder] = answer
        return answer
    }

    /// Each letter in the one form that its capital and its small form share, as file systems do: ß is not ss.
    private static func folded(_ path: String) -> String {
        if path.utf8.allSatisfy({ $0 < 0x80 }) { return path.lowercased() }
        var key = ""
        for scalar in path.unicodeScalars {
            let upper = scalar.properties.uppercaseMapping.unicodeScalars
            let capital = upper.count == 1 ? upper.first ?? scalar : scalar
            let lower = capital.properties.lowercaseMapping.unicodeScalars
            key.unicodeScalars.append(lower.count == 1 ? lower.first ?? capital : capital)
        }
        return key
    }

    /// What is said of two documents with one path, or with two that are one file: `'a' and 'A' would both be written to 'x'`.
    static func words(_ claim: Claim, _ path: String) -> String {
        let path = PathText.normalized(path)
        return claim.path == path ? "'\(path)'" : "'\(claim.path)' and '\(path)', which are one file here"
    }
}
