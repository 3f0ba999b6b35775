import Testing

struct MLflowRunTests {
    private let server: TestServer

    init() throws { server = try TestServer() }

    private func post(_ path: String, _ json: String) async throws -> JSON {
        let answer = try await server.post("/api/2.0/mlflow" + path, json: json)
        #expect(answer.status == 200, "\(answer.text)")
        return try answer.json()
    }

    private func start() async throws -> String {
        try #require(try await post("/runs/create", #"{"experiment_id": "0"}"#)["run"]?["info"]?["run_id"]?.string)
    }

    private func run(_ id: String) async throws -> JSON? {
        try await server.get("/api/2.0/mlflow/runs/get?run_id=\(id)").json()["run"]
    }

    @Test func aBatchIsKeptAsAWholeOrNotAtAll() async throws {
        let id = try await start()
        _ = try await post(
            "/runs/log-batch",
            #"{"run_id": "\#(id)", "metrics": [{"key": "f1", "value": 0.5, "timestamp": 5, "step": 1}], "#
                + #""params": [{"key": "c", "value": "1"}], "tags": [{"key": "t", "value": ""}]}"#
        )
        let bad = try await server.post(
            "/api/2.0/mlflow/runs/log-batch",
            json: #"{"run_id": "\#(id)", "metrics": [{"key": "f1", "value": 0.9, "timestamp": 6, "step": 2}], "#
                + #""params": [{"key": "c", "value": "2"}]}"#
        )
        #expect(bad.status == 400)
        let data = try await run(id)?["data"]
        #expect(data?["metrics"]?[0]?["value"]?.number == 0.5)
        #expect(data?["params"] == .array([.object(["key": .string("c"), "value": .string("1")])]))
        #expect(data?["tags"]?.items.contains(.object(["key": .string("t"), "value": .string("")])) == true)
    }

    /// Clients in Java write whole numbers as texts, and all of them what is no number.
    @Test func numbersAreReadAsProtocolBuffersWriteThem() async throws {
        let id = try await start()
        for (value, step) in [(#""NaN""#, "1"), (#""-Infinity""#, #""2""#), ("2", #""3""#)] {
            _ = try await post(
                "/runs/log-metric",
                #"{"run_uuid": "\#(id)", "key": "m", "value": \#(value), "timestamp": "17", "step": \#(step)}"#
            )
        }
        let history = try await server.get("/api/2.0/mlflow/metrics/get-history?run_uuid=\(id)&metric_key=m").json()
        let metrics = history["metrics"]?.items ?? []
        #expect(metrics.map { $0["value"] } == [.string("NaN"), .string("-Infinity"), .number(2)])
        #expect(metrics.map { $0["step"]?.number } == [1, 2, 3])
    }

    @Test func aPageLeadsToTheNext() async throws {
        for _ in 0..<5 { _ = try await start() }
        var (token, found): (String?, [String]) = (nil, [])
        repeat {
            let page = try await post(
                "/runs/search",
                #"{"experiment_ids": ["0"], "max_results": 2, "page_token": "\#(token ?? "")"}"#
            )
            found += page["runs"]?.items.compactMap { $0["info"]?["run_id"]?.string } ?? []
            token = page["next_page_token"]?.string
        } while token != nil
        #expect(found.count == 5 && Set(found).count == 5)
    }

    @Test func aSavedModelIsToldInItsRunsTag() async throws {
        let id = try await start()
        for path in ["a", "b"] {
            _ = try await post("/runs/log-model", #"{"run_id": "\#(id)", "model_json": "{\"path\": \"\#(path)\"}"}"#)
        }
        let tags = try await run(id)?["data"]?["tags"]?.items ?? []
        let history = tags.first { $0["key"]?.string == "mlflow.log-model.history" }
        #expect(history?["value"]?.string == #"[{"path":"a"},{"path":"b"}]"#)
    }
}
