// SPDX-License-Identifier: Apache-2.0

/// Names of other languages that take the endings of the text's.
extension Matcher {
    /// Whether the language takes over a name of another one, and its endings may be read so. One word alone must have an ending: Franc is no form of France.
    func isAdopted(_ number: Int32, _ pattern: Pattern, _ readings: [Reading]) -> Bool {
        guard view.adopted.contains(number) else { return false }
        return readings.count > 1
            || readings.allSatisfy { $0.kind != .inflected || $0.paradigm < 0 || $0.endingLength > 0 }
    }
}
