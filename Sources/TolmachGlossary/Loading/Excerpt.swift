// SPDX-License-Identifier: Apache-2.0

/// A value of a file as a message shows it.
enum Excerpt {
    /// Of a long value the first 60 scalars.
    static func begun(_ value: some StringProtocol) -> String {
        let scalars = value.unicodeScalars
        guard let end = scalars.index(scalars.startIndex, offsetBy: 60, limitedBy: scalars.endIndex),
            end < scalars.endIndex
        else { return String(value) }
        return String(value[..<end]) + "…"
    }
}
