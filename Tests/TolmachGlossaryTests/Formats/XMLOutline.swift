// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachXML

/// What a document says, a line an element: its depth, name, attributes and text. Comments and the white space between elements are left out.
///
/// By another way than the reader under test: whatever stands in the file stands here, known or not.
enum XMLOutline {
    static func lines(_ bytes: [UInt8], file: String = "t.tbx") throws -> [String] {
        var reader = try XMLReader(bytes, file: file)
        var lines: [String] = []
        /// Line numbers of the elements that are open, and their texts so far.
        var open: [(line: Int, text: String)] = []
        while let node = try reader.next() {
            switch node {
            case .start:
                let attributes = reader.attributes.map { "\($0.namespace)|\($0.name)=\($0.value)" }.sorted()
                // Where among the text of the element around it this one stands.
                if let last = open.indices.last { open[last].text += "<>" }
                open.append((lines.count, ""))
                lines.append(
                    "\(open.count) {\(reader.namespace)}\(reader.name) " + attributes.joined(separator: " "))
            case .text: if let last = open.indices.last { open[last].text += reader.text }
            case .end:
                guard let ended = open.popLast() else { continue }
                let isBlank = ended.text.replacing("<>", with: "").allSatisfy(\.isWhitespace)
                let isGroup = ended.text.contains("<>")
                lines[ended.line] += isBlank && isGroup ? "" : " ‹\(ended.text)›"
            }
        }
        return lines
    }
}
