import HTTPTypes
import Testing

struct ABTestRoutesTests {
    private static let plan = """
        {"name": "shorter", "minimum_samples": 20, "look": "sequential", "metrics": [
            {"name": "right", "test": "z", "role": "primary"}],
         "variants": [{"name": "a", "model": "m:1", "weight": 5000}, {"name": "b", "model": "m:2", "weight": 5000}]}
        """

    private let server: TestServer

    init() throws {
        server = try TestServer()
    }

    private func begin() async throws {
        let created = try await server.post("/v1/experiments", json: Self.plan)
        #expect(created.status == 201 && created.headers[.location] == "/v1/experiments/shorter")
        #expect(try await server.post("/v1/experiments/shorter/start", json: "").status == 200)
    }

    @Test func anExperimentIsPlannedRunDecidedAndStopped() async throws {
        try await begin()
        var records: [String] = []
        for number in 0..<200 {
            let body = "{\"unit\": \"u\(number)\", \"slice\": \"scan\"}"
            let answer = try await server.post("/v1/experiments/shorter/assignments", json: body)
            let variant = try #require(try answer.json()["variant"]?.string)
            let isRight = variant == "b" || number % 3 == 0
            records.append("{\"unit\": \"u\(number)\", \"metric\": \"right\", \"value\": \(isRight ? 1 : 0)}")
        }
        let body = "{\"records\": [\(records.joined(separator: ","))]}"
        #expect(try await server.post("/v1/experiments/shorter/records", json: body).status == 204)
        let result = try await server.get("/v1/experiments/shorter/analysis").json()
        #expect(result["winner"]?.string == "b")
        #expect(result["recommendation"]?["action"]?.string == "ship")
        #expect(result["slices"]?[0]?["slice"]?.string == "scan")
        let stopped = try await server.post("/v1/experiments/shorter/stop", json: #"{"reason": "shown"}"#)
        #expect(try stopped.json()["state"]?.string == "stopped")
        let late = try await server.post("/v1/experiments/shorter/assignments", json: #"{"unit": "u1"}"#)
        #expect(late.status == 409)
        #expect(try await server.post("/v1/experiments/shorter/records", json: body).status == 204)
    }

    @Test func aUnitGetsTheSameVariantEachTime() async throws {
        try await begin()
        let answers = [
            try await server.post("/v1/experiments/shorter/assignments", json: #"{"unit": "tenant-1"}"#),
            try await server.post("/v1/experiments/shorter/assignments", json: #"{"unit": "tenant-1"}"#),
        ]
        // The bucket of this unit is 5575 of 10,000, and b takes the first half.
        #expect(try answers.map { try $0.json()["variant"]?.string } == ["a", "a"])
        #expect(try answers[0].json()["model"]?.string == "m:1")
    }

    @Test func listsArePaged() async throws {
        for name in ["x", "y", "z"] {
            let plan = Self.plan.replacing("shorter", with: name)
            #expect(try await server.post("/v1/experiments", json: plan).status == 201)
        }
        let page = try await server.get("/v1/experiments?limit=2").json()
        #expect(page["experiments"]?.items.compactMap { $0["name"]?.string } == ["z", "y"])
        let next = try #require(page["next_cursor"]?.string)
        let rest = try await server.get("/v1/experiments?limit=2&cursor=\(next)").json()
        #expect(rest["experiments"]?.items.compactMap { $0["name"]?.string } == ["x"])
        #expect(rest["next_cursor"] == nil)
    }

    @Test func whatIsNotThereOrNotAllowedIsRefusedByCode() async throws {
        try await begin()
        #expect(try await server.get("/v1/experiments/none").code() == "experiment_not_found")
        #expect(try await server.post("/v1/experiments", json: Self.plan).code() == "already_exists")
        let mistyped = Self.plan.replacing("minimum_samples", with: "minimum_sample")
        #expect(try await server.post("/v1/experiments", json: mistyped).code() == "invalid_body")
        let uneven = Self.plan.replacing("5000}]", with: "4000}]").replacing("shorter", with: "uneven")
        #expect(try await server.post("/v1/experiments", json: uneven).code() == "invalid_experiment")
        #expect(try await server.post("/v1/experiments/shorter/start", json: "").code() == "experiment_state")
        for record in [
            #"{"unit": "u", "metric": "other", "value": 1}"#, #"{"unit": "u", "metric": "right", "value": 0.5}"#,
            #"{"unit": "u"}"#, #"{"unit": "", "variant": "a"}"#, #"{"unit": "u", "variant": "c"}"#,
            #"{"unit": "u", "variant": "a", "metric": "right", "value": 1}"#,
        ] {
            let answer = try await server.post("/v1/experiments/shorter/records", json: "{\"records\": [\(record)]}")
            #expect(try answer.code() == "invalid_record", "\(record)")
        }
    }
}
