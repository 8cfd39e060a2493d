// SPDX-License-Identifier: Apache-2.0
import Synchronization
import Tolmach

/// The term bases of a command that names none: those of ./pipeline.yaml, else the shipped one.
///
/// They are read while the command line is: together that is most of a cold start.
enum DefaultGlossaries {
    typealias Loaded = (plan: PipelinePlan?, glossaries: [(name: String, glossary: Glossary)])

    private static let begun = Mutex<Ahead<Result<Loaded, CommandFailure>>?>(nil)

    /// Begins to read them where a command line, as far as it can be told unread, will ask for them.
    static func begin(for arguments: some Sequence<String>) {
        var arguments = arguments.makeIterator()
        guard let command = arguments.next(), ["summarize", "tag", "export"].contains(command) else { return }
        while let argument = arguments.next() {
            if argument.hasPrefix("--glossary") || argument == "--help" || argument == "-h" { return }
        }
        begun.withLock { $0 = Ahead { load() } }
    }

    static func loaded() throws(CommandFailure) -> Loaded {
        let begun = begun.withLock { $0 }
        return try (begun?.value ?? load()).get()
    }

    private static func load() -> Result<Loaded, CommandFailure> {
        do throws(CommandFailure) {
            let plan = try PlanFile.local()
            let glossaries = try CommandFailure.wrapping { () throws(Diagnostics) in
                if let plan, !plan.glossaries.isEmpty { return try GlossarySet.load(plan) }
                return [try GlossarySet.shipped()]
            }
            return .success((plan, glossaries))
        } catch {
            return .failure(error)
        }
    }
}
