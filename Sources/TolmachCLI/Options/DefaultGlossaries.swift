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
        guard let command = arguments.next(), ["summarize", "tag", "export", "digest"].contains(command) else { return }
        while let argument = arguments.next() {
            if ["--help", "-h", "--no-cache"].contains(argument) || argument.hasPrefix("--glossary") { return }
        }
        begun.withLock {
            $0 = Ahead {
                let loaded = load(IndexCache())
                // While the program that is now known is put together.
                Task.detached(priority: .userInitiated) {
                    SegmentStage.prepare()
                    TagStage.prepare()
                }
                return loaded
            }
        }
    }

    static func loaded(_ cache: IndexCache?) throws(CommandFailure) -> Loaded {
        let begun = begun.withLock { $0 }
        return try (begun?.value ?? load(cache)).get()
    }

    private static func load(_ cache: IndexCache?) -> Result<Loaded, CommandFailure> {
        do throws(CommandFailure) {
            let plan = try PlanFile.local()
            let glossaries = try CommandFailure.wrapping { () throws(Diagnostics) in
                if let plan, !plan.glossaries.isEmpty { return try GlossarySet.load(plan, cache: cache) }
                return try GlossarySet.shipped(cache: cache)
            }
            return .success((plan, glossaries))
        } catch {
            return .failure(error)
        }
    }
}
