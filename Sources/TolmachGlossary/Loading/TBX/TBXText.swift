// SPDX-License-Identifier: Apache-2.0
import TolmachXML

/// XML of elements whose names are known only when it is written; texts are kept to the character.
struct TBXText {
    private(set) var bytes: [UInt8] = []
    /// Prefixes by the URI they stand for.
    private let prefixes: [String: String]
    private var depth = 0
    /// How many characters XML cannot hold.
    private(set) var replaced = 0

    init(prefixes: [String: String]) { self.prefixes = prefixes }

    mutating func line(_ text: String) {
        bytes += Array(text.utf8)
        bytes.append(0x0A)
    }

    /// A start tag on a line of its own.
    mutating func open(_ name: String, _ attributes: [TermField.Attribute] = []) {
        indent()
        tag(name, attributes, close: ">\n")
        depth += 1
    }

    mutating func close(_ name: String) {
        depth -= 1
        indent()
        bytes += Array("</\(name)>\n".utf8)
    }

    /// An element with texts, on a line of its own.
    mutating func element(_ name: String, _ attributes: [TermField.Attribute], _ content: [TermField.Content]) {
        indent()
        inline(name, attributes, content)
        bytes.append(0x0A)
    }

    private mutating func inline(
        _ name: String, _ attributes: [TermField.Attribute], _ content: [TermField.Content]
    ) {
        guard !content.isEmpty else { return tag(name, attributes, close: "/>") }
        tag(name, attributes, close: ">")
        for part in content {
            switch part {
            case .text(let text): escape(text, isAttribute: false)
            case .field(let field): inline(self.name(of: field), self.attributes(of: field), field.content)
            }
        }
        bytes += Array("</\(name)>".utf8)
    }

    /// The name of an element with its prefix.
    func name(of field: TermField) -> String { prefixed(field.element, field.namespace) }

    /// Its attributes, the category among them.
    func attributes(of field: TermField) -> [TermField.Attribute] {
        (field.category.map { [.init("type", $0)] } ?? []) + field.attributes
    }

    private func prefixed(_ name: String, _ namespace: String) -> String {
        prefixes[namespace].map { "\($0):\(name)" } ?? name
    }

    private mutating func indent() {
        for _ in 0..<depth { bytes += [0x20, 0x20] }
    }

    private mutating func tag(_ name: String, _ attributes: [TermField.Attribute], close: String) {
        bytes += Array("<\(name)".utf8)
        for attribute in attributes {
            let prefixed =
                attribute.namespace == XMLReader.xmlNamespace
                ? "xml:\(attribute.name)" : prefixed(attribute.name, attribute.namespace)
            bytes += Array(" \(prefixed)=\"".utf8)
            escape(attribute.value, isAttribute: true)
            bytes.append(UInt8(ascii: "\""))
        }
        bytes += Array(close.utf8)
    }

    /// What XML cannot hold becomes U+FFFD.
    private mutating func escape(_ text: String, isAttribute: Bool) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += Array("&amp;".utf8)
            case "<": bytes += Array("&lt;".utf8)
            case ">": bytes += Array("&gt;".utf8)
            case "\"" where isAttribute: bytes += Array("&quot;".utf8)
            case "\r": bytes += Array("&#13;".utf8)
            case "\t" where isAttribute: bytes += Array("&#9;".utf8)
            case "\n" where isAttribute: bytes += Array("&#10;".utf8)
            case "\t", "\n": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
            case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
                bytes += Array("\u{FFFD}".utf8)
                replaced += 1
            default: bytes += Array(UTF8.encode(scalar) ?? UTF8.EncodedScalar())
            }
        }
    }
}
