// swift-tools-version: 6.1
// SPDX-License-Identifier: Apache-2.0
import PackageDescription

/// The modules of tolmach, from the C doors up. An arrow may only point down this list: `ModuleArrowTests` holds it to that.
let package = Package(
    name: "tolmach",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "Tolmach", targets: ["Tolmach"]),
        .executable(name: "tolmach", targets: ["TolmachCLI"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Doors: one C library each, headers of our own names, no foreign header in them.
        .target(
            name: "CICU",
            linkerSettings: [.linkedLibrary("icuuc"), .linkedLibrary("icui18n"), .linkedLibrary("icudata")]),
        .target(name: "CText", linkerSettings: [.linkedLibrary("stemmer"), .linkedLibrary("cld2")]),
        .systemLibrary(
            name: "LibXML2Flags", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
        .target(name: "CXML", dependencies: ["LibXML2Flags"]),
        .target(name: "CSystem"),
        .target(name: "CTolmachData", exclude: ["languages", "cc-by-sa", "cc-by"]),

        .target(name: "TolmachICU", dependencies: ["CICU"]),
        .target(name: "TolmachWords", dependencies: ["TolmachICU", "CText"]),
        .target(name: "TolmachCore"),
        .target(name: "TolmachXML", dependencies: ["TolmachCore", "CXML"]),

        .target(
            name: "TolmachSegmentation",
            dependencies: ["TolmachCore", "TolmachICU", "TolmachWords", "TolmachXML", "CTolmachData"]),
        .target(
            name: "TolmachSummarization", dependencies: ["TolmachCore", "TolmachICU", "TolmachWords", "CTolmachData"]),
        .target(
            name: "TolmachGlossary",
            dependencies: ["TolmachCore", "TolmachICU", "TolmachWords", "TolmachXML", "CTolmachData"]),
        .target(name: "TolmachFormats", dependencies: ["TolmachCore", "TolmachICU", "TolmachWords"]),
        .target(name: "TolmachDigest", dependencies: ["TolmachCore", "TolmachICU", "TolmachWords"]),
        .target(
            name: "TolmachPipeline",
            dependencies: [
                "TolmachCore", "TolmachICU", "TolmachSegmentation", "TolmachSummarization", "TolmachGlossary",
                "TolmachFormats", .product(name: "Yams", package: "Yams"),
            ]),
        .target(name: "Tolmach", dependencies: ["TolmachPipeline", "TolmachDigest"]),
        .executableTarget(
            name: "TolmachCLI",
            dependencies: ["Tolmach", "CSystem", .product(name: "ArgumentParser", package: "swift-argument-parser")]),

        .executableTarget(name: "LibraryExample", dependencies: ["Tolmach"], path: "Examples/library"),

        .executableTarget(
            name: "TolmachFuzz", dependencies: ["Tolmach", "TolmachXML"], path: "Fuzz", exclude: ["README.md"]),

        .target(name: "TolmachTestSupport", dependencies: ["TolmachCore"], path: "Tests/TolmachTestSupport"),
        .testTarget(name: "TolmachCoreTests", dependencies: ["TolmachCore", "TolmachTestSupport", "TolmachICU"]),
        .testTarget(name: "TolmachICUTests", dependencies: ["TolmachICU", "TolmachTestSupport"]),
        .testTarget(name: "TolmachWordsTests", dependencies: ["TolmachWords", "TolmachTestSupport"]),
        .testTarget(
            name: "TolmachSegmentationTests",
            dependencies: ["TolmachSegmentation", "TolmachTestSupport", "TolmachCore", "TolmachICU"]),
        .testTarget(
            name: "TolmachSummarizationTests",
            dependencies: ["TolmachSummarization", "TolmachTestSupport", "TolmachCore", "TolmachICU"]),
        .testTarget(
            name: "TolmachDigestTests",
            dependencies: ["TolmachDigest", "Tolmach", "TolmachTestSupport", "TolmachCore"],
            exclude: ["unrelated.txt"]),
        .testTarget(
            name: "TolmachGlossaryTests",
            dependencies: [
                "TolmachGlossary", "TolmachTestSupport", "TolmachCore", "TolmachICU", "TolmachSegmentation",
                "TolmachXML",
            ]),
        .testTarget(
            name: "TolmachFormatsTests",
            dependencies: ["TolmachFormats", "TolmachTestSupport", "TolmachCore", "TolmachICU", "TolmachXML"]),
        .testTarget(
            name: "TolmachPipelineTests",
            dependencies: ["TolmachPipeline", "TolmachTestSupport", "Tolmach", "TolmachXML"]),
        .testTarget(
            name: "TolmachCLITests",
            dependencies: [
                "TolmachCLI", "TolmachTestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ]),
    ],
    swiftLanguageModes: [.v6],
    cxxLanguageStandard: .cxx17
)
