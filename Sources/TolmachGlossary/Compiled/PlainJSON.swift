// SPDX-License-Identifier: Apache-2.0

/// Finds the cells of a glossary of JSON Lines whose objects hold nothing unusual: texts without escapes under the known keys, no statuses,
/// forms or case rules.
struct PlainJSON {
    private enum Key: CaseIterable {
        case id, kind, domain, note, term, language, terms
    }

    private let keys = Key.allCases.map { (key: $0, name: Array("\($0)".utf8)) }
    /// Terms of the line, by number of their language.
    private var terms: [(language: Int, range: Range<Int>)] = []
    /// Names of the line's members that are passed over.
    private var others: [Range<Int>] = []

    /// Adds the cells of whole lines from `start` on; where the first line begins that needs the reader, or the end.
    mutating func find(in bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ rows: inout PlainRows) -> Int {
        var scan = Scan(bytes: bytes)
        scan.index = start
        while true {
            scan.skipSpace(lines: true)
            let line = scan.index
            guard line < bytes.count, addLine(&scan, &rows) else { return line }
        }
    }

    private mutating func addLine(_ scan: inout Scan, _ rows: inout PlainRows) -> Bool {
        guard scan.take("{") else { return false }
        var id: Range<Int>?
        var term: Range<Int>?
        var language: Int?
        var kind: Range<Int>?
        var domain: Range<Int>?
        var note: Range<Int>?
        var hasTerms = false
        terms.removeAll(keepingCapacity: true)
        others.removeAll(keepingCapacity: true)
        repeat {
            guard let name = scan.text(), scan.take(":") else { return false }
            guard let key = keys.first(where: { $0.name.elementsEqual(scan.bytes[name]) })?.key else {
                guard passOver(name, &scan) else { return false }
                continue
            }
            if key == .terms {
                guard !hasTerms, findTerms(&scan, &rows) else { return false }
                hasTerms = true
                continue
            }
            guard let value = scan.cell() else { return false }
            switch key {
            case .id where id == nil: id = value
            case .kind where kind == nil: kind = value
            case .domain where domain == nil: domain = value
            case .note where note == nil: note = value
            case .term where term == nil: term = value
            case .language where language == nil:
                guard let number = rows.number(ofName: scan.bytes[value]) else { return false }
                language = number
            default: return false
            }
        } while scan.take(",")
        guard scan.take("}"), scan.isAtLineEnd, let id, hasTerms || term != nil else { return false }
        rows.add(.id, id)
        if let kind { rows.add(.kind, kind) }
        if let domain { rows.add(.domain, domain) }
        if let note { rows.add(.note, note) }
        if let term { rows.add(.term(language ?? rows.number(of: .undetermined)), term) }
        for (language, range) in terms { rows.add(.term(language), range) }
        return true
    }

    /// A text under a name that says nothing to anybody here, once in a line.
    private mutating func passOver(_ name: Range<Int>, _ scan: inout Scan) -> Bool {
        let bytes = scan.bytes[name]
        // Those the reader knows, too.
        if bytes.elementsEqual("case".utf8) || bytes.elementsEqual("translate".utf8) { return false }
        guard others.count < 8, !others.contains(where: { scan.bytes[$0].elementsEqual(bytes) }) else { return false }
        others.append(name)
        return scan.text() != nil
    }

    /// `{"en": ["oil", "crude"], "pl": "ropa"}`
    private mutating func findTerms(_ scan: inout Scan, _ rows: inout PlainRows) -> Bool {
        guard scan.take("{") else { return false }
        if scan.take("}") { return true }
        repeat {
            guard let name = scan.text(), scan.take(":"), let language = rows.number(ofName: scan.bytes[name]) else {
                return false
            }
            guard scan.take("[") else {
                guard let value = scan.cell() else { return false }
                terms.append((language, value))
                continue
            }
            if scan.take("]") { continue }
            repeat {
                guard let value = scan.cell() else { return false }
                terms.append((language, value))
            } while scan.take(",")
            guard scan.take("]") else { return false }
        } while scan.take(",")
        return scan.take("}")
    }

    private struct Scan {
        let bytes: UnsafeBufferPointer<UInt8>
        var index = 0

        init(bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

        mutating func skipSpace(lines: Bool) {
            while index < bytes.count {
                switch bytes[index] {
                case 0x20, 0x09, 0x0D: index += 1
                case 0x0A where lines: index += 1
                default: return
                }
            }
        }

        /// A mark, with space before it or without.
        mutating func take(_ mark: Unicode.Scalar) -> Bool {
            skipSpace(lines: false)
            guard index < bytes.count, bytes[index] == UInt8(truncatingIfNeeded: mark.value) else { return false }
            index += 1
            return true
        }

        var isAtLineEnd: Bool {
            mutating get {
                skipSpace(lines: false)
                return index == bytes.count || bytes[index] == 0x0A
            }
        }

        /// What stands between two quotes; nil where an escape or a control character does.
        mutating func text() -> Range<Int>? {
            guard take("\"") else { return nil }
            let start = index
            while index < bytes.count, bytes[index] != 0x22 {
                if bytes[index] == 0x5C || bytes[index] < 0x20 { return nil }
                index += 1
            }
            guard index < bytes.count else { return nil }
            index += 1
            return start..<index - 1
        }

        /// A text that is no less without white space at its ends.
        mutating func cell() -> Range<Int>? {
            guard let range = text(), !range.isEmpty, PlainRows.isTrimmed(bytes[range]) else { return nil }
            return range
        }
    }
}
