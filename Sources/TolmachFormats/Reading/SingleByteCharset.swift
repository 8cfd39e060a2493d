// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// The single-byte encodings that are told apart, with the languages that are written in them.
struct SingleByteCharset: Sendable {
    enum Script: Sendable {
        case latin, cyrillic, greek, hebrew, arabic, thai
    }

    let name: String
    let script: Script
    /// As language detection calls them.
    let languages: Set<String>
    /// Whether it is taken only where nearly nothing speaks against it: another, much more usual set has the same small letters.
    let mustFitWholly: Bool
    /// The scalar of each byte from 80 on; nil where the set has no character (ICU gives a C1 control there).
    let scalars: [UInt32?]

    private init(_ name: String, _ script: Script, _ languages: String, mustFitWholly: Bool = false) {
        self.name = name
        self.mustFitWholly = mustFitWholly
        self.script = script
        self.languages = Set(languages.split(separator: " ").map(String.init))
        scalars = (UInt8(0x80)...0xFF).map { byte in
            let decoded = [byte].withUnsafeBufferPointer { try? Charset.decode($0, from: name, strict: true) }
            guard let text = decoded, let scalar = String(decoding: text, as: UTF8.self).unicodeScalars.first,
                !(0x80...0x9F).contains(scalar.value), scalar != "\u{FFFD}", !(0xE000...0xF8FF).contains(scalar.value)
            else { return nil }
            return scalar.value
        }
    }

    private static let western =
        "en fr de es it pt nl sv da no nb nn fi is fo ca gl eu af ga lb id ms sw tl oc br gd cy la mt et sq rm co ht so"
    private static let westernLanguages = Set(western.split(separator: " ").map(String.init))
    private static let central = "pl cs sk hu sl hr bs sr sr-Latn ro sq de"

    /// In order of preference among those that read a text the same way. An ISO set stands before the Windows set that
    /// contains it, so that a text without the bytes 80–9F has the narrower name, as ICU's detector would give it.
    static let all: [SingleByteCharset] = [
        SingleByteCharset("ISO-8859-1", .latin, western),
        SingleByteCharset("windows-1252", .latin, western),
        SingleByteCharset("windows-1251", .cyrillic, "ru uk be bg sr mk"),
        SingleByteCharset("KOI8-R", .cyrillic, "ru bg"),
        SingleByteCharset("KOI8-U", .cyrillic, "uk be ru"),
        SingleByteCharset("ISO-8859-5", .cyrillic, "ru be uk bg sr mk"),
        SingleByteCharset("IBM866", .cyrillic, "ru be uk bg"),
        SingleByteCharset("ISO-8859-2", .latin, central),
        SingleByteCharset("windows-1250", .latin, central),
        SingleByteCharset("ISO-8859-9", .latin, "tr az ku"),
        SingleByteCharset("windows-1254", .latin, "tr az ku"),
        SingleByteCharset("ISO-8859-7", .greek, "el"),
        SingleByteCharset("windows-1253", .greek, "el"),
        SingleByteCharset("ISO-8859-8", .hebrew, "iw yi"),
        SingleByteCharset("windows-1255", .hebrew, "iw yi"),
        SingleByteCharset("ISO-8859-6", .arabic, "ar"),
        SingleByteCharset("windows-1256", .arabic, "ar fa ur"),
        SingleByteCharset("ISO-8859-13", .latin, "lt lv et"),
        SingleByteCharset("windows-1257", .latin, "lt lv et"),
        SingleByteCharset("ISO-8859-15", .latin, western),
        SingleByteCharset("windows-874", .thai, "th"),
        // Its small letters are those of windows-1251.
        SingleByteCharset("x-mac-cyrillic", .cyrillic, "ru uk be bg sr mk", mustFitWholly: true),
    ]

    /// Whether a language is usually written in this set. One that is not known here is taken for a western one.
    func isWritten(in language: String) -> Bool {
        if languages.contains(language) { return true }
        return languages == Self.westernLanguages && !Self.all.contains { $0.languages.contains(language) }
    }

    /// The bytes as scalars (nil where the set has none).
    func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32?] {
        bytes.map { $0 < 0x80 ? UInt32($0) : scalars[Int($0) - 0x80] }
    }
}
