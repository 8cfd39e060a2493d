// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// TBX of 2008 (ISO 30042:2008, root `martif`), which many tools read and no other. What was read is written again with all its fields.
struct MartifGlossary: GlossaryFormat {
    let name = "tbx-2008"
    let summary = "TBX of 2008 (martif), for tools that read only that"
    let suffixes = ["tbx", "tbx2", "xml"]

    func recognizes(_ file: GlossaryFile) -> Bool {
        guard file.firstByte == UInt8(ascii: "<") else { return false }
        return rootName(file.head) == "martif"
    }

    /// The name of the first element, without prefix.
    private func rootName(_ head: ArraySlice<UInt8>) -> String {
        var rest = head
        while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
            rest = rest[(open + 1)...]
            if rest.starts(with: "!--".utf8) {
                guard let end = rest.firstRange(of: Array("-->".utf8)) else { return "" }
                rest = rest[end.upperBound...]
            } else if let first = rest.first, first != UInt8(ascii: "!"), first != UInt8(ascii: "?") {
                let name = rest.prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
                return String(decoding: name.split(separator: UInt8(ascii: ":")).last ?? name, as: UTF8.self)
            }
        }
        return ""
    }

    func read(_ file: GlossaryFile, _ options: GlossaryFormatOptions) -> GlossarySource {
        TBXReader.read(file.bytes, file: file.name)
    }

    func write(
        _ base: TermBase, _ options: GlossaryFormatOptions, _ loss: inout GlossaryLoss
    ) throws(Diagnostic) -> [UInt8] {
        let given = base.format == name ? base.rootAttributes : []
        let language = base.rootAttributes.filter { $0.name == "lang" }
        let layout = TBXLayout(
            version: .two, isDCT: false, rootAttributes: given.isEmpty ? [.init("type", "TBX")] + language : given)
        var writer = TBXWriter(layout, base.format == name ? base : base.unitingLanguages())
        return writer.write(&loss)
    }
}
