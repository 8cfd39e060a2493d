// SPDX-License-Identifier: Apache-2.0
import Tolmach

/// Sentences stand in order, on borders of characters; between them is only white space; twice the same. Once through the
/// stages (with their working copy and blocks), once through the segmenter alone, with and without rules of the user's.
func segmentEntry() throws -> FuzzEntry {
    let (plan, problems) = PipelinePlan.assembled(
        ["normalize", "detect-language", "segment"].map { StageRequest($0) }, [], registry: .standard)
    guard problems.isEmpty else { throw Complaint("\(problems)") }
    let pipeline = try Pipeline(plan, resources: Resources(), registry: .standard)
    let user = UserRules(
        abbreviations: WordLists(words: ["Acme.", "z.Z."]), neverCutAfter: WordLists(words: ["Dr.", "?!", "…"]),
        alwaysCutAfter: WordLists(words: [";", "…", "а", "日"]),
        srx: try SRXRules(Array(SRXExport(LanguageTag("und")).text().utf8), file: "und.srx"), srxMode: .extend)
    let modes: [LineBreaks] = [.auto, .space, .sentence]
    let plain = modes.map { mode in languages.map { Segmenter(language: $0, lineBreaks: mode) } }
    let revised = languages.map { Segmenter(language: $0, user: user) }
    return FuzzEntry(name: "segment", corpus: try Corpus.seeds()) { input, mutator in
        let bytes = text(input)
        let language = mutator.below(languages.count)
        let segmenter = mutator.below(4) == 0 ? revised[language] : mutator.pick(plain)[language]
        do {
            let spans = try segmenter.sentences(of: bytes)
            if let violation = coverageViolation(spans.map(\.range), of: bytes) { return "segmenter: \(violation)" }
            guard try segmenter.sentences(of: bytes) == spans else { return "segmenter: not the same twice" }
            guard let source = SourceText(utf8: bytes) else { return "no text" }
            let document = try pipeline.layered(
                TextInput(identity: .init(id: "t", file: "t"), source: source, language: languages[language]))
            let ranges = (document[Sentences.self] ?? []).map { $0.range.lowerBound..<$0.range.upperBound }
            if let violation = coverageViolation(ranges, of: source.utf8) { return "stage: \(violation)" }
        } catch {
            return "\(error)"
        }
        return nil
    }
}
