// swift-tools-version: 6.2
import PackageDescription

// Benchmarks drive the built program from outside, as its users do, and its peers beside it in the same run.
let package = Package(
    name: "benchmarks",
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
    ],
    targets: [
        .executableTarget(
            name: "Benchmarks",
            dependencies: [.product(name: "ArgumentParser", package: "swift-argument-parser")],
            swiftSettings: [.treatAllWarnings(as: .error)]
        )
    ]
)
