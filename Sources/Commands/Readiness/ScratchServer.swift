import Documents
import Foundation
import FoundationNetworking
import LoadTesting
import Operations
import Tracking

/// A server of this program over a home of its own, in which one version is in production.
///
/// What is asked of it stands in no log that rollouts, experiments or drift are judged by; the home goes with it.
struct ScratchServer: Sendable {
    private static let warmUpSeconds = 1.0
    private static let loadSeconds = 4.0
    private static let connections = 32
    /// Texts of which no two are the same, so that none is answered from memory; more than are asked for in that time.
    private static let texts = 40_000
    private static let words = 120
    /// Longest wait for the server to listen, and for a page.
    private static let patience = 60.0

    let models: any ModelRegistry
    /// Where the home is made.
    let home: String
    /// As this process is configured.
    let environment: [String: String]
    let attribution: Attribution

    /// Puts a server with the version under load, as fast as it answers.
    func load(_ version: ModelVersion) async throws -> LoadCheck.Figures {
        try await serving(version) { address in
            let target = try LoadQuestion.classify.target(
                address,
                model: version.name,
                key: nil,
                texts: LoadTexts.texts(count: Self.texts, length: Self.words)
            )
            _ = try await LoadTest.run(Self.plan(Self.warmUpSeconds), on: target)
            let result = try await LoadTest.run(Self.plan(Self.loadSeconds), on: target)
            return LoadCheck.Figures(
                answersPerSecond: result.goodput,
                p99Milliseconds: result.answered.quantile(0.99) * 1000,
                lostShare: 1 - Double(result.answered.count) / Double(max(1, result.requests)),
                seconds: result.seconds
            )
        }
    }

    /// Asks a server with the version for pages; what it does not answer is missing.
    func visit(_ version: ModelVersion, _ paths: [String]) async throws -> [String: DashboardsCheck.Visit] {
        try await serving(version) { address in
            var visits: [String: DashboardsCheck.Visit] = [:]
            for path in paths {
                guard let url = URL(string: address + path) else { continue }
                let request = URLRequest(url: url, timeoutInterval: Self.patience)
                guard let (body, response) = try? await URLSession.shared.data(for: request) else { continue }
                let status = (response as? HTTPURLResponse)?.statusCode ?? 0
                visits[path] = DashboardsCheck.Visit(status: status, body: String(decoding: body, as: UTF8.self))
            }
            return visits
        }
    }

    private static func plan(_ seconds: Double) -> LoadPlan {
        LoadPlan(.closed, connections: connections, seconds: seconds, timeoutSeconds: patience)
    }

    private func serving<Value: Sendable>(
        _ version: ModelVersion,
        _ body: (_ address: String) async throws -> Value
    ) async throws -> Value {
        // Looks are carried out one at a time: what is there is of one whose program was killed.
        LeftoverProcesses(variable: marker).end()
        try? FileManager.default.removeItem(atPath: home)
        defer { try? FileManager.default.removeItem(atPath: home) }
        try await install(version, in: home)
        let (process, log) = try start(home, model: version.name)
        defer {
            process.terminate()
            process.waitUntilExit()
        }
        return try await body(try await Self.address(in: log.fileHandleForReading))
    }

    /// Stands in the environment of all processes that belong to it.
    private var marker: String { "DEEDBOX_READINESS_HOME=\(home)" }

    private func install(_ version: ModelVersion, in home: String) async throws {
        let storage = try Storage(home: home) { _ in }
        let bytes = try Data(contentsOf: URL(fileURLWithPath: try await models.file(of: version)))
        let copy = try await storage.models.register(
            name: version.name,
            data: Array(bytes),
            runID: nil,
            by: attribution
        )
        try await storage.models.setAlias(ModelReference.production, to: copy, by: attribution)
    }

    private func start(_ home: String, model: String) throws -> (Process, Pipe) {
        let (process, log) = (Process(), Pipe())
        var environment = environment
        environment["DEEDBOX_HOME"] = home
        environment["DEEDBOX_READINESS_HOME"] = home
        environment["DEEDBOX_CLASSIFICATION_MODEL"] = model
        environment["DEEDBOX_LOG_LEVEL"] = "error"
        // Nobody is told of a load that was made up; files named relative to where this process runs are not there, either.
        for own in ["DEEDBOX_ALERTS_RULES", "DEEDBOX_ROLLOUTS_PLAN"] { environment[own] = "" }
        process.environment = environment
        process.executableURL = URL(fileURLWithPath: NativeParts.executable)
        process.arguments = ["serve", "--host", "127.0.0.1", "--port", "0", "--set", "server.require_keys=auto"]
        process.currentDirectoryURL = URL(fileURLWithPath: home)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = log
        try process.run()
        return (process, log)
    }

    /// Where the server listens, by its own words.
    ///
    /// It says `Deedbox is at http://127.0.0.1:41234; Ctrl-C ends it.`
    private static func address(in log: FileHandle) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            // A thread of its own, for reading blocks; it ends with the server, at the latest.
            DispatchQueue.global().async {
                var text = ""
                while true {
                    let data = log.availableData
                    text += String(decoding: data, as: UTF8.self)
                    if let found = text.firstMatch(of: /http:\/\/127\.0\.0\.1:[0-9]+(?=;)/) {
                        // Whoever does not read on makes the server wait.
                        log.readabilityHandler = { handle in _ = handle.availableData }
                        return continuation.resume(returning: String(found.output))
                    }
                    guard !data.isEmpty, text.utf8.count < 1 << 20 else { break }
                }
                continuation.resume(
                    throwing: Failure(
                        code: "no_server",
                        message: "A server of its own did not start: \(text.suffix(500))"
                    )
                )
            }
        }
    }
}
