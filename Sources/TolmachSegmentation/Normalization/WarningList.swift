// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Warnings as they are found: some of each kind with their text, the rest only counted.
struct WarningList {
    /// Of each kind; what comes after is one warning for all.
    static let listed = 8

    /// A warning in the text that is inspected, which need not be the source.
    struct Found {
        let kind: TextWarning.Kind
        let range: Range<Int>
        var count = 1
        var message = ""
        var help: String?
    }

    let kinds: Set<TextWarning.Kind>
    private var found: [Found] = []
    private var counts: [TextWarning.Kind: Int] = [:]
    private var rest: [TextWarning.Kind: Found] = [:]

    init(_ kinds: Set<TextWarning.Kind>) { self.kinds = kinds }

    /// `text` is only asked where it will be shown.
    mutating func add(_ kind: TextWarning.Kind, _ range: Range<Int>, _ text: () -> (message: String, help: String?)) {
        guard kinds.contains(kind) else { return }
        counts[kind, default: 0] += 1
        if counts[kind, default: 0] <= Self.listed {
            let (message, help) = text()
            found.append(Found(kind: kind, range: range, message: message, help: help))
        } else if var last = rest[kind] {
            last.count += 1
            rest[kind] = last
        } else {
            rest[kind] = Found(kind: kind, range: range)
        }
    }

    /// All, in the order of the text. A single one beyond the list is summed up, too: its text was not made.
    var all: [Found] {
        let summaries = rest.values.map { entry in
            var entry = entry
            entry.message = "\(entry.count) more \(Self.plural(entry.kind)), the first here"
            return entry
        }
        return (found + summaries).sorted {
            ($0.range.lowerBound, $0.range.upperBound, $0.kind.rawValue)
                < ($1.range.lowerBound, $1.range.upperBound, $1.kind.rawValue)
        }
    }

    private static func plural(_ kind: TextWarning.Kind) -> String {
        switch kind {
        case .mojibake: "stretches of mojibake"
        case .mixedScript: "words of mixed scripts"
        case .bidi: "unbalanced bidi controls"
        case .control: "runs of control characters"
        case .joiner: "lone joiners"
        case .privateUse: "runs of private-use characters"
        }
    }
}
