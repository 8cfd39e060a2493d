// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

extension GlossaryCommand {
    struct ConvertCommand: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "convert",
            abstract: "Write a term base in another format.",
            discussion: """
                What the format has no place for is told in warnings. A TBX that is written as TBX loses nothing.

                EXAMPLES
                  tolmach glossary convert client.tbx -o client.csv
                  tolmach glossary convert desk.csv -o desk.tbx --style dct
                  tolmach glossary convert desk.csv --source en --target uk -o glossary.txt
                  tolmach glossary convert words.tsv --source de --target pl --to-format jsonl
                """)

        @Argument(help: "The term base; '-': standard input.", completion: .file())
        var file: String

        @OptionGroup var reading: GlossaryReadingOptions
        @OptionGroup var writing: GlossaryWritingOptions

        func run() throws {
            let base = try reading.read(file)
            try writing.write(base, try reading.options(), reading: [file], fallback: nil)
        }
    }
}
