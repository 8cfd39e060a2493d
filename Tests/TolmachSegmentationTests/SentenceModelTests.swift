// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing
import TolmachCore
import TolmachTestSupport

@testable @_spi(Training) import TolmachSegmentation

@Suite struct SentenceModelTests {
    static func table(_ lines: String, count: Int? = nil, checksum: UInt32? = nil) -> [UInt8] {
        let sum = String(checksum ?? SentenceModel.checksum(lines.utf8), radix: 16)
        let lineCount = count ?? lines.split(separator: "\n").count
        return Array("# comment\nsentence-weights 1 200 \(lineCount) \(sum)\n\(lines)".utf8)
    }

    @Test func theShippedTableIsSoundAndTheOneInTheRepository() throws {
        let model = try #require(SentenceModel.shipped)
        #expect(model.weights.contains { $0 != 0 })
        let file = try Data(contentsOf: Repository.file("Sources/CTolmachData/cc-by-sa/sentence-weights.txt"))
        let read = try SentenceModel(table: Array(file), file: "sentence-weights.txt")
        #expect(read.weights == model.weights, "touch Sources/CTolmachData/sentence_weights.c and build again")
        #expect(read.prior == model.prior)
    }

    @Test func aWeightFindsItsPlace() throws {
        let model = try SentenceModel(
            table: Self.table("mark=stop\t-150\nmark next=stop starter\t25\n"), file: "t.txt")
        #expect(model.prior == 200)
        #expect(model.weights.filter { $0 != 0 } == [-150, 25])
        var values = [UInt8](repeating: 0, count: 32)
        values[ModelVariable.next.number] = 1
        #expect(model.score(values, ruleCuts: true) == 200 - 150 + 25)
        #expect(model.score(values, ruleCuts: false) == -200 - 150 + 25)
        #expect(model.features(values).prefix(2).map(\.name) == ["mark=stop", "mark next=stop starter"])
        #expect(model.features(values).count == ModelTemplate.all.count)
    }

    @Test(arguments: [
        ("", "empty"),
        ("sentence-weights 2 200 0 811c9dc5\n", "no header"),
        ("sentence-weights 1 -5 0 811c9dc5\n", "no header"),
        ("sentence-weights 1 200 0 811c9dc6\n", "checksum"),
    ])
    func damagedHeadersAreRefused(text: String, message: String) {
        let error = #expect(throws: Diagnostic.self) { _ = try SentenceModel(table: Array(text.utf8), file: "t.txt") }
        #expect(error?.message.contains(message) == true, "\(error.map { $0.rendered() } ?? "")")
    }

    @Test(arguments: [
        ("mark=stop 5\n", "no line"), ("mark=stop\tx\n", "no line"), ("sign=stop\t5\n", "does not weigh 'sign'"),
        ("mark=comma\t5\n", "'comma' is no value"), ("mark=stop stop\t5\n", "too many"),
        ("mark=stop\t99999\n", "no line"),
    ])
    func damagedLinesAreRefusedWithTheirPlace(lines: String, message: String) {
        let error = #expect(throws: Diagnostic.self) {
            _ = try SentenceModel(table: Self.table("mark=semicolon\t1\n" + lines), file: "t.txt")
        }
        #expect(error?.message.contains(message) == true, "\(error.map { $0.rendered() } ?? "")")
        #expect(error?.place?.line == 4)
    }

    @Test func aWrongCountIsRefused() {
        for count in [1, 3] {
            #expect(throws: Diagnostic.self) {
                let lines = "mark=stop\t1\nmark=semicolon\t1\n"
                _ = try SentenceModel(table: Self.table(lines, count: count), file: "t.txt")
            }
        }
    }

    /// Any single byte of the shipped table that changes is noticed.
    @Test func damageAnywhereIsNoticed() throws {
        let file = [UInt8](
            try Data(contentsOf: Repository.file("Sources/CTolmachData/cc-by-sa/sentence-weights.txt")))
        let comment = try #require(file.firstIndex(of: 0x0A))
        let start = try #require(file[(comment + 1)...].firstIndex(of: 0x0A)) + 1
        var random = RandomText(seed: 11)
        for _ in 0..<40 {
            var damaged = file
            let offset = start + random.below(file.count - start)
            damaged[offset] = damaged[offset] == 0x37 ? 0x38 : 0x37
            #expect(throws: Diagnostic.self, "byte \(offset)") {
                _ = try SentenceModel(table: damaged, file: "t.txt")
            }
        }
    }

    @Test func everyTemplateHasAtMostThreeVariablesAndEveryRuleANumber() {
        for template in ModelTemplate.all { #expect(1...3 ~= template.variables.count) }
        #expect(Set(ModelTemplate.all.map(\.name)).count == ModelTemplate.all.count)
        #expect(Set(RuleBook.all.map(\.name)).isSubset(of: RuleBook.names))
        #expect(Set(RuleBook.names).count == RuleBook.names.count)
        for variable in ModelVariable.allCases {
            #expect(Set(variable.values).count == variable.values.count, "\(variable)")
            #expect(variable.values.allSatisfy { !$0.contains(" ") && !$0.isEmpty }, "\(variable)")
        }
    }

    /// The sum of the features and the rule's word is the score, and its sign the verdict.
    @Test func theFeaturesAddUpToTheScore() throws {
        let text = Array(
            "Prices fall The price of oil fell: Nobody knows why. they say (so.) \"Yes.\" It fell in U.S. Steel.".utf8)
        let decisions = try Segmenter(language: LanguageTag("en")).decisions(on: text)
        let weighed = decisions.filter { $0.score != nil }
        #expect(weighed.count > 3)
        for decision in weighed {
            let sum = decision.features.reduce(decision.ruleCuts ? 2 : -2) { $0 + $1.weight }
            #expect(abs(sum - (decision.score ?? 0)) < 0.001)
            #expect(decision.isCut == ((decision.score ?? 0) > 0))
        }
        for decision in decisions where decision.score == nil { #expect(decision.features.isEmpty) }
    }
}
