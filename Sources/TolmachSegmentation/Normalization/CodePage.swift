// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// A single-byte encoding as ICU's converter has it, both ways.
struct CodePage: Sendable {
    let name: String
    private let scalars: [UInt32]
    private let bytes: [UInt32: UInt8]

    /// Bytes 80–9F that the set leaves free are C1 controls, as sloppy decoders have them.
    private init(_ name: String) {
        self.name = name
        var scalars: [UInt32] = []
        for byte in UInt8.min...UInt8.max {
            let decoded = [byte].withUnsafeBufferPointer { try? Charset.decode($0, from: name, strict: true) }
            let scalar = decoded.flatMap { String(decoding: $0, as: UTF8.self).unicodeScalars.first?.value }
            scalars.append(scalar.flatMap { $0 == 0xFFFD ? nil : $0 } ?? UInt32(byte))
        }
        var bytes: [UInt32: UInt8] = [:]
        for byte in UInt8(0x80)...0x9F { bytes[UInt32(byte)] = byte }
        for (byte, scalar) in scalars.enumerated() { bytes[scalar] = UInt8(byte) }
        self.scalars = scalars
        self.bytes = bytes
    }

    func byte(_ scalar: UInt32) -> UInt8? { scalar < 0x80 ? UInt8(scalar) : bytes[scalar] }
    func scalar(_ byte: UInt8) -> UInt32 { scalars[Int(byte)] }

    static let windows1252 = CodePage("windows-1252")
    static let windows1251 = CodePage("windows-1251")
    static let koi8r = CodePage("KOI8-R")
    /// KOI8-R with the letters of Ukrainian and Belarusian in place of box drawings.
    static let koi8u = CodePage("KOI8-U")
}
