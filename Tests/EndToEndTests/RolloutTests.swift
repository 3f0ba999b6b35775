import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// Rollouts of the built program, with real requests.
struct RolloutTests {
    private let program: Program

    /// Version 1 of the model is the one that comes with the program; version 2 is trained.
    init() throws {
        program = try Program()
        try program.folder.write(PipelineSamples.text, as: "data.tsv")
        try program.folder.write(
            "classification: {model: letters}\nrollouts: {look_seconds: 1}\n",
            as: "deedbox.yaml"
        )
    }

    private func train() async throws {
        let trained = try await program.run("train", "--data", "data.tsv", "--name", "letters")
        #expect(trained.status == 0, "\(trained.errors)")
    }

    private func rollout() async throws -> [String: Any] {
        try #require(try await program.run("rollout", "list", "--json").objects.first)
    }

    /// Loads the server until the process is ended.
    private func load(_ server: RunningServer) throws -> Process {
        let arguments = ["--rate", "50", "--seconds", "3600", "--warm-up", "0", "--texts", "200", "--words", "20"]
        return try program.start(["load", server.address] + arguments)
    }

    /// The gate of each step passes only with requests that both versions have answered.
    @Test(.timeLimit(.minutes(30)))
    func aRolloutGoesOnWhereAKilledServerLeftIt() async throws {
        try await train()
        try program.folder.write(
            """
            steps: [{weight: 10, for: 2s}, {weight: 50, for: 2s}, {weight: 100}]
            gates: {errors: {margin: 20, minimum: 10}}
            """,
            as: "plan.yaml"
        )
        let first = try await RunningServer(program)
        let deployed = try await program.run("deploy", "letters:2", "--plan", "plan.yaml", "--json")
        #expect(deployed.status == 0, "\(deployed.errors)")
        first.kill()
        first.process.waitUntilExit()
        let left = try await rollout()
        #expect(left["state"] as? String == "running" && left["step"] as? Int == 1)

        let second = try await RunningServer(program)
        defer { second.kill() }
        let load = try load(second)
        defer { load.terminate() }
        var state = try await rollout()
        while state["state"] as? String == "running" { state = try await rollout() }
        #expect(state["state"] as? String == "completed", "\(state)")
        let models = try await program.run("models", "list", "--json").objects
        #expect(models.first { $0["version"] as? Int == 2 }?["aliases"] as? [String] == ["production"])
    }

    @Test(.timeLimit(.minutes(30)))
    func aRollbackUnderLoadFailsNoRequestAndIsSeenByAll() async throws {
        try await train()
        let server = try await RunningServer(program)
        defer { server.kill() }
        #expect(try await program.run("deploy", "letters:2").status == 0)
        var seen = try await versions(server)
        #expect(seen == [1, 2])
        async let report = program.run(
            ["load", server.address, "--rate", "50", "--seconds", "5", "--texts", "200", "--max-failed", "0", "--json"]
        )
        let back = try await program.run("rollback", "--because", "a test", "--json")
        #expect(back.status == 0, "\(back.errors)")
        #expect(try back.objects.first?["version"] as? Int == 1)
        seen = try await versions(server)
        #expect(seen == [1])
        let loaded = try await report
        #expect(loaded.status == 0, "\(loaded.output) \(loaded.errors)")
        #expect(try await rollout()["state"] as? String == "aborted")
    }

    /// The versions that answer two hundred different texts; a tenth for a newcomer is among them with certainty.
    private func versions(_ server: RunningServer) async throws -> Set<Int> {
        var versions: Set<Int> = []
        for number in 0..<200 {
            var request = URLRequest(url: try #require(URL(string: "\(server.address)/v1/classify")))
            request.httpMethod = "POST"
            request.setValue("application/json", forHTTPHeaderField: "Content-Type")
            request.httpBody = Data("{\"text\": \"landlord tenant premises \(number)\"}".utf8)
            let (data, _) = try await URLSession.shared.data(for: request)
            let answer = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
            versions.insert(try #require((answer["model"] as? [String: Any])?["version"] as? Int))
        }
        return versions
    }
}
