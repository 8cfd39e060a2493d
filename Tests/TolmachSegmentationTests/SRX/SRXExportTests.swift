// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore
import TolmachTestSupport

@testable import TolmachSegmentation

/// What a language's rules become as SRX. A bar stands where a sentence ends.
struct SRXExportTests {
    private static func exported(_ language: String) -> String { SRXExport(LanguageTag(language)).text() }

    /// Read back, they cut these texts where tolmach's own rules do.
    @Test(arguments: [
        ("en", "Dr. Smith met Gen. Lee of the U.S. Army.| He left at 5 p.m. with J. K. Rowling.| Then?| Nothing!"),
        ("en", "See No. 5, pp. 12 and fig. 3.| It cost 5 lbs. and 3 oz. of gold, etc. and so on.| Etc. etc.| The end."),
        ("en", "He works for Acme Inc. The firm is old.".replacing("Inc. ", with: "Inc.| ")),
        ("en", "\"Stop!\" she said.| He said: \"No.\"| She left (at last).| They knew (!) it."),
        ("de", "Am 5. März kam Prof. Dr. Meier, z. B. mit dem 2. Weltkrieg.| Das war alles.| Ja?"),
        ("de", "Es waren 3 Mio. Euro, d. h. viel.| Nr. 7 folgt usw. im Text."),
        ("ru", "А. Г. Лукашенко приехал в г. Минск в 2020 г. и уехал.| Это, т. е. визит, стр. 12.| Всё?"),
        ("uk", "У 2020 р. він жив у м. Київ.| Проф. Шевченко прийшов.| Так!"),
        ("fr", "M. Dupont est là, cf. p. 12.| Il est parti.| Oui ?"),
        ("es", "El Sr. Silva llegó.| ¿Qué pasa?| ¡Nada!"),
        ("cs", "Dne 28. září přijel prof. Novák.| Byl to král Karel.| Ano."),
        ("pl", "Prof. Kowalski mieszka przy ul. Długiej.| To jest np. dom.| Tak!"),
        ("el", "Τι είναι;| Αυτό."), ("zh", "你好。|再见！|走吧？"), ("ja", "そうです。|はい！|本当？"),
        ("hi", "यह है।| वह नहीं है।"), ("und", "Dr. No came.| He left, etc. and so on."),
    ])
    func readBackTheyCutAlike(language: String, expected: String) throws {
        let rules = try SRXRules(Array(Self.exported(language).utf8), file: "\(language).srx")
        try MarkedText.check(expected, language)
        try MarkedText.check(expected, language, user: UserRules(srx: rules))
    }

    @Test(arguments: LanguageRules.registered)
    func everyLanguageIsWrittenAndRead(code: String) throws {
        let text = Self.exported(code)
        #expect(text == Self.exported(code))
        let rules = try SRXRules(Array(text.utf8), file: "\(code).srx")
        _ = try Segmenter(language: LanguageTag(code), user: UserRules(srx: rules)).sentences(of: Array("A. B".utf8))
    }

    @Test func theSchemaAcceptsThem() throws {
        let xmllint = "/usr/bin/xmllint"
        guard let folder = SharedData.folder, FileManager.default.isExecutableFile(atPath: xmllint) else { return }
        let schemas = folder.appendingPathComponent("formats/schemas")
        let scratch = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-srx-\(getpid())")
        try FileManager.default.createDirectory(at: scratch, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: scratch) }
        let files = try LanguageRules.registered.map { code in
            let file = scratch.appendingPathComponent("\(code).srx")
            try Data(Self.exported(code).utf8).write(to: file)
            return file.path
        }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: xmllint)
        process.arguments =
            ["--noout", "--nonet", "--schema", schemas.appendingPathComponent("srx/srx20.xsd").path] + files
        process.environment = ["XML_CATALOG_FILES": schemas.appendingPathComponent("catalog.xml").path]
        let messages = Pipe()
        process.standardError = messages
        try process.run()
        let text = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        #expect(process.terminationStatus == 0, "\(text)")
    }
}
