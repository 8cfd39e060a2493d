// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// What the JSON formats share.
enum RangeJSON {
    /// `{"utf8":[a,b],"utf16":[a,b],"scalar":[a,b]}`
    static func write(_ range: TextRange, _ positions: PositionTable, to json: inout JSONText) {
        write(range.lowerBound..<range.upperBound, positions, to: &json)
    }

    /// The same for bytes of a working copy.
    static func write(_ range: Range<Int>, _ positions: PositionTable, to json: inout JSONText) {
        let (lower, upper) = (positions.position(range.lowerBound), positions.position(range.upperBound))
        json.object {
            $0.member("utf8") { pair(lower.utf8, upper.utf8, &$0) }
            $0.member("utf16") { pair(lower.utf16, upper.utf16, &$0) }
            $0.member("scalar") { pair(lower.scalar, upper.scalar, &$0) }
        }
    }

    private static func pair(_ lower: Int, _ upper: Int, _ json: inout JSONText) {
        json.array {
            $0.integer(lower)
            $0.integer(upper)
        }
    }

    /// The members every document's object begins with.
    static func head(_ document: DocumentHead, _ language: LanguageVerdict, to json: inout JSONText) {
        json.member("tolmach", 1)
        json.member("id", document.identity.id)
        json.member("language", language.tag.description)
    }
}

/// Options of a writer that has none.
public struct NoOptions: Sendable, Hashable {
    /// There is nothing to set.
    public init() {}
    static let schema = OptionSchema(NoOptions())
}
