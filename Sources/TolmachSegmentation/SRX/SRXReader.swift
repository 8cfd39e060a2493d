// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachXML

/// Reads an SRX 2.0 file. Elements of other namespaces, which tools put into the header, are passed over.
struct SRXReader: ~Copyable {
    private var xml: XMLReader
    private var file: SRXFile
    private var path: [String] = []
    private var foreignDepth = 0
    private var languageRule = ""
    private var rule: SRXRule?
    private var expression: SRXExpression?
    private var expressionCount = 0

    static func read(_ bytes: [UInt8], file name: String) throws(Diagnostic) -> SRXFile {
        guard bytes.contains(where: { $0 > 0x20 }) else {
            throw Diagnostic(.data, at: .init(file: name), "the file is empty", help: "check that it is the right file")
        }
        var reader = SRXReader(xml: try XMLReader(bytes, file: name, nodeLimit: 5_000_000), name: name)
        return try reader.read()
    }

    private init(xml: consuming XMLReader, name: String) {
        self.xml = xml
        file = SRXFile(name: name)
    }

    private mutating func read() throws(Diagnostic) -> SRXFile {
        while let node = try xml.next() {
            switch node {
            case .start:
                if foreignDepth > 0 || !path.isEmpty && xml.namespace != SRXFile.namespace {
                    foreignDepth += 1
                } else {
                    try start(xml.name)
                    path.append(xml.name)
                }
            case .end:
                if foreignDepth > 0 {
                    foreignDepth -= 1
                } else if let name = path.popLast() {
                    end(name)
                }
            case .text where foreignDepth == 0: expression?.pattern += xml.text
            case .text: break
            }
        }
        for map in file.maps where file.rules[map.rules] == nil {
            throw Diagnostic(
                .data, at: map.place, "there is no languagerule '\(map.rules)'",
                help: Suggestion.help(for: map.rules, among: file.rules.keys.sorted(), what: "language rules"))
        }
        return file
    }

    /// Where an element may stand.
    private static let parents = [
        "header": "srx", "body": "srx", "formathandle": "header", "languagerules": "body", "maprules": "body",
        "languagerule": "languagerules", "rule": "languagerule", "beforebreak": "rule", "afterbreak": "rule",
        "languagemap": "maprules",
    ]

    private mutating func start(_ name: String) throws(Diagnostic) {
        guard !path.isEmpty else { return try startRoot(name) }
        guard let parent = Self.parents[name], parent == path.last else {
            throw problem("<\(name)> has no place in <\(path.last ?? "")>", help: "the file must be SRX 2.0")
        }
        switch name {
        case "header":
            file.cascades = try yesOrNo("cascade", missing: nil)
            _ = try yesOrNo("segmentsubflows", missing: true)
        case "languagerule":
            languageRule = try required("languagerulename")
            guard file.rules.updateValue([], forKey: languageRule) == nil else {
                throw problem(
                    "the languagerule '\(languageRule)' is there twice", help: "give one of them another name")
            }
        case "rule":
            let number = (file.rules[languageRule]?.count ?? 0) + 1
            rule = SRXRule(
                isBreak: try yesOrNo("break", missing: true), name: "\(languageRule) rule \(number), line \(xml.line)")
        case "beforebreak", "afterbreak":
            expression = SRXExpression(number: expressionCount, place: xml.place)
            expressionCount += 1
        case "languagemap":
            file.maps.append(
                SRXFile.LanguageMap(
                    pattern: try required("languagepattern"), rules: try required("languagerulename"), place: xml.place)
            )
        default: break
        }
    }

    private func startRoot(_ name: String) throws(Diagnostic) {
        let version = xml.attribute("version")
        guard name == "srx", xml.namespace == SRXFile.namespace, version == "2.0" else {
            let found = name == "srx" ? "SRX \(version ?? "without a version")" : "<\(name)>"
            throw problem(
                "this is not SRX 2.0 but \(found)",
                help: "the file must begin with <srx xmlns=\"\(SRXFile.namespace)\" version=\"2.0\">")
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "beforebreak":
            if expression?.pattern.isEmpty == false { rule?.before = expression }
            expression = nil
        case "afterbreak":
            if expression?.pattern.isEmpty == false { rule?.after = expression }
            expression = nil
        case "rule":
            // A rule that asks for nothing would cut between any two characters: as elsewhere, it says nothing.
            if let rule, rule.before != nil || rule.after != nil { file.rules[languageRule]?.append(rule) }
            rule = nil
        default: break
        }
    }

    private func required(_ name: String) throws(Diagnostic) -> String {
        guard let value = xml.attribute(name) else { throw problem("<\(xml.name)> needs '\(name)'", help: nil) }
        return value
    }

    private func yesOrNo(_ name: String, missing: Bool?) throws(Diagnostic) -> Bool {
        switch xml.attribute(name) {
        case "yes": return true
        case "no": return false
        case nil:
            guard let missing else { throw problem("<\(xml.name)> needs '\(name)'", help: "\(name)=\"yes\" or \"no\"") }
            return missing
        case let other?:
            throw problem("'\(name)' cannot be '\(other)'", help: "\(name)=\"yes\" or \"no\"")
        }
    }

    private func problem(_ message: String, help: String?) -> Diagnostic {
        Diagnostic(.data, at: xml.place, message, help: help)
    }
}
