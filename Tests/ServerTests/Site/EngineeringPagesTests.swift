import Documents
import Foundation
import Operations
import SQLiteStorage
import Server
import Testing
import Tracking

/// The pages about deployments, experiments and pipelines.
struct EngineeringPagesTests {
    private static let pipeline = """
        name: nightly
        description: <script>alert(1)</script>
        components:
          - {name: first, command: [/bin/true], inputs: [{name: word, type: String, value: apple}]}
          - {name: second, command: [/bin/true], after: [first]}
        pipeline_schedule: {cron: "0 2 * * *"}
        """
    private static let plan = """
        {"name": "shorter", "hypothesis": "<b>bold</b>", "minimum_samples": 20, "look": "sequential",
         "metrics": [{"name": "right", "test": "z", "role": "primary"}],
         "variants": [{"name": "a", "model": "m:1", "weight": 5000}, {"name": "b", "model": "m:2", "weight": 5000}]}
        """

    private let server: TestServer

    init() async throws {
        server = try TestServer()
        for byte in [UInt8(1), 2] {
            let attribution = Attribution(actor: "test", time: 1)
            let version = try await server.models.register(name: "m", data: [byte], runID: nil, by: attribution)
            if byte == 1 { try await server.models.setAlias("production", to: version, by: attribution) }
        }
    }

    @Test func aRolloutIsSteeredByForms() async throws {
        let begun = try await server.submit("/models/m/2/deploy", [:], from: "/models/m/2")
        let path = try #require(begun.header("Location"))
        #expect(try await server.get("/deployments").text.contains("href=\"\(path)\""))
        let silent = try await server.submit("\(path)/pause", ["reason": ""], from: path)
        #expect(silent.status == 422 && silent.text.contains("reason_missing"))
        #expect(try await server.submit("\(path)/pause", ["reason": "lunch"], from: path).status == 303)
        #expect(try await server.get(path).text.contains("\(path)/resume"))
        #expect(try await server.submit("\(path)/resume", ["reason": "back"], from: path).status == 303)
        #expect(try await server.submit("\(path)/promote", ["reason": "seen"], from: path).status == 303)
        let page = try await server.get(path).text
        #expect(page.contains("50%") && page.contains("promoted by hand: seen"))
        #expect(try await server.submit("\(path)/abort", ["reason": "enough"], from: path).status == 303)
        let over = try await server.get(path).text
        #expect(over.contains("aborted") && !over.contains("\(path)/pause"))
        #expect(try await server.get("/deployments/rollouts/none").status == 404)
        #expect(try await server.get("/deployments/incidents/none").status == 404)
    }

    @Test func anExperimentIsStartedAndStopped() async throws {
        #expect(try await server.post("/v1/experiments", json: Self.plan).status == 201)
        let list = try await server.get("/experiments").text
        #expect(list.contains("href=\"/experiments/shorter\"") && !list.contains("<b>bold"))
        let page = "/experiments/shorter"
        #expect(try await server.get(page).text.contains("\(page)/start"))
        #expect(try await server.submit("\(page)/start", [:], from: page).status == 303)
        #expect(try await server.get(page).text.contains("Let it run"))
        #expect(try await server.submit("\(page)/stop", ["reason": "seen"], from: page).status == 303)
        #expect(try await server.get(page).text.contains("Stopped: seen"))
    }

    @Test func aPipelineIsRunAndPaused() async throws {
        _ = try await server.pipelines.add(Self.pipeline, from: "nightly.yaml")
        let list = try await server.get("/pipelines").text
        #expect(list.contains("href=\"/pipelines/nightly\"") && !list.contains("<script>alert"))
        let page = "/pipelines/nightly"
        #expect(try await server.get(page).text.contains("<svg"))
        #expect(try await server.submit("\(page)/pause", [:], from: page).status == 303)
        #expect(try await server.get(page).text.contains("paused"))
        let begun = try await server.submit("\(page)/run", [:], from: page)
        let run = try #require(begun.header("Location"))
        #expect(try await server.get(run).text.contains("pending"))
        #expect(try await server.submit("\(run)/cancel", [:], from: run).status == 303)
        #expect(try await server.get(run).text.contains("canceled"))
        #expect(try await server.get("\(run)/logs/first").status == 404)
    }

    @Test(arguments: ["/models/m/2/promote", "/models/m/2/deploy", "/pipelines/nightly/run", "/experiments/x/stop"])
    func whoMayOnlyLookChangesNothing(_ path: String) async throws {
        let closed = try TestServer(configuration: ServerConfiguration(host: "0.0.0.0", port: 0))
        var random = SystemRandomNumberGenerator()
        let key = try await closed.keys.create(name: "Dana", role: .reviewer, using: &random).secret
        let cookie = try await closed.signIn(with: key)
        #expect(try await closed.submit(path, ["reason": "r"], headers: ["Cookie": cookie]).status == 403)
        #expect(try await closed.get("/models", headers: ["Cookie": cookie]).status == 200)
    }
}
