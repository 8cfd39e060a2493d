// SPDX-License-Identifier: Apache-2.0
import TolmachTestSupport

/// Files that look a little like glossaries, with anything in their cells.
struct RandomBytes {
    private var random: RandomText

    init(seed: UInt64) { random = RandomText(seed: seed) }

    private static let pieces = [
        "id,en,ru\n", "id,kind,en,en:status,en:forms\n", "x,", ",", "\"", "\n", "\r\n", "preferred", "forbidden", "a|b",
        "{\"id\":\"a\",\"term\":\"", "\"}\n", "{\"id\":\"b\",\"terms\":{\"en\":[\"", "\"]}}\n", "\\ud800", "\\u0000",
        "[[[[",
        "Minsk", "Мінск", "=1", "\u{FEFF}",
    ]

    mutating func text() -> [UInt8] {
        var bytes: [UInt8] = []
        for _ in 0..<random.int(1...20) {
            switch random.int(0...9) {
            case 0: bytes += random.bytes(random.int(0...3))
            case 1...3: bytes += Array(random.text(scalars: random.int(0...6)).utf8)
            default: bytes += Array(random.pick(Self.pieces).utf8)
            }
        }
        return bytes
    }
}
