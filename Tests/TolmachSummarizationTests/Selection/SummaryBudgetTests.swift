// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachSummarization

struct SummaryBudgetTests {
    private func costs(_ budget: SummaryBudget, eligible: [Bool] = [true, true, true]) throws -> Costs {
        let text = try TestTexts.text(["Один два три", "four", "五 six"])
        return Costs(budget, of: text.sentences, in: text.source, eligible: eligible)
    }

    @Test func each() throws {
        #expect(try costs(.sentences(2)).each == [1, 1, 1])
        #expect(try costs(.words(9)).each == [3, 1, 2])
        #expect(try costs(.characters(9)).each == [12, 4, 5])
    }

    @Test func totalsCountTheSpacesBetween() throws {
        #expect(try costs(.words(9)).total([0, 2]) == 5)
        #expect(try costs(.characters(9)).total([0, 1, 2]) == 23)
        #expect(try costs(.characters(9)).total([]) == 0)
    }

    @Test func aRatioIsOfTheWordsThatMayBeTaken() throws {
        #expect(try costs(.ratio(1)).limit == 6)
        #expect(try costs(.ratio(0.5)).limit == 3)
        #expect(try costs(.ratio(1), eligible: [false, true, true]).limit == 3)
        #expect(try costs(.ratio(2)).limit == 6)
        #expect(try costs(.ratio(-1)).limit == 0)
        #expect(try costs(.ratio(.nan)).limit == 0)
    }

    @Test func limitsOfAnySize() throws {
        #expect(try costs(.words(-5)).limit == 0)
        #expect(try costs(.words(.max)).limit == .max)
        #expect(try costs(.words(.max)).floor > 0)
        #expect(try costs(.words(100)).floor == 85)
        #expect(try costs(.words(3)).floor == 3)
    }
}
