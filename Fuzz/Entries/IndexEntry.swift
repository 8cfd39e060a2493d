// SPDX-License-Identifier: Apache-2.0
import Tolmach
import TolmachGlossary

/// A compiled glossary with other bytes in it is refused; with a checksum that was forged to fit, it is refused or leads nowhere it may not.
func indexEntry() throws -> FuzzEntry {
    let csv = try Corpus.files("glossaries", ".csv").first ?? []
    let lines = csv.split(separator: 0x0A)
    guard let header = lines.first else { throw Complaint("there is no glossary") }
    let indexes = try (0..<6).map { number -> [UInt8] in
        let some = Array(([header] + lines.dropFirst(1 + number * 20).prefix(8)).joined(separator: [0x0A]))
        return CompiledGlossary.bytes([("g", try GlossaryLoader.load(some, file: "g.csv"))])
    }
    let seeds = try Corpus.seeds().map { String(decoding: $0.prefix(600), as: UTF8.self) }
    return FuzzEntry(name: "index", corpus: indexes) { _, mutator in
        let original = mutator.pick(indexes)
        var bytes = original
        for _ in 0...mutator.below(6) { change(&bytes, &mutator) }
        if bytes == original { return nil }
        if (try? CompiledGlossary.open(bytes)) != nil { return "a changed index was taken" }
        guard let index = try? CompiledGlossary.open(CompiledGlossary.resealed(bytes)).index else { return nil }
        var search = ExactSearch(index)
        let text = mutator.pick(seeds)
        for match in search.matches(in: Array(text.utf8)) { _ = search.term(of: match) }
        _ = index.lookup(String(text.prefix(40)), language: languages[mutator.below(languages.count)])
        return nil
    }
}

/// Numbers are changed as numbers, so that what leads somewhere leads elsewhere.
private func change(_ bytes: inout [UInt8], _ mutator: inout Mutator) {
    guard bytes.count >= 8 else { return }
    let place = mutator.below(bytes.count - 8)
    switch mutator.below(5) {
    case 0: bytes[place] = UInt8(truncatingIfNeeded: mutator.next())
    case 1: bytes[place] ^= 1 << UInt8(mutator.below(8))
    case 2: bytes[place & ~3] &+= 1
    case 3:
        let value = mutator.pick([0, 1, 0x7FFF_FFFF, 0xFFFF_FFFF, UInt32(truncatingIfNeeded: mutator.next())])
        for byte in 0..<4 { bytes[(place & ~3) + byte] = UInt8(truncatingIfNeeded: value >> UInt32(8 * byte)) }
    default: bytes.removeSubrange(mutator.below(20) == 0 ? place..<bytes.count : place..<place)
    }
}
