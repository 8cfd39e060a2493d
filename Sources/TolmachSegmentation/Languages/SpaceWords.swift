// SPDX-License-Identifier: Apache-2.0

/// What the words around a space say of whether a sentence ends there, in languages that end sentences at some of their spaces and put none
/// between words (Thai, Lao). A word is told by how what stands between two spaces begins or ends; of several words the longest counts.
struct SpaceWords: Sendable {
    /// What stands after a space.
    enum After: UInt8, CaseIterable {
        case plain
        /// A word that begins a sentence more often than not: however, when.
        case often
        /// A word that begins one about as often as not: he, that which.
        case sometimes
        /// A word that seldom does: and, which.
        case seldom
        case number
        /// Letters of another script.
        case foreign
        case opening
    }

    /// What stands before a space.
    enum Before: UInt8, CaseIterable {
        case plain
        /// A word that often ends a sentence: too, already.
        case ends
        /// A word that wants something after it: that, about.
        case leads
        case number
        case foreign
        case closing
        /// A mark that repeats or shortens the word before it: ๆ ฯ
        case sign
        /// A comma, colon or dash, or what opens.
        case pause
    }

    private var afters: [UInt64: After] = [:]
    private var befores: [UInt64: Before] = [:]
    private var longest = 0

    var isEmpty: Bool { afters.isEmpty && befores.isEmpty }

    mutating func add(_ word: Substring, after: After) { afters[hash(Array(word.utf8))] = after }
    mutating func add(_ word: Substring, before: Before) { befores[hash(Array(word.utf8.reversed()))] = before }

    private mutating func hash(_ bytes: [UInt8]) -> UInt64 {
        longest = max(longest, bytes.count)
        return bytes.reduce(Self.empty) { Self.with($0, $1) }
    }

    private static let empty: UInt64 = 0xCBF2_9CE4_8422_2325

    /// FNV-1a.
    @inline(__always)
    private static func with(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    /// What begins at an offset.
    func after(_ text: Span<UInt8>, _ offset: Int, _ limit: Int, _ reader: inout TextReader) -> After {
        var hash = Self.empty
        var found: After?
        for place in offset..<min(limit, offset + longest) {
            hash = Self.with(hash, text[place])
            if let word = afters[hash] { found = word }
        }
        if let found { return found }
        switch reader.classAt(text, offset).0 {
        case .digit, .numeral: return .number
        case .open, .quote: return .opening
        case .upper, .lower: return .foreign
        default: return .plain
        }
    }

    /// What ends at an offset.
    func before(_ text: Span<UInt8>, _ offset: Int, from start: Int, _ reader: inout TextReader) -> Before {
        var hash = Self.empty
        var found: Before?
        for place in (max(start, offset - longest)..<offset).reversed() {
            hash = Self.with(hash, text[place])
            if let word = befores[hash] { found = word }
        }
        if let found { return found }
        let (kind, place) = reader.classBefore(text, offset)
        switch kind {
        case .digit, .numeral: return .number
        case .close, .quote: return .closing
        case .upper, .lower: return .foreign
        case .continuation, .dash, .open: return .pause
        default: return [0xE2F, 0xE46, 0xEAF, 0xEC6].contains(decodeScalar(text, at: place).scalar) ? .sign : .plain
        }
    }
}
