// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The normalized text itself: UTF-8, Normalization Form C, no byte order mark.
public struct WorkingCopyTextWriter: Writer {
    public typealias Needs = Layers<WorkingCopy>

    public static let kind = "working-copy"
    public static let format = "text"
    public static let fileExtension = "txt"
    public static let summary = "the normalized text, as UTF-8"
    public static let schema = NoOptions.schema

    public init(_ options: NoOptions, _ resources: Resources) {}

    public func write(_ document: DocumentHead, _ copy: WorkingText) -> [UInt8] { copy.utf8 }
}

/// What normalization changed, mended and warns of, with ranges.
///
/// `edits` are the runs of the source that read otherwise in the working copy (touching ones as one), `repairs` those of them
/// that were mended, `warnings` what the stages found, then what reading the file had to say.
public struct WorkingCopyJSONWriter: Writer {
    public typealias Needs = Layers<WorkingCopy>

    public static let kind = "working-copy"
    public static let format = "json"
    public static let fileExtension = "json"
    public static let summary = "edits, repairs and warnings of normalization, with ranges, one object a document"
    public static let schema = NoOptions.schema

    public init(_ options: NoOptions, _ resources: Resources) {}

    public func write(_ document: DocumentHead, _ copy: WorkingText) -> [UInt8] {
        let source = document.source
        let places = Places(source: PositionTable(source), result: PositionTable(copy))
        var json = JSONText()
        json.object { json in
            json.member("tolmach", 1)
            json.member("id", document.identity.id)
            json.member("encoding", source.encoding)
            json.member("edits") {
                $0.array { json in
                    for edit in Self.joined(copy.map.edits) {
                        let range = TextRange(unchecked: edit.source.lowerBound, edit.source.upperBound)
                        json.object { places.write(range, edit.normalized, source, copy, to: &$0) }
                    }
                }
            }
            json.member("repairs") {
                $0.array { json in
                    for repair in copy.repairs {
                        json.object {
                            $0.member("kind", repair.kind.rawValue)
                            $0.member("cause", repair.cause)
                            places.write(repair.range, repair.normalized, source, copy, to: &$0)
                        }
                    }
                }
            }
            json.member("warnings") { $0.array { Self.warnings(document, copy, places, to: &$0) } }
        }
        return json.line()
    }

    private static func warnings(
        _ document: DocumentHead, _ copy: WorkingText, _ places: Places, to json: inout JSONText
    ) {
        let source = document.source
        let lines = PositionTable.linesAndColumns(of: copy.warnings.map(\.range.lowerBound), in: source.utf8)
        for (warning, line) in zip(copy.warnings, lines) {
            json.object {
                $0.member("kind", warning.kind.rawValue)
                $0.member("message", warning.message)
                if let help = warning.help { $0.member("help", help) }
                $0.member("count", warning.count)
                $0.member("line", line.line)
                $0.member("column", line.column)
                $0.member("range") { RangeJSON.write(warning.range, places.source, to: &$0) }
                $0.member("result") { RangeJSON.write(copy.map.normalized(of: warning.range), places.result, to: &$0) }
            }
        }
        // What reading had to say. The rest of the notices are the warnings and repairs again.
        let told = Set(copy.notices(of: source, at: document.place).map(\.message))
        for notice in document.notices where !told.contains(notice.message) {
            json.object {
                $0.member("message", notice.message)
                if let line = notice.place?.line { $0.member("line", line) }
                if let column = notice.place?.column { $0.member("column", column) }
            }
        }
    }

    /// Edits that touch, as one.
    private static func joined(_ edits: [EditMap.Edit]) -> [EditMap.Edit] {
        var joined: [EditMap.Edit] = []
        for edit in edits {
            if let last = joined.last, last.source.upperBound == edit.source.lowerBound {
                joined[joined.count - 1] = EditMap.Edit(
                    source: last.source.lowerBound..<edit.source.upperBound,
                    normalized: last.normalized.lowerBound..<edit.normalized.upperBound)
            } else {
                joined.append(edit)
            }
        }
        return joined
    }

    private struct Places {
        let source: PositionTable
        let result: PositionTable

        /// `"range"`, `"result"`, `"from"`, `"to"`
        func write(
            _ range: TextRange, _ normalized: Range<Int>, _ text: SourceText, _ copy: WorkingText,
            to json: inout JSONText
        ) {
            json.member("range") { RangeJSON.write(range, source, to: &$0) }
            json.member("result") { RangeJSON.write(normalized, result, to: &$0) }
            json.member("from", text[range])
            json.member("to", copy.utf8[normalized.clamped(to: 0..<copy.utf8.count)])
        }
    }
}

extension DocumentHead {
    /// Where notices about the text stand.
    fileprivate var place: Diagnostic.Place { .init(file: identity.file, line: identity.line) }
}
