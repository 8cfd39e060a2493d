// SPDX-License-Identifier: Apache-2.0

/// The file of `HanReadings`, for the characters from U+4E00 to U+9FFF. After comments, a line for each syllable of Mandarin: the syllable without its tone, a space, and
/// the characters that are read so; then a line that begins with `>` and has each traditional character before its simplified form.
@_spi(Training) public enum HanReadingsFile {
    private static let first: UInt32 = 0x4E00
    private static let count = 0xA000 - 0x4E00

    /// What the file says, by character.
    struct Table: Sendable {
        fileprivate var syllables: [String] = [""]
        /// By character: the number of its syllable; 0: none.
        fileprivate var numbers = [UInt16](repeating: 0, count: HanReadingsFile.count)
        /// By character: itself where it is simplified.
        fileprivate var forms = (0..<HanReadingsFile.count).map { UInt16(HanReadingsFile.first) + UInt16($0) }

        var allSyllables: ArraySlice<String> { syllables.dropFirst() }

        /// Nil for characters without a reading here.
        func syllable(_ scalar: UInt32) -> String? {
            guard let place = HanReadingsFile.place(scalar), numbers[place] > 0 else { return nil }
            return syllables[Int(numbers[place])]
        }

        /// The character itself where it has no simplified form; nil for one outside the table.
        func simplified(_ scalar: UInt32) -> UInt32? { HanReadingsFile.place(scalar).map { UInt32(forms[$0]) } }
    }

    private static func place(_ scalar: UInt32) -> Int? {
        scalar >= first && Int(scalar - first) < count ? Int(scalar - first) : nil
    }

    /// Some .5 ms. Lines that are no such lines are passed over.
    static func table(_ bytes: UnsafeBufferPointer<UInt8>) -> Table {
        var table = Table()
        for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
            guard let space = line.firstIndex(of: 0x20) else { continue }
            let head = String(decoding: line[..<space], as: UTF8.self)
            let scalars = String(decoding: line[(space + 1)...], as: UTF8.self).unicodeScalars.map(\.value)
            if head == ">" {
                for pair in stride(from: 0, to: scalars.count - 1, by: 2) {
                    guard let place = place(scalars[pair]) else { continue }
                    table.forms[place] = UInt16(truncatingIfNeeded: scalars[pair + 1])
                }
            } else {
                for scalar in scalars {
                    if let place = place(scalar) { table.numbers[place] = UInt16(table.syllables.count) }
                }
                table.syllables.append(head)
            }
        }
        return table
    }

    /// The file as the ICU of this machine would have it; nil when it lacks the data. Some two seconds.
    public static func text() -> String? {
        var characters: [String: String] = [:]
        var pairs = ""
        for scalar in (first..<first + UInt32(count)).compactMap(Unicode.Scalar.init) {
            let character = String(scalar)
            guard let reading = Romanizer.pinyin.latin(character), let form = Romanizer.simplified.latin(character)
            else { return nil }
            let syllable = reading.filter { $0 != " " }
            if syllable != character { characters[syllable, default: ""] += character }
            let forms = form.unicodeScalars
            // What has no form of one character in the table stays.
            if form != character, forms.count == 1, let simplified = forms.first, simplified.value <= 0xFFFF {
                pairs += character + form
            }
        }
        let lines = characters.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }
        return """
            # Readings and simplified forms of Han characters, asked of ICU by Training/ (make train-names): see the .license file.

            """ + lines.joined() + "> \(pairs)\n"
    }
}
