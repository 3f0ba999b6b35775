import HTTPTypes
import Testing

struct AlertRoutesTests {
    private let server: TestServer

    init() throws {
        server = try TestServer()
    }

    @Test func anAlertIsSeenAndAcknowledgedOnce() async throws {
        try await server.breach(1)
        let alert = try #require(try await server.get("/v1/alerts?state=firing").json()["alerts"]?[0])
        #expect(alert["rule"]?.string == "accuracy-low" && alert["labels"]?["version"]?.string == "1")
        #expect(alert["high"]?.number == 0.6 && alert["fired_at"]?.string == "2023-11-14T22:13:20Z")
        let id = try #require(alert["id"]?.string)
        let path = "/v1/alerts/\(id)/acknowledge"
        let headers = ["Idempotency-Key": "k"]
        for _ in 0..<2 {
            let answer = try await server.post(path, json: #"{"reason": "mine"}"#, headers: headers)
            #expect(try answer.json()["acknowledged_by"]?.string == "local")
        }
        #expect(try await server.post(path, json: #"{"reason": "mine"}"#).code() == "alert_not_firing")
        let shown = try await server.get("/v1/alerts/\(id)").json()
        #expect(shown["events"]?.items.map { $0["actor"]?.string } == ["monitor", "local"])
        let rules = try await server.get("/v1/alert-rules").json()["rules"]?.items ?? []
        #expect(rules.map { $0["state"]?.string } == ["firing", "inactive", "inactive"])
        let told = try await server.get("/v1/alert-notifications?state=waiting").json()["notifications"]
        #expect(told?[0]?["messages"]?[0]?.string == "firing accuracy-low of m:1")
    }

    @Test func pagesFollowEachOther() async throws {
        try await server.breach(3)
        let first = try await server.get("/v1/alerts?limit=2").json()
        let cursor = try #require(first["next_cursor"]?.string)
        let second = try await server.get("/v1/alerts?limit=2&cursor=\(cursor)").json()
        let versions = (first["alerts"]?.items ?? []) + (second["alerts"]?.items ?? [])
        #expect(versions.map { $0["labels"]?["version"]?.string } == ["3", "2", "1"])
        #expect(second["next_cursor"] == nil)
    }

    @Test func silencesAreMadeListedAndEnded() async throws {
        try await server.breach(1)
        let body = #"{"matchers": {"alertname": "accuracy-*"}, "seconds": 3600, "reason": "known"}"#
        let made = try await server.post("/v1/silences", json: body)
        #expect(made.status == 201)
        #expect(try made.json()["ends_at"]?.string == "2023-11-14T23:13:20Z")
        let id = try #require(try made.json()["id"]?.string)
        #expect(try await server.get("/v1/alerts").json()["alerts"]?[0]?["is_silenced"] == .flag(true))
        #expect(try await server.send(.delete, "/v1/silences/\(id)").status == 204)
        #expect(try await server.send(.delete, "/v1/silences/\(id)").code() == "silence_not_found")
        #expect(try await server.get("/v1/silences").json()["silences"]?.items.isEmpty == true)
        #expect(try await server.get("/v1/silences?all=true").json()["silences"]?.items.count == 1)
    }

    @Test(arguments: [
        (#"{"matchers": {}, "seconds": 60, "reason": "r"}"#, "invalid_silence"),
        (#"{"matchers": {"a": "b"}, "seconds": 0, "reason": "r"}"#, "invalid_silence"),
        (#"{"matchers": {"a": "b"}, "seconds": 1e9, "reason": "r"}"#, "invalid_silence"),
        (#"{"matchers": {"a": "b"}, "seconds": 60, "reason": ""}"#, "reason_missing"),
        (#"{"matchers": {"a": "b"}, "reason": "r"}"#, "invalid_body"),
    ])
    func whatIsNoSilenceIsRefused(_ body: String, _ code: String) async throws {
        #expect(try await server.post("/v1/silences", json: body).code() == code)
    }

    @Test func whatIsNotThereIsNotFound() async throws {
        #expect(try await server.get("/v1/alerts/none").code() == "alert_not_found")
        #expect(
            try await server.post("/v1/alerts/none/acknowledge", json: #"{"reason": "r"}"#).code() == "alert_not_found"
        )
        #expect(try await server.get("/v1/alerts?state=odd").code() == "invalid_parameter")
    }

    @Test func metricsTellOfAlerts() async throws {
        try await server.breach(2)
        let text = try await server.get("/metrics").text
        #expect(text.contains("deedbox_alerts_firing{rule=\"accuracy-low\",severity=\"critical\"} 2\n"))
        #expect(text.contains("deedbox_alert_notifications{state=\"waiting\"} 1\n"))
    }
}
