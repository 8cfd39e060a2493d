// SPDX-License-Identifier: Apache-2.0

/// A text as UTF-16 in memory that stays where it is, with its offsets in UTF-8. One task at a time.
final class UTF16Text {
    private var memory = UnsafeMutableBufferPointer<UInt16>.allocate(capacity: 1024)
    /// Then offsets in UTF-8 and in UTF-16 are the same.
    private var isASCII = true
    private(set) var count = 0

    deinit { memory.deallocate() }

    /// The text. Valid until the next `set`.
    var buffer: UnsafeBufferPointer<UInt16> { UnsafeBufferPointer(rebasing: memory[..<count]) }

    /// Takes a valid UTF-8 text.
    func set(_ text: UnsafeBufferPointer<UInt8>) {
        if memory.count < text.count + 1 {
            memory.deallocate()
            memory = .allocate(capacity: text.count + text.count / 2 + 1)
        }
        var unit = 0
        var index = 0
        while index < text.count {
            let lead = UInt32(text[index])
            if lead < 0x80 {
                memory[unit] = UInt16(lead)
                index += 1
            } else if lead < 0xE0 {
                memory[unit] = UInt16(lead & 0x1F) << 6 | UInt16(text[index + 1] & 0x3F)
                index += 2
            } else if lead < 0xF0 {
                memory[unit] =
                    UInt16(lead & 0xF) << 12 | UInt16(text[index + 1] & 0x3F) << 6 | UInt16(text[index + 2] & 0x3F)
                index += 3
            } else {
                let tail = UInt32(text[index + 1] & 0x3F) << 12 | UInt32(text[index + 2] & 0x3F) << 6
                let scalar = (lead & 7) << 18 | tail | UInt32(text[index + 3] & 0x3F)
                memory[unit] = UInt16(0xD7C0 + scalar >> 10)
                unit += 1
                memory[unit] = UInt16(0xDC00 | scalar & 0x3FF)
                index += 4
            }
            unit += 1
        }
        count = unit
        isASCII = unit == text.count
    }

    /// Behind the character that begins at a unit.
    func after(_ unit: Int) -> Int {
        unit + 1 < count && memory[unit] & 0xFC00 == 0xD800 && memory[unit + 1] & 0xFC00 == 0xDC00 ? unit + 2 : unit + 1
    }

    /// UTF-8 offsets of ascending units.
    func byteOffsets(of places: [Int]) -> [Int] { isASCII ? places : walk(places, byUnits: true) }

    /// Units of ascending UTF-8 offsets.
    func unitOffsets(of places: [Int]) -> [Int] { isASCII ? places : walk(places, byUnits: false) }

    private func walk(_ places: [Int], byUnits: Bool) -> [Int] {
        var byte = 0
        var unit = 0
        return places.map { place in
            while unit < count, (byUnits ? unit : byte) < place {
                let value = memory[unit]
                if value < 0x80 {
                    byte += 1
                } else if value < 0x800 {
                    byte += 2
                } else if value & 0xFC00 == 0xD800 {
                    byte += 4
                    unit += 1
                } else {
                    byte += 3
                }
                unit += 1
            }
            return byUnits ? byte : unit
        }
    }
}
