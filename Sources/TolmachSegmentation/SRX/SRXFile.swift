// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// A regular expression of an SRX file with its place.
struct SRXExpression: Sendable {
    /// What stands in the element, spaces and all.
    var pattern = ""
    /// The how-manieth `beforebreak` or `afterbreak` of the file it is, from 0.
    let number: Int
    /// Where its element starts.
    let place: Diagnostic.Place
}

/// A break or no-break rule of an SRX file.
struct SRXRule: Sendable {
    let isBreak: Bool
    /// What must end where the rule speaks; nil: anything.
    var before: SRXExpression?
    /// What must begin there; nil: anything.
    var after: SRXExpression?
    /// What `--explain` and diagnostics call it: `German rule 3, line 40`.
    let name: String
}

/// Segmentation Rules eXchange 2.0: rules by name, and which languages they are for.
struct SRXFile: Sendable {
    struct LanguageMap: Sendable {
        let pattern: String
        let rules: String
        let place: Diagnostic.Place
    }

    let name: String
    /// Whether all maps that match a language count, or the first only.
    var cascades = false
    var rules: [String: [SRXRule]] = [:]
    var maps: [LanguageMap] = []

    static let namespace = "http://www.lisa.org/srx20"
}

/// Finds where in an SRX file the expressions stand: libxml2 tells a node's line, not its column.
struct SRXPlaces {
    private let file: String
    private let bytes: [UInt8]

    init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
    }

    /// The place of a character (an offset in code points) of an expression; the element's own place where the file is
    /// not UTF-8.
    func place(of offset: Int, in expression: SRXExpression) -> Diagnostic.Place {
        guard var at = contentStart(of: expression.number) else { return expression.place }
        var left = offset
        var isQuoted = false
        while left > 0, at < bytes.count {
            if isQuoted, starts(with: "]]>", at) {
                isQuoted = false
                at += 3
            } else if !isQuoted, starts(with: "<![CDATA[", at) {
                isQuoted = true
                at += 9
            } else if !isQuoted, starts(with: "<!--", at) {
                at = end(of: "-->", from: at)
            } else if !isQuoted, bytes[at] == UInt8(ascii: "<") {
                break
            } else if !isQuoted, bytes[at] == UInt8(ascii: "&") {
                at = end(of: ";", from: at)
                left -= 1
            } else {
                let length = max(1, min(4, (~bytes[at]).leadingZeroBitCount))
                at += length
                left -= 1
            }
        }
        return place(ofByte: at)
    }

    /// Where the content of an element begins.
    private func contentStart(of number: Int) -> Int? {
        var left = number
        var at = 0
        while at < bytes.count {
            guard bytes[at] == UInt8(ascii: "<") else {
                at += 1
                continue
            }
            if starts(with: "<!--", at) {
                at = end(of: "-->", from: at)
            } else if starts(with: "<![CDATA[", at) {
                at = end(of: "]]>", from: at)
            } else {
                let close = end(of: ">", from: at)
                if isExpression(bytes[at..<close]) {
                    if left == 0 { return close }
                    left -= 1
                }
                at = close
            }
        }
        return nil
    }

    /// Whether a start tag is that of an expression, under any prefix.
    private func isExpression(_ tag: ArraySlice<UInt8>) -> Bool {
        let name = tag.dropFirst().prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
        guard !name.isEmpty else { return false }
        let local = name.split(separator: UInt8(ascii: ":")).last ?? name
        return local.elementsEqual("beforebreak".utf8) || local.elementsEqual("afterbreak".utf8)
    }

    private func starts(with text: StaticString, _ at: Int) -> Bool {
        text.withUTF8Buffer { bytes[at...].starts(with: $0) }
    }

    /// Behind the next such text; the end of the file if there is none.
    private func end(of text: StaticString, from start: Int) -> Int {
        var at = start
        while at < bytes.count {
            if starts(with: text, at) { return at + text.utf8CodeUnitCount }
            at += 1
        }
        return bytes.count
    }

    private func place(ofByte offset: Int) -> Diagnostic.Place {
        let start = bytes[..<offset].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
        var end = bytes[offset...].firstIndex(of: 0x0A) ?? bytes.count
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        return Diagnostic.Place(
            file: file, line: bytes[..<start].count { $0 == 0x0A } + 1,
            column: bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1,
            excerpt: String(decoding: bytes[start..<max(start, end)], as: UTF8.self))
    }
}
