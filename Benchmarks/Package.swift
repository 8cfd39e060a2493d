// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

let package = Package(
    name: "Benchmarks",
    platforms: [.macOS(.v15)],
    dependencies: [.package(name: "tolmach", path: "..")],
    targets: [
        .executableTarget(name: "PipelineBenchmark", dependencies: [.product(name: "Tolmach", package: "tolmach")]),
        .executableTarget(name: "SearchBenchmark", dependencies: [.product(name: "Tolmach", package: "tolmach")]),
        .executableTarget(name: "SummaryBenchmark", dependencies: [.product(name: "Tolmach", package: "tolmach")]),
        .executableTarget(name: "SegmentationBenchmark", dependencies: [.product(name: "Tolmach", package: "tolmach")]),
    ],
    swiftLanguageModes: [.v6]
)
