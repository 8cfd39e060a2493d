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

    /// Whether a word of a text, as it is written, looks like one or a case form of one.
    static func contains(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count >= 7, word.count <= 60 else { return false }
        var key: [UInt8] = []
        let shape = WordKey.make(word, into: &key)
        func ends(in root: [UInt8]) -> Bool {
            let last = key.count - root.count
            guard last > 2, let first = root.first else { return false }
            for start in stride(from: last, through: max(3, last - longestEnding), by: -1) where key[start] == first {
                if key[start...].starts(with: root) { return true }
            }
            return false
        }
        return roots.contains(where: ends) || shape.startsWithCapital && feminine.contains(where: ends)
    }
}
