// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachTestSupport
import TolmachWords

struct WordTableTests {
    private static func number(_ word: [UInt8], _ table: inout WordTable) -> Int {
        word.withUnsafeBufferPointer { table.number(of: $0) }
    }

    private static func existing(_ word: [UInt8], _ table: borrowing WordTable) -> Int? {
        word.withUnsafeBufferPointer { table.existingNumber(of: $0) }
    }

    @Test func numbersRiseFromZero() {
        var table = WordTable()
        let words = ["а", "b", "", "а", "c", "", "b"].map { Array($0.utf8) }
        #expect(words.map { Self.number($0, &table) } == [0, 1, 2, 0, 3, 2, 1])
        #expect(table.count == 4)
        #expect(Array(table[0]) == Array("а".utf8))
        #expect(table[2].isEmpty)
        #expect(Array(table[3]) == Array("c".utf8))
    }

    @Test func wordsThatDifferLittleAreTwo() {
        var table = WordTable()
        let long = [UInt8](repeating: 0x61, count: 8)
        let words: [[UInt8]] = [
            [], [0], [0, 0], long, long + [0], long + [0x61], long + long, Array("abcdefgh1".utf8),
            Array("abcdefgh2".utf8),
            Array("1abcdefgh".utf8), Array("2abcdefgh".utf8), [0x41], [0x61],
        ]
        #expect(words.map { Self.number($0, &table) } == Array(0..<words.count))
        #expect(words.map { Self.number($0, &table) } == Array(0..<words.count))
    }

    /// Of every length, in a text that goes on behind the word, and in one that ends with it.
    @Test(arguments: 0...40) func aWordIsTheSameInATextAndAlone(length: Int) {
        var table = WordTable()
        let word = (0..<length).map { UInt8(0x61 + $0 % 7) }
        let alone = Self.number(word, &table)
        #expect(Self.number(word + [0], &table) != alone)
        for behind in 0...20 {
            let text = [0x20, 0x7A] + word + [UInt8](repeating: 0x7A, count: behind)
            var places = [PlacedWord(2..<2 + length), PlacedWord(1..<2 + length)]
            text.withUnsafeBufferPointer { table.number(&places, in: $0) }
            #expect(Int(places[0].word) == alone)
            #expect(Int(places[1].word) != alone)
        }
    }

    @Test func lookingUpAddsNothing() {
        var table = WordTable()
        #expect(Self.existing([0x61], table) == nil)
        #expect(table.count == 0)
        #expect(Self.number([0x61], &table) == 0)
        #expect(Self.existing([0x61], table) == 0)
        #expect(Self.existing([0x62], table) == nil)
        #expect(table.count == 1)
    }

    @Test func fullIsToldAtItsLimit() {
        var table = WordTable(limit: 3)
        var fullness: [Bool] = []
        for word in ["a", "b", "b", "c", "d"] {
            _ = Self.number(Array(word.utf8), &table)
            fullness.append(table.isFull)
        }
        #expect(fullness == [false, false, false, true, true])
        // It still takes words.
        #expect(Self.existing([0x64], table) == 3)
    }

    /// Like a dictionary, through several growths of the table.
    @Test func agreesWithADictionary() {
        var random = RandomText(seed: 91)
        var table = WordTable()
        var numbers: [[UInt8]: Int] = [:]
        for index in 0..<40_000 {
            let word = index % 4 == 0 ? random.bytes(random.int(0...20)) : Array("w\(random.int(0...30_000))".utf8)
            let expected = numbers[word]
            let known = Self.existing(word, table)
            let number = Self.number(word, &table)
            if known != expected || number != expected ?? numbers.count { Issue.record("\(word): \(number)") }
            numbers[word] = number
        }
        #expect(table.count == numbers.count)
        #expect(table.count > 8192)
        for (word, number) in numbers where !table[number].elementsEqual(word) { Issue.record("\(word) is lost") }
    }

    /// Many at once get the numbers that they would get one by one.
    @Test func manyAtOnceAreNumberedAlike() {
        var random = RandomText(seed: 92)
        var one = WordTable()
        var many = WordTable()
        for _ in 0..<60 {
            let text = random.bytes(2000)
            var places: [PlacedWord] = []
            var start = 0
            while start < text.count {
                let end = min(text.count, start + random.int(0...9))
                places.append(PlacedWord(start..<end))
                start = max(end, start + 1)
            }
            text.withUnsafeBufferPointer { many.number(&places, in: $0) }
            for place in places {
                let word = Array(text[Int(place.lower)..<Int(place.upper)])
                if Int(place.word) != Self.number(word, &one) { Issue.record("\(word)") }
            }
        }
        #expect(one.count == many.count)
        #expect(one.count > 4096)
    }
}
