// SPDX-License-Identifier: Apache-2.0

/// How well bytes fit the double-byte encodings of East Asia.
///
/// These sets stand in order of use: kana, the 3,755 or so everyday ideographs and all of Hangul have rows of their own. Text
/// read in its own encoding is nearly all from there, text of another only partly.
enum DoubleByteEvidence: CaseIterable {
    case gb18030, big5, shiftJIS, eucJP, eucKR

    /// ICU's name.
    var charset: String {
        switch self {
        case .gb18030: "GB18030"
        case .big5: "Big5"
        case .shiftJIS: "Shift_JIS"
        case .eucJP: "EUC-JP"
        case .eucKR: "EUC-KR"
        }
    }

    /// What language detection calls the text.
    var languages: Set<String> {
        switch self {
        case .gb18030: ["zh", "zh-Hant"]
        case .big5: ["zh-Hant", "zh"]
        case .shiftJIS, .eucJP: ["ja"]
        case .eucKR: ["ko"]
        }
    }

    /// 이 다 는 을 의 에 가 하 고 지 로 한 를 은 기, as EUC-KR.
    private static let koreanEndings: Set<UInt16> = [
        0xC0CC, 0xB4D9, 0xB4C2, 0xC0BB, 0xC0C7, 0xBFA1, 0xB0A1, 0xC7CF, 0xB0ED, 0xC1F6, 0xB7CE, 0xC7D1, 0xB8A6, 0xC0BA,
        0xB1E2,
    ]

    private enum Rank {
        case everyday, rare, punctuation, malformed
        /// Hiragana and katakana.
        case kana
    }

    /// The share of everyday characters, 0 to 1, less ten times the share of malformed ones. `isCut`: the bytes are the
    /// beginning of more.
    func fit(_ bytes: UnsafeBufferPointer<UInt8>, isCut: Bool = false) -> Double {
        var everyday = 0
        var kana = 0
        var all = 0
        var malformed = 0
        var asciiLetters = 0
        var endings = 0
        var index = 0
        while index < bytes.count {
            guard bytes[index] >= 0x80 else {
                if 0x41...0x5A ~= bytes[index] || 0x61...0x7A ~= bytes[index] { asciiLetters += 1 }
                index += 1
                continue
            }
            let (rank, length) = character(bytes, at: index)
            // A character that the end of a sample cut off tells nothing.
            if rank == .malformed, isCut, index + 4 > bytes.count { break }
            all += 1
            if length == 2, Self.koreanEndings.contains(UInt16(bytes[index]) << 8 | UInt16(bytes[index + 1])) {
                endings += 1
            }
            switch rank {
            case .everyday: everyday += 1
            case .kana: (kana, everyday) = (kana + 1, everyday + 1)
            case .malformed: malformed += 1
            case .punctuation: all -= 1
            case .rare: break
            }
            index += length
        }
        guard all > 0 else { return 0 }
        let share = { (count: Int) in Double(count) / Double(all) }
        var fit = share(everyday) - 10 * share(malformed)
        // A Japanese sentence without kana is hardly possible.
        if self == .shiftJIS || self == .eucJP, share(kana) < 0.1 { fit *= 0.5 }
        // Endings and particles are every fifth syllable of Korean. Chinese may stay in the rows of Hangul for a sentence.
        if self == .eucKR, share(endings) < 0.08 { fit *= 0.5 }
        // A pair or two among ASCII letters may as well be an accented letter and its neighbour.
        fit *= Double(all) / (Double(all) + 1)
        if asciiLetters > 3 * all { fit *= 0.5 }
        return max(0, fit)
    }

    /// How well the bytes fit each of the encodings.
    ///
    /// The rows of Hangul and of kana are everyday characters in the larger sets too, but never all of a text: where one of
    /// the narrower sets fits, the others do not count for as much.
    static func fits(_ bytes: UnsafeBufferPointer<UInt8>, isCut: Bool) -> [(DoubleByteEvidence, fit: Double)] {
        var fits = allCases.map { ($0, fit: $0.fit(bytes, isCut: isCut)) }
        if let narrow = fits.firstIndex(where: { ($0.0 == .eucKR || $0.0 == .eucJP) && $0.fit > 0.85 }) {
            for index in fits.indices where index != narrow { fits[index].fit *= 0.5 }
        }
        return fits
    }

    private func character(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (Rank, Int) {
        let lead = bytes[index]
        let trail = index + 1 < bytes.count ? bytes[index + 1] : 0
        let isHigh = trail >= 0xA1 && trail <= 0xFE
        switch self {
        case .gb18030:
            guard lead >= 0x81, lead <= 0xFE else { return (.malformed, 1) }
            if trail >= 0x30, trail <= 0x39 {
                guard index + 3 < bytes.count, bytes[index + 2] >= 0x81, (0x30...0x39).contains(bytes[index + 3])
                else { return (.malformed, 1) }
                return (.rare, 4)
            }
            guard trail >= 0x40, trail != 0x7F, trail <= 0xFE else { return (.malformed, 1) }
            if isHigh, lead >= 0xB0, lead <= 0xD7 { return (.everyday, 2) }
            return (isHigh && (lead == 0xA1 || lead == 0xA3) ? .punctuation : .rare, 2)
        case .big5:
            guard lead >= 0x81, lead <= 0xFE, isHigh || trail >= 0x40 && trail <= 0x7E else { return (.malformed, 1) }
            if lead >= 0xA4, lead <= 0xC6 { return (.everyday, 2) }
            return (lead == 0xA1 || lead == 0xA2 ? .punctuation : .rare, 2)
        case .shiftJIS:
            if lead >= 0xA1, lead <= 0xDF { return (.rare, 1) }  // half-width katakana
            guard 0x81...0x9F ~= lead || 0xE0...0xFC ~= lead, trail >= 0x40, trail != 0x7F, trail <= 0xFC
            else { return (.malformed, 1) }
            if lead == 0x82, trail >= 0x9F, trail <= 0xF1 { return (.kana, 2) }
            if lead == 0x83, trail <= 0x96 { return (.kana, 2) }
            if lead == 0x81 || lead == 0x82 { return (.punctuation, 2) }
            return (lead >= 0x88 && lead <= 0x98 ? .everyday : .rare, 2)
        case .eucJP:
            if lead == 0x8E { return isHigh && trail <= 0xDF ? (.rare, 2) : (.malformed, 1) }
            if lead == 0x8F {
                return isHigh && index + 2 < bytes.count && bytes[index + 2] >= 0xA1 ? (.rare, 3) : (.malformed, 1)
            }
            guard lead >= 0xA1, lead <= 0xFE, isHigh else { return (.malformed, 1) }
            if lead == 0xA4 || lead == 0xA5 { return (.kana, 2) }
            if lead <= 0xA3 { return (.punctuation, 2) }
            return (lead >= 0xB0 && lead <= 0xCF ? .everyday : .rare, 2)
        case .eucKR:
            guard lead >= 0x81, lead <= 0xFE else { return (.malformed, 1) }
            // Rows 81–C6 with other trails are the extension of windows-949: whole Hangul, rarely needed.
            if !isHigh {
                let isExtension = lead <= 0xC6 && (0x41...0x5A ~= trail || 0x61...0x7A ~= trail || 0x81...0xA0 ~= trail)
                return isExtension ? (.rare, 2) : (.malformed, 1)
            }
            if lead >= 0xB0, lead <= 0xC8 { return (.everyday, 2) }
            return (lead >= 0xA1 && lead <= 0xA3 ? .punctuation : .rare, 2)
        }
    }
}
