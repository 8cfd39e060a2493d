// SPDX-License-Identifier: Apache-2.0
import TolmachCore

@testable import TolmachPipeline

/// The shipped glossary, read and indexed once for all tests.
enum ShippedGlossary {
    private static let made = Result { try GlossarySet.shipped() }

    static func get() throws -> [(name: String, glossary: Glossary)] { [try made.get()] }
}
