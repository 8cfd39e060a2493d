// SPDX-License-Identifier: Apache-2.0

/// White space at the edges of lines: ASCII, NBSP, the ideographic space, a byte order mark.
enum WhiteSpace {
    /// The first byte that is none.
    static func skip(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var index = start
        while index < end {
            let length = length(bytes, index, end)
            if length == 0 { return index }
            index += length
        }
        return end
    }

    /// The end of what is none.
    static func trim(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        var end = end
        while end > start {
            var last = end - 1
            while last > start, bytes[last] & 0xC0 == 0x80 { last -= 1 }
            guard length(bytes, last, end) == end - last else { return end }
            end = last
        }
        return end
    }

    /// The bytes of the white space at an offset; 0 if there is none.
    private static func length(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ end: Int) -> Int {
        switch bytes[index] {
        case 0x20, 0x09...0x0D: return 1
        case 0xC2: return index + 1 < end && (bytes[index + 1] == 0xA0 || bytes[index + 1] == 0x85) ? 2 : 0
        case 0xE2:
            guard index + 2 < end else { return 0 }
            // U+2000–U+200A, U+2028, U+2029, U+202F, U+205F
            let (second, third) = (bytes[index + 1], bytes[index + 2])
            let isSpace = second == 0x80 && (0x80...0x8A ~= third || 0xA8...0xA9 ~= third || third == 0xAF)
            return isSpace || second == 0x81 && third == 0x9F ? 3 : 0
        case 0xE3: return index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
        case 0xE1: return index + 2 < end && bytes[index + 1] == 0x9A && bytes[index + 2] == 0x80 ? 3 : 0
        default: return 0
        }
    }
}

/// What a list item begins with: a bullet or a hyphen and a space, `1)`, `a)`.
///
/// `1.` alone is none (a paragraph may begin with a date), nor is a dash: it opens speech.
enum ListMarker {
    private static let bullets: [[UInt8]] = ["•", "◦", "‣", "▪", "●", "■", "·"].map { Array($0.utf8) }

    static func begins(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
        func isSpace(_ index: Int) -> Bool { index < end && (bytes[index] == 0x20 || bytes[index] == 0x09) }
        let first = bytes[start]
        if first == UInt8(ascii: "-") || first == UInt8(ascii: "*") { return isSpace(start + 1) }
        if first >= 0x80 {
            return bullets.contains { bullet in
                start + bullet.count <= end && bytes[start..<start + bullet.count].elementsEqual(bullet)
                    && isSpace(start + bullet.count)
            }
        }
        var index = start
        while index < min(end, start + 3), 0x30...0x39 ~= bytes[index] { index += 1 }
        if index == start, 0x61...0x7A ~= first { index += 1 }
        return index > start && index < end && bytes[index] == UInt8(ascii: ")") && isSpace(index + 1)
    }
}

/// `By Jane Roe`, `Автор: …`
enum Byline {
    private static let signs: [[UInt8]] = [
        "By ", "BY ", "Von ", "VON ", "Par ", "PAR ", "Por ", "POR ", "Di ", "Автор:", "Автори:", "Авторы:", "Аўтар:",
        "Autor:",
        "Autorka:", "Text:", "Yazan:", "بقلم", "מאת", "文/", "文／", "記者", "기자",
    ].map { Array($0.utf8) }

    /// Short, one line, one of the signs first, no end mark.
    static func isByline(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
        guard range.count <= 160, let last = utf8[range].last, last != UInt8(ascii: "."), !utf8[range].contains(0x0A)
        else { return false }
        return signs.contains { utf8[range].starts(with: $0) }
    }
}

/// The words under a picture.
enum Caption {
    /// What a caption begins with, wherever it stands.
    private static let openings: [[UInt8]] = [
        "Photo:", "PHOTO:", "Foto:", "FOTO:", "Фото:", "ФОТО:", "Photo :", "На фото", "На снимке", "На здымку",
        "На світлині", "Na zdjęciu",
        "Auf dem Foto", "Im Bild:", "En la imagen", "En la foto", "Nella foto", "Na foto", "Na imagem", "Sur la photo",
        "Na snímku", "Nuotraukoje",
        "Fotoğraf:", "【写真】", "写真：", "写真:", "図は", "图为", "圖為", "图：", "▲", "[사진]", "사진:", "사진=", "בתמונה", "בצילום",
        "في الصورة", "الصورة:",
    ].map { Array($0.utf8) }

    /// What only captions hold: who stands where, whose picture it is.
    private static let signs: [[UInt8]] = [
        "(right)", "(left)", ", right, ", ", left, ", "(справа)", "(слева)", "(праворуч)", "(ліворуч)", "(злева)",
        "(r.)", "(l.)", "(re.)", "(li.)",
        "(à d.)", "(à g.)", "(à droite)", "(à gauche)", "(dcha.)", "(izda.)", "(derecha)", "(izquierda)", "(a destra)",
        "(a sinistra)", "(sağda)",
        "(solda)", "(P)", "(po prawej)", "(po lewej)", "(z prawej)", "(z lewej)", "(右)", "（右）", "（左）", "(오른쪽)", "(왼쪽)",
        "(إلى اليمين)",
        "(يمين)", "(إلى اليسار)", "(מימין)", "(משמאל)", "Photo via ", "Pool Photo", "Photo by ", "AP Photo", "/dpa)",
        "/AFP)",
    ].map { Array($0.utf8) }

    /// The signs by their first byte, so that a text is read once.
    private static let signsByFirst: [[[UInt8]]] = {
        var table = [[[UInt8]]](repeating: [], count: 256)
        for sign in signs { table[Int(sign[0])].append(sign) }
        return table
    }()

    static func isCaption(_ utf8: [UInt8], _ range: Range<Int>, isLast: Bool) -> Bool {
        if openings.contains(where: { utf8[range].starts(with: $0) }) { return range.count <= 1500 }
        guard isLast, range.count <= 1500 else { return false }
        return holdsSign(utf8, range)
    }

    private static func holdsSign(_ utf8: [UInt8], _ range: Range<Int>) -> Bool {
        let table = signsByFirst
        return utf8.withUnsafeBufferPointer { bytes in
            for start in range where !table[Int(bytes[start])].isEmpty {
                for sign in table[Int(bytes[start])] where start + sign.count <= range.upperBound {
                    var index = 1
                    while index < sign.count, bytes[start + index] == sign[index] { index += 1 }
                    if index == sign.count { return true }
                }
            }
            return false
        }
    }
}
