import HTTPTypes
import Operations
import Pipelines
import Testing

struct PipelineRoutesTests {
    private static let definition = """
        name: nightly
        components: [{name: tell, command: [/bin/true], inputs: [{name: word, type: String, value: apple}]}]
        pipeline_schedule: {cron: "0 2 * * *"}
        """

    private let server: TestServer

    init() async throws {
        server = try TestServer()
        _ = try await server.pipelines.add(Self.definition, from: "nightly.yaml")
    }

    @Test func pipelinesAndTheirSchedulesAreListed() async throws {
        let list = try await server.get("/v1/pipelines").json()
        #expect(list["pipelines"]?.items.compactMap { $0["name"]?.string } == ["nightly"])
        #expect(try await server.get("/v1/pipelines/nightly").json()["definition"]?.string == Self.definition)
        let paused = try await server.post("/v1/schedules/nightly/pause", json: "")
        #expect(paused.status == 200)
        let schedule = try await server.get("/v1/schedules").json()["schedules"]?[0]
        #expect(schedule?["next"]?.items.count == 10)
        // The server's clock stands at 2023-11-14T22:13:20Z.
        #expect(schedule?["next"]?[0]?.string == "2023-11-15T02:00:00.000Z")
    }

    @Test func aRunIsStartedSeenCanceledAndResumed() async throws {
        let answer = try await server.post("/v1/pipelines/nightly/runs", json: #"{"parameters": {"word": "pear"}}"#)
        #expect(answer.status == 202)
        let id = try #require(try answer.json()["id"]?.string)
        #expect(answer.headers[.location] == "/v1/pipeline-runs/\(id)")
        let run = try await server.get("/v1/pipeline-runs/\(id)").json()
        #expect(run["state"]?.string == "pending" && run["parameters"]?["word"]?.string == "pear")
        #expect(run["trigger"]?["kind"]?.string == "http")
        #expect(try await server.get("/v1/pipeline-runs?pipeline=nightly").json()["runs"]?.items.count == 1)
        let canceled = try await server.post("/v1/pipeline-runs/\(id)/cancel", json: "")
        #expect(try canceled.json()["state"]?.string == "canceled")
        #expect(try await server.post("/v1/pipeline-runs/\(id)/cancel", json: "").code() == "run_ended")
        let resumed = try await server.post("/v1/pipeline-runs/\(id)/resume", json: "")
        #expect(resumed.status == 202)
        #expect(try await server.get("/v1/pipeline-runs/\(id)/logs/tell").code() == "step_not_found")
    }

    @Test func whatIsNotThereOrNotAllowedIsRefused() async throws {
        #expect(try await server.get("/v1/pipelines/none").code() == "pipeline_not_found")
        #expect(try await server.get("/v1/pipeline-runs/none").code() == "run_not_found")
        #expect(try await server.post("/v1/schedules/none/pause", json: "").status == 404)
        let unknown = try await server.post("/v1/pipelines/nightly/runs", json: #"{"parameters": {"colour": "red"}}"#)
        #expect(try unknown.code() == "invalid_parameter")
        let broken = try await server.post("/v1/pipelines/nightly/runs", json: #"{"parameters": 3}"#)
        #expect(broken.status == 422)
    }
}
