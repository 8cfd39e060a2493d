// SPDX-License-Identifier: Apache-2.0

/// Patronymics that may stand within or after a person's name: Vladimir Vladimirovich Putin.
enum Patronymics {
    private static let roots = [
        "ович", "евич", "йович", "авіч", "евіч", "овыч", "овић", "ovich", "evich", "ovitch", "evitch", "ovič", "evič",
        "oviç", "ovic", "owicz", "ewicz", "owitsch", "ewitsch", "ovitj", "evitj", "ovitx", "evitx", "owitsj", "ewitsj",
        "ovitsj", "evitsj", "ovics", "evics", "ovych", "ovyč", "owycz", "ovits", "ovitš", "οβιτσ", "εβιτσ", "وفيتش",
        "يفيتش", "وويچ", "وويتش", "וביץ", "ייביץ", "ოვიჩ", "ովիչ", "եվիչ", "비치", "ヴィチ", "ビッチ", "ヴィッチ", "विच",
    ].map { Array($0.utf8) }

    /// Feminine ones are as short as an adjective's ending, and so need a capital.
    private static let feminine = [
        "овн", "евн", "ичн", "івн", "ївн", "аўн", "еўн", "ovn", "evn", "ivn", "ówn", "iwn",
    ].map { Array($0.utf8) }

    /// No case ending is longer.
    private static let longestEnding = 6

    private static let longestRoot = roots.reduce(0) { max($0, $1.count) }
    /// By their first byte.
    private static let rootEndings = Endings(roots)
    private static let feminineEndings = Endings(feminine)

    /// Endings by their first byte, and by their first two a bit each.
    private struct Endings: Sendable {
        var byByte = [[[UInt8]]](repeating: [], count: 256)
        var starts = [UInt64](repeating: 0, count: 1024)

        init(_ endings: [[UInt8]]) {
            for ending in endings {
                byByte[Int(ending[0])].append(ending)
                let start = Int(ending[0]) << 8 | Int(ending[1])
                starts[start >> 6] |= 1 << UInt64(start & 63)
            }
        }
    }

    /// Whether a word of a text looks like one or a case form of one. `key` is the word in `WordKey` form.
    static func contains(_ key: [UInt8], startsWithCapital: Bool) -> Bool {
        guard key.count >= 7, key.count <= 60 else { return false }
        return ends(key, in: rootEndings) || startsWithCapital && ends(key, in: feminineEndings)
    }

    private static func ends(_ key: [UInt8], in endings: Endings) -> Bool {
        for start in stride(from: key.count - 3, through: max(3, key.count - longestRoot - longestEnding), by: -1) {
            let first = Int(key[start]) << 8 | Int(key[start + 1])
            guard endings.starts[first >> 6] >> UInt64(first & 63) & 1 == 1 else { continue }
            for root in endings.byByte[Int(key[start])] {
                let behind = key.count - root.count - start
                if behind >= 0, behind <= longestEnding, key[start...].starts(with: root) { return true }
            }
        }
        return false
    }
}
