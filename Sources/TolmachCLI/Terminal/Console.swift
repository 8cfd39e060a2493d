// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization
import Tolmach

/// Standard output and error as the commands use them.
enum Console {
    /// Colour on standard error: on a terminal, unless NO_COLOR (https://no-color.org) is set or the terminal is dumb.
    static let colours: Bool = {
        let environment = ProcessInfo.processInfo.environment
        let refused = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
        return isatty(2) == 1 && !refused && environment["TERM"] != "dumb"
    }()

    /// Writes results. A reader that has gone ends the program quietly; anything else is an error.
    static func write(_ bytes: [UInt8]) throws(CommandFailure) {
        guard !bytes.isEmpty, let reason = FileDescriptorOutput(1).write(bytes) else { return }
        if reason == FileDescriptorOutput.closedPipe {
            TemporaryFiles.shared.removeAll()
            Foundation.exit(0)
        }
        throw CommandFailure(Diagnostic(.io, "writing to standard output failed: \(reason)"))
    }

    static func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

    /// Text that may hold anything: on a terminal, control characters are shown, not sent.
    static func writeSafely(_ bytes: [UInt8]) throws(CommandFailure) {
        guard isatty(1) == 1 else { return try write(bytes) }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        try write(lines.map { escapedKeepingTabs($0) }.joined(separator: "\n"))
    }

    private static func escapedKeepingTabs(_ line: Substring) -> String {
        line.split(separator: "\t", omittingEmptySubsequences: false).map { PrintableText.escaped(String($0)) }
            .joined(separator: "\t")
    }

    /// Diagnostics to standard error.
    static func report(_ diagnostics: [Diagnostic]) {
        guard !diagnostics.isEmpty else { return }
        var text = ""
        for diagnostic in diagnostics {
            var rendered = diagnostic.rendered()
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

/// Ctrl-C and a polite kill: temporary files are removed before the program ends.
enum Interrupts {
    static func install() {
        signal(SIGPIPE, SIG_IGN)
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        sigaddset(&signals, SIGTERM)
        sigaddset(&signals, SIGHUP)
        // Blocked here, so in every thread started later; one thread waits for them.
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let waiter = Thread {
            var signals = sigset_t()
            sigemptyset(&signals)
            sigaddset(&signals, SIGINT)
            sigaddset(&signals, SIGTERM)
            sigaddset(&signals, SIGHUP)
            var number: Int32 = 0
            guard sigwait(&signals, &number) == 0 else { return }
            TemporaryFiles.shared.removeAll()
            ProgressBar.shared.clear()
            _exit(128 + number)
        }
        waiter.stackSize = 1 << 16
        waiter.start()
    }
}
