import Foundation
import TestSupport
import Testing

/// `deedbox load` against `deedbox serve`.
struct LoadTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    private func load(_ server: RunningServer, _ arguments: String...) async throws -> Program.Outcome {
        let short = ["--seconds", "0.5", "--warm-up", "0", "--texts", "50", "--words", "20", "--json"]
        return try await program.run(["load", server.address] + short + arguments)
    }

    @Test(.timeLimit(.minutes(30)), arguments: ["classify", "oip", "oip-binary"])
    func aServerIsAskedInEachOfItsWords(_ words: String) async throws {
        let server = try await RunningServer(program)
        defer { server.kill() }
        let outcome = try await load(server, "--ask", words, "--rate", "40", "--max-failed", "0")
        #expect(outcome.status == 0, "\(outcome.errors) \(outcome.output)")
        let report = try #require(try outcome.objects.first)
        #expect((report["answered"] as? Int ?? 0) > 0 && report["failed"] as? Int == 0)
        let process = try #require(report["server"] as? [String: Any])
        #expect((process["memory_mb"] as? Double ?? 0) > 1)
    }

    @Test(.timeLimit(.minutes(30))) func aRampGrowsFromOneRateToTheOther() async throws {
        let server = try await RunningServer(program)
        defer { server.kill() }
        let outcome = try await load(server, "--ramp", "20:180", "--seconds", "2", "--max-failed", "0")
        #expect(outcome.status == 0, "\(outcome.errors) \(outcome.output)")
        let report = try #require(try outcome.objects.first)
        #expect(report["mode"] as? String == "ramp 20.0/s to 180.0/s" && report["failed"] as? Int == 0)
        // (20 + 180) / 2 a second for 2 s: a Poisson number with mean 200 and deviation 14, here within five of them.
        let requests = try #require(report["requests"] as? Int)
        #expect((130...270).contains(requests), "\(requests)")
        #expect(report["answered"] as? Int == requests - (report["refused"] as? Int ?? 0))
    }

    @Test(.timeLimit(.minutes(30))) func theVerdictIsKeptAsARun() async throws {
        let server = try await RunningServer(program)
        defer { server.kill() }
        let failing = try await load(server, "--connections", "2", "--max-p99-ms", "0.0001", "--record")
        #expect(failing.status == 1)
        #expect(try await load(server, "--connections", "2", "--max-failed", "0", "--record").status == 0)
        let runs = try await program.run("runs", "list", "--experiment", "load-tests", "--json").objects
        #expect(runs.count == 2)
        let tags = runs.compactMap { ($0["tags"] as? [String: String])?["verdict"] }
        #expect(tags == ["passed", "not passed"])
    }

    @Test(.timeLimit(.minutes(30))) func whatIsNoAddressIsRefused() async throws {
        let outcome = try await program.run("load", "nowhere")
        #expect(outcome.status == 2 && outcome.errors.contains("[invalid_address]"))
        #expect(try await program.run("load", "http://127.0.0.1:1", "--rate", "1", "--ramp", "1:2").status == 64)
    }
}
