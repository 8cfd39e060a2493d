// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

struct NamesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "names", abstract: "Tell which names are spellings of one, in any script.",
        discussion: """
            Scores go from 0 to 1; from 0.5 on two names are more likely one than two, whatever their scripts.

            EXAMPLES
              tolmach names match --queries people.txt --candidates list.txt --top 1
              tolmach names compare pairs.tsv
            """,
        subcommands: [MatchCommand.self, CompareCommand.self])

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case tsv
        case jsonl
        case json
    }

    struct MatchCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "match",
            abstract: "For each name, the candidates it may be a spelling of, best first.",
            discussion: """
                Names stand one a line. Each line of the result is a query, a candidate and their score.

                EXAMPLES
                  tolmach names match --queries people.txt --candidates list.txt
                  tolmach names match --queries a.txt --candidates b.txt --top 1 --at-least 0.5
                  tolmach names match --queries people.txt --candidates list.txt --format json
                """)

        @Option(
            help: ArgumentHelp("The names to look for, one a line; '-': standard input.", valueName: "file"),
            completion: .file())
        var queries: String

        @Option(help: ArgumentHelp("The names to look among, one a line.", valueName: "file"), completion: .file())
        var candidates: String

        @Option(help: ArgumentHelp("At most this many candidates a query.", valueName: "K"))
        var top = 5

        @Option(name: .customLong("at-least"), help: ArgumentHelp("Leave out lower scores.", valueName: "score"))
        var atLeast = 0.0

        @Option(help: "tsv, or json (an array) or jsonl: {\"query\",\"candidate\",\"score\"}.")
        var format: Format = .tsv

        func validate() throws {
            if top < 1 { throw ValidationError("--top takes a whole number from 1") }
            if !(0...1).contains(atLeast) { throw ValidationError("--at-least takes a score from 0 to 1") }
        }

        func run() throws {
            let queries = try NameLines.read(queries).map(\.text)
            let matcher = NameMatcher(try NameLines.read(candidates).map(\.text))
            var output = ScoredNames(format)
            for query in queries {
                for match in matcher.matches(for: query, limit: top, atLeast: atLeast) {
                    output.add(query, "candidate", matcher.candidates[match.candidate], match.score)
                }
            }
            try Console.write(output.text)
        }
    }

    struct CompareCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "compare",
            abstract: "Score pairs of names: two columns parted by a tab.",
            discussion: """
                Further columns are kept out of the comparison. A line of the result is the two names and their score.

                EXAMPLES
                  tolmach names compare pairs.tsv
                  printf 'Lukashenko\\tЛукашенко\\n' | tolmach names compare
                """)

        @Argument(
            help: ArgumentHelp("Pairs to read; '-' or nothing: standard input.", valueName: "file"),
            completion: .file())
        var files: [String] = ["-"]

        @Option(help: "tsv, or json (an array) or jsonl: {\"query\",\"name\",\"score\"}.")
        var format: Format = .tsv

        func run() throws {
            var output = ScoredNames(format)
            for file in files {
                for line in try NameLines.read(file) {
                    let fields = line.text.split(separator: "\t", omittingEmptySubsequences: false)
                    guard fields.count >= 2 else {
                        throw CommandFailure(
                            Diagnostic(
                                .data, at: .init(file: file, line: line.number),
                                "there is no tab, so there is no second name",
                                help: "put the two names in two columns parted by a tab"))
                    }
                    let (first, second) = (String(fields[0]), String(fields[1]))
                    output.add(first, "name", second, NameMatcher.similarity(first, second))
                }
            }
            try Console.write(output.text)
        }
    }
}

/// Files of names, one a line.
enum NameLines {
    /// A name, or whatever else stands on a line that is not blank; lines are counted from 1.
    typealias Line = (text: String, number: Int)

    /// The lines of a file in UTF-8. Malformed bytes are an error: a name is never guessed.
    static func read(_ file: String) throws -> [Line] {
        do throws(Diagnostic) {
            let bytes = try ByteSource.read(file, as: .other)
            return lines(of: try TextDecoder(ReadOptions(encoding: "UTF-8")).decode(bytes, file: file).source.string)
        } catch {
            let help = error.category == .data ? "names stand one a line, in UTF-8" : error.help
            throw CommandFailure(Diagnostic(error.category, at: error.place, error.message, help: help))
        }
    }

    static func lines(of text: String) -> [Line] {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }.enumerated()
            .map { (String($0.element), $0.offset + 1) }.filter { !$0.0.allSatisfy(\.isWhitespace) }
    }
}

/// Names with scores, as TSV or JSON.
struct ScoredNames {
    private let format: NamesCommand.Format
    private var lines: [String] = []

    init(_ format: NamesCommand.Format) { self.format = format }

    mutating func add(_ query: String, _ label: String, _ name: String, _ score: Double) {
        guard format != .tsv else { return lines.append("\(Self.cell(query))\t\(Self.cell(name))\t\(score)\n") }
        var json = JSONText()
        json.object {
            $0.member("query", query)
            $0.member(label, name)
            $0.member("score", score)
        }
        lines.append(String(decoding: json.utf8, as: UTF8.self))
    }

    var text: String {
        switch format {
        case .tsv: lines.joined()
        case .jsonl: lines.map { $0 + "\n" }.joined()
        case .json: lines.isEmpty ? "[]\n" : "[\n" + lines.joined(separator: ",\n") + "\n]\n"
        }
    }

    private static func cell(_ text: String) -> String {
        String(text.map { $0 == "\t" || $0.isNewline ? " " : $0 })
    }
}
