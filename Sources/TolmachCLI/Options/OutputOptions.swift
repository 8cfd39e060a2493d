// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Tolmach

/// Where result files go.
struct OutputOptions: ParsableArguments {
    @Option(
        name: [.customShort("o"), .customLong("output")],
        help: ArgumentHelp("The folder for the results, one file a document.", valueName: "dir"), completion: .directory
    )
    var folder: String?

    func validate() throws {
        if folder == "" { throw ValidationError("-o takes a folder; '.' is the one you are in") }
    }
}
