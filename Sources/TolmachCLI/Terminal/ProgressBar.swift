// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization

/// A line on standard error while work goes on for more than a second; only on a terminal.
final class ProgressBar: Sendable {
    static let shared = ProgressBar()

    private struct State {
        var started = ContinuousClock.now
        var drawn: ContinuousClock.Instant?
        var visible = false
    }

    private let state = Mutex(State())
    private let enabled = isatty(2) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"

    /// Shows how far the work is. `total` may be unknown.
    func show(done: Int, total: Int?, bytes: Int) {
        guard enabled else { return }
        state.withLock { state in
            let now = ContinuousClock.now
            guard now - state.started > .seconds(1), state.drawn.map({ now - $0 > .milliseconds(100) }) ?? true else {
                return
            }
            state.drawn = now
            state.visible = true
            let megabytes = Double(bytes) / 1_000_000
            var line = "\r\u{1B}[K"
            if let total, total > 0 {
                // The counts and the size take up to 30 columns.
                let width = min(24, max(0, (Console.columns ?? 80) - 30))
                let filled = min(width, done * width / total)
                line +=
                    "[" + String(repeating: "█", count: filled) + String(repeating: "·", count: width - filled)
                    + "] \(done)/\(total)"
            } else {
                line += "\(done) documents"
            }
            line += String(format: "  %.1f MB", megabytes)
            _ = line.withCString { write(2, $0, strlen($0)) }
        }
    }

    func clear() {
        state.withLock { state in
            guard state.visible else { return }
            state.visible = false
            _ = "\r\u{1B}[K".withCString { write(2, $0, strlen($0)) }
        }
    }
}
