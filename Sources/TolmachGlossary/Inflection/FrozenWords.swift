// SPDX-License-Identifier: Apache-2.0
import TolmachWords

/// A `WordTable` that is filled by its maker and then only read, so that tasks may share it.
final class FrozenWords: @unchecked Sendable {  // written by the one who makes it, before anyone else sees it
    @exclusivity(unchecked) private var table = WordTable(limit: .max)

    /// For the maker: frees what finds numbers. From then on words are known by their numbers only.
    func forgetNumbers() { table.forgetNumbers() }

    var count: Int { table.count }

    /// For the maker: the number of a word, a new one if it is new.
    func number(of word: [UInt8]) -> Int { word.withUnsafeBufferPointer { table.number(of: $0) } }
    func number(of word: ArraySlice<UInt8>) -> Int { word.withUnsafeBufferPointer { table.number(of: $0) } }

    /// For the maker: the numbers of words that lie in some bytes.
    func number(_ words: inout [PlacedWord], in bytes: UnsafeBufferPointer<UInt8>) { table.number(&words, in: bytes) }

    func existingNumber(of word: [UInt8]) -> Int? { word.withUnsafeBufferPointer { table.existingNumber(of: $0) } }
    func existingNumber(of word: ArraySlice<UInt8>) -> Int? {
        word.withUnsafeBufferPointer { table.existingNumber(of: $0) }
    }

    /// All words, one after another, and where each begins.
    var bytes: [UInt8] { table.bytes }
    var starts: [UInt32] { table.bounds }

    subscript(number: Int) -> ArraySlice<UInt8> { table[number] }
}
