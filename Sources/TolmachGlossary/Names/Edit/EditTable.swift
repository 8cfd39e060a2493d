// SPDX-License-Identifier: Apache-2.0

/// The joint operations of a script, each a chunk of up to four Latin letters beside a chunk of up to two letters of the other
/// script, with its probability. What the ways to cut two spellings into chunks add up to is the probability that the two come
/// about together.
@_spi(Training) public struct EditTable: Sendable {
    /// A chunk of letters in one number, 16 bits a letter, the last letter lowest.
    public typealias Chunk = UInt64

    public struct Operation: Sendable {
        public var latin: Chunk
        public var other: Chunk
        public var probability: Double

        public init(latin: Chunk, other: Chunk, probability: Double) {
            self.latin = latin
            self.other = other
            self.probability = probability
        }
    }

    /// One of the two sides of a table. Chunk 0 is the empty one.
    struct Side: Sendable {
        let longest: Int
        fileprivate(set) var numbers = ChunkNumbers()
        /// The probability of a chunk whatever stands on the other side.
        fileprivate(set) var marginals: [Double] = [0]
        /// By chunk: its operations, as the other side's chunk and the probability.
        fileprivate(set) var operations: [[(chunk: Int32, probability: Float)]] = [[]]

        var count: Int { marginals.count }

        fileprivate init(longest: Int) {
            self.longest = longest
            numbers.add(0, 0)
        }

        /// The numbers of the chunks that end before each letter, shortest first; -1 where the table has no such chunk.
        func chunks(endingAt end: Int, in letters: [UInt16]) -> SIMD4<Int32> {
            var found = SIMD4<Int32>(repeating: -1)
            var chunk: Chunk = 0
            for length in 1...longest where length <= end {
                chunk |= Chunk(letters[end - length]) << Chunk(16 * (length - 1))
                found[length - 1] = numbers[chunk]
            }
            return found
        }

        /// The number of a chunk; nil when the table has none such.
        func number(of letters: ArraySlice<UInt16>) -> Int32? {
            let number = numbers[EditTable.chunk(letters)]
            return number < 0 ? nil : number
        }

        /// What a chunk weighs beside nothing.
        func leftOut(_ chunk: Int32) -> Float { operations[Int(chunk)].first { $0.chunk == 0 }?.probability ?? 0 }

        fileprivate mutating func number(_ chunk: Chunk) -> Int {
            let known = numbers[chunk]
            if known >= 0 { return Int(known) }
            let number = marginals.count
            numbers.add(chunk, Int32(number))
            marginals.append(0)
            operations.append([])
            return number
        }

        /// Whether some operation has this letter alone.
        func knows(_ letter: UInt16) -> Bool { numbers[Chunk(letter)] >= 0 }
    }

    private(set) var latin = Side(longest: 4)
    private(set) var other = Side(longest: 2)
    private var latinStarts: Set<UInt32> = []
    /// The score at which two names are as likely as not spellings of one.
    let centre: Double

    /// Not in the table, and so thought to be there by chance.
    static let unseen = 1e-6
    static let unseenAlone = 4e-6

    public init(_ operations: [Operation], centre: Double) {
        self.centre = centre
        for operation in operations {
            let left = latin.number(operation.latin)
            let right = other.number(operation.other)
            latin.marginals[left] += operation.probability
            other.marginals[right] += operation.probability
            latin.operations[left].append((Int32(right), Float(operation.probability)))
            other.operations[right].append((Int32(left), Float(operation.probability)))
            if operation.probability > 2e-5,
                let first = Self.letters(operation.latin).first, let second = Self.letters(operation.other).first
            {
                latinStarts.insert(UInt32(first) << 16 | UInt32(second))
            }
        }
    }

    /// Whether some operation's sides begin with these letters.
    func mayPair(_ latin: UInt16, _ other: UInt16) -> Bool {
        latinStarts.contains(UInt32(latin) << 16 | UInt32(other))
    }

    public static func chunk(_ letters: ArraySlice<UInt16>) -> Chunk { letters.reduce(0) { $0 << 16 | Chunk($1) } }

    public static func letters(_ chunk: Chunk) -> [UInt16] {
        var letters: [UInt16] = []
        var rest = chunk
        while rest != 0 {
            letters.insert(UInt16(truncatingIfNeeded: rest), at: 0)
            rest >>= 16
        }
        return letters
    }
}
