// SPDX-License-Identifier: Apache-2.0

extension WordCounts {
    /// Counts the words of a stretch. The inner loop of counting, and the one of this module over raw buffers: where words
    /// begin and end is read off a mask of 64 bytes, their hash is made of eight at a time.
    @inline(never)
    mutating func read(_ text: Span<UInt8>, _ ends: [UInt64], _ stretch: Range<Int>, _ reader: inout TextReader) {
        clear(for: stretch.count)
        let free = free
        slots.withUnsafeMutableBufferPointer { slots in
            text.withUnsafeBufferPointer { bytes in
                ends.withUnsafeBufferPointer { ends in
                    var loop = Loop(text: bytes, ends: ends, end: stretch.upperBound, slots: slots, free: free)
                    loop.run(text, from: stretch.lowerBound, &reader)
                }
            }
        }
    }

    private struct Loop {
        let text: UnsafeBufferPointer<UInt8>
        /// `ByteMap.ends`
        let ends: UnsafeBufferPointer<UInt64>
        let end: Int
        let slots: UnsafeMutableBufferPointer<UInt32>
        var free: Int

        mutating func run(_ span: Span<UInt8>, from first: Int, _ reader: inout TextReader) {
            // A multiple of 64, as stretches are.
            var base = first
            var start = first
            while start < end, start - first < 4, text[start] & 0xC0 == 0x80 { start += 1 }
            var mask = ends[base >> 6]
            // Words, then what stands between them: the next place of one kind, and the next of the other.
            while start < end {
                while ~mask >> UInt64(start - base) == 0 {
                    base += 64
                    guard base < end else { return }
                    start = base
                    mask = ends[base >> 6]
                }
                start += (~mask >> UInt64(start - base)).trailingZeroBitCount
                var wordEnd = start
                while mask >> UInt64(wordEnd - base) == 0 {
                    base += 64
                    wordEnd = base
                    guard base < end else { break }
                    mask = ends[base >> 6]
                }
                wordEnd = base < end ? min(end, wordEnd + (mask >> UInt64(wordEnd - base)).trailingZeroBitCount) : end
                // A mark's last bytes are no word.
                while start < wordEnd, text[start] & 0xC0 == 0x80 { start += 1 }
                if start < wordEnd, wordEnd - start <= WordCounts.longestWord { add(span, start, wordEnd, &reader) }
                guard wordEnd < end else { return }
                start = wordEnd + 1
                if start - base == 64 {
                    base = start
                    guard base < end else { return }
                    mask = ends[base >> 6]
                }
            }
        }

        /// Counts a word; nobody asks for one that begins with a digit.
        @inline(__always)
        private mutating func add(_ span: Span<UInt8>, _ start: Int, _ wordEnd: Int, _ reader: inout TextReader) {
            var isUpper = false
            var isLower = true
            var folded = UInt32(text[start])
            var rest = start + 1
            if folded < 0x80 {
                if folded < 0x41 { return }
                isUpper = folded < 0x61
                isLower = !isUpper
                folded |= 0x20
            } else {
                let (scalar, length) = decodeScalar(span, at: start)
                rest = start + length
                folded = scalar
                if scalar < 0x410 || scalar > 0x45F {
                    let kind = reader.classAt(span, start).0
                    if kind == .digit { return }
                    isUpper = kind == .upper
                    isLower = kind == .lower
                    if isUpper { folded = WordHash.folded(scalar) }
                } else if scalar < 0x430 {
                    isUpper = true
                    isLower = false
                    folded += 0x20
                }
            }
            let hash = WordHash.of(folded: folded, span, rest, wordEnd)
            let mask = slots.count - 1
            var slot = Int(hash) & mask
            while slots[slot] != 0, slots[slot] >> 16 != hash >> 16 { slot = (slot + 1) & mask }
            if slots[slot] == 0 {
                guard free > 0 else { return }
                free -= 1
            }
            var count = Count(bits: UInt16(truncatingIfNeeded: slots[slot]))
            if isLower { count.addLower() } else if isUpper, isWithin(start) { count.addCapital() }
            if wordEnd < end, text[wordEnd] == 0x2E {
                count.addStopped()
                if goesOn(span, wordEnd + 1, &reader) { count.addStoppedWithin() }
            } else {
                count.addPlain()
            }
            slots[slot] = hash & 0xFFFF_0000 | UInt32(count.bits)
        }

        /// Whether a word stands within a sentence: a space and no end mark before it.
        @inline(__always)
        private func isWithin(_ start: Int) -> Bool {
            guard start > 1, text[start - 1] == 0x20 else { return false }
            let byte = text[start - 2]
            return byte == 0x2C || WordHash.isWord(byte) || byte & 0xC0 == 0x80
        }

        /// Whether lower case or a comma follows a full stop.
        @inline(__always)
        private func goesOn(_ span: Span<UInt8>, _ start: Int, _ reader: inout TextReader) -> Bool {
            guard start + 1 < end else { return false }
            if text[start] == 0x2C { return true }
            guard text[start] == 0x20 else { return false }
            let byte = text[start + 1]
            return byte < 0x80 ? 0x61...0x7A ~= byte : byte >= 0xC3 && reader.classAt(span, start + 1).0 == .lower
        }
    }
}
