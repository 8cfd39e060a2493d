// SPDX-License-Identifier: Apache-2.0
import TolmachWords

/// Cuts a text into words (UAX #29, as `WordSplitter` does) at some 1 GB/s: an inner loop that reads the text through a pointer.
///
/// A first pass says of every byte, eight at a time in a register, whether it may be of a word. Of a run of such bytes most are one word, which a
/// look at its few doubtful bytes tells; the others, and those with a mark behind them that may join words, are cut by the rules.
struct WordCutter: ~Copyable {
    /// The words of the last text, and the runs of scripts without spaces, whose number is `unspaced`.
    var words: [PlacedWord] = []
    static let unspaced: Int32 = -2
    /// A bit for each byte: of a word, or above ASCII.
    private var inside: [UInt64] = []
    /// A bit for each byte: begins a character that may part words.
    private var doubtful: [UInt64] = []
    private let pairs = WordClass.plainPairs
    private let classes = WordClass.ofFirstPlane

    mutating func cut(_ text: UnsafeBufferPointer<UInt8>) {
        words.removeAll(keepingCapacity: true)
        map(text)
        var place = 0
        while let start = next(from: place, isSet: true, text.count) {
            var end = next(from: start, isSet: false, text.count) ?? text.count
            var isOne = text[start] != 0x5F && !isDoubtful(start..<end, text)
            // A mark between two words may join them.
            while end < text.count, Self.mayJoin(text[end]) {
                let next = end + 1
                if next < text.count, (inside[next >> 6] >> UInt64(next & 63)) & 1 == 1,
                    Self.mayJoin(text[end], text[end - 1], text[next])
                {
                    isOne = false
                    end = self.next(from: next, isSet: false, text.count) ?? text.count
                    continue
                }
                // Of Hebrew an apostrophe at the end is a part.
                if text[end] == 0x27, end >= 2, text[end - 2] == 0xD7 {
                    isOne = false
                    end = next
                }
                break
            }
            if isOne { words.append(PlacedWord(start..<end)) } else { cut(text, start..<end) }
            place = end
        }
    }

    // MARK: Bytes

    private static let high: UInt64 = 0x8080_8080_8080_8080
    private static let each: UInt64 = 0x0101_0101_0101_0101

    /// A high bit where a byte below 0x80 is at least `least`.
    @inline(__always)
    private static func atLeast(_ bytes: UInt64, _ least: UInt64) -> UInt64 { bytes &+ (0x80 - least) &* each }

    @inline(__always)
    private static func bits(_ flags: UInt64) -> UInt64 { (((flags & high) >> 7) &* 0x0102_0408_1020_4080) >> 56 }

    @inline(__always)
    private static func inside(_ bytes: UInt64) -> UInt64 {
        let low = bytes & ~high
        let small = low | (0x20 &* each)
        let letters = atLeast(small, 0x61) & ~atLeast(small, 0x7B)
        let digits = atLeast(low, 0x30) & ~atLeast(low, 0x3A)
        let joiners = ~((low ^ (0x5F &* each)) &+ 0x7F &* each)
        return letters | digits | joiners | bytes
    }

    /// Leads that are no sure letters: of C4 to C9, D0, D1 and D3 all are.
    @inline(__always)
    private static func doubtful(_ bytes: UInt64) -> UInt64 {
        let low = bytes & ~high
        let leads = atLeast(low, 0x40)
        let sure = (atLeast(low, 0x44) & ~atLeast(low, 0x4A)) | (atLeast(low, 0x50) & ~atLeast(low, 0x52))
        let alone = ~((low ^ (0x53 &* each)) &+ 0x7F &* each)
        return bytes & leads & ~sure & ~alone
    }

    private mutating func map(_ text: UnsafeBufferPointer<UInt8>) {
        let blocks = (text.count + 63) / 64
        if inside.count < blocks {
            inside = [UInt64](repeating: 0, count: blocks)
            doubtful = inside
        }
        let raw = UnsafeRawBufferPointer(text)
        inside.withUnsafeMutableBufferPointer { inside in
            doubtful.withUnsafeMutableBufferPointer { doubtful in
                for block in 0..<text.count / 64 {
                    var (word, doubt): (UInt64, UInt64) = (0, 0)
                    for part in 0..<8 {
                        let bytes = raw.loadUnaligned(fromByteOffset: block * 64 + part * 8, as: UInt64.self)
                            .littleEndian
                        word |= Self.bits(Self.inside(bytes)) << UInt64(part * 8)
                        if bytes & Self.high != 0 { doubt |= Self.bits(Self.doubtful(bytes)) << UInt64(part * 8) }
                    }
                    inside[block] = word
                    doubtful[block] = doubt
                }
                guard text.count & 63 != 0 else { return }
                let block = text.count / 64
                var (word, doubt): (UInt64, UInt64) = (0, 0)
                for index in block * 64..<text.count {
                    let bytes = UInt64(text[index])
                    word |= (Self.inside(bytes) >> 7 & 1) << UInt64(index & 63)
                    doubt |= (Self.doubtful(bytes) >> 7 & 1) << UInt64(index & 63)
                }
                inside[block] = word
                doubtful[block] = doubt
            }
        }
    }

    /// The next byte that is, or is not, of a word; nil at the end.
    @inline(__always)
    private func next(from place: Int, isSet: Bool, _ count: Int) -> Int? {
        guard place < count else { return nil }
        var block = place >> 6
        let flip: UInt64 = isSet ? 0 : .max
        var bits = (inside[block] ^ flip) & (UInt64.max << UInt64(place & 63))
        while bits == 0 {
            block += 1
            guard block << 6 < count else { return nil }
            bits = inside[block] ^ flip
        }
        let found = block << 6 + bits.trailingZeroBitCount
        return found < count ? found : nil
    }

    /// Whether a run may be more, or less, than one word.
    @inline(__always)
    private func isDoubtful(_ range: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var block = range.lowerBound >> 6
        let last = (range.upperBound - 1) >> 6
        var from = UInt64.max << UInt64(range.lowerBound & 63)
        while block <= last {
            var bits = doubtful[block] & from
            if block == last { bits &= UInt64.max >> UInt64(63 - (range.upperBound - 1) & 63) }
            while bits != 0 {
                let place = block << 6 + bits.trailingZeroBitCount
                bits &= bits &- 1
                let lead = text[place]
                guard lead < 0xE0, place + 1 < text.count,
                    pairs[Int(lead & 31)] >> UInt64(text[place + 1] & 63) & 1 == 1
                else { return true }
                if place == range.lowerBound, isClinging(lead, text[place + 1]) { return true }
            }
            from = .max
            block += 1
        }
        return false
    }

    private func isClinging(_ lead: UInt8, _ second: UInt8) -> Bool {
        classes[Int(lead & 31) << 6 | Int(second & 63)] == WordClass.clinging
    }

    @inline(__always)
    private static func mayJoin(_ mark: UInt8) -> Bool {
        mark == 0x27 || mark == 0x2E || mark == 0x2C || mark == 0x3B || mark == 0x22
    }

    /// Full stop and apostrophe join letters and digits, comma and semicolon digits, a quotation mark Hebrew.
    private static func mayJoin(_ mark: UInt8, _ before: UInt8, _ after: UInt8) -> Bool {
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        if before >= 0x80 || after >= 0x80 { return true }
        switch mark {
        case 0x27, 0x2E: return isDigit(before) == isDigit(after)
        case 0x2C, 0x3B: return isDigit(before) && isDigit(after)
        default: return false
        }
    }

    // MARK: Rules

    /// Cuts a stretch of a text by the rules; before and after it stand boundaries.
    private mutating func cut(_ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        var place = range.lowerBound
        var start = place
        var (before, left) = (WordClass.other, WordClass.other)
        var isWord = false
        while place < range.upperBound {
            let lower = place
            let right = classAndStep(text, &place, range.upperBound)
            if right == WordClass.clinging {
                if lower == range.lowerBound { left = WordClass.other }
                if left != WordClass.other { continue }
            } else if lower > range.lowerBound,
                WordClass.areJoined(left, right, before: before, after: { following(text, place, range.upperBound) })
            {
                (before, left) = (left, right)
                isWord = isWord || Self.isWord(right)
                continue
            }
            if lower > start { add(start..<lower, isWord, left) }
            start = lower
            (before, left) = (left, right == WordClass.clinging ? WordClass.other : right)
            isWord = Self.isWord(right)
        }
        add(start..<range.upperBound, isWord, left)
    }

    private mutating func add(_ range: Range<Int>, _ isWord: Bool, _ last: UInt8) {
        guard isWord else { return }
        words.append(PlacedWord(range, word: last == WordClass.unspaced ? Self.unspaced : -1))
    }

    private static func isWord(_ value: UInt8) -> Bool {
        switch value {
        case WordClass.letter, WordClass.hebrew, WordClass.number, WordClass.katakana, WordClass.unspaced: true
        default: false
        }
    }

    /// The class of the character at `place`, which moves behind it.
    @inline(__always)
    private func classAndStep(_ text: UnsafeBufferPointer<UInt8>, _ place: inout Int, _ end: Int) -> UInt8 {
        let lead = text[place]
        if lead < 0x80 {
            place += 1
            return classes[Int(lead)]
        }
        func tail(_ offset: Int) -> Int { place + offset < end ? Int(text[place + offset] & 0x3F) : 0 }
        defer { place = min(place, end) }
        if lead < 0xE0 {
            let scalar = Int(lead & 0x1F) << 6 | tail(1)
            place += 2
            return classes[scalar]
        }
        if lead < 0xF0 {
            let scalar = Int(lead & 0x0F) << 12 | tail(1) << 6 | tail(2)
            place += 3
            return classes[scalar]
        }
        let scalar = Int(lead & 0x07) << 18 | tail(1) << 12 | tail(2) << 6 | tail(3)
        place += 4
        return WordClass.of(UInt32(scalar))
    }

    private func following(_ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ end: Int) -> UInt8 {
        var place = place
        while place < end {
            let value = classAndStep(text, &place, end)
            if value != WordClass.clinging { return value }
        }
        return WordClass.other
    }
}
