import Foundation
import Monitoring
import Testing

struct DriftRoutesTests {
    private let server: TestServer

    init() async throws {
        server = try TestServer()
        try await server.installModel()
    }

    @Test func looksAreKeptAndTold() async throws {
        #expect(try await server.get("/v1/drift/document-class").code() == "no_drift_look")
        #expect(try await server.post("/v1/drift/document-class", json: "").code() == "no_reference")
        #expect(try await !server.get("/monitoring").text.contains("Features that moved"))
        try await server.lookAtDrift()
        let page = try await server.get("/monitoring").text
        let ranks = page.matches(of: /<th scope="row">([^<]+)<\/th><td><meter/).map { String($0.1) }
        #expect(ranks.first == "Word count" && page.contains("version 1, held against document-class:1"))
        let told = try await server.get("/v1/drift/document-class").json()
        #expect(told["latest"]?["reference"]?.string == "document-class:1")
        #expect(told["latest"]?["is_drifting"] == .flag(true))
        // Of words alone, for the predictions are the same.
        #expect(told["latest"]?["features"]?[0]?["feature"]?.string == "word_count")
        #expect(try #require(told["feature_drift_score"]?.number) > 0.1)
        try await server.lookAtDrift()
        let again = try await server.get("/v1/drift/document-class?version=1").json()
        #expect(again["earlier"]?.items.count == 1)
        #expect(try await server.get("/v1/drift/document-class?version=2").code() == "no_drift_look")
        #expect(try await server.post("/v1/drift/other", json: "").code() == "model_not_found")
    }
}
