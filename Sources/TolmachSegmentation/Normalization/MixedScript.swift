// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachWords

/// Words with letters of another script that only look right: Лукaшенко with a Latin a.
enum MixedScript {
    /// Looks at a word that has letters of more than one of Latin, Cyrillic and Greek.
    static func check(_ text: Span<UInt8>, _ range: Range<Int>, _ warnings: inout WarningList) {
        guard range.count <= 400 else { return }
        var word: [UInt32] = []
        var offset = range.lowerBound
        while offset < range.upperBound {
            let (scalar, length) = decodeScalar(text, at: offset)
            word.append(scalar)
            offset += length
        }
        guard let intended = LookAlikes.intended(word), !isMeant(word, intended) else { return }
        let shown = word
        warnings.add(.mixedScript, range) { message(of: shown, intended) }
    }

    /// What is mixed on purpose though its letters all have look-alikes: an acronym with an ending of the text's language
    /// (ATMы), and signs of physics (ΔH, kΩ), where the stray letters are not few among many.
    private static func isMeant(_ word: [UInt32], _ intended: LookAlikes.Alphabet) -> Bool {
        let letters = word.filter { LookAlikes.Alphabet(of: $0) != nil }
        let strangers = letters.count { LookAlikes.Alphabet(of: $0) != intended }
        let isGreek = letters.contains { LookAlikes.Alphabet(of: $0) == .greek }
        if isGreek, letters.count < 4 || strangers * 2 >= letters.count { return true }
        guard let first = letters.first.flatMap({ LookAlikes.Alphabet(of: $0) }) else { return true }
        let head = letters.prefix { LookAlikes.Alphabet(of: $0) == first }
        let tail = letters.dropFirst(head.count)
        return head.count >= 2 && head.allSatisfy(isCapital) && !tail.isEmpty
            && tail.allSatisfy { LookAlikes.Alphabet(of: $0) != first && !isCapital($0) }
    }

    private static func isCapital(_ scalar: UInt32) -> Bool {
        Unicode.Scalar(scalar)?.properties.isUppercase ?? false
    }

    private static func message(of word: [UInt32], _ intended: LookAlikes.Alphabet) -> (message: String, help: String?)
    {
        var strangers: [UInt32] = []
        var meant: [UInt32] = []
        for scalar in word {
            guard let alphabet = LookAlikes.Alphabet(of: scalar), alphabet != intended else {
                meant.append(scalar)
                continue
            }
            if !strangers.contains(scalar) { strangers.append(scalar) }
            meant.append(LookAlikes.counterpart(of: scalar, in: intended) ?? scalar)
        }
        let other = strangers.first.flatMap { LookAlikes.Alphabet(of: $0)?.name } ?? ""
        let list = strangers.prefix(4).map { "'\(string([$0]))'" }.joined(separator: ", ")
        return (
            "'\(string(word))' mixes \(intended.name) with \(other) \(list)",
            "matching takes it for '\(string(meant))'"
        )
    }

    private static func string(_ scalars: [UInt32]) -> String {
        String(String.UnicodeScalarView(scalars.compactMap { Unicode.Scalar($0) }))
    }
}
