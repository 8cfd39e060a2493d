// SPDX-License-Identifier: Apache-2.0
import Tolmach
import TolmachXML

/// What is written as XLIFF 2.0 reads back as the text, byte for byte.
func xliffEntry() throws -> FuzzEntry {
    let (plan, problems) = PipelinePlan.assembled(
        ["normalize", "detect-language", "segment", "tokenize", "tag"].map { StageRequest($0) },
        [OutputRequest("kit", as: "xliff", [("target", "uk")])], registry: .standard)
    guard problems.isEmpty else { throw Complaint("\(problems)") }
    let pipeline = try Pipeline(
        plan, resources: Resources(glossaries: [try GlossarySet.shipped()]), registry: .standard)
    return FuzzEntry(name: "xliff", corpus: try Corpus.seeds()) { input, mutator in
        guard let source = SourceText(utf8: text(input)) else { return "no text" }
        do {
            let document = try pipeline.layered(
                TextInput(
                    identity: .init(id: "t", file: "t"), source: source,
                    language: languages[mutator.below(languages.count)]))
            for output in pipeline.outputs {
                let kit = try pipeline.rendered(document, output)
                let read = try sourceText(of: kit)
                guard read == source.utf8 else { return "reads back as \(String(decoding: read, as: UTF8.self))" }
                guard try pipeline.rendered(document, output) == kit else { return "not the same twice" }
            }
        } catch {
            return "\(error)"
        }
        return nil
    }
}

/// The texts of all `source` elements, joined.
private func sourceText(of kit: [UInt8]) throws -> [UInt8] {
    var reader = try XMLReader(kit, file: "kit.xlf")
    var joined = ""
    var isInSource = false
    while let node = try reader.next() {
        switch node {
        case .start where reader.name == "source": isInSource = true
        case .end where reader.name == "source": isInSource = false
        case .start where reader.name == "cp" && isInSource:
            let value = reader.attribute("hex").flatMap { UInt32($0, radix: 16) }
            if let scalar = value.flatMap(Unicode.Scalar.init) { joined.unicodeScalars.append(scalar) }
        case .text where isInSource: joined += reader.text
        default: break
        }
    }
    return Array(joined.utf8)
}
