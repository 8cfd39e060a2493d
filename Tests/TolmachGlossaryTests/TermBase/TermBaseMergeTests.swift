// SPDX-License-Identifier: Apache-2.0
import Testing
import TolmachCore

@testable import TolmachGlossary

@Suite struct TermBaseMergeTests {
    private static func base(_ csv: String, _ file: String) throws -> TermBase {
        try GlossaryLoader.termBase(Array(csv.utf8), file: file)
    }

    private static let first = """
        id,kind,note,en,uk,uk:status
        p-minsk,place,capital,Minsk,Мінск,
        t-oil,term,,oil,нафта,
        """
    private static let second = """
        id,kind,note,en,uk,uk:status,de
        p-minsk,term,capital,Minsk,Менськ,,Minsk
        p-minsk,,,,Мінск,deprecated,
        petrol,term,,oil,ропа,,Öl
        """

    private static func merged(
        _ policy: TermBaseMerge.Policy, _ language: String? = nil
    ) throws -> (csv: String, conflicts: [String]) {
        var merge = TermBaseMerge(policy: policy, matching: language.map { LanguageTag($0) })
        let result = merge.merged([try base(first, "a.csv"), try base(second, "b.csv")])
        let places = merge.conflicts.map {
            "\($0.place?.file ?? ""):\($0.place?.line ?? 0):\($0.place?.column ?? 0) \($0.message)"
        }
        return (String(decoding: try GlossaryLoader.write(result, format: "csv").bytes, as: UTF8.self), places)
    }

    @Test func theFirstIsKept() throws {
        let (csv, conflicts) = try Self.merged(.first)
        #expect(
            csv == """
                id,kind,domain,note,en,uk,de
                p-minsk,place,,capital,Minsk,Мінск,Minsk
                p-minsk,,,,,Менськ,
                t-oil,term,,,oil,нафта,
                petrol,term,,,oil,ропа,Öl

                """)
        #expect(
            conflicts == [
                "b.csv:2:9 the kind of 'p-minsk' is 'term' here and was 'place' before; 'place' is kept",
                "b.csv:3:12 the uk 'Мінск' status of 'p-minsk' is 'deprecated' here and was 'preferred' before; 'preferred' is kept",
                "b.csv:2:28 the preferred term in 'uk' of 'p-minsk' is 'Менськ' here and was 'Мінск' before; 'Мінск' is kept",
            ])
    }

    @Test func theLastIsKept() throws {
        let (csv, conflicts) = try Self.merged(.last)
        #expect(csv.contains("p-minsk,term,,capital,Minsk,Мінск,deprecated,Minsk\np-minsk,,,,,Менськ,preferred,\n"))
        #expect(conflicts.allSatisfy { $0.contains("is kept") } && conflicts.count == 3)
    }

    @Test func conceptsOfOneTermAreOne() throws {
        let (csv, _) = try Self.merged(.first, "en")
        #expect(csv.contains("t-oil,term,,,oil,нафта,Öl\nt-oil,,,,,ропа,\n") && !csv.contains("petrol"))
    }

    @Test func mergingWithItselfChangesNothing() throws {
        for text in [TBXRoundTripTests.three, TBXRoundTripTests.dct] {
            let base = try GlossaryLoader.termBase(Array(text.utf8), file: "t.tbx")
            var merge = TermBaseMerge()
            let merged = merge.merged([base, base])
            #expect(merge.conflicts.isEmpty)
            #expect(TermBaseDiff(base, merged).isEmpty)
            #expect(merged.header == base.header && merged.back == base.back)
        }
    }
}

@Suite struct TermBaseDiffTests {
    private static func difference(_ old: String, _ new: String, _ language: String? = nil) throws -> TermBaseDiff {
        TermBaseDiff(
            try GlossaryLoader.termBase(Array(old.utf8), file: "a.csv"),
            try GlossaryLoader.termBase(Array(new.utf8), file: "b.csv"), matching: language.map { LanguageTag($0) })
    }

    private static let old = """
        id,kind,en,uk,uk:status,uk:forms
        a,place,Minsk,Мінск,,
        b,,oil,нафта,,нафти
        gone,,x,y,,
        """
    private static let new = """
        id,kind,en,uk,uk:status,uk:forms
        new,,z,w,,
        a,city,Minsk,Мінск,deprecated,
        a,,Mensk,Менск,preferred,
        b,,petroleum,нафта,,нафти|нафту
        """

    @Test func addedRemovedChanged() throws {
        #expect(
            try Self.difference(Self.old, Self.new).text == """
                - gone
                ~ a
                    kind: 'place' → 'city'
                  + en: 'Mensk'
                  + uk: 'Менск'
                    uk 'Мінск' status: 'preferred' → 'deprecated'
                ~ b
                    en: 'oil' → 'petroleum'
                    uk 'нафта' forms: 'нафти' → 'нафти|нафту'
                + new

                """)
    }

    @Test func json() throws {
        let json = String(decoding: try Self.difference("id,en\na,x\n", "id,en\na,y\nb,z\n").json, as: UTF8.self)
        #expect(json.hasPrefix("{\"added\":[\"b\"],\"removed\":[],\"changed\":[{\"id\":\"a\",\"changes\":["))
        #expect(json.contains("{\"field\":\"en\",\"old\":\"x\",\"new\":\"y\"}"))
    }

    @Test func sameTermOtherId() throws {
        let difference = try Self.difference("id,en,uk\na,oil,нафта\n", "id,en,uk\nb,oil,нафта\n", "en")
        #expect(difference.changed == [.init(id: "a", changes: [.init(field: "id", old: "a", new: "b")])])
        #expect(try Self.difference(Self.old, Self.old).isEmpty)
    }
}
