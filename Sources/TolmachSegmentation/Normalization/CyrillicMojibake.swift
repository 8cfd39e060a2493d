// SPDX-License-Identifier: Apache-2.0
import Foundation
import TolmachICU
import TolmachWords

/// Cyrillic read in the wrong Cyrillic encoding: KOI8 read as windows-1251 (`мХЛБЫЕОЛП`) or the other way round.
///
/// Both swap capitals and small letters, so that words begin small and go on in capitals. Such a word, with the words of
/// capitals around it, is mojibake for sure when its letters, read the other way, are as frequent as those of Cyrillic
/// languages are, and are not as they stand.
enum CyrillicMojibake {
    private struct Word {
        enum Shape {
            /// Small first, capitals after it, two at least: `мХЛБЫЕОЛП`.
            case inverted
            /// Capitals, or a single letter.
            case capital
            /// A short one in small letters, as acronyms become, or signs alone (¦ is і): it may be part of a run.
            case bridge
            /// Written as words are.
            case plain
        }

        let letters: ArraySlice<MojibakeToken.Letter>
        let shape: Shape
    }

    static func find(in tokens: [MojibakeToken]) -> [Mojibake] {
        let words = tokens.compactMap(word)
        guard words.contains(where: { $0.shape == .inverted }) else { return [] }
        var found: [Mojibake] = []
        var run: [Word] = []
        var bridges: [Word] = []
        for word in words {
            switch word.shape {
            case .inverted, .capital:
                if bridges.count > 2 { close(&run, &found) }
                run += run.isEmpty ? [word] : bridges + [word]
                bridges = []
            case .bridge: bridges.append(word)
            case .plain:
                close(&run, &found)
                bridges = []
            }
        }
        // An acronym that ends a line of mojibake.
        if run.count >= 5, bridges.count == 1 { run += bridges }
        close(&run, &found)
        return found
    }

    /// Nil where a token says nothing.
    private static func word(_ token: MojibakeToken) -> Word? {
        guard !token.isASCII else { return nil }
        var inverted = 0
        var small = 0
        var capitals = 0
        var risen = 0
        var shape: Word.Shape = .bridge
        // Parts of the token, as in Савски-Венац.
        func endPart() {
            if small == 1, capitals >= 2, risen == 0 {
                inverted += 1
            } else if small > 1 && capitals > 0 || small > 6 || risen > 0 {
                shape = .plain
            } else if capitals > 0, shape != .plain {
                shape = .capital
            }
            (small, capitals, risen) = (0, 0, 0)
        }
        for letter in token.letters {
            guard LookAlikes.Alphabet(of: letter.scalar) == .cyrillic else {
                if LetterKind(letter.scalar) == .punctuation { endPart() }
                continue
            }
            // Small letters that are capitals in KOI8-U, and the other way round.
            guard !(0x402...0x40F ~= letter.scalar || 0x451...0x491 ~= letter.scalar) else { continue }
            if Characters.foldedCase(letter.scalar) == letter.scalar {
                if capitals > 0 { risen += 1 }
                small += 1
            } else {
                capitals += 1
            }
        }
        endPart()
        if shape == .plain { return Word(letters: token.letters, shape: .plain) }
        return Word(letters: token.letters, shape: inverted > 0 ? .inverted : shape)
    }

    private static func close(_ run: inout [Word], _ found: inout [Mojibake]) {
        defer { run = [] }
        let inverted = run.count { $0.shape == .inverted }
        guard inverted > 0 else { return }
        let letters = run.flatMap(\.letters)
        let readings: [(seen: CodePage, real: CodePage)] = [
            (.windows1251, .koi8u), (.koi8r, .windows1251),
        ]
        var best: (mojibake: Mojibake, gain: Double)?
        for (seen, real) in readings {
            guard let reading = read(letters, seen, real, inverted: inverted), reading.gain > best?.gain ?? 0 else {
                continue
            }
            best = reading
        }
        if let best { found.append(best.mojibake) }
    }

    /// What letters say in another page, if that is surely what was meant.
    private static func read(
        _ letters: [MojibakeToken.Letter], _ seen: CodePage, _ real: CodePage, inverted: Int
    ) -> (mojibake: Mojibake, gain: Double)? {
        var pieces: [Mojibake.Piece] = []
        var before = 0.0
        var after = 0.0
        var count = 0
        var isUkrainian = false
        var text: [UInt8] = []
        for letter in letters {
            guard letter.scalar >= 0x80 else {
                text.append(UInt8(letter.scalar))
                continue
            }
            guard let byte = seen.byte(letter.scalar) else { return nil }
            let value = real.scalar(byte)
            guard LookAlikes.Alphabet(of: value) == .cyrillic else {
                // Quotes and dashes have no place in KOI8: they came later and stay.
                guard LetterKind(letter.scalar) == .punctuation else { return nil }
                continue
            }
            if 0x454...0x491 ~= Characters.foldedCase(value) { isUkrainian = true }
            pieces.append(.init(range: letter.range, scalar: value))
            before += LetterFrequency.logarithm(letter.scalar)
            after += LetterFrequency.logarithm(value)
            count += 1
            text += Array(String(Unicode.Scalar(value) ?? " ").utf8)
        }
        let gain = after - before
        guard let first = letters.first, let last = letters.last, count >= 6,
            gain + 3 * Double(inverted) >= 6, gain >= 0.15 * Double(count), after >= -4 * Double(count)
        else { return nil }
        if count >= 40 {
            let guess = text.withUnsafeBufferPointer { LanguageDetector.detect($0) }
            guard let guess, languages.contains(guess.language) else { return nil }
        }
        let name = real.name == CodePage.koi8u.name && !isUkrainian ? CodePage.koi8r.name : real.name
        return (
            Mojibake(
                range: first.range.lowerBound..<last.range.upperBound, pieces: pieces,
                cause: "\(name) read as \(seen.name)"), gain
        )
    }

    private static let languages: Set<String> = ["ru", "uk", "be", "bg", "sr", "mk"]
}

/// How frequent letters are in texts of Cyrillic languages.
enum LetterFrequency {
    /// The natural logarithm of a letter's share, small or capital; −7 for one that no text has.
    static func logarithm(_ scalar: UInt32) -> Double { table[Characters.foldedCase(scalar)] ?? -7 }

    /// Of a thousand letters: about the mean of Russian, Ukrainian, Belarusian and Bulgarian.
    private static let shares = """
        о 95 а 95 е 75 и 65 н 66 т 58 с 50 р 48 в 46 л 38 к 36 м 31 д 31 п 28 у 28 я 20 ы 14 ь 14 г 18 з 20 б 16 ч 14 й 11 х 10
        ж 9 ш 8 ю 7 ц 7 щ 4 э 3 ф 3 ъ 3 ё 2 і 20 ї 4 є 4 ў 4 ґ 1
        """

    private static let table: [UInt32: Double] = {
        var table: [UInt32: Double] = [:]
        let parts = shares.split(whereSeparator: \.isWhitespace)
        for index in stride(from: 0, to: parts.count - 1, by: 2) {
            guard let letter = parts[index].unicodeScalars.first, let share = Double(parts[index + 1]) else { continue }
            table[letter.value] = log(share / 1000)
        }
        return table
    }()
}
