import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// The server, asked by MLflow's own client in Python.
struct MLflowClientTests {
    /// What the script says of one thing that it checked.
    private struct Check: Decodable {
        var check: String
        var passed: Bool
        var found: String
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let python = folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".deps/mlflow/bin/python").path

    let program: Program

    init() throws {
        program = try Program()
        try #require(
            FileManager.default.isExecutableFile(atPath: Self.python),
            "MLflow's client is not installed. Run scripts/setup --for-tests."
        )
    }

    @Test(.timeLimit(.minutes(30)))
    func whatPeopleAskOfMLflowIsAnswered() async throws {
        let server = try await RunningServer(program)
        defer { server.kill() }
        let output = try await client(asking: server.address)
        let checks = try output.split(separator: "\n").map { line in
            try JSONDecoder().decode(Check.self, from: Data(line.utf8))
        }
        for check in checks { #expect(check.passed, "\(check.check): \(check.found)") }
        #expect(checks.count >= 80)
        #expect(try await askedRoutes(of: server).count >= 45)
        try await checkCommands()
        let verdict = try await program.run("models", "verify")
        #expect(verdict.status == 0 && verdict.output.hasPrefix("intact"), "\(verdict.output)")
    }

    /// The commands tell of the same runs.
    private func checkCommands() async throws {
        let names = try await program.run("experiments", "--json").objects.compactMap { $0["name"] as? String }
        #expect(Set(names) == ["Default", "another", "leases"])
        let arguments = ["--experiment", "leases", "--order", "metrics.f1 DESC", "--top", "2", "--json"]
        let runs = try await program.run(["runs", "list", "--filter", "metrics.f1 > 0.1"] + arguments).objects
        #expect(runs.compactMap { $0["name"] as? String } == ["parent", "child 2"])
        let ids = runs.compactMap { $0["run_id"] as? String }
        let comparison = try await program.run(["runs", "compare", "--json"] + ids).objects.first
        let rows = try #require(comparison?["rows"] as? [[String: Any]])
        let learner = try #require(rows.first { $0["key"] as? String == "learner" })
        #expect((learner["values"] as? [Any])?.first as? String == "svm")
        #expect((learner["values"] as? [Any])?.last is NSNull)
        let lines = try await program.run(["runs", "compare", "--differences"] + ids).output.split(separator: "\n")
        #expect(lines.dropFirst().allSatisfy { $0.hasPrefix("*") } && lines.contains { $0.contains("learner") })
    }

    /// The calls of MLflow's interface that were answered well, as the server counts them.
    private func askedRoutes(of server: RunningServer) async throws -> Set<String> {
        let url = try #require(URL(string: "\(server.address)/metrics"))
        let text = String(decoding: try await URLSession.shared.data(from: url).0, as: UTF8.self)
        let counted = text.matches(of: /http_requests_total\{([^}]*)\} [1-9]/).map { String($0.output.1) }
        return Set(counted.filter { $0.contains("mlflow") && $0.contains("status=\"2xx\"") })
    }

    /// Runs the script to its end and returns what it printed.
    private func client(asking address: String) async throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Self.python)
        process.arguments = [Self.folder.appendingPathComponent("client_calls.py").path, address]
        process.currentDirectoryURL = URL(fileURLWithPath: program.folder.path)
        process.environment = ["HOME": program.folder.path, "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"]
        let outputPath = program.folder.path + "/client.out"
        let errorPath = program.folder.path + "/client.err"
        for path in [outputPath, errorPath] { try Data().write(to: URL(fileURLWithPath: path)) }
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: outputPath))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: errorPath))
        try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume(throwing: error) }
        }
        let errors = try String(contentsOfFile: errorPath, encoding: .utf8)
        #expect(process.terminationStatus == 0, "\(errors.suffix(2000))")
        return try String(contentsOfFile: outputPath, encoding: .utf8)
    }
}
