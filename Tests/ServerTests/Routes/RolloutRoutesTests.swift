import Foundation
import HTTPTypes
import Operations
import SQLiteStorage
import Serving
import Testing
import Tracking

struct RolloutRoutesTests {
    private let server: TestServer

    init() async throws {
        server = try TestServer()
        for byte in [UInt8(1), 2] {
            let attribution = Attribution(actor: "test", time: 1)
            let version = try await server.models.register(name: "m", data: [byte], runID: nil, by: attribution)
            if byte == 1 { try await server.models.setAlias("production", to: version, by: attribution) }
        }
    }

    private func deploy() async throws -> String {
        let answer = try await server.post("/v1/rollouts", json: #"{"model": "m", "version": 2}"#)
        #expect(answer.status == 202)
        let id = try #require(try answer.json()["id"]?.string)
        #expect(answer.headers[.location] == "/v1/rollouts/\(id)")
        return id
    }

    @Test func aRolloutIsBegunSeenAndSteered() async throws {
        let id = try await deploy()
        let rollout = try await server.get("/v1/rollouts/\(id)").json()
        #expect(rollout["state"]?.string == "running" && rollout["verdict"]?.string == "inconclusive")
        #expect(rollout["findings"]?.items.count == 6 && rollout["events"]?.items.count == 1)
        let endpoint = try await server.get("/v1/endpoints/m").json()
        #expect(endpoint["arms"]?.items.compactMap { $0["role"]?.string } == ["stable", "canary"])
        let reason = #"{"reason": "lunch"}"#
        #expect(try await server.post("/v1/rollouts/\(id)/pause", json: reason).json()["state"]?.string == "paused")
        #expect(try await server.post("/v1/rollouts/\(id)/pause", json: reason).code() == "rollout_paused")
        #expect(try await server.post("/v1/rollouts/\(id)/resume", json: reason).json()["state"]?.string == "running")
        let next = try await server.post("/v1/rollouts/\(id)/promote", json: reason).json()
        #expect(next["state"]?.string == "running" && next["step"]?.number == 2)
        let whole = try await server.post("/v1/rollouts/\(id)/promote", json: #"{"reason": "r", "full": true}"#)
        #expect(try whole.json()["state"]?.string == "completed")
        #expect(try await server.post("/v1/rollouts/\(id)/abort", json: reason).code() == "rollout_ended")
        let back = try await server.post("/v1/endpoints/m/rollback", json: reason).json()
        #expect(back["version"]?.number == 1)
    }

    @Test func pagesFollowEachOther() async throws {
        var ids: [String] = []
        for _ in 0..<3 {
            ids.append(try await deploy())
            _ = try await server.post("/v1/endpoints/m/rollback", json: #"{"reason": "r"}"#)
        }
        let first = try await server.get("/v1/rollouts?limit=2").json()
        #expect(first["rollouts"]?.items.compactMap { $0["id"]?.string } == [ids[2], ids[1]])
        let cursor = try #require(first["next_cursor"]?.string)
        let second = try await server.get("/v1/rollouts?limit=2&cursor=\(cursor)&endpoint=m").json()
        #expect(second["rollouts"]?.items.compactMap { $0["id"]?.string } == [ids[0]])
        #expect(second["next_cursor"] == nil)
    }

    @Test func whatIsNotThereOrNotAllowedIsRefused() async throws {
        #expect(try await server.get("/v1/rollouts/none").code() == "rollout_not_found")
        #expect(try await server.get("/v1/endpoints/none").code() == "endpoint_not_found")
        #expect(try await server.get("/v1/incidents/none").code() == "incident_not_found")
        let unknown = try await server.post("/v1/rollouts", json: #"{"model": "m", "version": 9}"#)
        #expect(try unknown.code() == "model_not_found")
        let same = try await server.post("/v1/rollouts", json: #"{"model": "m", "version": 1}"#)
        #expect(try same.code() == "invalid_rollout")
        let plan = try await server.post("/v1/rollouts", json: #"{"model": "m", "version": 2, "plan": "stages: []"}"#)
        #expect(try plan.code() == "invalid_plan")
        #expect(try await server.post("/v1/rollouts", json: "{}").code() == "invalid_body")
        let id = try await deploy()
        #expect(try await server.post("/v1/rollouts/\(id)/abort", json: "{}").code() == "invalid_body")
        let empty = try await server.post("/v1/rollouts/\(id)/abort", json: #"{"reason": ""}"#)
        #expect(try empty.code() == "reason_missing")
    }
}
