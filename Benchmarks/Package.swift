// swift-tools-version: 6.2
import PackageDescription

// Benchmarks drive the built program from outside, as its users do, and its peers beside it in the same run.
let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        // How right is what was read?
        .target(name: "Scoring", swiftSettings: [.treatAllWarnings(as: .error)]),
        .executableTarget(
            name: "Benchmarks",
            dependencies: ["Scoring", .product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: [.treatAllWarnings(as: .error)]
        ),
        .testTarget(
            name: "ScoringTests",
            dependencies: ["Scoring"],
            swiftSettings: [.treatAllWarnings(as: .error)]
        ),
    ]
)
