// SPDX-License-Identifier: Apache-2.0
import CXML
import TolmachCore

/// Reads XML one node after the other (libxml2's text reader), never more than the bytes it is given: no network, no
/// external DTD, no entities of the document's own.
///
/// ```swift
/// var reader = try XMLReader(bytes, file: "terms.tbx")
/// while let node = try reader.next() {
///     if node == .start, reader.name == "term" { … reader.attribute("id") … }
/// }
/// ```
/// Comments, processing instructions and the document type are passed over; `<a/>` is a start and an end.
package struct XMLReader: ~Copyable, @unchecked Sendable {  // one owner at a time: the handle has no thread of its own
    package enum Node: Sendable, Hashable {
        case start
        case end
        case text
    }

    private let handle: OpaquePointer
    private let file: String

    /// `nodeLimit`: how many elements and texts there may be, so that no file can keep the program busy for hours.
    package init(_ bytes: [UInt8], file: String, nodeLimit: Int = 100_000_000) throws(Diagnostic) {
        let handle = bytes.withUnsafeBufferPointer {
            tlm_xml_reader_open($0.baseAddress, Int64($0.count), Int64(nodeLimit))
        }
        guard let handle else {
            throw Diagnostic(
                .data, at: Diagnostic.Place(file: file), "the file is too large to be read as XML", help: "split it")
        }
        self.handle = handle
        self.file = file
    }

    deinit { tlm_xml_reader_close(handle) }

    /// Goes to the next node; nil at the end. Malformed XML is an error with its line.
    package mutating func next() throws(Diagnostic) -> Node? {
        switch tlm_xml_reader_next(handle) {
        case Int32(TLM_XML_START): return .start
        case Int32(TLM_XML_END): return .end
        case Int32(TLM_XML_TEXT): return .text
        case Int32(TLM_XML_FINISHED): return nil
        default:
            var line: Int64 = 0
            var column: Int64 = 0
            let message = String(cString: tlm_xml_reader_error(handle, &line, &column))
            throw Diagnostic(
                .data,
                at: Diagnostic.Place(
                    file: file, line: line > 0 ? Int(line) : nil, column: line > 0 && column > 0 ? Int(column) : nil),
                "not well-formed XML: \(message)", help: "check the tags and entities here and on the lines above")
        }
    }

    /// The element's name without prefix; empty for text.
    package var name: String { String(cString: tlm_xml_reader_name(handle)) }
    /// The URI of the element's namespace; empty for none.
    package var namespace: String { String(cString: tlm_xml_reader_namespace(handle)) }
    /// The text of a text node. CDATA is text; a long text still comes in one piece, one with CDATA in it in several.
    package var text: String { String(cString: tlm_xml_reader_text(handle)) }
    /// The line the node starts on, from 1.
    package var line: Int { Int(tlm_xml_reader_line(handle)) }

    /// An attribute's value; nil if the element has none of that name.
    package func attribute(_ name: String, namespace: String = "") -> String? {
        tlm_xml_reader_attribute(handle, name, namespace).map { String(cString: $0) }
    }

    package struct Attribute: Sendable, Hashable {
        package let name: String
        package let namespace: String
        package let value: String
    }

    /// All attributes of the element, in the order of the file.
    package var attributes: [Attribute] {
        var list: [Attribute] = []
        var name: UnsafePointer<CChar>?
        var namespace: UnsafePointer<CChar>?
        var value: UnsafePointer<CChar>?
        while tlm_xml_reader_attribute_at(handle, Int32(list.count), &name, &namespace, &value),
            let name, let namespace, let value
        {
            list.append(
                Attribute(
                    name: String(cString: name), namespace: String(cString: namespace), value: String(cString: value)))
        }
        return list
    }

    /// The place of the node, for a diagnostic.
    package var place: Diagnostic.Place { Diagnostic.Place(file: file, line: line) }
}

extension XMLReader {
    /// The namespace of `xml:space`, `xml:lang` and `xml:id`.
    package static let xmlNamespace = "http://www.w3.org/XML/1998/namespace"
}
