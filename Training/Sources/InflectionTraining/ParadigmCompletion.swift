// SPDX-License-Identifier: Apache-2.0

/// Forms that a small corpus has no example of, made from those it has: what Finnish has before -ssa it also has before
/// -lla; a German noun may have its umlaut in the plural.
struct ParadigmCompletion {
    typealias Letters = LemmaPairs.Letters

    /// What a made form counts beside a seen one.
    static let weight = 0.1

    let language: String

    func forms(of pair: LemmaPairs.Pair) -> [Letters] {
        switch language {
        case "fi": endings(Self.finnish, pair)
        case "de": umlauts(pair)
        default: []
        }
    }

    private static let finnish: [Letters] = {
        let cases = "n t ssa ssä sta stä lla llä lta ltä lle ksi tta ttä"
        let possessed =
            "ssaan ssään staan stään llaan llään ltaan ltään lleen kseen ssani llani ssamme stamme llamme ssansa llansa"
        return (cases + " " + possessed).split(separator: " ").map { $0.unicodeScalars.map(\.value) }
    }()

    private func endings(_ endings: [Letters], _ pair: LemmaPairs.Pair) -> [Letters] {
        // Not the lemma itself: muistin is no muistissa.
        guard pair.form != pair.lemma else { return [] }
        return endings.flatMap { ending -> [Letters] in
            let stem = pair.form.count - ending.count
            guard stem >= 3, pair.form[stem...].elementsEqual(ending) else { return [] }
            return endings.filter { $0 != ending }.map { pair.form[..<stem] + $0 }
        }
    }

    private func umlauts(_ pair: LemmaPairs.Pair) -> [Letters] {
        guard pair.form == pair.lemma else { return [] }
        let text = String(String.UnicodeScalarView(pair.lemma.compactMap(Unicode.Scalar.init)))
        let unstressed = ["er", "el", "en"].contains { text.hasSuffix($0) }
        let body = Array(unstressed ? text.dropLast(2) : text[...])
        guard let vowel = body.lastIndex(where: { "aeiouyäöü".contains($0) }), vowel > 0, vowel < body.count - 1,
            let umlaut = ["a": "ä", "o": "ö", "u": "ü"][String(body[vowel])]
        else { return [] }
        // Häuser; not Feuer, Kuo-.
        var stem = String(body[..<vowel]) + umlaut + String(body[(vowel + 1)...])
        if "aeou".contains(body[vowel - 1]) {
            guard body[vowel - 1] == "a", body[vowel] == "u" else { return [] }
            stem = String(body[..<(vowel - 1)]) + "äu" + String(body[(vowel + 1)...])
        }
        let endings = unstressed ? ["", "n"] : ["e", "en", "er", "ern"]
        let rest = unstressed ? String(text.suffix(2)) : ""
        return endings.map { (stem + rest + $0).unicodeScalars.map(\.value) }
    }
}

extension LemmaPairs {
    /// Adds the forms that a language's completion makes.
    mutating func complete(_ language: String) {
        let completion = ParadigmCompletion(language: language)
        let seen = pairs
        for pair in seen {
            for form in completion.forms(of: pair) where form != pair.lemma {
                addMade(form, pair.lemma, weight: min(1, pair.weight) * ParadigmCompletion.weight)
            }
        }
    }
}
