// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachTestSupport

/// The modules may import only what stands above them in this list (DESIGN.md, What flows where).
@Suite struct ModuleArrowTests {
    private static let order = [
        ["CICU", "CText", "CXML", "CSystem", "CTolmachData"],
        ["TolmachICU"], ["TolmachWords"], ["TolmachCore"], ["TolmachXML"],
        ["TolmachSegmentation", "TolmachSummarization", "TolmachGlossary", "TolmachFormats", "TolmachDigest"],
        ["TolmachPipeline"], ["Tolmach"], ["TolmachCLI"],
    ]

    private static func level(_ module: String) -> Int? { order.firstIndex { $0.contains(module) } }

    @Test func importsPointDown() throws {
        let sources = Repository.file("Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        var seen = 0
        for case let file as URL in files where file.pathExtension == "swift" {
            let module = file.path.dropFirst(sources.path.count + 1).split(separator: "/").first.map(String.init) ?? ""
            let level = try #require(Self.level(module), "\(module) is not in the list")
            for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
                guard let name = Self.imported(line), let other = Self.level(name) else { continue }
                seen += 1
                #expect(other < level, "\(module) imports \(name) in \(file.lastPathComponent)")
                if module == "TolmachCore" {
                    Issue.record("Core imports nothing, but \(file.lastPathComponent) imports \(name)")
                }
            }
        }
        #expect(seen > 20)
    }

    private static func imported(_ line: Substring) -> String? {
        let words = line.split { " \t;".contains($0) }.drop {
            $0.hasPrefix("@") || ["public", "internal", "package", "private", "fileprivate"].contains($0)
        }
        let kinds = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
        let named = words.dropFirst().drop { kinds.contains(String($0)) }
        return words.first == "import" ? named.first?.split(separator: ".").first.map(String.init) : nil
    }

    @Test(
        arguments: [
            ("import TolmachICU", "TolmachICU"), ("@_spi(Training) public import TolmachWords", "TolmachWords"),
            ("import struct Foundation.URL", "Foundation"), ("    import TolmachCore  // why", "TolmachCore"),
            ("@testable import enum Tolmach.Tolmach", "Tolmach"), ("// import CICU", nil), ("let import = 1", nil),
        ] as [(String, String?)])
    func anImportIsSeenHoweverItIsWritten(line: String, module: String?) {
        #expect(Self.imported(Substring(line)) == module)
    }

    @Test func everyModuleIsInTheList() throws {
        for folder in try FileManager.default.contentsOfDirectory(atPath: Repository.file("Sources").path)
        where folder != "LibXML2Flags" {
            #expect(Self.level(folder) != nil, "\(folder)")
        }
    }

    @Test func noForeignHeaderInADoorsHeader() throws {
        for door in Self.order[0] {
            let folder = Repository.file("Sources/\(door)/include")
            for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
            where file.pathExtension == "h" {
                for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
                where line.hasPrefix("#include") {
                    let allowed = ["<stdint.h>", "<stdbool.h>", "<stddef.h>"].contains { line.contains($0) }
                    #expect(allowed, "\(door): \(line)")
                }
            }
        }
    }
}
