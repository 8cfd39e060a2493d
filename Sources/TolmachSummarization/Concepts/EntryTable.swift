// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// Numbers glossary entries, by id: two glossaries may hold the same one. Kept over documents, like `StemTable`.
struct EntryTable: ~Copyable {
    private var entries = IdentityTable<Concept>()
    /// By the number of the object.
    private var numbers: [Int] = []
    private var numbersByID: [String: Int] = [:]
    /// The concept that an entry is in the document at hand, where its stamp is that document's.
    private var concepts: [Int32] = []
    private var stamps: [UInt32] = []
    private var stamp: UInt32 = 0
    /// Entries kept before the table is started anew.
    private static let limit = 200_000

    /// Begins a document.
    mutating func start() {
        if entries.count > Self.limit || stamp == .max { self = EntryTable() }
        stamp += 1
    }

    /// The concept of an entry in this document, `fresh` if it is new there.
    mutating func concept(of entry: Concept, fresh: Int32) -> Int32 {
        let number = entries.number(of: entry).map { numbers[$0] } ?? add(entry)
        if stamps[number] != stamp {
            stamps[number] = stamp
            concepts[number] = fresh
        }
        return concepts[number]
    }

    private mutating func add(_ entry: Concept) -> Int {
        let number = numbersByID[entry.id] ?? concepts.count
        if number == concepts.count {
            concepts.append(0)
            stamps.append(0)
        }
        _ = entries.add(entry)
        numbers.append(number)
        numbersByID[entry.id] = number
        return number
    }
}
