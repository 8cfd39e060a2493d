// SPDX-License-Identifier: Apache-2.0
import Foundation
import Testing

/// A folder with two stories of one event, and the program run in it.
struct CommandFixture {
    let folder: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("tolmach-command-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try write("en.txt", "Putin met Lukashenko in Sochi. They spoke of oil prices for hours. Nothing was signed.\n")
        try write("ru.txt", "Путин встретил Лукашенко в Сочи. Говорили о ценах на нефть. Ничего не подписано.\n")
    }

    func write(_ name: String, _ text: String) throws {
        try text.write(to: folder.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }

    func run(_ arguments: String...) throws -> CommandLineTests.Result {
        try CommandLineTests.tolmach(arguments, folder: folder)
    }

    func remove() { try? FileManager.default.removeItem(at: folder) }
}
