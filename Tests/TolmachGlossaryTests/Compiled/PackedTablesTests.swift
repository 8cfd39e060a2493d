// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@testable import TolmachGlossary

/// The tables of a compiled index answer as those they were made of.
@Suite struct PackedTablesTests {
    private static func row<Element: BitwiseCopyable & Sendable>(_ values: [Element]) throws -> (
        Row<Element>, MemoryBlock
    ) {
        let block = MemoryBlock(copying: values.withUnsafeBytes { Array($0) })
        return (try #require(Row<Element>(block, offset: 0, count: values.count)), block)
    }

    @Test func theTrie() throws {
        var random = RandomText(seed: 5)
        var trie = SymbolTrie(expectedEdges: 1)
        for _ in 0..<600 {
            _ = trie.addChild(of: Int32(random.int(0...Int(trie.nodeCount) - 1)), UInt32(random.int(0...30)))
        }
        let (symbols, children, order) = trie.packed()
        let (symbolRow, first) = try Self.row(symbols)
        let (childRow, second) = try Self.row(children)
        let packed = PackedTrie(symbols: symbolRow, firstChild: childRow)
        withExtendedLifetime((first, second)) {
            #expect(IndexCheck.areChildren(childRow, nodes: order.count))
            #expect(packed.nodeCount == Int(trie.nodeCount))
            for node in order.indices {
                #expect(packed.isInner(Int32(node)) == trie.isInner[Int(order[node])])
                for symbol in 0...31 as ClosedRange<UInt32> {
                    let child = packed.child(of: Int32(node), symbol)
                    #expect((child < 0 ? -1 : order[Int(child)]) == trie.child(of: order[node], symbol))
                }
            }
        }
    }

    @Test func theWords() throws {
        var random = RandomText(seed: 6)
        let frozen = FrozenWords()
        let known = (0..<300).map { _ in random.bytes(random.int(0...20)) }
        for word in known { _ = frozen.number(of: word) }
        let (starts, first) = try Self.row(frozen.starts)
        let (pool, second) = try Self.row(frozen.bytes)
        let (slots, third) = try Self.row(PackedWords.slots(count: frozen.count) { frozen[$0] })
        let packed = PackedWords(starts: starts, pool: pool, slots: slots)
        withExtendedLifetime((first, second, third)) {
            #expect(packed.count == frozen.count)
            for word in known + (0..<300).map({ _ in random.bytes(random.int(0...4)) }) {
                #expect(packed.existingNumber(of: word) == frozen.existingNumber(of: word))
            }
            #expect((0..<packed.count).allSatisfy { packed[$0] == frozen[$0] })
        }
    }

    @Test func aTableThatIsAllTakenEndsTheSearch() throws {
        let (starts, first) = try Self.row([0, 1] as [UInt32])
        let (pool, second) = try Self.row([0x61] as [UInt8])
        let (slots, third) = try Self.row([1, 1] as [UInt64])
        withExtendedLifetime((first, second, third)) {
            #expect(PackedWords(starts: starts, pool: pool, slots: slots).existingNumber(of: [0x62]) == nil)
        }
    }

    @Test(arguments: [
        (-1, 1), (0, 5), (8, 3), (1, 1), (2, 1), (0, -1), (0, .max), (.max, 1), (17, 0),
    ])
    func aRowOutsideOrAskewIsNone(offset: Int, count: Int) {
        let block = MemoryBlock(copying: [UInt8](repeating: 0, count: 16))
        #expect(Row<UInt32>(block, offset: offset, count: count) == nil)
        #expect(Row<UInt32>(block, offset: 8, count: 2) != nil)
    }

    @Test(arguments: [
        ([0, 2, 2, 5], 5, true), ([0], 0, true), ([], 0, false), ([1, 5], 5, false), ([0, 4], 5, false),
        ([0, 3, 2, 5], 5, false),
    ])
    func starts(_ values: [UInt32], count: Int, isRight: Bool) throws {
        let (row, block) = try Self.row(values)
        withExtendedLifetime(block) { #expect(IndexCheck.divide(row, count) == isRight) }
    }

    @Test(arguments: [
        ([1, 2, 2], 2, true), ([1, 1], 1, true), ([0, 2, 2], 2, false), ([1, 1, 2], 2, false), ([2, 1, 2], 2, false),
        ([1, 3, 2], 2, false), ([1, 2], 2, false),
    ])
    func children(_ values: [UInt32], nodes: Int, isRight: Bool) throws {
        let (row, block) = try Self.row(values)
        withExtendedLifetime(block) { #expect(IndexCheck.areChildren(row, nodes: nodes) == isRight) }
    }

    @Test(arguments: [
        ([1, 2, -1], 3, true), ([-1, -1], 2, true), ([0], 1, false), ([1], 1, false), ([-1, 0], 2, false),
        ([-2], 1, false),
    ])
    func chains(_ values: [Int32], count: Int, isRight: Bool) throws {
        let (row, block) = try Self.row(values)
        withExtendedLifetime(block) { #expect(IndexCheck.leadOn(row, count) == isRight) }
    }

    @Test func aSumInPiecesIsTheSumOfTheWhole() {
        var random = RandomText(seed: 7)
        let bytes = random.bytes(1000)
        var sum = IndexChecksum.Running()
        for start in stride(from: 0, to: 1000, by: 96) {
            Array(bytes[start..<min(1000, start + 96)]).withUnsafeBytes { sum.add($0) }
        }
        #expect(sum.value == IndexChecksum(bytes))
        #expect(IndexChecksum(bytes + [0]) != IndexChecksum(bytes))
    }
}
