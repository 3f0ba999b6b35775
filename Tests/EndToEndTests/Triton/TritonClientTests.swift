import Foundation
import TestSupport
import Testing

/// The server, asked by Triton's own client in Python.
struct TritonClientTests {
    /// What the script says of one thing that it checked.
    private struct Check: Decodable {
        var check: String
        var passed: Bool
        var found: String
    }

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    private static let python = folder.deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".deps/triton/bin/python").path

    let program: Program

    init() throws {
        program = try Program()
        try #require(
            FileManager.default.isExecutableFile(atPath: Self.python),
            "Triton's client is not installed. Run scripts/setup --for-tests."
        )
    }

    @Test(.timeLimit(.minutes(30)))
    func whatPeopleAskOfTritonIsAnswered() async throws {
        for number in 1...2 { try await train("spare", number) }
        let promoted = try await program.run("models", "promote", "spare:1")
        try #require(promoted.status == 0, "\(promoted.errors)")
        let server = try await RunningServer(program)
        defer { server.kill() }
        let run = try await program.run(
            [Self.folder.appendingPathComponent("client_calls.py").path, server.address],
            executable: Self.python,
            environment: ["HOME": program.folder.path, "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"]
        )
        #expect(run.status == 0, "\(run.errors.suffix(2_000))")
        let checks = try run.output.split(separator: "\n").map { line in
            try JSONDecoder().decode(Check.self, from: Data(line.utf8))
        }
        for check in checks { #expect(check.passed, "\(check.check): \(check.found)") }
        #expect(checks.count == 49)
    }

    private func train(_ name: String, _ number: Int) async throws {
        let lines = (0..<40).map { index in
            index.isMultiple(of: 2)
                ? "lease\tlease agreement landlord tenant premises \(number) \(index)"
                : "cam_statement\tcommon area maintenance share \(number) \(index)"
        }
        let path = "\(program.folder.path)/\(name)-\(number).tsv"
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        let run = try await program.run("train", "--data", path, "--name", name)
        try #require(run.status == 0, "\(run.errors)")
    }
}
