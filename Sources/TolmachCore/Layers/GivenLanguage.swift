// SPDX-License-Identifier: Apache-2.0

/// The language that came with the document (the command line, the record), in canonical form.
public enum GivenLanguage: Layer {
    public typealias Value = LanguageTag
    public static let name = "given-language"
}
