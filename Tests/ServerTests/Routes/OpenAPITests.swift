import Foundation
import Operations
import Server
import Testing

struct OpenAPITests {
    private let server: TestServer
    private let description: JSON

    init() async throws {
        server = try TestServer()
        description = try await server.get("/openapi.json").json()
    }

    /// Pages are for people, MLflow's interface is described by MLflow, and that under `/v2` by the Open Inference Protocol;
    /// all the rest is described.
    private var describedRoutes: Set<String> {
        let own = /[A-Z]+ \/(v1\/.*|livez|readyz|metrics|openapi\.json)/
        return Set(server.server.routeNames.filter { $0.wholeMatch(of: own) != nil })
    }

    private var operations: [(name: String, operation: JSON)] {
        guard case .object(let paths) = description["paths"] else { return [] }
        return paths.flatMap { path, item in
            item.keys.compactMap { method in item[method].map { ("\(method.uppercased()) \(path)", $0) } }
        }
    }

    @Test func everyRouteIsDescribedAndEveryDescriptionIsARoute() {
        #expect(Set(operations.map(\.name)) == describedRoutes)
        #expect(operations.count == 79)
    }

    @Test func everyParameterOfAnAddressIsDescribed() {
        for (name, operation) in operations {
            let inPath = name.matches(of: /\{([a-z]+)\}/).map { String($0.output.1) }
            let described = operation["parameters"]?.items.filter { $0["in"]?.string == "path" }
                .compactMap { $0["name"]?.string }
            #expect(Set(inPath) == Set(described ?? []), "\(name)")
        }
    }

    @Test func operationsHaveNamesOfTheirOwn() {
        let ids = operations.compactMap { $0.operation["operationId"]?.string }
        #expect(ids.count == operations.count)
        #expect(Set(ids).count == ids.count)
    }

    @Test func everyReferenceLeadsSomewhere() {
        for reference in references(in: description) {
            let target = reference.split(separator: "/").dropFirst().reduce(description as JSON?) { $0?[String($1)] }
            #expect(target != nil, "\(reference)")
        }
    }

    @Test func publishedKeysAreInSnakeCase() {
        guard case .object(let schemas) = description["components"]?["schemas"] else {
            Issue.record("there are no schemas")
            return
        }
        for (name, schema) in schemas {
            for key in schema["properties"]?.keys ?? [] {
                #expect(key.wholeMatch(of: /[a-z][a-z0-9_]*/) != nil, "\(name).\(key)")
            }
        }
    }

    @Test func answersHaveTheKeysThatAreDescribed() async throws {
        try await server.installModel()
        let id = try await server.add("LEASE AGREEMENT dated March 1, 2024 for $1,250.50 a month.")
        try await server.readAll()
        let definition = """
            name: p
            components: [{name: a, command: [x]}]
            pipeline_schedule: {cron: "0 2 * * *"}
            """
        _ = try await server.pipelines.add(definition, from: "p.yaml")
        _ = try await server.post("/v1/pipelines/p/runs", json: "")
        try await runExperiment()
        _ = try await server.post("/v1/readiness/document-class", json: "")
        try await server.lookAtDrift()
        let read = try await server.get("/v1/documents/\(id)").json()
        let prediction = try #require(read["classification"]?["prediction_id"]?.string)
        let said =
            "{\"prediction_id\": \"\(prediction)\", \"rating\": 4, \"label\": \"lease\", \"outcomes\": {\"m\": 1}}"
        check(try await server.post("/v1/feedback", json: said).json(), "FeedbackReceipt", at: "feedback")
        let answers = [
            ("DocumentList", "/v1/documents"), ("JobList", "/v1/jobs"), ("Job", "/v1/jobs/1"),
            ("Features", "/v1/documents/\(id)/features"), ("Page", "/v1/documents/\(id)/pages/1"),
            ("SearchResponse", "/v1/search?q=lease"),
            ("SimilarDocumentList", "/v1/documents/\(id)/similar"), ("NearDuplicateList", "/v1/duplicates"),
            ("ReviewRequestList", "/v1/reviews/next"),
            ("ModelList", "/v1/models"), ("PipelineList", "/v1/pipelines"), ("ScheduleList", "/v1/schedules"),
            ("PipelineRunList", "/v1/pipeline-runs"), ("ExperimentList", "/v1/experiments"),
            ("Experiment", "/v1/experiments/e"), ("ExperimentResult", "/v1/experiments/e/analysis"),
            ("EndpointList", "/v1/endpoints"), ("RolloutList", "/v1/rollouts"), ("IncidentList", "/v1/incidents"),
            ("FeedbackSummary", "/v1/feedback"), ("MetricList", "/v1/metrics"),
            ("Readiness", "/v1/readiness/document-class"), ("DriftStanding", "/v1/drift/document-class"),
            ("MetricSeries", "/v1/metrics/series?metric=queue_depth"), ("AlertList", "/v1/alerts"),
            ("AlertRuleList", "/v1/alert-rules"), ("AlertNotificationList", "/v1/alert-notifications"),
            ("SilenceList", "/v1/silences"), ("Health", "/livez"), ("Problem", "/v1/jobs/99"),
        ]
        for (schema, path) in answers { check(try await server.get(path).json(), schema, at: path) }
        let detail = try await server.get("/v1/documents/\(id)").json()
        check(try #require(detail["reading"]), "Reading", at: "reading")
        check(try #require(detail["classification"]), "Prediction", at: "classification")
    }

    /// Of two variants with a metric, a guardrail and a slice, so that all of an analysis is there.
    private func runExperiment() async throws {
        let plan = """
            {"name": "e", "variants": [{"name": "a", "weight": 5000}, {"name": "b", "weight": 5000}], "metrics": [
                {"name": "right", "test": "z", "role": "primary", "smallest_effect": 0.1},
                {"name": "rating", "test": "welch", "role": "guardrail", "margin": 1, "uses_history": true}]}
            """
        _ = try await server.post("/v1/experiments", json: plan)
        _ = try await server.post("/v1/experiments/e/start", json: "")
        let records = (0..<100).flatMap { number in
            let unit = "\"unit\": \"u\(number)\", \"time\": 1700000000"
            return [
                "{\(unit), \"variant\": \"\(number % 2 == 0 ? "a" : "b")\", \"slice\": \"scan\"}",
                "{\(unit), \"metric\": \"right\", \"value\": \(number % 3 == 0 ? 1 : 0)}",
                "{\(unit), \"metric\": \"rating\", \"value\": \(number % 5)}",
                "{\(unit), \"metric\": \"rating\", \"value\": \(number % 4), \"history\": true}",
            ]
        }
        _ = try await server.post(
            "/v1/experiments/e/records",
            json: "{\"records\": [\(records.joined(separator: ","))]}"
        )
    }

    @Test(.enabled(if: OpenAPIValidator.isInstalled))
    func theDescriptionIsValid() async throws {
        #expect(try OpenAPIValidator.complaints(about: try await server.get("/openapi.json").body) == "")
    }

    /// Every key of the answer is described, and every required one is there; all the way down.
    private func check(_ value: JSON, _ schema: JSON, at place: String) {
        var schema = schema
        if let name = schema["$ref"]?.string?.split(separator: "/").last.map(String.init) {
            guard let target = description["components"]?["schemas"]?[name] else { return }
            schema = target
        }
        if let properties = schema["properties"] {
            #expect(value.keys.isSubset(of: properties.keys), "\(place)")
            let required = Set(schema["required"]?.items.compactMap(\.string) ?? [])
            #expect(required.isSubset(of: value.keys), "\(place)")
            for key in value.keys {
                guard let member = value[key], let inner = properties[key] else { continue }
                check(member, inner, at: "\(place).\(key)")
            }
        }
        if let inner = schema["items"] {
            for (index, item) in value.items.enumerated() { check(item, inner, at: "\(place)[\(index)]") }
        }
    }

    private func check(_ value: JSON, _ schema: String, at place: String) {
        check(value, .object(["$ref": .string("#/components/schemas/\(schema)")]), at: place)
    }

    private func references(in value: JSON) -> [String] {
        switch value {
        case .object(let members):
            (members["$ref"]?.string).map { [$0] } ?? members.values.flatMap { references(in: $0) }
        case .array(let items): items.flatMap { references(in: $0) }
        case .string, .number, .flag, .null: []
        }
    }
}
