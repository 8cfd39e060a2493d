// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// What the scanner of sentence boundaries knows of a scalar: the values of its Sentence_Break property (UAX #29).
enum SentenceBreakClass {
    static let other: UInt8 = 0
    /// A full stop and its like: may stand within a sentence.
    static let fullStop: UInt8 = 1
    static let close: UInt8 = 2
    static let lower: UInt8 = 4
    static let numeric: UInt8 = 5
    static let otherLetter: UInt8 = 6
    static let space: UInt8 = 8
    /// A question mark and its like.
    static let terminal: UInt8 = 9
    static let upper: UInt8 = 10
    static let carriageReturn: UInt8 = 11
    static let lineFeed: UInt8 = 13
    static let separator: UInt8 = 7
    static let continues: UInt8 = 14
    /// Extend and Format: belong to what stands before them.
    static let attached: UInt8 = 12

    static func of(_ scalar: UInt32) -> UInt8 {
        let property = UInt8(truncatingIfNeeded: Characters.sentenceBreakProperty(scalar))
        return property == 3 ? attached : property
    }

    /// What ends a sentence in a language only, by ICU's rules for it.
    static func terminals(of language: String) -> [UInt32] { language == "el" ? [0x3B, 0x37E] : [] }

    static func isTerminal(_ value: UInt8) -> Bool { value == fullStop || value == terminal }
    static func endsParagraph(_ value: UInt8) -> Bool {
        value == separator || value == lineFeed || value == carriageReturn
    }
    static func isLetter(_ value: UInt8) -> Bool { value == lower || value == upper || value == otherLetter }
}
