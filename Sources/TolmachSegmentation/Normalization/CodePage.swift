// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// A single-byte encoding as ICU's converter has it, both ways.
struct CodePage: Sendable {
    let name: String
    private let scalars: [UInt32]
    /// By scalar, as far as any of the sets goes; 0 where it has none.
    private let bytes: [UInt8]

    /// Bytes 80–9F that the set leaves free are C1 controls, as sloppy decoders have them.
    private init(_ name: String) {
        self.name = name
        var scalars: [UInt32] = []
        for (byte, decoded) in Self.decoded(name).enumerated() {
            scalars.append(decoded ?? UInt32(byte))
        }
        var bytes = [UInt8](repeating: 0, count: Int(scalars.max() ?? 0) + 1)
        for byte in UInt8(0x80)...0x9F { bytes[Int(byte)] = byte }
        for (byte, scalar) in scalars.enumerated() { bytes[Int(scalar)] = UInt8(byte) }
        self.scalars = scalars
        self.bytes = bytes
    }

    /// What each byte stands for; nil where it stands for nothing.
    private static func decoded(_ name: String) -> [UInt32?] {
        func decode(_ bytes: [UInt8], strict: Bool) -> [UInt32]? {
            guard let text = bytes.withUnsafeBufferPointer({ try? Charset.decode($0, from: name, strict: strict) })
            else { return nil }
            return String(decoding: text, as: UTF8.self).unicodeScalars.map(\.value)
        }
        let all = decode(Array(0...UInt8.max), strict: false) ?? []
        return (0...UInt8.max).map { byte in
            // Only what may stand for a byte that cannot be decoded needs a second look.
            if all.count == 256, all[Int(byte)] != 0xFFFD, all[Int(byte)] != 0x1A { return all[Int(byte)] }
            let scalar = decode([byte], strict: true)?.first
            return scalar == 0xFFFD ? nil : scalar
        }
    }

    func byte(_ scalar: UInt32) -> UInt8? {
        if scalar < 0x80 { return UInt8(scalar) }
        guard scalar < bytes.count else { return nil }
        let byte = bytes[Int(scalar)]
        return byte > 0 ? byte : nil
    }

    func scalar(_ byte: UInt8) -> UInt32 { scalars[Int(byte)] }

    static let windows1252 = CodePage("windows-1252")
    static let windows1251 = CodePage("windows-1251")
    static let koi8r = CodePage("KOI8-R")
    /// KOI8-R with the letters of Ukrainian and Belarusian in place of box drawings.
    static let koi8u = CodePage("KOI8-U")
}
