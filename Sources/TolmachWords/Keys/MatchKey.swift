// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// The form in which two spellings of a word are held to be the same: what tagging and summarizing compare.
///
/// Folds case, width and ligatures (NFKC_Casefold), quotes, apostrophes and dashes; drops soft hyphens, joiners, stress
/// marks on Cyrillic vowels, niqqud and harakat; ё ѐ are е, ѝ is и; ς is σ and İ is i. In a run of letters that mixes
/// Latin, Cyrillic or Greek, look-alikes become letters of the script the others are in (`LookAlikes`). Never shown:
/// keys leave no trace in any output. A key's key is itself, and it has at most 11 bytes for each of the text.
public enum MatchKey {
    /// The key of one word. Some 50 ns for a word in a common script; an ICU call where compatibility forms, combining
    /// marks or mixed scripts ask for it: keep the result by word.
    public static func fold(_ word: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var key: [UInt8] = []
        key.reserveCapacity(word.count)
        if foldSimply(word, into: &key, spans: nil) { return key }
        return foldThroughICU(word, spans: false).key
    }

    /// The key of a word in UTF-8.
    public static func fold(_ word: [UInt8]) -> [UInt8] { word.withUnsafeBufferPointer { fold($0) } }
    /// The key of a stretch of UTF-8.
    public static func fold(_ word: ArraySlice<UInt8>) -> [UInt8] { word.withUnsafeBufferPointer { fold($0) } }
    /// The key of a text.
    public static func fold(_ word: String) -> [UInt8] { fold(Array(word.utf8)) }

    /// The key with its way back to the text: for searching a longer text. 16 bytes of memory a byte of the key.
    public static func align(_ text: UnsafeBufferPointer<UInt8>) -> AlignedKey {
        var key: [UInt8] = []
        let spans = KeySpans()
        if foldSimply(text, into: &key, spans: spans) { return AlignedKey(key: key, spans: spans.all, text.count) }
        let folded = foldThroughICU(text, spans: true)
        return AlignedKey(key: folded.key, spans: folded.spans, text.count)
    }

    /// The key with the way back to the bytes of the text.
    public static func align(_ text: [UInt8]) -> AlignedKey { text.withUnsafeBufferPointer { align($0) } }

    // MARK: The short way

    /// False where only ICU can tell; `key` is then to be thrown away.
    private static func foldSimply(
        _ word: UnsafeBufferPointer<UInt8>, into key: inout [UInt8], spans: KeySpans?
    ) -> Bool {
        var index = 0
        var alphabets: UInt8 = 0
        while index < word.count {
            let start = index
            let byte = word[index]
            if byte < 0x80 {
                let isCapital = byte >= 0x41 && byte <= 0x5A
                let folded = isCapital ? byte | 0x20 : byte == 0x60 ? 0x27 : byte
                if folded >= 0x61, folded <= 0x7A { alphabets |= LookAlikes.Alphabet.latin.bit }
                key.append(folded)
                index += 1
                spans?.append(1, from: start..<index)
                continue
            }
            let scalar = KeyScalar.next(in: word, at: &index)
            switch SimpleFolding.of(scalar) {
            case .scalar(let value):
                if scalar < 0x530 { alphabets |= LookAlikes.Alphabet(of: scalar)?.bit ?? 0 }
                let before = key.count
                KeyScalar.append(value, to: &key)
                spans?.append(key.count - before, from: start..<index)
            case .dropped: spans?.extend(over: start..<index)
            case .unknown: return false
            }
        }
        // No bit or a single one.
        return alphabets & (alphabets &- 1) == 0
    }

    // MARK: The long way

    typealias Folded = (key: [UInt8], spans: [Range<Int>])

    /// A mark that follows a dropped one may compose, a full-width letter may turn out to be a look-alike: such keys are
    /// folded again until nothing changes.
    static func foldThroughICU(_ word: UnsafeBufferPointer<UInt8>, spans wanted: Bool) -> Folded {
        var folded = pass(word, wanted)
        var rounds = 0
        while rounds < 4 {
            rounds += 1
            let next = folded.key.withUnsafeBufferPointer { pass($0, wanted) }
            if next.key == folded.key { break }
            folded = (next.key, wanted ? compose(next.spans, folded.spans) : [])
        }
        return folded
    }

    private static func pass(_ word: UnsafeBufferPointer<UInt8>, _ wanted: Bool) -> Folded {
        let prepared = prepare(word, wanted)
        let normalized = prepared.key.withUnsafeBufferPointer { casefold($0, wanted) }
        let replaced = normalized.key.withUnsafeBufferPointer { replace($0, wanted) }
        guard wanted else { return replaced }
        return (replaced.key, compose(compose(replaced.spans, normalized.spans), prepared.spans))
    }

    /// What NFKC_Casefold would spoil: spacing accents that stand for apostrophes, and capitals that look alike where
    /// the small letters do not (MИHCK).
    private static func prepare(_ word: UnsafeBufferPointer<UInt8>, _ wanted: Bool) -> Folded {
        var scalars: [UInt32] = []
        var places: [Range<Int>] = []
        var index = 0
        while index < word.count {
            let start = index
            let scalar = KeyScalar.next(in: word, at: &index)
            scalars.append(SimpleFolding.mark(scalar) ?? scalar)
            places.append(start..<index)
        }
        LookAlikes.unify(&scalars)
        var key: [UInt8] = []
        let spans = KeySpans()
        for (scalar, place) in zip(scalars, places) {
            let before = key.count
            KeyScalar.append(scalar, to: &key)
            if wanted { spans.append(key.count - before, from: place) }
        }
        return (key, spans.all)
    }

    private static func casefold(_ text: UnsafeBufferPointer<UInt8>, _ wanted: Bool) -> Folded {
        guard let (folded, edits) = try? Normalizer.normalize(text, .nfkcCaseFold, edits: wanted) else {
            return (Array(text), wanted ? text.indices.map { $0..<$0 + 1 } : [])
        }
        let spans = KeySpans()
        var source = 0
        for edit in edits {
            let length = Int(edit.sourceLength)
            if edit.changed, edit.normalizedLength == 0 {
                spans.extend(over: source..<source + length)
            } else if edit.changed {
                spans.append(Int(edit.normalizedLength), from: source..<source + length)
            } else {
                var index = source
                while index < source + length {
                    let start = index
                    _ = KeyScalar.next(in: text, at: &index)
                    spans.append(index - start, from: start..<index)
                }
            }
            source += length
        }
        return (folded, spans.all)
    }

    private static func replace(_ text: UnsafeBufferPointer<UInt8>, _ wanted: Bool) -> Folded {
        var key: [UInt8] = []
        key.reserveCapacity(text.count)
        let spans = KeySpans()
        var index = 0
        var previous: UInt32 = 0
        while index < text.count {
            let start = index
            let scalar = KeyScalar.next(in: text, at: &index)
            guard let kept = SimpleFolding.replacement(of: scalar, after: previous) else {
                if wanted { spans.extend(over: start..<index) }
                continue
            }
            previous = kept
            let before = key.count
            KeyScalar.append(kept, to: &key)
            if wanted { spans.append(key.count - before, from: start..<index) }
        }
        return (key, spans.all)
    }

    /// `outer` spans lie in the text whose bytes come from `inner`.
    private static func compose(_ outer: [Range<Int>], _ inner: [Range<Int>]) -> [Range<Int>] {
        outer.map { span in
            guard let first = inner.indices.contains(span.lowerBound) ? inner[span.lowerBound] : nil,
                let last = inner.indices.contains(span.upperBound - 1) ? inner[span.upperBound - 1] : nil
            else { return 0..<0 }
            return first.lowerBound..<max(first.lowerBound, last.upperBound)
        }
    }
}

/// A match key and where in the text each part of it came from.
public struct AlignedKey: Sendable, Equatable {
    /// Valid UTF-8.
    public let key: [UInt8]
    private let spans: [Range<Int>]
    private let textLength: Int

    init(key: [UInt8], spans: [Range<Int>], _ textLength: Int) {
        self.key = key
        self.spans = spans
        self.textLength = textLength
    }

    /// The bytes of the text that a range of the key came from, on scalar borders. What was dropped belongs to the letter
    /// before it, or to the first one: the whole key comes from the whole text.
    public func text(of range: Range<Int>) -> Range<Int> {
        let range = range.clamped(to: 0..<key.count)
        guard !range.isEmpty else {
            let place = range.lowerBound < spans.count ? spans[range.lowerBound].lowerBound : textLength
            return place..<place
        }
        return spans[range.lowerBound].lowerBound..<spans[range.upperBound - 1].upperBound
    }
}

/// For each byte of a key, the bytes it came from.
private final class KeySpans {
    private(set) var all: [Range<Int>] = []
    private var leading: Int?
    private var lastLength = 0

    func append(_ length: Int, from source: Range<Int>) {
        let start = all.isEmpty ? leading ?? source.lowerBound : source.lowerBound
        for _ in 0..<length { all.append(start..<source.upperBound) }
        lastLength = length
    }

    /// Dropped bytes go to the scalars before them.
    func extend(over source: Range<Int>) {
        guard !all.isEmpty else {
            leading = leading ?? source.lowerBound
            return
        }
        for index in all.count - lastLength..<all.count { all[index] = all[index].lowerBound..<source.upperBound }
    }
}

/// Scalars of valid UTF-8 in a buffer.
enum KeyScalar {
    @inline(__always)
    static func next(in text: UnsafeBufferPointer<UInt8>, at index: inout Int) -> UInt32 {
        let lead = text[index]
        let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard length > 1, index + length <= text.count else {
            index += 1
            return lead < 0x80 ? UInt32(lead) : 0xFFFD
        }
        var scalar = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
        for offset in 1..<length { scalar = scalar << 6 | UInt32(text[index + offset] & 0x3F) }
        index += length
        return scalar
    }

    @inline(__always)
    static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
        if scalar < 0x80 {
            bytes.append(UInt8(scalar))
        } else if scalar < 0x800 {
            bytes.append(UInt8(0xC0 | scalar >> 6))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        } else if scalar < 0x10000 {
            bytes.append(UInt8(0xE0 | scalar >> 12))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        } else {
            bytes.append(UInt8(0xF0 | scalar >> 18))
            bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
            bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
            bytes.append(UInt8(0x80 | scalar & 0x3F))
        }
    }
}
