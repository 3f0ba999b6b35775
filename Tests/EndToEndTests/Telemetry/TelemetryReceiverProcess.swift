import Foundation
import TestSupport
import Testing

/// A receiver of OTLP that reads messages with OpenTelemetry's own classes, as a process of its own.
struct TelemetryReceiverProcess {
    private let server: ScriptServer

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    /// OpenTelemetry's classes are among what MLflow's client stands on.
    private static let python = folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".deps/mlflow/bin/python").path

    /// - Parameters:
    ///   - busy: So many messages are refused first.
    ///   - rejected: So many spans or points of each message are left out.
    init(_ program: Program, busy: Int = 0, rejected: Int = 0) async throws {
        try #require(
            FileManager.default.isExecutableFile(atPath: Self.python),
            "OpenTelemetry's classes are not installed. Run scripts/setup --for-tests."
        )
        server = try await ScriptServer(
            program,
            python: Self.python,
            script: Self.folder.appendingPathComponent("otlp_receiver.py"),
            arguments: ["\(busy)", "\(rejected)"]
        )
    }

    /// Such as `http://127.0.0.1:41234`.
    var address: String { server.address }

    func end() { server.end() }

    /// What it received of a kind so far: `span`, `metrics` or `busy`.
    func received(_ kind: String) throws -> [[String: Any]] {
        try server.printed(kind)
    }

    /// The same, once something of it is as wanted; the test's time limit bounds the waiting.
    func received(_ kind: String, until isThere: ([[String: Any]]) -> Bool) async throws -> [[String: Any]] {
        while true {
            let found = try received(kind)
            if isThere(found) { return found }
            await Task.yield()
        }
    }
}
