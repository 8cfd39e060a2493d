// SPDX-License-Identifier: Apache-2.0

/// The article of Arabic names, which one language writes and another leaves out: Muammar al-Gaddafi, Muamar el Gadafi, Muammar Gaddafi.
enum NameArticles {
    private static let all: Set<[UInt8]> = Set(["al", "el", "ul", "аль", "эль", "ель", "ал"].map { Array($0.utf8) })

    /// Whether a word in `WordKey` form is one.
    static func contains(_ key: [UInt8]) -> Bool { key.count < 8 && all.contains(key) }
}
