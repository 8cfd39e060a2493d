// SPDX-License-Identifier: Apache-2.0
import Foundation
import Tolmach

/// Standard output and error as the commands use them.
enum Console {
    /// Colour on standard error: on a terminal, unless NO_COLOR (https://no-color.org) is set or the terminal is dumb.
    static let colours: Bool = {
        let environment = ProcessInfo.processInfo.environment
        let refused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return isatty(2) == 1 && !refused && environment["TERM"] != "dumb"
    }()

    /// How wide the terminal on standard error is; nil: it is none, or does not say.
    static var columns: Int? {
        var size = winsize()
        guard isatty(2) == 1, ioctl(2, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// Writes results; on a terminal, control characters in them are shown, not sent. A reader that has gone ends the program quietly; anything else is an error.
    static func write(_ bytes: [UInt8]) throws(CommandFailure) { try send(isatty(1) == 1 ? shown(bytes) : bytes) }

    private static func send(_ bytes: [UInt8]) throws(CommandFailure) {
        guard !bytes.isEmpty, let reason = FileDescriptorOutput(1).write(bytes) else { return }
        if reason == FileDescriptorOutput.closedPipe {
            TemporaryFiles.shared.removeAll()
            Foundation.exit(0)
        }
        throw CommandFailure(Diagnostic(.io, "writing to standard output failed: \(reason)"))
    }

    static func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

    /// Bytes as they may go to a terminal, in whatever format: as they are, if there is no control character in them.
    static func shown(_ bytes: [UInt8]) -> [UInt8] {
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        return Array(lines.map { escapedKeepingTabs($0) }.joined(separator: "\n").utf8)
    }

    private static func escapedKeepingTabs(_ line: Substring) -> String {
        line.split(separator: "\t", omittingEmptySubsequences: false).map { PrintableText.escaped(String($0)) }
            .joined(separator: "\t")
    }

    /// What the argument parser has to say, begun as all messages are.
    static func writeMessage(_ text: String) {
        let prefix = "Error: "
        let message = text.hasPrefix(prefix) ? "tolmach: error: " + text.dropFirst(prefix.count) : text
        let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
        let safe = lines.map { PrintableText.escaped(String($0)) }.joined(separator: "\n") + "\n"
        _ = FileDescriptorOutput(2).write(Array(safe.utf8))
    }

    /// Diagnostics to standard error.
    static func report(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        var text = ""
        for diagnostic in diagnostics {
            var rendered = diagnostic.rendered(columns: columns ?? 107)
            if colours {
                let colour =
                    switch diagnostic.severity {
                    case .error: "31"
                    case .warning: "33"
                    case .note: "36"
                    }
                let word = "\(diagnostic.severity.rawValue):"
                if let range = rendered.firstRange(of: word) {
                    rendered.replaceSubrange(range, with: "\u{1B}[1;\(colour)m\(word)\u{1B}[0m")
                }
            }
            text += rendered
        }
        ProgressBar.shared.clear()
        _ = FileDescriptorOutput(2).write(Array(text.utf8))
    }
}
