// SPDX-License-Identifier: Apache-2.0
import TolmachCore

extension SentenceModel {
    /// Reads a table of weights: `#` lines are comments; then a line `sentence-weights 1 PRIOR COUNT CHECKSUM`, then COUNT
    /// lines `variables=values<TAB>weight`, weights in hundredths. CHECKSUM is over the bytes of those lines.
    ///
    /// Throws a `Diagnostic` that says which line cannot be read.
    @_spi(Training) public convenience init(table: [UInt8], file: String) throws(Diagnostic) {
        try self.init(table: table.span, file: file)
    }

    convenience init(table: Span<UInt8>, file: String) throws(Diagnostic) {
        var reader = TableReader(file: file)
        try reader.readHeader(table)
        var weights = [Int16](repeating: 0, count: Self.layout.size)
        let templates = zip(ModelTemplate.all, Self.layout.steps).map { template, step in
            TableReader.Known(
                name: Array(template.name.utf8), offset: Int(step.offset),
                values: template.variables.map { $0.values.map { Array($0.utf8) } })
        }
        for _ in 0..<reader.count {
            let (index, weight) = try reader.readWeight(table, templates)
            weights[index] = weight
        }
        guard reader.offset == table.count else {
            throw reader.mistake("more weights than the \(reader.count) of the header")
        }
        self.init(prior: reader.prior, weights: weights)
    }

    /// A checksum of a table's lines (FNV-1a).
    @_spi(Training) public static func checksum(_ bytes: some Sequence<UInt8>) -> UInt32 {
        bytes.reduce(0x811C_9DC5) { ($0 ^ UInt32($1)) &* 0x0100_0193 }
    }
}

private struct TableReader {
    struct Known {
        let name: [UInt8]
        let offset: Int
        let values: [[[UInt8]]]
    }

    let file: String
    private(set) var offset = 0
    private(set) var line = 1
    private(set) var prior: Int32 = 0
    private(set) var count = 0
    /// The template and the values of the line before: those of the next one are mostly the same or not far behind.
    private var template = 0
    private var last: [Int] = []

    init(file: String) { self.file = file }

    func mistake(_ message: String) -> Diagnostic {
        Diagnostic(
            .data, at: Diagnostic.Place(file: file, line: line), "the sentence model cannot be read: \(message)",
            help: "train it anew: Training/README.md")
    }

    /// The range of the next line, without its end.
    private mutating func nextLine(_ table: Span<UInt8>) -> Range<Int>? {
        guard offset < table.count else { return nil }
        let start = offset
        var end = start
        while end < table.count, table[end] != 0x0A { end += 1 }
        offset = min(table.count, end + 1)
        return start..<end
    }

    private static func text(_ table: Span<UInt8>, _ range: Range<Int>) -> String {
        String(decoding: range.map { table[$0] }, as: UTF8.self)
    }

    private static func equals(_ table: Span<UInt8>, _ range: Range<Int>, _ text: [UInt8]) -> Bool {
        guard text.count == range.count else { return false }
        for index in 0..<text.count where table[range.lowerBound + index] != text[index] { return false }
        return true
    }

    mutating func readHeader(_ table: Span<UInt8>) throws(Diagnostic) {
        while let range = nextLine(table) {
            if !range.isEmpty, table[range.lowerBound] == 0x23 {
                line += 1
                continue
            }
            let words = Self.text(table, range).split(separator: " ")
            guard words.count == 5, words[0] == "sentence-weights", words[1] == "1", let prior = Int32(words[2]),
                0...1000 ~= prior, let count = Int(words[3]), count >= 0, let checksum = UInt32(words[4], radix: 16)
            else { throw mistake("no header 'sentence-weights 1 PRIOR COUNT CHECKSUM'") }
            var sum: UInt32 = 0x811C_9DC5
            for index in offset..<table.count { sum = (sum ^ UInt32(table[index])) &* 0x0100_0193 }
            guard sum == checksum else { throw mistake("its weights are not those that were written (checksum)") }
            self.prior = prior
            self.count = count
            line += 1
            return
        }
        throw mistake("it is empty")
    }

    /// A line's place among the weights, and its weight.
    mutating func readWeight(_ table: Span<UInt8>, _ known: [Known]) throws(Diagnostic) -> (Int, Int16) {
        guard let range = nextLine(table) else { throw mistake("fewer weights than the \(count) of the header") }
        var equals = range.lowerBound
        while equals < range.upperBound, table[equals] != 0x3D { equals += 1 }
        var tab = range.upperBound - 1
        while tab > equals, table[tab] != 0x09 { tab -= 1 }
        guard equals < tab, let weight = Self.number(table, tab + 1..<range.upperBound) else {
            throw mistake("no line 'variables=values<TAB>weight'")
        }
        let name = range.lowerBound..<equals
        if last.isEmpty || !Self.equals(table, name, known[template].name) {
            guard let found = known.firstIndex(where: { Self.equals(table, name, $0.name) }) else {
                throw mistake("the model does not weigh '\(Self.text(table, name))' together")
            }
            template = found
            last = known[found].values.map { _ in 0 }
        }
        var index = 0
        var start = equals + 1
        for variable in last.indices {
            while start < tab, table[start] == 0x20 { start += 1 }
            guard start < tab else { throw mistake("a value too many or too few") }
            var end = start
            while end < tab, table[end] != 0x20 { end += 1 }
            let values = known[template].values[variable]
            var value = last[variable]
            var tried = 0
            while !Self.equals(table, start..<end, values[value]) {
                value = value + 1 < values.count ? value + 1 : 0
                tried += 1
                if tried == values.count { throw mistake("'\(Self.text(table, start..<end))' is no value") }
            }
            last[variable] = value
            index = index * values.count + value
            start = end
        }
        while start < tab, table[start] == 0x20 { start += 1 }
        guard start == tab else { throw mistake("a value too many or too few") }
        line += 1
        return (known[template].offset + index, weight)
    }

    /// A whole number with or without a sign.
    private static func number(_ table: Span<UInt8>, _ range: Range<Int>) -> Int16? {
        guard let first = range.first else { return nil }
        let hasSign = table[first] == UInt8(ascii: "-") || table[first] == UInt8(ascii: "+")
        let digits = hasSign ? first + 1..<range.upperBound : range
        guard !digits.isEmpty, digits.count <= 5 else { return nil }
        var value = 0
        for index in digits {
            guard 0x30...0x39 ~= table[index] else { return nil }
            value = value * 10 + Int(table[index] - 0x30)
        }
        return Int16(exactly: table[first] == UInt8(ascii: "-") ? -value : value)
    }
}
