// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The reference of stages and formats, made from their declarations.
public struct StageReference: Sendable {
    private let registry: Registry

    /// Its stages and formats are described.
    public init(_ registry: Registry) { self.registry = registry }

    private struct Page {
        let title: String
        let summary: String
        let needs: [LayerNeed]
        let provides: [String]
        let options: [OptionDescription]
    }

    private var stagePages: [Page] {
        [
            Page(
                title: Registry.readKind,
                summary: "decode the file and find its blocks (always first; may be left out)",
                needs: [], provides: ["blocks"], options: registry.readSchema.descriptions)
        ]
            + registry.stages.map {
                Page(title: $0.kind, summary: $0.summary, needs: $0.needs, provides: $0.provides, options: $0.options)
            }
    }

    private var writerPages: [Page] {
        registry.writers.map {
            Page(
                title: "\($0.kind) as \($0.format)", summary: $0.summary, needs: $0.needs, provides: [],
                options: $0.options)
        }
    }

    /// For a terminal.
    public func text() -> String {
        func section(_ title: String, _ pages: [Page]) -> String {
            title + "\n" + pages.map(Self.text).joined(separator: "\n")
        }
        return section("STAGES\n", stagePages) + "\n" + section("OUTPUTS\n", writerPages)
    }

    private static func text(_ page: Page) -> String {
        var text = "  \(page.title): \(page.summary)\n"
        if !page.needs.isEmpty { text += "      needs     \(names(page.needs))\n" }
        if !page.provides.isEmpty { text += "      provides  \(page.provides.joined(separator: ", "))\n" }
        for option in page.options {
            let value = option.defaultValue.map { ", default \($0)" } ?? ""
            text += "      \(option.name): \(option.summary) (\(option.typeName)\(value))\n"
        }
        return text
    }

    private static func names(_ needs: [LayerNeed]) -> String {
        needs.map { $0.optional ? "\($0.layer) (if there)" : $0.layer }.joined(separator: ", ")
    }

    /// For the documentation.
    public func markdown() -> String {
        var text = "# Stages\n"
        for page in stagePages { text += Self.markdown(page) }
        text += "\n# Outputs\n"
        for page in writerPages { text += Self.markdown(page) }
        return text
    }

    private static func markdown(_ page: Page) -> String {
        var text = "\n## \(page.title)\n\n\(page.summary)\n\n"
        if !page.needs.isEmpty { text += "Needs: \(names(page.needs)).\n" }
        if !page.provides.isEmpty { text += "Provides: \(page.provides.joined(separator: ", ")).\n" }
        guard !page.options.isEmpty else { return text }
        text += "\n| option | what | type | default |\n| --- | --- | --- | --- |\n"
        for option in page.options {
            text +=
                "| `\(option.name)` | \(option.summary) | \(option.typeName) | \(option.defaultValue.map { "`\($0)`" } ?? "") |\n"
        }
        return text
    }
}
