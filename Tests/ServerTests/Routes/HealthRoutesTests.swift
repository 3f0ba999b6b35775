import Testing

struct HealthRoutesTests {
    private let server: TestServer

    init() throws {
        server = try TestServer()
    }

    @Test func theProbesAnswer() async throws {
        #expect(try await server.get("/livez").json() == .object(["status": .string("alive")]))
        #expect(try await server.get("/readyz").json() == .object(["status": .string("ready")]))
    }

    @Test func metricsTellOfRequestsJobsAndPassages() async throws {
        try await server.add("lease")
        _ = try await server.get("/v1/documents?q=a")
        _ = try await server.get("/v1/documents/zzz")
        _ = try await server.get("/nowhere")
        let answer = try await server.get("/metrics")
        #expect(answer.header("Content-Type") == "text/plain; version=0.0.4; charset=utf-8")
        for line in [
            #"http_requests_total{method="GET",route="/v1/documents",status="2xx"} 1"#,
            #"http_requests_total{method="GET",route="/v1/documents/{id}",status="4xx"} 1"#,
            #"http_requests_total{method="GET",route="other",status="4xx"} 1"#,
            #"http_requests_total{method="POST",route="/v1/documents",status="2xx"} 1"#,
            #"http_request_duration_seconds_count{method="GET",route="/v1/documents"} 1"#,
            #"deedbox_jobs{state="queued"} 1"#,
            #"deedbox_passages{embedding="missing"} 0"#,
            "http_requests_in_flight 1",
        ] {
            #expect(answer.text.contains("\(line)\n"), "\(line)")
        }
    }
}
