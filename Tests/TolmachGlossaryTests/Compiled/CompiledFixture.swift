// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachSegmentation
import TolmachTestSupport

@testable import TolmachGlossary

/// Glossaries to compile, and what is found with them.
enum CompiledFixture {
    static let csv = """
        id,kind,domain,note,translate,case,en,en:status,en:forms,en:not,ru,ru:forms,uk,pl,ja
        per-putin,person,politics,President,,,Vladimir Putin,,,,Владимир Путин,,Володимир Путін,Władimir Putin,プーチン
        per-erdogan,person,,,,,Recep Erdoğan,,,,Эрдоган,indeclinable,,,
        eu,organisation,,,no,exact,EU,,,,ЕС,,ЄС,UE,
        cpp,term,,,,,C++,,exact,C++ Builder|C++11,,,,,
        stp,place,,,,,St. Petersburg,,,,,,,,
        ns2,product,,,,any,Nord Stream – 2,,,,"«Северный поток — 2»",,,,
        oil,term,energy,,,,oil,,oils|oily,oil lamp,нефть,нефти|нефтью,нафта,ropa,石油
        oil,,,,,,crude,deprecated,,,,,,,

        """

    static let texts: [(text: String, language: String)] = [
        (
            "Vladimir Putin met Erdogan in St Petersburg; the EU buys oils, no oil lamps. C++, C++ Builder and Nord Stream 2. Putin left.",
            "en"
        ),
        ("Владимиру Путину нефтью. Эрдоган и ЕС. «Северный поток - 2» и C++.", "ru"),
        ("Володимиром Путіним, нафтою, ЄС.", "uk"),
        ("プーチン大統領は石油を", "ja"),
        ("Władimirowi Putinowi ropę, UE.", "pl"),
        ("Βλαντίμιρ Πούτιν", "el"),
    ]

    static func glossary(_ csv: String = csv) throws -> Glossary {
        try GlossaryLoader.load(Array(csv.utf8), file: "g.csv")
    }

    /// Everything about the mentions of a text.
    static func mentions(_ index: GlossaryIndex, _ text: String, _ language: String) throws -> [String] {
        var options = TagOptions()
        options.allMatches = true
        let source = SourceText(text)
        let working = try TestStages.normalize.get().run(on: source, ())
        let tokens = try TestStages.tokenize.get().run(on: source, working)
        let verdict = LanguageVerdict(tag: LanguageTag(language), confidence: 1, given: true)
        return try TagStage(index, options).run(on: source, (working, verdict, tokens, nil)).map {
            "\($0.range) \($0.concept.id) \($0.termIndex) \($0.match) \($0.confidence) \($0.alternatives.map(\.id))"
        }
    }

    /// Glossaries of random words, several terms to a concept, some of several words.
    static func random(seed: UInt64, concepts: Int) -> (glossaries: [(name: String, glossary: Glossary)], text: String)
    {
        var random = RandomText(seed: seed)
        let words = (0..<40).map { _ in random.prose(words: 1).filter { !$0.isWhitespace } }.filter { !$0.isEmpty }
        var text = ""
        func concept(_ number: Int) -> Concept {
            let terms = (0..<random.int(0...4)).map { _ -> Term in
                let term = (0..<random.int(1...3)).map { _ in random.pick(words) }.joined(
                    separator: random.pick([" ", "-", " — ", ". "]))
                text += term + random.pick([" ", ", ", "s ", "\n"])
                return Term(
                    GlossarySource.nfc(term), language: LanguageTag(random.pick(["en", "ru", "zh-Hant", "und", "he"])),
                    status: random.pick(Term.Status.allCases),
                    inflection: random.pick([.regular, .indeclinable, .exact, .forms([random.pick(words), term])]),
                    exclusions: random.oneIn(3) ? [term + " " + random.pick(words), random.pick(words)] : [])
            }
            return Concept(
                id: "c\(number)", kind: random.pick(["person", "term", "place"]), domain: random.pick(["", "x"]),
                note: random.oneIn(3) ? random.text(scalars: 5) : "", translate: random.oneIn(2),
                caseRule: random.pick(Concept.CaseRule.allCases), terms: terms)
        }
        let glossaries = (0..<random.int(0...3)).map { part in
            (name: "g\(part)", glossary: Glossary(file: "g\(part).csv", concepts: (0..<concepts).map(concept)))
        }
        return (glossaries, text)
    }
}
