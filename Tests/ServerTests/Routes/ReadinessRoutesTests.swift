import Foundation
import Testing

struct ReadinessRoutesTests {
    private let server: TestServer

    init() async throws {
        server = try TestServer()
        try await server.installModel()
    }

    @Test func theChecklistIsCarriedOutAndItsLatestOutcomeTold() async throws {
        #expect(try await server.get("/v1/readiness/document-class").code() == "no_readiness_report")
        let run = try await server.post("/v1/readiness/document-class", json: "")
        #expect(run.status == 200)
        let outcome = try run.json()
        #expect(outcome["is_ready"] == .flag(false) && outcome["version"]?.number == 1)
        let items = try #require(outcome["items"]?.items)
        #expect(items.compactMap { $0["id"]?.string } == ["model_integrity", "retraining"])
        #expect(items.compactMap { $0["status"]?.string } == ["pass", "fail"])
        #expect(items[1]["remedy"]?.string?.contains("deedbox pipeline add") == true && items[0]["remedy"] == nil)
        let latest = try await server.get("/v1/readiness/document-class:1").json()
        #expect(latest["items"]?.items.count == 2 && latest["made_at"] == outcome["made_at"])
        #expect(try await server.get("/v1/readiness/document-class:2").code() == "no_readiness_report")
    }

    @Test func whatIsNoModelIsRefused() async throws {
        #expect(try await server.post("/v1/readiness/none", json: "").code() == "model_not_found")
        #expect(try await server.get("/v1/readiness/a%20b").code() == "model_not_found")
    }
}
