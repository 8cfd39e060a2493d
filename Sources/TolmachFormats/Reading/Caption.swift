// SPDX-License-Identifier: Apache-2.0

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
