// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

@Suite struct SumCheckTests {
    private static let whole: [UInt8] = {
        var bytes: [UInt8] = []
        let concept = Concept(id: "minsk", terms: [Term("Minsk", language: LanguageTag("en"))])
        CompiledGlossary.write([("places", Glossary(file: "places.csv", concepts: [concept]))]) { bytes += $0 }
        return bytes
    }()

    /// At once, and on another core.
    @Test(arguments: [Int.max, 0])
    func tellsDamageWhereverItStands(_ mostAtOnce: Int) {
        let whole = Self.whole
        #expect(SumCheck(MemoryBlock(copying: whole), mostAtOnce: mostAtOnce).isRight)
        for place in stride(from: 0, to: whole.count, by: 97) {
            var damaged = whole
            damaged[place] ^= 1
            #expect(!SumCheck(MemoryBlock(copying: damaged), mostAtOnce: mostAtOnce).isRight, "byte \(place)")
        }
    }
}
