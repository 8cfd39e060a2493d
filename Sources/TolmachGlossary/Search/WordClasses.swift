// SPDX-License-Identifier: Apache-2.0
import TolmachICU

/// How characters make words (UAX #29), as numbers in a table: 64 KB for the first plane, made once.
enum WordClass {
    static let other: UInt8 = 0
    static let letter: UInt8 = 1
    static let number: UInt8 = 2
    static let katakana: UInt8 = 3
    static let joiner: UInt8 = 4
    static let midLetter: UInt8 = 5
    static let midNumber: UInt8 = 6
    static let midNumberLetter: UInt8 = 7
    static let singleQuote: UInt8 = 8
    static let doubleQuote: UInt8 = 9
    static let hebrew: UInt8 = 10
    /// Belongs to what it follows.
    static let clinging: UInt8 = 11
    /// Of a script that is matched scalar by scalar.
    static let unspaced: UInt8 = 12

    /// The same as `WordSplitter` has it.
    static func of(_ scalar: UInt32) -> UInt8 {
        switch WordSplitter.property(scalar) {
        case WordSplitter.unspaced: unspaced
        case WordSplitter.Property.letter: letter
        case WordSplitter.Property.number: number
        case WordSplitter.Property.katakana: katakana
        case WordSplitter.Property.joiner: joiner
        case WordSplitter.Property.midLetter: midLetter
        case WordSplitter.Property.midNumber: midNumber
        case WordSplitter.Property.midNumberLetter: midNumberLetter
        case WordSplitter.Property.singleQuote: singleQuote
        case WordSplitter.Property.doubleQuote: doubleQuote
        case WordSplitter.Property.hebrew: hebrew
        case WordSplitter.Property.extend, WordSplitter.Property.format, WordSplitter.Property.zwj: clinging
        default: other
        }
    }

    /// By scalar, below 2^16.
    static let ofFirstPlane: [UInt8] = (0..<0x10000).map { of(UInt32($0)) }

    /// By lead byte C0 to DF: a bit for each second byte with which it is a letter, a digit or what clings to them. Inside a word such
    /// characters part nothing.
    static let plainPairs: [UInt64] = (0..<32).map { lead in
        (0..<64).reduce(into: UInt64(0)) { bits, second in
            switch ofFirstPlane[lead << 6 | second] {
            case letter, number, hebrew, clinging: if lead >= 2 { bits |= 1 << UInt64(second) }
            default: break
            }
        }
    }

    /// Whether there is no boundary between two characters (WB5 to WB13); `before` and `after` are what stands further out, what clings left
    /// out.
    static func areJoined(_ left: UInt8, _ right: UInt8, before: UInt8, after: () -> UInt8) -> Bool {
        if left == unspaced || right == unspaced { return left == right }
        let isLetterLeft = left == letter || left == hebrew
        let isLetterRight = right == letter || right == hebrew
        func isMiddle(_ value: UInt8) -> Bool {
            value == midLetter || value == midNumberLetter || value == singleQuote
        }
        func isNumberMiddle(_ value: UInt8) -> Bool {
            value == midNumber || value == midNumberLetter || value == singleQuote
        }
        if isLetterLeft {
            if isLetterRight || right == number || right == joiner { return true }
            if isMiddle(right) {
                let next = after()
                if next == letter || next == hebrew { return true }
            }
            if left == hebrew {
                if right == singleQuote { return true }
                if right == doubleQuote, after() == hebrew { return true }
            }
        }
        if isLetterRight {
            if left == number || left == joiner { return true }
            if isMiddle(left), before == letter || before == hebrew { return true }
            if right == hebrew, left == doubleQuote, before == hebrew { return true }
        }
        if left == number {
            if right == number || right == joiner { return true }
            if isNumberMiddle(right), after() == number { return true }
        }
        if right == number {
            if left == joiner { return true }
            if isNumberMiddle(left), before == number { return true }
        }
        if left == katakana { return right == katakana || right == joiner }
        if right == katakana { return left == joiner }
        return left == joiner && right == joiner
    }
}
