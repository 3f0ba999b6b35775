import Foundation
import TestSupport
import Testing

/// The whole cycle by a server: data comes, it is learned, judged, registered and rolled out; bad data is stopped.
struct PipelineCycleTests {
    private static let anyClass = "- {name: classes, type: String, value: any}"

    private static let load = [
        "--rate", "50", "--seconds", "3600", "--warm-up", "0", "--texts", "200", "--words", "20",
    ]

    private let program: Program
    private let data: String

    init() async throws {
        program = try Program()
        data = program.folder.path + "/in"
        try program.folder.write("What arrives here is learned.\n", as: "in/README")
        try program.folder.write(
            """
            classification: {model: letters}
            pipelines: {look_seconds: 1}
            rollouts: {look_seconds: 1, after_release: always, plan: plan.yaml}

            """,
            as: "deedbox.yaml"
        )
        try program.folder.write(
            "steps: [{weight: 50, for: 2s}, {weight: 100}]\ngates: {errors: {margin: 20, minimum: 10}}\n",
            as: "plan.yaml"
        )
        let example = try await program.run("pipeline", "example").output
        let definition = example.replacing("value: auto}", with: "value: '{budget: 2}'}")
            .replacing("type: String, value: \"store:\"}", with: "type: String, value: \"\(data)/data.tsv\"}")
            .replacing("data_source: \"store:\", quiet: 5m", with: "data_source: \"\(data)\", quiet: 1s")
            .replacing("# - {name: minimum_samples, type: String, value: \"10\"}", with: Self.anyClass)
        try program.folder.write(definition, as: "p.yaml")
    }

    @Test(.timeLimit(.minutes(30)))
    func dataThatComesIsLearnedAndRolledOutAndBadDataIsStopped() async throws {
        let added = try await program.run("pipeline", "add", "p.yaml")
        #expect(added.status == 0, "\(added.errors)")
        let server = try await RunningServer(program)
        defer { server.kill() }
        let load = try program.start(["load", server.address] + Self.load)
        defer { load.terminate() }

        try program.folder.write(PipelineSamples.text, as: "in/data.tsv")
        let good = try await endOfRun(1)
        #expect(good["state"] as? String == "succeeded", "\(good)")
        #expect((good["trigger"] as? [String: Any])?["kind"] as? String == "data_change")
        let evaluated = try #require((good["steps"] as? [[String: Any]])?.last)
        let outputs = try #require(evaluated["outputs"] as? [String: [String: Any]])
        #expect(outputs["decision"]?["text"] as? String == "passed")
        try await expectRollout()

        // Each line twice, with another class.
        let lines = PipelineSamples.text.split(separator: "\n")
        let wrong = lines.map { "addendum\t\($0.split(separator: "\t")[1])" }
        try program.folder.write((lines.map(String.init) + wrong).joined(separator: "\n"), as: "in/data.tsv")
        let bad = try await endOfRun(2)
        #expect(bad["state"] as? String == "failed", "\(bad)")
        #expect((bad["failure"] as? String)?.contains("The data is refused") == true)
        let states = (bad["steps"] as? [[String: Any]])?.map { $0["state"] as? String }
        #expect(states == ["failed", "skipped", "skipped", "skipped"])
        #expect(try await program.run("models", "list", "letters", "--json").objects.count == 2)
        #expect(try await program.run("models", "verify").status == 0)
    }

    /// The gate began a rollout of the version, which traffic lets through; the ledger tells its weights.
    private func expectRollout() async throws {
        var rollout: [String: Any] = [:]
        repeat {
            rollout = try await program.run("rollout", "list", "--json").objects.first ?? [:]
        } while rollout["state"] as? String ?? "running" == "running"
        #expect(rollout["state"] as? String == "completed", "\(rollout)")
        let models = try await program.run("models", "list", "--json").objects
        let aliases = try #require(models.first { $0["version"] as? Int == 2 }?["aliases"] as? [String])
        #expect(Set(aliases) == ["challenger", "production"])
        let history = try await program.run("models", "history", "letters", "--json").objects
        let split = try #require(history.first { $0["kind"] as? String == "traffic_set" })
        let second = Date(timeIntervalSince1970: try #require(split["time_ms"] as? Double) / 1000).formatted(.iso8601)
        let served = try await program.run("models", "history", "letters", "--at", second, "--json").objects.first
        let traffic = try #require((served?["traffic"] as? [String: String])?["letters"])
        #expect(traffic.contains("1 stable 50 %, 2 canary 50 %"), "\(traffic)")
        #expect((served?["aliases"] as? [String: Int])?["production"] == 1)
    }

    /// The latest run, once there are so many and it is over.
    private func endOfRun(_ count: Int) async throws -> [String: Any] {
        while true {
            let runs = try await program.run("pipeline", "list", "--runs", "--json").objects
            if runs.count == count, let id = runs.first?["run_id"] as? String,
                !["pending", "running"].contains(runs.first?["state"] as? String ?? "")
            {
                return try #require(try await program.run("pipeline", "show", id, "--json").objects.first)
            }
        }
    }
}
