// SPDX-License-Identifier: Apache-2.0
import Foundation

/// Says which input was at work when the program crashes, or when an input takes longer than half a minute.
enum LastWords {
    /// What the handler prints: made before each input, because a handler may make nothing.
    nonisolated(unsafe) private static var line = UnsafeMutablePointer<CChar>.allocate(capacity: 128)

    static func entering(_ entry: String, _ index: Int) {
        // Of the processor's time: a stopped process does not hang.
        var timer = itimerval()
        timer.it_value.tv_sec = 30
        #if canImport(Glibc)
            setitimer(__itimer_which_t(ITIMER_VIRTUAL.rawValue), &timer, nil)
        #else
            setitimer(ITIMER_VIRTUAL, &timer, nil)
        #endif
        entry.withCString { name in
            withVaList([name, index]) { _ = vsnprintf(line, 128, "\n%s input %ld: crash or hang\n", $0) }
        }
    }

    static func install() {
        line[0] = 0
        for number in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGVTALRM] {
            signal(number) { number in
                _ = write(2, LastWords.line, strlen(LastWords.line))
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }
}
