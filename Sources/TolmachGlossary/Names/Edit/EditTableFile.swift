// SPDX-License-Identifier: Apache-2.0

/// The file of an `EditTable`: comments, `name-edits 1 SCRIPT CENTRE`, then an operation a line: Latin letters, other letters, and minus the
/// logarithm of the probability in hundredths, parted by tabs. A space is written `_`.
@_spi(Training) public enum EditTableFile {
    public static func text(
        _ operations: [EditTable.Operation], script: String, centre: Double, logarithm: (Double) -> Double
    ) -> String {
        let lines = operations.map { operation in
            let weight = Int((-100 * logarithm(operation.probability)).rounded())
            return "\(written(operation.latin))\t\(written(operation.other))\t\(weight)\n"
        }
        return """
            # Joint edit operations of names, learned by Training/ (make train-names): see the .license file.
            name-edits 1 \(script) \(Int((centre * 1000).rounded()))

            """ + lines.sorted().joined()
    }

    private static func written(_ chunk: EditTable.Chunk) -> String {
        String(decoding: EditTable.letters(chunk).map { $0 == 0x20 ? 0x5F : $0 }, as: UTF16.self)
    }

    /// The table of a file; nil when it is not one. Some 200 ns an operation.
    static func table(_ bytes: [UInt8], exponential: (Double) -> Double) -> EditTable? {
        var centre: Double?
        var operations: [EditTable.Operation] = []
        for line in bytes.split(separator: 0x0A) where line.first != UInt8(ascii: "#") {
            guard centre != nil else {
                let words = line.split(separator: 0x20)
                guard words.count == 4, words[0].elementsEqual("name-edits".utf8), words[1].elementsEqual("1".utf8),
                    let thousandths = integer(words[3])
                else { return nil }
                centre = Double(thousandths) / 1000
                continue
            }
            let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
            guard fields.count == 3, let weight = integer(fields[2]), let latin = chunk(fields[0]),
                let other = chunk(fields[1])
            else { return nil }
            operations.append(.init(latin: latin, other: other, probability: exponential(-Double(weight) / 100)))
        }
        return centre.map { EditTable(operations, centre: $0) }
    }

    private static func integer(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard !bytes.isEmpty, bytes.count <= 6 else { return nil }
        var value = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    private static func chunk(_ bytes: ArraySlice<UInt8>) -> EditTable.Chunk? {
        var letters: [UInt16] = []
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let scalar = UTF8Scalar.next(in: bytes, at: &index)
            letters.append(scalar == 0x5F ? 0x20 : UInt16(truncatingIfNeeded: scalar))
        }
        return letters.count <= 4 ? EditTable.chunk(letters[...]) : nil
    }
}
