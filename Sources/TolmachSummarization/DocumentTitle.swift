// SPDX-License-Identifier: Apache-2.0
import TolmachCore

/// The title that came beside a document (in a JSON Lines record), for a stage that uses one. No stage makes it: it is there
/// from the start.
public enum DocumentTitle: LayerSlot {
    private enum Title: Layer {
        typealias Value = String
        static let name = "title"
    }

    public static var need: LayerNeed { Maybe<Title>.need }
    public static func read(from document: Document) -> String? { document.title }
    public static func write(_ slot: String?, to document: inout Document) {}
}
