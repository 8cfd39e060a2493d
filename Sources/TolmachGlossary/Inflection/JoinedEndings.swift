// SPDX-License-Identifier: Apache-2.0

/// Case endings that are joined to an abbreviation or a foreign word by a mark: Finnish EU:n, Polish PiS-owi, Hungarian
/// NATO-ban. They are part of the form. (Turkish has the apostrophe: see `Apostrophes`.)
enum JoinedEndings {
    /// The ending that begins at the mark at `offset`, and where it ends.
    static func end(of language: String, at offset: Int, next word: PlacedRange, in text: [UInt8]) -> Int? {
        guard offset < text.count, word.lower == offset + 1, word.upper - word.lower <= 12,
            let endings = lists[language], text[offset] == endings.mark,
            endings.all.contains(Array(text[word.lower..<word.upper]))
        else { return nil }
        return word.upper
    }

    /// Bytes of a text.
    struct PlacedRange {
        let lower: Int
        let upper: Int
    }

    static func hasAny(_ language: String) -> Bool { lists[language] != nil }

    private struct Endings {
        let mark: UInt8
        let all: Set<[UInt8]>

        init(_ mark: Character, _ list: String) {
            self.mark = mark.asciiValue ?? 0x2D
            all = Set(list.split(separator: " ").map { Array($0.utf8) })
        }
    }

    private static let southSlavic = "a u om em i ov ju ja jem jev jih ih ima e"

    private static let lists: [String: Endings] = [
        "fi": Endings(
            ":",
            "n a ä ta tä ssa ssä sta stä lla llä lta ltä lle na nä ksi t en in an än on hen han hän iin iä ia issa illa"
        ),
        "sv": Endings(":", "s n en ns"),
        "et": Endings("-", "i s st le l lt ks ni na ta ga d de te t sse id il is"),
        "hu": Endings(
            "-",
            "t ot et öt at nak nek ban ben ba be ból ből on en ön n ra re ról ről hoz hez höz nál nél tól től ig ért ként val vel k ok ek ök"
        ),
        "pl": Endings("-", "a u owi em ie y i ów om ami ach"),
        "cs": Endings("-", "a u ovi em e y ů ům"), "sk": Endings("-", "a u ovi om e y ov"),
        "sl": Endings("-", southSlavic), "hr": Endings("-", southSlavic), "bs": Endings("-", southSlavic),
        "sr": Endings("-", southSlavic + " а у ом ем и"),
        "ru": Endings("-", "а у ом е ы и ов ам ами ах"), "uk": Endings("-", "а у ом ові і и ів"),
        "be": Endings("-", "а у ам ы аў"), "bg": Endings("-", "а ът ят та то те"), "mk": Endings("-", "от та то те"),
        "ro": Endings("-", "ul ului uri urile urilor lui"), "lt": Endings("-", "o ui ą u e as"),
    ]
}
