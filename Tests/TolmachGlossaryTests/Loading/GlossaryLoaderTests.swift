// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

@Suite struct GlossaryLoaderTests {
    @Test(arguments: ["t.csv", "T.CSV", "a.b/terms.v2.csv"])
    func csvByExtension(_ file: String) throws {
        let glossary = try GlossaryLoader.load(Array("id,en\nx,Minsk\n".utf8), file: file)
        #expect(glossary.concepts.map(\.id) == ["x"] && glossary.file == file)
    }

    @Test(arguments: ["t.jsonl", "t.JSONL", "t.ndjson"])
    func jsonLinesByExtension(_ file: String) throws {
        let glossary = try GlossaryLoader.load(Array("{\"id\":\"x\",\"term\":\"Minsk\"}".utf8), file: file)
        #expect(glossary.concepts.map(\.id) == ["x"])
    }

    @Test(arguments: ["t.txt", "csv", "t", "t.csv/readme", "", "t."])
    func otherNamesAreReadIfTheContentTells(_ file: String) {
        #expect(problems("id,en\nx,y\n", file: file) == [])
        #expect(
            problems("Dear reader,\nhello\n", file: file) == [
                "0:0 error: neither the file's name nor its first lines tell what kind of glossary it is"
            ])
    }

    @Test func whatIsNotUTF8IsRefusedWithItsPlace() {
        #expect(problems([0xFF, 0xFE, 0x69, 0], file: "t.csv") == ["1:1 error: the glossary is UTF-16"])
        #expect(problems([0xFE, 0xFF, 0, 0x69], file: "t.jsonl") == ["1:1 error: the glossary is UTF-16"])
        let bytes = Array("id,be\nx,Мі".utf8) + [0xED, 0xF1] + Array("\n".utf8)
        #expect(problems(bytes, file: "t.csv") == ["2:5 error: the bytes here are not valid UTF-8"])
    }

    /// All its rows would be one, and the glossary empty without a word.
    @Test func aTableWithTheLineEndsOfOldMacsIsRefused() {
        let message = "1:0 error: the lines end in a carriage return alone, as on old Macs"
        #expect(problems("id,en\ra,Minsk\rb,Brest\r", file: "t.csv") == [message])
        #expect(problems("Minsk\tМинск\rBrest\tБрест", file: "t.en-ru.tsv") == [message])
        #expect(problems("id,en\r\na,Minsk\r\n", file: "t.csv") == [])
        #expect(problems("id,en\na,\"Min\rsk\"\n", file: "t.csv") == [])
        #expect(problems("{\"id\":\"a\",\r\"term\":\"Minsk\"}\r", file: "t.jsonl") == [])
        var builder = CompiledGlossaryBuilder(file: "g") { _ in }
        var chunks = GlossaryChunks(file: "t.csv")
        chunks?.add(Array("id,en\ra,Minsk\rb,Brest\r".utf8), to: &builder)
        chunks?.finish(&builder)
        #expect(chunks?.isWhole == false)
    }

    @Test func anyBytesAreAnsweredAndNeverCrash() {
        var random = RandomBytes(seed: 3)
        for _ in 0..<300 {
            let text = random.text()
            for file in ["t.csv", "t.jsonl"] {
                do throws(Diagnostics) {
                    let glossary = try GlossaryLoader.load(text, file: file)
                    #expect(glossary.concepts.allSatisfy { !$0.id.isEmpty })
                } catch {
                    #expect(!error.all.isEmpty && error.all.allSatisfy { $0.place?.file == file })
                }
            }
        }
    }
}
