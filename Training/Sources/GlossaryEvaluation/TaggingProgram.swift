// SPDX-License-Identifier: Apache-2.0
import Foundation

/// A text to tag.
struct TaggedText: Encodable {
    let id: String
    let text: String
    let language: String
}

/// A mention as `tolmach tag --format json` gives it.
struct FoundMention: Decodable {
    struct Place: Decodable { let scalar: [Int] }
    struct Reason: Decodable {
        let kind: String
        let rule: String?
    }
    let term: String
    let alternatives: [String]
    let entry: String
    let text: String
    let range: Place
    let match: Reason
}

/// The tags of one text.
struct TaggedDocument: Decodable {
    let id: String
    let mentions: [FoundMention]
}

/// Runs programs as a user would.
struct TaggingProgram {
    let file: URL

    struct Failure: Error, CustomStringConvertible { let description: String }

    /// The standard output of a program; an error if it fails.
    static func output(_ program: URL, _ arguments: [String]) throws -> Data {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = program
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = FileHandle.nullDevice
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw Failure(
                description: "\(program.lastPathComponent) \(arguments.joined(separator: " ")) failed with status "
                    + "\(process.terminationStatus)")
        }
        return output
    }

    static func python(_ arguments: [String]) throws -> Data {
        try output(URL(fileURLWithPath: "/usr/bin/env"), ["python3"] + arguments)
    }

    func tags(_ texts: [TaggedText], glossary: URL, in folder: URL, _ options: [String] = []) throws
        -> [TaggedDocument]
    {
        let input = folder.appendingPathComponent("texts.jsonl")
        try JSONLines.write(texts, to: input)
        let arguments = ["tag", "--from", "jsonl", "--max-document", "64MiB", "--glossary", glossary.path]
        let output = try Self.output(file, arguments + ["--format", "json"] + options + [input.path])
        return try JSONLines.read(output)
    }
}

/// A value a line.
enum JSONLines {
    static func write(_ values: [some Encodable], to file: URL) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        var bytes = Data()
        for value in values { bytes += try encoder.encode(value) + [0x0A] }
        try bytes.write(to: file)
    }

    static func read<Value: Decodable>(_ bytes: Data) throws -> [Value] {
        try bytes.split(separator: 0x0A).map { try JSONDecoder().decode(Value.self, from: $0) }
    }
}
