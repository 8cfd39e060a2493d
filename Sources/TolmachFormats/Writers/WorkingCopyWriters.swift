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

/// What normalization changed: each replaced run with its range in the source.
public struct WorkingCopyJSONWriter: Writer {
    public typealias Needs = Layers<WorkingCopy>

    public static let kind = "working-copy"
    public static let format = "json"
    public static let fileExtension = "json"
    public static let summary = "what normalization changed, with ranges, one object a document"
    public static let schema = NoOptions.schema

    public init(_ options: NoOptions, _ resources: Resources) {}

    public func write(_ document: DocumentHead, _ copy: WorkingText) -> [UInt8] {
        let positions = PositionTable(document.source)
        var json = JSONText()
        json.object { json in
            json.member("tolmach", 1)
            json.member("id", document.identity.id)
            json.member("encoding", document.source.encoding)
            json.member("edits") {
                $0.array { json in
                    for edit in copy.map.edits {
                        guard let range = document.source.range(edit.source.lowerBound, edit.source.upperBound) else {
                            continue
                        }
                        json.object {
                            $0.member("range") { RangeJSON.write(range, positions, to: &$0) }
                            $0.member("from", document.source[range])
                            $0.member("to", copy.utf8[edit.normalized])
                        }
                    }
                }
            }
            json.member("warnings") {
                $0.array { json in
                    for notice in document.notices {
                        json.object {
                            $0.member("message", notice.message)
                            if let line = notice.place?.line { $0.member("line", line) }
                            if let column = notice.place?.column { $0.member("column", column) }
                        }
                    }
                }
            }
        }
        return json.line()
    }
}
