// SPDX-License-Identifier: Apache-2.0
import Foundation
import Synchronization
import Tolmach

/// Ctrl-C, Ctrl-\ and a polite kill: temporary files are removed before the program ends by the signal.
///
/// A handler may do next to nothing, so it only writes the signal's number to a pipe; a thread reads it there. Blocking the
/// signals and waiting for them in that thread would not do: the main thread, once it runs the dispatch queue, unblocks all.
enum Interrupts {
    private static let wakeUp = Atomic<Int32>(-1)

    static func install() {
        // A reader that has gone and a file over the limit (ulimit -f) are errors of `write`.
        signal(SIGPIPE, SIG_IGN)
        signal(SIGXFSZ, SIG_IGN)
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { return }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        wakeUp.store(ends[1], ordering: .sequentiallyConsistent)
        let reading = ends[0]
        let waiter = Thread {
            var number: UInt8 = 0
            while read(reading, &number, 1) != 1 { guard errno == EINTR else { return } }
            TemporaryFiles.shared.removeAll()
            ProgressBar.shared.clear()
            if Int32(number) == SIGBUS {
                Console.writeMessage(
                    "Error: a compiled glossary was cut off by another program while it was in use\n"
                        + "  help: run again: what is kept of a glossary is made anew; a file of your own write with 'tolmach glossary build', which leaves the old one to those who use it"
                )
                _exit(ExitStatus.failedMidway.rawValue)
            }
            // Ended by the signal itself, so that a shell's loop sees it and stops, too.
            signal(Int32(number), SIG_DFL)
            kill(getpid(), Int32(number))
            sleep(1)
            _exit(128 + Int32(number))
        }
        waiter.stackSize = 1 << 16
        waiter.start()
        catchCutOffFiles()
        for number in [SIGINT, SIGTERM, SIGHUP, SIGQUIT] {
            // What was ignored when the program was started (nohup) stays so.
            var before = sigaction()
            sigaction(number, nil, &before)
            if isIgnored(before) { continue }
            signal(number) { number in
                let saved = errno
                var byte = UInt8(truncatingIfNeeded: number)
                _ = write(Interrupts.wakeUp.load(ordering: .relaxed), &byte, 1)
                errno = saved
            }
        }
    }

    /// A mapped file that another program has cut off ends in this signal where it is read. The reader is held until the
    /// program has ended, since it cannot go on.
    private static func catchCutOffFiles() {
        signal(SIGBUS) { number in
            var byte = UInt8(truncatingIfNeeded: number)
            _ = write(Interrupts.wakeUp.load(ordering: .relaxed), &byte, 1)
            while true { pause() }
        }
    }

    private static func isIgnored(_ action: sigaction) -> Bool {
        #if canImport(Darwin)
            let handler = action.__sigaction_u.__sa_handler
        #else
            let handler = action.__sigaction_handler.sa_handler
        #endif
        // SIG_IGN is the address 1, which no comparison of functions in Swift can see.
        return handler.map { unsafeBitCast($0, to: Int.self) } == 1
    }
}

/// Standard input, output and error as the caller left them.
enum StandardStreams {
    /// A descriptor that is closed is opened the wrong way round: using it fails as before, and no file takes its number.
    static func ensureOpen() {
        for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) == -1 && errno == EBADF {
            _ = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY)
        }
    }

    /// With fewer files open at a time, the system's scheduler ends the program without a word.
    private static let fewestOpenFiles = 16

    /// Says so where the caller allows too few open files.
    static func checkLimit() throws(CommandFailure) {
        let limit = sysconf(Int32(_SC_OPEN_MAX))
        guard limit >= 0, limit < fewestOpenFiles else { return }
        throw CommandFailure(
            Diagnostic(
                .io, "only \(limit) files may be open at a time; tolmach needs \(fewestOpenFiles)",
                help: "raise the limit with ulimit -n"))
    }
}
