// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

/// The exit codes, after sysexits.h.
enum ExitStatus: Int32, Comparable {
    case done = 0
    case mistakesFound = 1
    case usage = 64
    case badData = 65
    case noInput = 66
    case cannotCreate = 73
    case failedMidway = 74

    init(_ category: Diagnostic.Category) {
        self =
            switch category {
            case .usage: .usage
            case .data: .badData
            case .noInput: .noInput
            case .cannotCreate: .cannotCreate
            case .io: .failedMidway
            }
    }

    static func < (a: ExitStatus, b: ExitStatus) -> Bool { a.rawValue < b.rawValue }

    /// The worst of the errors among some diagnostics.
    init(worstOf diagnostics: [Diagnostic]) {
        self = diagnostics.filter { $0.severity == .error }.map { ExitStatus($0.category) }.max() ?? .done
    }
}

/// Ends a command with diagnostics and a status.
struct CommandFailure: Error {
    let diagnostics: [Diagnostic]
    let status: ExitStatus

    init(_ diagnostics: [Diagnostic], status: ExitStatus? = nil) {
        self.diagnostics = diagnostics
        self.status = status ?? ExitStatus(worstOf: diagnostics)
    }

    init(_ diagnostic: Diagnostic) { self.init([diagnostic]) }
}

extension CommandFailure {
    /// Runs something that throws diagnostics, as a command failure.
    static func wrapping<Result>(_ body: () throws(Diagnostics) -> Result) throws(CommandFailure) -> Result {
        do throws(Diagnostics) {
            return try body()
        } catch {
            throw CommandFailure(error.all)
        }
    }
}
