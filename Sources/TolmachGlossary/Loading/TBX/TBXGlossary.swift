// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// TBX v3 (ISO 30042:2019), styles DCA and DCT, dialects TBX-Core, TBX-Min and TBX-Basic. What was read is written again with all its fields.
struct TBXGlossary: GlossaryFormat {
    let name = "tbx"
    let summary = "TBX v3 (ISO 30042:2019), --style dca or dct, --dialect core, min or basic"
    let suffixes = ["tbx", "xml"]

    func recognizes(_ file: GlossaryFile) -> Bool {
        file.firstByte == UInt8(ascii: "<") && !MartifGlossary().recognizes(file)
    }

    func read(_ file: GlossaryFile, _ options: GlossaryFormatOptions) -> GlossarySource {
        TBXReader.read(file.bytes, file: file.name)
    }

    func write(
        _ base: TermBase, _ options: GlossaryFormatOptions, _ loss: inout GlossaryLoss
    ) throws(Diagnostic) -> [UInt8] {
        let given = base.format == name ? base.rootAttributes : []
        func attribute(_ name: String) -> String? { given.first { $0.name == name && $0.namespace.isEmpty }?.value }
        let dialect = try dialect(of: base, given: attribute("type"), options, &loss)
        var style = try style(options.style) ?? attribute("style") ?? "dca"
        if style == "dct", attribute("style") != "dct", let category = Self.categoryWithoutElement(base) {
            style = "dca"
            loss.remark("written in the style dca, because '\(category)' has no element of its own in dct")
        }
        let layout = TBXLayout(
            version: .three, isDCT: style == "dct",
            rootAttributes: [.init("type", dialect), .init("style", style)]
                + given.filter { !["type", "style"].contains($0.name) || !$0.namespace.isEmpty })
        var writer = TBXWriter(layout, base.format == name ? base : base.unitingLanguages())
        return writer.write(&loss)
    }

    private func style(_ name: String?) throws(Diagnostic) -> String? {
        guard let name else { return nil }
        guard ["dca", "dct"].contains(name.lowercased()) else {
            throw Diagnostic(.usage, "there is no style '\(name)' of TBX", help: "the styles are dca and dct")
        }
        return name.lowercased()
    }

    /// The dialect of the file that was read; or what is asked for, or TBX-Basic, if all fields have a place there.
    private func dialect(
        of base: TermBase, given: String?, _ options: GlossaryFormatOptions, _ loss: inout GlossaryLoss
    ) throws(Diagnostic) -> String {
        var wanted = TBXDialect.basic
        if let option = options.dialect {
            guard let dialect = TBXDialect(option: option) else {
                throw Diagnostic(
                    .usage, "there is no dialect '\(option)' of TBX", help: "the dialects are core, min and basic")
            }
            wanted = dialect
        } else if let given {
            guard base.isMixed, let dialect = TBXDialect(option: given) else { return given }
            wanted = dialect
        }
        let order = TBXDialect.allCases
        let start = order.firstIndex(of: wanted) ?? 0
        let fitting = order[start...].first { $0.fits(base) } ?? .core
        if fitting != wanted, options.dialect != nil {
            loss.remark(
                "written in the dialect \(fitting.rawValue), because \(wanted.rawValue) has no place for all fields")
        }
        return fitting.rawValue
    }

    private static func categoryWithoutElement(_ base: TermBase) -> String? {
        var found: String?
        func look(_ fields: [TermField]) {
            for field in fields where found == nil {
                field.walk {
                    if found == nil, let category = $0.category, TBXCategory.all[category]?.element != $0.element {
                        found = category
                    }
                }
            }
        }
        for entry in base.entries {
            look(entry.fields)
            for section in entry.languages {
                look(section.fields)
                for term in section.terms { look(term.fields) }
            }
        }
        return found
    }
}
