// SPDX-License-Identifier: Apache-2.0

/// Patronymics that may stand between a given name and a surname: Vladimir Vladimirovich Putin.
enum Patronymics {
    private static let endings = [
        "ович", "евич", "овна", "евна", "ична", "івна", "ївна", "йович", "авіч", "евіч", "аўна", "еўна", "овыч",
        "ovich", "evich", "ovitch", "evitch", "ovič", "evič", "oviç", "ovici", "owicz", "ewicz", "owitsch", "ewitsch",
        "ovitj", "evitj", "ovitx", "owitsj", "ewitsj", "ovics", "evics", "ovych", "ovna", "evna", "ivna", "ówna",
        "οβιτς", "εβιτς", "وفيتش", "ყვიჩ", "ովիչ", "ოვიჩ",
    ].map { Array($0.utf8) }

    /// Whether a word of a text, as it is written, looks like one.
    static func contains(_ word: ArraySlice<UInt8>) -> Bool {
        guard word.count >= 7, word.count <= 60 else { return false }
        var key: [UInt8] = []
        let shape = WordKey.make(word, into: &key)
        guard shape.startsWithCapital || !shape.script.isCased else { return false }
        return endings.contains { key.count > $0.count + 2 && key.suffix($0.count).elementsEqual($0) }
    }
}
