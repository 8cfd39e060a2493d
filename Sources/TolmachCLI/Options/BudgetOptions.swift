// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

/// How long a summary may be: one of these.
struct BudgetOptions: ParsableArguments {
    @Option(
        name: .customShort("n", allowingJoined: true),
        help: ArgumentHelp("Sentences (3 when nothing is said).", valueName: "N"))
    var sentences: Int?

    @Option(help: ArgumentHelp("At most so many words.", valueName: "N"))
    var words: Int?

    @Option(help: ArgumentHelp("At most so many characters.", valueName: "N"))
    var chars: Int?

    @Option(help: ArgumentHelp("At most this part of the text's words, 0 to 1.", valueName: "R"))
    var ratio: Double?

    func validate() throws {
        if [sentences != nil, words != nil, chars != nil, ratio != nil].count(where: { $0 }) > 1 {
            throw ValidationError("give one of -n, --words, --chars and --ratio")
        }
        for (name, option, value) in [
            ("-n", "sentences", sentences), ("--words", "words", words), ("--chars", "characters", chars),
        ] {
            // The range is the stage's; the name is the flag's.
            guard let value, let kind = SelectStage.schema.descriptions.first(where: { $0.name == option })?.kind,
                case .integer(let range) = kind, !range.contains(value)
            else { continue }
            throw ValidationError(
                "\(name) takes a whole number from \(range.lowerBound) to \(range.upperBound), not \(value)")
        }
        if let ratio, !(ratio > 0 && ratio <= 1) {
            throw ValidationError("--ratio takes a number above 0, at most 1, not \(ratio)")
        }
    }

    /// The options of `select`; `length` is what a scorer may want to know.
    var stage: StageRequest {
        StageRequest(
            "select",
            [
                ("sentences", sentences.map(String.init)), ("words", words.map(String.init)),
                ("characters", chars.map(String.init)), ("ratio", ratio.map { "\($0)" }),
            ])
    }
}
