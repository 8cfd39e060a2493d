// SPDX-License-Identifier: Apache-2.0
import TolmachCore
import TolmachICU

/// The options of `read` in pipeline.yaml, and of `--encoding` and `--invalid`.
public struct ReadOptions: Sendable, Hashable {
    /// What to do with bytes that the encoding does not allow.
    public enum Invalid: String, Sendable, CaseIterable {
        /// Refuse the document and say where they are.
        case error
        /// Put U+FFFD there and warn.
        case replace
    }

    /// ICU's name or alias of the encoding; nil: found out.
    public var encoding: String?
    /// What becomes of malformed bytes.
    public var invalid: Invalid = .error

    /// Without an encoding it is found out.
    public init(encoding: String? = nil, invalid: Invalid = .error) {
        self.encoding = encoding
        self.invalid = invalid
    }

    public static let schema = OptionSchema(
        ReadOptions(),
        [
            .text(
                "encoding", \.encoding,
                "encoding of the input, e.g. windows-1251; without it a byte order mark or the text decides",
                check: problem(withEncoding:)),
            .choice("invalid", \.invalid, default: .error, "what to do with bytes that the encoding does not allow"),
        ])

    /// What is wrong with an encoding's name, or nil.
    public static func problem(withEncoding name: String) -> String? {
        // ICU opens its default converter for an empty name.
        guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }), Charset.isKnown(name) else {
            let help = Suggestion.nearest(to: name, in: usualNames).map { ": did you mean '\($0)'?" } ?? ""
            return "there is no encoding '\(name)'\(help)"
        }
        return nil
    }

    private static let usualNames =
        [
            "UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32", "windows-1258", "TIS-620", "ISO-2022-JP", "GBK",
            "macintosh",
        ]
        + SingleByteCharset.all.map(\.name) + DoubleByteEvidence.allCases.map(\.charset)
}
