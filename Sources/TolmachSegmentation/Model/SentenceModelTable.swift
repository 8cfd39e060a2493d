// SPDX-License-Identifier: Apache-2.0
import TolmachCore

extension SentenceModel {
    /// Reads a table of weights: `#` lines are comments; then a line `sentence-weights 1 PRIOR COUNT CHECKSUM`, then COUNT
    /// lines `variables=values<TAB>weight`, weights in hundredths. CHECKSUM is over the bytes of those lines.
    ///
    /// Throws a `Diagnostic` that says which line cannot be read.
    @_spi(Training) public convenience init(table: [UInt8], file: String) throws(Diagnostic) {
        var reader = TableReader(table: table, file: file)
        try reader.readHeader()
        var weights = [Int16](repeating: 0, count: Self.layout.size)
        let templates = zip(ModelTemplate.all, Self.layout.steps).map { template, step in
            TableReader.Known(
                name: Array(template.name.utf8), offset: Int(step.offset),
                values: template.variables.map { $0.values.map { Array($0.utf8) } })
        }
        var last = 0
        for _ in 0..<reader.count {
            let (index, weight) = try reader.readWeight(templates, &last)
            weights[index] = weight
        }
        guard reader.isAtEnd else { throw reader.mistake("more weights than the \(reader.count) of the header") }
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

    let table: [UInt8]
    let file: String
    var offset = 0
    var line = 1
    var prior: Int32 = 0
    var count = 0

    init(table: [UInt8], file: String) {
        self.table = table
        self.file = file
    }

    var isAtEnd: Bool { offset == table.count }

    func mistake(_ message: String) -> Diagnostic {
        Diagnostic(
            .data, at: Diagnostic.Place(file: file, line: line), "the sentence model cannot be read: \(message)",
            help: "train it anew: Training/README.md")
    }

    private mutating func nextLine() -> ArraySlice<UInt8>? {
        guard offset < table.count else { return nil }
        let end = table[offset...].firstIndex(of: 0x0A) ?? table.count
        defer { offset = min(table.count, end + 1) }
        return table[offset..<end]
    }

    mutating func readHeader() throws(Diagnostic) {
        while let text = nextLine() {
            if text.first == 0x23 {
                line += 1
                continue
            }
            let words = String(decoding: text, as: UTF8.self).split(separator: " ")
            guard words.count == 5, words[0] == "sentence-weights", words[1] == "1", let prior = Int32(words[2]),
                0...1000 ~= prior, let count = Int(words[3]), count >= 0, let checksum = UInt32(words[4], radix: 16)
            else { throw mistake("no header 'sentence-weights 1 PRIOR COUNT CHECKSUM'") }
            guard SentenceModel.checksum(table[offset...]) == checksum else {
                throw mistake("its weights are not those that were written (checksum)")
            }
            self.prior = prior
            self.count = count
            line += 1
            return
        }
        throw mistake("it is empty")
    }

    /// A line's place among the weights, and its weight. `last` is the template of the line before.
    mutating func readWeight(_ known: [Known], _ last: inout Int) throws(Diagnostic) -> (Int, Int16) {
        guard let text = nextLine() else { throw mistake("fewer weights than the \(count) of the header") }
        guard let equals = text.firstIndex(of: 0x3D), let tab = text.lastIndex(of: 0x09), equals < tab,
            let weight = Int16(String(decoding: text[(tab + 1)...], as: UTF8.self))
        else { throw mistake("no line 'variables=values<TAB>weight'") }
        let name = text[..<equals]
        if !known[last].name.elementsEqual(name) {
            guard let found = known.firstIndex(where: { $0.name.elementsEqual(name) }) else {
                throw mistake("the model does not weigh '\(String(decoding: name, as: UTF8.self))' together")
            }
            last = found
        }
        let template = known[last]
        let parts = text[(equals + 1)..<tab].split(separator: 0x20)
        guard parts.count == template.values.count else { throw mistake("a value too many or too few") }
        var index = 0
        for (part, values) in zip(parts, template.values) {
            guard let value = values.firstIndex(where: { $0.elementsEqual(part) }) else {
                throw mistake("'\(String(decoding: part, as: UTF8.self))' is no value")
            }
            index = index * values.count + value
        }
        line += 1
        return (template.offset + index, weight)
    }
}
