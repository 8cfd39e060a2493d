// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// The tables there are, by language; each is read when a text of its language comes.
enum InflectionTables {
    private static let cache = Mutex<[String: InflectionTable]>([:])

    /// The table of a primary language, or nil.
    static func table(for language: String) -> InflectionTable? {
        if let known = cache.withLock({ $0[language] }) { return known }
        guard let text = text(for: language) else { return nil }
        let table = InflectionTable(language, text)
        cache.withLock { $0[language] = table }
        return table
    }

    /// Languages with a table, sorted.
    static let languages = sources.keys.sorted()

    private static func text(for language: String) -> String? { sources[language]?() }

    private static let sources: [String: @Sendable () -> String] = [
        "ru": { EastSlavicEndings.russian }, "uk": { EastSlavicEndings.ukrainian },
        "be": { EastSlavicEndings.belarusian },
        "pl": { WestSlavicEndings.polish }, "cs": { WestSlavicEndings.czech }, "sk": { WestSlavicEndings.slovak },
        "sl": { SouthSlavicEndings.slovenian }, "hr": { SouthSlavicEndings.serboCroatian },
        "bs": { SouthSlavicEndings.serboCroatian },
        "sr": { SouthSlavicEndings.serboCroatian + "\n" + SouthSlavicEndings.serbianCyrillic },
        "bg": { SouthSlavicEndings.bulgarian }, "mk": { SouthSlavicEndings.macedonian },
        "lt": { BalticEndings.lithuanian }, "lv": { BalticEndings.latvian },
        "et": { UralicEndings.estonian }, "fi": { UralicEndings.finnish }, "hu": { UralicEndings.hungarian },
        "tr": { OtherEndings.turkish }, "el": { OtherEndings.greek }, "ka": { OtherEndings.georgian },
        "hy": { OtherEndings.armenian }, "he": { OtherEndings.hebrew }, "ar": { OtherEndings.arabic },
        "fa": { OtherEndings.persian },
        "en": { WesternEndings.english }, "de": { WesternEndings.german }, "fr": { WesternEndings.french },
        "es": { WesternEndings.spanish }, "it": { WesternEndings.italian }, "pt": { WesternEndings.portuguese },
        "ro": { WesternEndings.romanian }, "nl": { WesternEndings.dutch },
    ]
}
