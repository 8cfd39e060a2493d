// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let tolmach = Target.Dependency.product(name: "Tolmach", package: "tolmach")

let package = Package(
    name: "Training",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "tolmach", path: "..")],
    targets: [
        .target(name: "TrainingArguments"),
        .executableTarget(
            name: "SegmentationTraining", dependencies: [tolmach, "TrainingArguments"]),
        .executableTarget(name: "GlossaryEvaluation"),
        .executableTarget(name: "InflectionTraining", dependencies: [tolmach, "TrainingArguments"]),
        .executableTarget(name: "DigestEvaluation", dependencies: [tolmach]),
        .executableTarget(name: "NamesTraining", dependencies: [tolmach, "TrainingArguments"]),
        .executableTarget(name: "SummaryTraining", dependencies: [tolmach, "TrainingArguments"]),
    ],
    swiftLanguageModes: [.v6]
)
