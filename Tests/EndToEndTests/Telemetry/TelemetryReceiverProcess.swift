import Foundation
import TestSupport
import Testing

/// A receiver of OTLP that reads messages with OpenTelemetry's own classes, as a process of its own.
struct TelemetryReceiverProcess {
    let process: Process
    /// Such as `http://127.0.0.1:41234`.
    let address: String
    private let log: String

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    /// OpenTelemetry's classes are among what MLflow's client stands on.
    private static let python = folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".deps/mlflow/bin/python").path

    /// Starts it and waits until it listens; the test's time limit bounds the waiting.
    ///
    /// - Parameter busy: So many messages are refused first.
    init(_ program: Program, busy: Int = 0) async throws {
        try #require(
            FileManager.default.isExecutableFile(atPath: Self.python),
            "OpenTelemetry's classes are not installed. Run scripts/setup --for-tests."
        )
        log = program.folder.path + "/telemetry-\(UUID().uuidString).jsonl"
        try Data().write(to: URL(fileURLWithPath: log))
        process = Process()
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = [Self.folder.appendingPathComponent("otlp_receiver.py").path, "\(busy)"]
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: log))
        try process.run()
        var port: Int?
        while port == nil {
            port = try Self.read(log).first?["port"] as? Int
            await Task.yield()
        }
        address = "http://127.0.0.1:\(try #require(port))"
    }

    func end() { if process.isRunning { Glibc.kill(process.processIdentifier, SIGKILL) } }

    /// What it received of a kind so far: `span`, `metrics` or `busy`.
    func received(_ kind: String) throws -> [[String: Any]] {
        try Self.read(log).filter { $0["kind"] as? String == kind }
    }

    /// The same, once something of it is as wanted; the test's time limit bounds the waiting.
    func received(_ kind: String, until isThere: ([[String: Any]]) -> Bool) async throws -> [[String: Any]] {
        while true {
            let found = try received(kind)
            if isThere(found) { return found }
            await Task.yield()
        }
    }

    private static func read(_ path: String) throws -> [[String: Any]] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        // What stands behind the last line's end is not written in full yet.
        return try text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map { line in
            try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
        }
    }
}
