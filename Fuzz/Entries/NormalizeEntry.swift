// SPDX-License-Identifier: Apache-2.0
import Tolmach

/// The edits of the working copy lead back: outside them both texts are the same, and each edit's ranges hold whole
/// characters. What is read is the input, byte for byte, or its replacement is said.
func normalizeEntry() throws -> FuzzEntry {
    let (plan, problems) = PipelinePlan.assembled([StageRequest("normalize")], [], registry: .standard)
    guard problems.isEmpty else { throw Complaint("\(problems)") }
    let pipeline = try Pipeline(plan, resources: Resources(), registry: .standard)
    return FuzzEntry(name: "normalize", corpus: try Corpus.seeds()) { input, mutator in
        let bytes = text(input)
        guard let source = SourceText(utf8: bytes) else { return "no text" }
        do {
            let document = try pipeline.layered(TextInput(identity: .init(id: "t", file: "t"), source: source))
            guard let working = document[WorkingCopy.self] else { return "no working copy" }
            var before = 0
            var after = 0
            for edit in working.map.edits {
                guard edit.source.lowerBound >= before, edit.source.upperBound <= bytes.count,
                    edit.normalized.lowerBound >= after, edit.normalized.upperBound <= working.utf8.count
                else { return "wrong offset in an edit: \(edit)" }
                guard bytes[before..<edit.source.lowerBound] == working.utf8[after..<edit.normalized.lowerBound] else {
                    return "lost character before \(edit)"
                }
                before = edit.source.upperBound
                after = edit.normalized.upperBound
            }
            guard bytes[before...] == working.utf8[after...] else { return "lost character after the last edit" }
            guard SourceText(utf8: working.utf8) != nil else { return "the working copy is no UTF-8" }
            // Undecoded input: a text or an error, and never both.
            _ = try? pipeline.decoded(input, file: "t")
        } catch {
            return "\(error)"
        }
        return nil
    }
}
