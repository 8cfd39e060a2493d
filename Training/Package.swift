// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let package = Package(
    name: "Training",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "tolmach", path: "..")],
    targets: [
        .executableTarget(
            name: "SegmentationTraining", dependencies: [.product(name: "Tolmach", package: "tolmach")]),
        .executableTarget(name: "GlossaryEvaluation"),
        .executableTarget(name: "InflectionTraining", dependencies: [.product(name: "Tolmach", package: "tolmach")]),
        .executableTarget(name: "DigestEvaluation", dependencies: [.product(name: "Tolmach", package: "tolmach")]),
        .executableTarget(name: "NamesTraining", dependencies: [.product(name: "Tolmach", package: "tolmach")]),
        .executableTarget(name: "SummaryTraining", dependencies: [.product(name: "Tolmach", package: "tolmach")]),
    ],
    swiftLanguageModes: [.v6]
)
