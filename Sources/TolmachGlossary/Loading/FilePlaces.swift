// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Something wrong at a byte of a file; it becomes a `Diagnostic` when it is to be shown.
struct FileProblem: Sendable {
    let offset: Int
    let message: String
    var help: String?
    var severity: Diagnostic.Severity = .error
}

/// Lines and columns of a file's bytes. Made when there is something to report, so that a clean file pays nothing.
struct FilePlaces {
    private let file: String
    private let bytes: [UInt8]
    private let lineStarts: [Int]

    init(file: String, bytes: [UInt8]) {
        self.file = file
        self.bytes = bytes
        var starts = [0]
        for index in bytes.indices where bytes[index] == 0x0A { starts.append(index + 1) }
        lineStarts = starts
    }

    /// Line and column (both from 1, the column in code points; a byte order mark is no column) and the line's text. `known` is a
    /// place before it: what lies in the same line is counted from there.
    func place(of offset: Int, after known: (offset: Int, place: Diagnostic.Place)? = nil) -> Diagnostic.Place {
        let offset = min(max(0, offset), bytes.count)
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        let start = lineStarts[low] == 0 ? ByteOrderMark.length(of: bytes) : lineStarts[low]
        var end = low + 1 < lineStarts.count ? lineStarts[low + 1] - 1 : bytes.count
        if end > start, bytes[end - 1] == 0x0D { end -= 1 }
        var (column, from) = (1, start)
        if let known, known.place.line == low + 1, let before = known.place.column, known.offset <= offset {
            (column, from) = (before, max(start, known.offset))
        }
        for index in from..<max(from, offset) where bytes[index] & 0xC0 != 0x80 { column += 1 }
        let (excerpt, excerptStart) = excerpt(start..<max(start, end), around: offset, column)
        return Diagnostic.Place(
            file: file, line: low + 1, column: column, excerpt: excerpt, excerptStart: excerptStart)
    }

    /// A line, or of a long one what a `Place` keeps: thousands of mistakes may be on one.
    private func excerpt(_ line: Range<Int>, around offset: Int, _ column: Int) -> (String, Int) {
        let reach = Diagnostic.Place.reach
        guard line.count > 4 * reach else { return (String(decoding: bytes[line], as: UTF8.self), 1) }
        var start = min(max(offset, line.lowerBound), line.upperBound)
        let end = min(line.upperBound, start + 4 * reach)
        var count = 0
        while start > line.lowerBound, count < reach {
            start -= 1
            if bytes[start] & 0xC0 != 0x80 { count += 1 }
        }
        return (String(decoding: bytes[start..<end], as: UTF8.self), column - count)
    }

    func diagnostic(_ problem: FileProblem) -> Diagnostic { diagnostic(problem, at: place(of: problem.offset)) }

    private func diagnostic(_ problem: FileProblem, at place: Diagnostic.Place) -> Diagnostic {
        Diagnostic(.data, severity: problem.severity, at: place, problem.message, help: problem.help)
    }

    /// All of them in the order of the file; after a thousand the rest is only counted.
    static func diagnostics(_ problems: [FileProblem], file: String, bytes: [UInt8]) -> [Diagnostic] {
        guard !problems.isEmpty else { return [] }
        let places = FilePlaces(file: file, bytes: bytes)
        // Stable, so that of two on one place the first found comes first.
        let sorted = problems.enumerated().sorted { ($0.element.offset, $0.offset) < ($1.element.offset, $1.offset) }
        var diagnostics: [Diagnostic] = []
        // A thousand mistakes in one line of a megabyte share its text.
        var last: (offset: Int, place: Diagnostic.Place)?
        for (_, problem) in sorted.prefix(1000) {
            let offset = min(max(0, problem.offset), bytes.count)
            let place = places.place(of: offset, after: last)
            diagnostics.append(places.diagnostic(problem, at: place))
            last = (offset, place)
        }
        if sorted.count > 1000 {
            diagnostics.append(
                Diagnostic(
                    .data, severity: .note, at: .init(file: file), "\(sorted.count - 1000) more are not shown"))
        }
        return diagnostics
    }
}

/// The UTF-8 byte order mark that spreadsheets write.
enum ByteOrderMark {
    static func length(of bytes: some Sequence<UInt8>) -> Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }
}
