// swift-tools-version: 6.2
import PackageDescription

// The tree is the architecture: a target is a room that answers one question, listed here level by level, from the
// bottom up. Dependencies point down only. ARCHITECTURE.md says what each room knows and what it must not know.

// MARK: - Packages

let packages: [Package.Dependency] = [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.30.0"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0", traits: []),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
]

let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let grdbSQLite: Target.Dependency = .product(name: "GRDBSQLite", package: "GRDB.swift")
let httpTypes: Target.Dependency = .product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird: Target.Dependency = .product(name: "Hummingbird", package: "hummingbird")
let hummingbirdCore: Target.Dependency = .product(name: "HummingbirdCore", package: "hummingbird")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioEmbedded: Target.Dependency = .product(name: "NIOEmbedded", package: "swift-nio")
let nioHTTP1: Target.Dependency = .product(name: "NIOHTTP1", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let serviceLifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

// MARK: - Shapes of targets

let swiftSettings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    .treatAllWarnings(as: .error),
]

/// A Swift target of ours.
func room(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: swiftSettings)
}

/// The tests of the room of that name; they see the room itself and `TestSupport`.
func tests(of name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
    .testTarget(
        name: "\(name)Tests",
        dependencies: [.init(stringLiteral: name), "TestSupport"] + dependencies,
        resources: resources,
        swiftSettings: swiftSettings
    )
}

/// A Debian library, imported through the module map in `Sources/<name>`.
func system(_ name: String, pkgConfig: String? = nil, apt: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt])])
}

// MARK: - Targets

let house: [Target] = [
    // C libraries, each behind a module map or a table of functions found at run time.
    system("CCairo", pkgConfig: "cairo", apt: "libcairo2-dev"),
    system("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
    system("CGMime", pkgConfig: "gmime-3.0", apt: "libgmime-3.0-dev"),
    system("CLiblinear", apt: "liblinear-dev"),
    system("CMalloc", apt: "libc6-dev"),
    system("COCR", apt: "libtesseract-dev"),
    system("CXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
    system("CXXHash", pkgConfig: "libxxhash", apt: "libxxhash-dev"),
    system("CZip", pkgConfig: "libzip", apt: "libzip-dev"),
    system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    .target(name: "COpenVINO"),
    .target(name: "CPacking"),
    .target(name: "CPDFium"),
    .target(name: "CVectors"),
    .target(name: "CSandbox", linkerSettings: [.linkedLibrary("seccomp")]),

    // Level 0: values and pure functions; no package but swift-log and swift-crypto.
    room("Mathematics", [crypto]),  // What are the numbers?
    room("TextAnalysis"),  // What are the words?
    room("Documents"),  // What is a document?
    room("Tracking"),  // Which run made which model?
    room("Pipelines"),  // What runs next?
    room("Charts"),  // How is it drawn?

    // Level 1: siblings that never import one another.
    room(
        "Extraction",
        [
            "Documents", "Mathematics", "TextAnalysis", "COCR", "CPDFium", "CGMime", "CXML2", "CZip", "CSandbox",
            crypto, subprocess,
        ]
    ),
    room("Facts", ["Documents", "TextAnalysis"]),  // What does the text state?
    room("Search", ["Documents", "TextAnalysis", "Mathematics"]),  // Which passages answer?
    room("Learning", ["TextAnalysis", "Mathematics", "CLiblinear", "CVectors", crypto]),  // What is this text?
    room("Embeddings", ["TextAnalysis", "Mathematics", "COpenVINO"]),  // What does it mean?
    room("TextIndex", ["CPacking", "CXXHash"]),  // Which of a million texts hold these words?
    room("ABTesting", ["Mathematics"]),  // Which variant is better?
    room("Monitoring", ["Mathematics"]),  // Has anything changed?
    room("Serving", ["Documents", "Mathematics", "Tracking", crypto]),  // Which version answers?
    room("Delivery", ["CCurl", "CZlib"]),  // How does a message leave?
    room("LoadTesting", [nioCore, nioHTTP1, nioPosix]),  // How much does a server bear?
    room("Samples", ["Documents", "Mathematics", "CCairo", "COCR", "CZip"]),  // What could a portfolio look like?

    // Level 2: the verbs, and where things are kept.
    room(
        "Operations",
        [
            "ABTesting", "Delivery", "Documents", "Extraction", "Facts", "Learning", "Mathematics", "Monitoring",
            "Pipelines", "Search", "Serving", "Tracking", crypto, logging, subprocess, yams,
        ],
        resources: [
            .copy("Resources/DefaultModel"), .copy("Resources/LabellingRules"), .copy("Resources/Pipelines"),
        ]
    ),
    room(
        "SQLiteStorage",
        [
            "ABTesting", "CVectors", "Documents", "Mathematics", "Monitoring", "Pipelines", "Search", "Serving",
            "TextIndex", "Tracking", crypto, grdb, grdbSQLite,
        ]
    ),

    // Level 3: over HTTP. The website knows neither requests nor answers; the server carries its pages.
    room(
        "Website",
        [
            "ABTesting", "Charts", "Documents", "Learning", "Mathematics", "Monitoring", "Operations", "Pipelines",
            "Search", "Serving", "Tracking", mustache,
        ],
        resources: [.copy("Resources/templates"), .copy("Resources/assets")]
    ),
    room(
        "Server",
        [
            "ABTesting", "CZlib", "Delivery", "Documents", "Learning", "Monitoring", "Operations", "Pipelines",
            "Search",
            "Serving", "Tracking", "Website", crypto, httpTypes, hummingbird, hummingbirdCore, logging, nioCore,
            nioHTTP1, nioPosix, serviceLifecycle,
        ],
        resources: [.copy("Resources/openapi.json")]
    ),

    // Level 4: from a shell; the composition root, the only room that sees everything.
    room(
        "Commands",
        [
            "ABTesting", "CMalloc", "Delivery", "Documents", "Embeddings", "Extraction", "Facts", "Learning",
            "LoadTesting", "Mathematics", "Monitoring", "Operations", "Pipelines", "SQLiteStorage", "Samples", "Search",
            "Server", "Serving", "TextAnalysis", "Tracking", argumentParser, crypto, logging, serviceLifecycle, yams,
        ]
    ),

    // Level 5.
    .executableTarget(name: "deedbox", dependencies: ["Commands"], swiftSettings: swiftSettings),

    // Tests: one target a room, and the whole program driven from outside.
    .target(
        name: "TestSupport",
        dependencies: ["ABTesting", "Documents", "Mathematics", "Monitoring", "Search", "Serving", "Tracking"],
        path: "Tests/TestSupport",
        swiftSettings: swiftSettings
    ),
    tests(of: "Mathematics", resources: [.copy("Fixtures")]),
    tests(of: "TextAnalysis", ["Mathematics"]),
    tests(of: "Documents"),
    tests(of: "Tracking"),
    tests(of: "Charts"),
    tests(of: "Pipelines", resources: [.copy("Fixtures")]),
    tests(
        of: "Extraction",
        ["Documents", "Facts", "Mathematics", "TextAnalysis", "CGMime", "COCR", "CZip", "FaultyWorker"]
    ),
    .executableTarget(
        name: "FaultyWorker",
        dependencies: ["Documents", "Extraction"],
        path: "Tests/FaultyWorker",
        swiftSettings: swiftSettings
    ),
    tests(of: "Facts", ["Documents"]),
    tests(of: "Search", ["Documents", "Mathematics", "SQLiteStorage"]),
    tests(of: "TextIndex", ["Mathematics", "CPacking", "IndexDriver"], resources: [.copy("Fixtures")]),
    .executableTarget(
        name: "IndexDriver",
        dependencies: ["Search", "TextIndex"],
        path: "Tests/IndexDriver",
        swiftSettings: swiftSettings
    ),
    .executableTarget(
        name: "SearchDriver",
        dependencies: ["Documents", "Mathematics", "SQLiteStorage", "Search"],
        path: "Tests/SearchDriver",
        swiftSettings: swiftSettings
    ),
    tests(of: "Learning", ["Mathematics", crypto], resources: [.copy("Fixtures")]),
    tests(of: "Embeddings", ["Mathematics"], resources: [.copy("Fixtures")]),
    tests(of: "ABTesting", ["Mathematics"]),
    tests(of: "Monitoring", ["Mathematics"], resources: [.copy("Fixtures")]),
    tests(of: "Serving", ["Documents", "Mathematics", "Tracking"]),
    tests(of: "Delivery"),
    tests(of: "LoadTesting", ["Mathematics", nioCore, nioHTTP1, nioPosix]),
    tests(of: "Samples", ["Documents"]),
    tests(
        of: "SQLiteStorage",
        [
            "ABTesting", "Documents", "Mathematics", "Monitoring", "Pipelines", "Search", "Serving", "TextIndex",
            "Tracking", grdb,
        ]
    ),
    tests(
        of: "Operations",
        [
            "ABTesting", "Delivery", "Documents", "Embeddings", "Extraction", "FaultyWorker", "Learning",
            "Mathematics", "Monitoring", "Pipelines", "Search", "SQLiteStorage", "Serving", "Tracking", "deedbox",
            logging,
        ],
        resources: [.copy("Fixtures")]
    ),
    tests(of: "Website", ["Documents"]),
    tests(
        of: "Server",
        [
            "Documents", "Extraction", "Learning", "Mathematics", "Monitoring", "Operations", "Pipelines",
            "CZlib", "SQLiteStorage", "Search", "Serving", "Tracking", "deedbox", httpTypes, hummingbird, logging,
            nioCore, nioEmbedded, nioPosix, serviceLifecycle,
        ]
    ),
    tests(of: "Commands", ["Documents", "Operations"]),
    .testTarget(
        name: "EndToEndTests",
        dependencies: ["deedbox", "TestSupport"],
        exclude: [
            "Browser/browser.py", "Browser/check_harness.py", "Browser/check_site.py", "Browser/checks.py",
            "Browser/requirements.txt", "Browser/screenshots.py", "Browser/walk.py",
            "Alerts/receivers.py", "Alerts/requirements.txt", "Embeddings/embedding_server.py",
            "MLflow/client_calls.py", "MLflow/requirements.txt", "Kubeflow/check_pipeline.py",
            "Kubeflow/requirements.txt", "Telemetry/otlp_receiver.py", "Triton/client_calls.py",
            "Triton/requirements.txt",
        ],
        swiftSettings: swiftSettings
    ),
]

/// Not a part of the product or its tests, and built with other flags: see scripts/fuzz.
let fuzz: [Target] =
    Context.environment["FUZZ"] == nil
    ? []
    : [
        .executableTarget(
            name: "Fuzz",
            dependencies: ["Documents", "Extraction", "Facts", "Serving", "CZip"],
            path: "Tests/Fuzz",
            swiftSettings: swiftSettings
        )
    ]

// MARK: - One room at a time

/// Keeps the rooms named, their tests, and what both stand on.
///
/// `ROOM=Search swift test --scratch-path .build-search` builds and tests one room without server and database, in
/// seconds instead of minutes. Several rooms are separated by commas.
func closure(of roots: [String], in house: [Target]) -> [Target] {
    let byName = Dictionary(uniqueKeysWithValues: house.map { ($0.name, $0) })
    var kept: Set<String> = []
    var open = roots.flatMap { [$0, "\($0)Tests"] }
    while let name = open.popLast() {
        guard let target = byName[name], kept.insert(name).inserted else { continue }
        for dependency in target.dependencies {
            switch dependency {
            case .byNameItem(let name, _), .targetItem(let name, _): open.append(name)
            default: break
            }
        }
    }
    return house.filter { kept.contains($0.name) }
}

let targets =
    Context.environment["ROOM"].map { closure(of: $0.split(separator: ",").map(String.init), in: house + fuzz) }
    ?? house

let usedPackages: Set<String> = Set(
    targets.flatMap(\.dependencies).compactMap { dependency in
        if case .productItem(_, let package, _, _) = dependency { package?.lowercased() } else { nil }
    }
)

/// A package's name as products refer to it: the last component of its address.
func name(of package: Package.Dependency) -> String {
    guard case .sourceControl(_, let location, _) = package.kind else { return "" }
    return location.split(separator: "/").last.map { $0.lowercased() } ?? ""
}

let package = Package(
    name: "deedbox",
    products: targets.contains { $0.name == "deedbox" } ? [.executable(name: "deedbox", targets: ["deedbox"])] : [],
    dependencies: packages.filter { usedPackages.contains(name(of: $0)) },
    targets: targets
)
