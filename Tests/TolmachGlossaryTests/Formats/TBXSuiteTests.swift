// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachGlossary

/// The round trip over the public TBX test files, where they are at hand (`TOLMACH_DATA`).
@Suite struct TBXSuiteTests {
    private static let files: [URL] = {
        guard let suite = SharedData.folder?.appendingPathComponent("formats/suite"),
            let all = FileManager.default.enumerator(at: suite, includingPropertiesForKeys: nil)
        else { return [] }
        return all.compactMap { $0 as? URL }.filter { $0.pathExtension == "tbx" }.sorted { $0.path < $1.path }
    }()

    @Test func everyFileKeepsAllFields() throws {
        guard !Self.files.isEmpty else {
            print("no formats/suite below TOLMACH_DATA: the round trip over public TBX files was not run")
            return
        }
        var (same, fields) = (0, 0)
        var refused: [String] = []
        for file in Self.files {
            let bytes = [UInt8](try Data(contentsOf: file))
            let name = file.lastPathComponent
            guard let base = try? GlossaryLoader.termBase(bytes, file: name) else {
                refused.append(name)
                continue
            }
            let written = try GlossaryLoader.write(base, format: base.format)
            #expect(written.warnings.isEmpty)
            let before = try XMLOutline.lines(bytes)
            let after = try XMLOutline.lines(written.bytes)
            // Files that are wrong on purpose have elements in places where only what they say can be kept.
            let isWrong = name.contains("bad")
            #expect(isWrong ? after.sorted() == before.sorted() : after == before, "\(name)")
            if after == before { same += 1 }
            fields += before.count
        }
        print(
            "TBX round trip: \(Self.files.count) files, \(same) identical in order, \(fields) elements; refused: \(refused)"
        )
        #expect(refused.allSatisfy { $0.contains("poorly_formed") })
    }

    /// What was valid is valid after every conversion, and what was not has the same mistakes when it stays in its format.
    @Test func theCheckerFindsNothingNew() throws {
        guard let tool = SharedData.folder?.appendingPathComponent("../tools/check_tbx.py"), !Self.files.isEmpty,
            FileManager.default.fileExists(atPath: tool.path)
        else {
            print("no tools/check_tbx.py beside TOLMACH_DATA: what was written was not checked")
            return
        }
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tbx-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var written: [(file: URL, original: URL, isSame: Bool)] = []
        for file in Self.files {
            let bytes = [UInt8](try Data(contentsOf: file))
            guard let base = try? GlossaryLoader.termBase(bytes, file: file.lastPathComponent) else { continue }
            for (format, style) in [(base.format, nil), ("tbx", "dca"), ("tbx", "dct"), ("tbx-2008", nil)] {
                var options = GlossaryFormatOptions()
                options.style = style
                let copy = folder.appendingPathComponent("\(written.count).tbx")
                try Data(GlossaryLoader.write(base, format: format, options: options).bytes).write(to: copy)
                written.append((copy, file, style == nil && format == base.format))
            }
        }
        let mistakes = try Self.mistakes(in: Self.files + written.map(\.file), tool)
        for (copy, original, isSame) in written {
            let before = mistakes[original.path] ?? []
            let after = mistakes[copy.path] ?? []
            if before.isEmpty { #expect(after.isEmpty, "\(original.lastPathComponent): \(after)") }
            // A misplaced element may be moved, but nothing else goes wrong than did.
            if isSame, before.allSatisfy({ !$0.hasPrefix("RNG") }) { #expect(after == before) }
        }
    }

    /// What the checker says of each file, without the places.
    private static func mistakes(in files: [URL], _ tool: URL) throws -> [String: [String]] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["python3", tool.path] + files.map(\.path)
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        var mistakes: [String: [String]] = [:]
        for line in text.split(separator: "\n") {
            guard let mark = line.firstRange(of: ": error "),
                let colon = line[..<mark.lowerBound].lastIndex(of: ":")
            else { continue }
            mistakes[String(line[..<colon]), default: []].append(String(line[mark.upperBound...]))
        }
        return mistakes
    }
}
