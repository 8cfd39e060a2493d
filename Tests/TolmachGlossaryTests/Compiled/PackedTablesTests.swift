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

    @Test(arguments: [0, 1, 40, 5000])
    func theTrie(rowCount: Int) throws {
        var random = RandomText(seed: 5)
        let rows = (0..<rowCount).map { _ in (0..<random.int(0...4)).map { _ in Int32(random.int(0...30)) } }
        var starts = [0]
        for row in rows { starts.append(starts[starts.count - 1] + row.count) }
        let made = TrieRows(count: rows.count, of: rows.flatMap { $0 }) { starts[$0]..<starts[$0 + 1] }
        let (symbols, first) = try Self.row(made.symbols)
        let (children, second) = try Self.row(made.firstChild)
        let trie = PackedTrie(symbols: symbols, firstChild: children)
        withExtendedLifetime((first, second)) {
            #expect(IndexCheck.areChildren(children, nodes: symbols.count))
            // A node for each beginning of a row, and each row leads to its own.
            var beginnings: Set<[Int32]> = [[]]
            for row in rows { for end in 0...row.count { beginnings.insert(Array(row[..<end])) } }
            #expect(trie.nodeCount == beginnings.count)
            for beginning in beginnings {
                var node = PackedTrie.root
                for symbol in beginning { node = trie.child(of: node, UInt32(symbol)) }
                #expect(node >= 0)
                for symbol in 0...31 as ClosedRange<Int32> {
                    let child = trie.child(of: node, UInt32(symbol))
                    #expect((child >= 0) == beginnings.contains(beginning + [symbol]))
                }
            }
            for (row, node) in zip(rows, made.nodes) {
                #expect(row.reduce(PackedTrie.root) { trie.child(of: $0, UInt32($1)) } == node)
            }
            for (symbol, node) in made.firstNodes.enumerated() {
                #expect(trie.child(of: PackedTrie.root, UInt32(symbol)) == node)
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
        for start in stride(from: 0, to: 1000, by: 128) {
            Array(bytes[start..<min(1000, start + 128)]).withUnsafeBytes { sum.add($0) }
        }
        #expect(sum.value == IndexChecksum(bytes))
        #expect(IndexChecksum(bytes + [0]) != IndexChecksum(bytes))
    }
}
