// SPDX-License-Identifier: Apache-2.0
import Tolmach

/// A term base of any kind of TBX: read, or refused with a place; what is read is written, and reads as the same again.
func tbxEntry() throws -> FuzzEntry {
    let base = try sample()
    var corpus: [[UInt8]] = []
    for (format, style) in [("tbx", "dca"), ("tbx", "dct"), ("tbx-2008", "dca")] {
        var options = GlossaryFormatOptions()
        options.style = style
        corpus.append(try GlossaryLoader.write(base, format: format, options: options).bytes)
    }
    return FuzzEntry(name: "tbx", corpus: corpus) { input, mutator in
        // Mostly whole files with a change in the middle: a stretch of one is seldom well-formed.
        let file = corpus[mutator.below(corpus.count)]
        let at = mutator.below(file.count)
        let piece = text(Array(input.prefix(mutator.below(40))))
        let escaped = piece.flatMap { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") ? [UInt8(ascii: "x")] : [$0] }
        let changed = Array(file[..<at]) + (mutator.below(2) == 0 ? piece : escaped) + Array(file[at...])
        for bytes in [text(input), changed] {
            if let violation = roundTrip(bytes, file: "t.tbx", .init()) { return violation }
        }
        return nil
    }
}

/// The same for UTX and the lists of pairs.
func utxEntry() throws -> FuzzEntry {
    let base = try sample()
    var options = GlossaryFormatOptions()
    options.source = LanguageTag("en")
    options.target = LanguageTag("uk")
    let chosen = options
    let corpus = try ["utx", "omegat", "deepl", "google", "jsonl"].map {
        try GlossaryLoader.write(base, format: $0, options: chosen).bytes
    }
    return FuzzEntry(name: "utx", corpus: corpus) { input, mutator in
        let head = Array("#UTX 1.11; en/uk;\n#src\ttgt\tsrc:pos\tterm status\tconcept ID\n".utf8)
        for (bytes, file) in [
            (head + text(input), "t.utx"), (text(input), "t.utx"), (text(input), "t.txt"), (text(input), "t.csv"),
            (text(input), "t.jsonl"),
        ] {
            if let violation = roundTrip(bytes, file: file, chosen) { return violation }
        }
        return nil
    }
}

private func sample() throws -> TermBase {
    let lines = try Corpus.files("glossaries", ".csv").first?.split(separator: 0x0A).prefix(24) ?? []
    return try GlossaryLoader.termBase(Array(lines.joined(separator: [0x0A])), file: "g.csv")
}

private func roundTrip(_ bytes: [UInt8], file: String, _ options: GlossaryFormatOptions) -> String? {
    let base: TermBase
    do throws(Diagnostics) {
        base = try GlossaryLoader.termBase(bytes, file: file, options: options)
    } catch {
        return error.all.allSatisfy { $0.place != nil } ? nil : "a mistake has no place: \(error.all)"
    }
    do throws(Diagnostics) {
        let once = try GlossaryLoader.write(base, format: base.format, options: options).bytes
        let again = try GlossaryLoader.termBase(once, file: file, format: base.format, options: options)
        let difference = TermBaseDiff(base, again)
        // Pairs have no ids and no empty cells: only formats that hold everything must give all of it back.
        if ["tbx", "tbx-2008", "jsonl"].contains(base.format), !difference.isEmpty {
            return "lost: \(difference.text)"
        }
        let twice = try GlossaryLoader.write(again, format: base.format, options: options).bytes
        guard once != twice else { return nil }
        let lines = [once, twice].map { $0.split(separator: 0x0A, omittingEmptySubsequences: false) }
        let first = zip(lines[0], lines[1]).first { $0 != $1 }.map {
            [$0.0, $0.1].map { String(decoding: $0, as: UTF8.self) }
        }
        return "\(base.format) is not the same when written again: \(first ?? [])"
    } catch {
        return error.all.allSatisfy { $0.category == .usage } ? nil : "cannot be read back: \(error.all.map(\.message))"
    }
}
