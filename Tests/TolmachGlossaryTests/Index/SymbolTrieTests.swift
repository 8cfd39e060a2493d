// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport

@testable import TolmachGlossary

@Suite struct SymbolTrieTests {
    @Test func aPathIsFoundAndNothingElse() {
        var trie = SymbolTrie(expectedEdges: 0)
        let a = trie.addChild(of: SymbolTrie.root, 7)
        let b = trie.addChild(of: a, 7)
        #expect(trie.addChild(of: SymbolTrie.root, 7) == a)
        #expect(trie.child(of: SymbolTrie.root, 7) == a && trie.child(of: a, 7) == b)
        #expect(trie.child(of: b, 7) == -1 && trie.child(of: SymbolTrie.root, 8) == -1)
        #expect(trie.isInner[Int(a)] && !trie.isInner[Int(b)])
    }

    @Test func growsAndKeepsAll() {
        var random = RandomText(seed: 31)
        var trie = SymbolTrie(expectedEdges: 1)
        var known: [[Int32: Int32]] = []
        for _ in 0..<3000 {
            let parent = Int32(random.int(0...Int(trie.nodeCount) - 1))
            let symbol = UInt32(truncatingIfNeeded: random.int(0...40)) &* 0x0101_0101
            while known.count <= Int(parent) { known.append([:]) }
            let child = trie.addChild(of: parent, symbol)
            let key = Int32(bitPattern: symbol)
            if let old = known[Int(parent)][key] { #expect(old == child) }
            known[Int(parent)][key] = child
        }
        for (parent, children) in known.enumerated() {
            for (symbol, child) in children {
                #expect(trie.child(of: Int32(parent), UInt32(bitPattern: symbol)) == child)
            }
        }
    }
}
