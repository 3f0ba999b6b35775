import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// Metrics and traces as an OpenTelemetry receiver gets them.
struct TelemetryTests {
    private static let trace = "0af7651916cd43dd8448eb211c80319c"
    private static let caller = "b7ad6b7169203331"

    let program: Program

    init() throws {
        program = try Program()
    }

    private func serve(_ receiver: TelemetryReceiverProcess, _ more: String...) async throws -> RunningServer {
        try program.folder.write("api-key: s3cret-key\n", as: "headers")
        let settings = [
            "telemetry.otlp.endpoint=\(receiver.address)/", "telemetry.otlp.headers_file=headers",
            "telemetry.otlp.interval_seconds=1", "monitoring.look_seconds=1", "pipelines.look_seconds=1",
        ]
        return try await RunningServer(program, arguments: (settings + more).flatMap { ["--set", $0] })
    }

    private func classify(at address: String, traceparent: String? = nil) async throws {
        var request = URLRequest(url: try #require(URL(string: "\(address)/v1/classify")))
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        if let traceparent { request.setValue(traceparent, forHTTPHeaderField: "traceparent") }
        request.httpBody = Data("{\"text\": \"LEASE AGREEMENT between landlord and tenant\"}".utf8)
        let (_, response) = try await URLSession.shared.data(for: request)
        #expect((response as? HTTPURLResponse)?.statusCode == 200)
    }

    private func spans(_ receiver: TelemetryReceiverProcess, named names: Set<String>) async throws -> [[String: Any]] {
        try await receiver.received("span") { spans in
            names.isSubset(of: Set(spans.compactMap { $0["name"] as? String }))
        }
    }

    @Test(.timeLimit(.minutes(30)))
    func aRequestIsAPartOfItsCallersTraceAndThePredictionAPartOfIt() async throws {
        let receiver = try await TelemetryReceiverProcess(program)
        defer { receiver.end() }
        let server = try await serve(receiver)
        defer { server.kill() }
        let before = Date().timeIntervalSince1970
        try await classify(at: server.address, traceparent: "00-\(Self.trace)-\(Self.caller)-01")
        let found = try await spans(receiver, named: ["POST /v1/classify", "predict"])
        let request = try #require(found.first { $0["name"] as? String == "POST /v1/classify" })
        let prediction = try #require(found.first { $0["name"] as? String == "predict" })
        #expect(request["trace"] as? String == Self.trace && request["parent"] as? String == Self.caller)
        #expect(request["side"] as? Int == 2 && request["status"] as? Int == 0)
        #expect(request["unknown"] as? Int == 0 && request["type"] as? String == "application/x-protobuf")
        #expect(request["key"] as? String == "s3cret-key")
        #expect((request["resource"] as? [String: Any])?["service.name"] as? String == "deedbox")
        let facts = try #require(request["attributes"] as? [String: Any])
        #expect(facts["http.response.status_code"] as? Int == 200 && facts["http.route"] as? String == "/v1/classify")
        #expect(
            prediction["trace"] as? String == Self.trace
                && prediction["parent"] as? String == request["span"] as? String
        )
        #expect((prediction["attributes"] as? [String: Any])?["deedbox.model.name"] as? String == "document-class")
        let (start, seconds) = (request["start"] as? Double ?? 0, request["seconds"] as? Double ?? -1)
        #expect(start >= before - 1 && seconds > 0 && start + seconds <= Date().timeIntervalSince1970 + 1)
        #expect((prediction["seconds"] as? Double ?? 1) <= seconds)
        let log = try String(contentsOfFile: program.folder.path + "/server.log", encoding: .utf8)
        #expect(log.contains(Self.trace) && !log.contains("s3cret-key"))
    }

    @Test(.timeLimit(.minutes(30)))
    func jobsAndStepsOfPipelinesAreTraced() async throws {
        try program.folder.write("Notice: the water is off on Monday.", as: "notice.txt")
        let pipeline = """
            name: trace
            components:
              - {name: note, command: ["sh", "-c", "test ${#TRACEPARENT} = 55"]}
            """
        try program.folder.write(pipeline, as: "trace.yaml")
        #expect(try await program.run("pipeline", "add", "trace.yaml").status == 0)
        let receiver = try await TelemetryReceiverProcess(program)
        defer { receiver.end() }
        let server = try await serve(receiver)
        defer { server.kill() }
        var upload = URLRequest(url: try #require(URL(string: "\(server.address)/v1/documents")))
        upload.httpMethod = "POST"
        upload.setValue("multipart/form-data; boundary=x", forHTTPHeaderField: "Content-Type")
        let head = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"notice.txt\"\r\n\r\n"
        upload.httpBody = Data("\(head)The water is off on Monday.\r\n--x--\r\n".utf8)
        _ = try await URLSession.shared.data(for: upload)
        var run = URLRequest(url: try #require(URL(string: "\(server.address)/v1/pipelines/trace/runs")))
        run.httpMethod = "POST"
        run.setValue("application/json", forHTTPHeaderField: "Content-Type")
        run.httpBody = Data("{}".utf8)
        _ = try await URLSession.shared.data(for: run)
        let found = try await spans(
            receiver,
            named: [
                "POST /v1/documents", "job", "read", "index", "pipeline run", "pipeline step",
            ]
        )
        func span(_ name: String) throws -> [String: Any] {
            try #require(found.first { $0["name"] as? String == name })
        }
        let (job, read) = (try span("job"), try span("read"))
        #expect(read["parent"] as? String == job["span"] as? String)
        // It is read in the background, and told as a part of what handed it in.
        let handing = try span("POST /v1/documents")
        #expect(job["parent"] as? String == handing["span"] as? String)
        #expect(job["trace"] as? String == handing["trace"] as? String)
        #expect((job["attributes"] as? [String: Any])?["deedbox.document.pages"] as? Int == 1)
        let (whole, step) = (try span("pipeline run"), try span("pipeline step"))
        #expect(
            step["parent"] as? String == whole["span"] as? String
                && step["trace"] as? String == whole["trace"] as? String
        )
        // It ended well, for its environment had the trace.
        #expect(step["status"] as? Int == 0 && whole["status"] as? Int == 0, "\(step)")
    }

    @Test(.timeLimit(.minutes(30)))
    func whoIsBusyGetsEverythingLaterAndMetricsAreThoseOfPrometheus() async throws {
        let receiver = try await TelemetryReceiverProcess(program, busy: 4)
        defer { receiver.end() }
        let server = try await serve(receiver)
        defer { server.kill() }
        try await classify(at: server.address)
        _ = try await spans(receiver, named: ["POST /v1/classify"])
        #expect(try receiver.received("busy").count == 4)
        func metrics(_ messages: [[String: Any]]) -> [[String: Any]] {
            let groups = (messages.last?["message"] as? [String: Any])?["resourceMetrics"] as? [[String: Any]]
            let scopes = groups?.first?["scopeMetrics"] as? [[String: Any]]
            return scopes?.first?["metrics"] as? [[String: Any]] ?? []
        }
        func metric(_ name: String, _ messages: [[String: Any]]) -> [String: Any]? {
            metrics(messages).first { $0["name"] as? String == name }
        }
        let messages = try await receiver.received("metrics") { metric("inference_latency_seconds", $0) != nil }
        #expect(messages.last?["encoding"] as? String == "gzip")
        #expect(messages.last?["unknown"] as? Int == 0)
        let requests = try #require(metric("http_requests_total", messages)?["sum"] as? [String: Any])
        #expect(requests["isMonotonic"] as? Bool == true)
        #expect(requests["aggregationTemporality"] as? String == "AGGREGATION_TEMPORALITY_CUMULATIVE")
        let durations = try #require(metric("http_request_duration_seconds", messages))
        #expect(durations["unit"] as? String == "s")
        let point = try #require(((durations["histogram"] as? [String: Any])?["dataPoints"] as? [[String: Any]])?.first)
        #expect((point["explicitBounds"] as? [Any])?.count == 11 && (point["bucketCounts"] as? [Any])?.count == 12)
        let latency = try #require(metric("inference_latency_seconds", messages)?["summary"] as? [String: Any])
        let answers = try #require((latency["dataPoints"] as? [[String: Any]])?.first)
        #expect(answers["count"] as? String == "1" && (answers["quantileValues"] as? [Any])?.count == 4)
        let page = try #require(URL(string: "\(server.address)/metrics"))
        let text = String(decoding: try await URLSession.shared.data(from: page).0, as: UTF8.self)
        let told = Set(metrics(messages).compactMap { $0["name"] as? String })
        let scraped = text.split(separator: "\n").filter { $0.hasPrefix("# TYPE") }.compactMap {
            $0.split(separator: " ").dropFirst(2).first
        }
        #expect(told.subtracting(scraped.map(String.init)).isEmpty && told.count > 10)
        #expect(text.contains("deedbox_telemetry_messages_total{signal=\"traces\",fate=\"sent\"}"))
    }

    @Test(.timeLimit(.minutes(30)))
    func whatAReceiverLeavesOutIsCountedAndNotSentAgain() async throws {
        let receiver = try await TelemetryReceiverProcess(program, rejected: 1)
        defer { receiver.end() }
        let server = try await serve(receiver, "telemetry.otlp.compression=none")
        defer { server.kill() }
        try await classify(at: server.address)
        let found = try await spans(receiver, named: ["POST /v1/classify"])
        #expect(found.allSatisfy { $0["encoding"] is NSNull })
        let page = try #require(URL(string: "\(server.address)/metrics"))
        var text = ""
        // The exporter counts once it has the answer; the time limit bounds the waiting.
        while !text.contains("spans_total{fate=\"dropped\"} ") || !text.contains("points_rejected_total ") {
            text = String(decoding: try await URLSession.shared.data(from: page).0, as: UTF8.self)
        }
        #expect(!text.contains("messages_total{signal=\"traces\",fate=\"dropped\"}"))
        let log = try String(contentsOfFile: program.folder.path + "/server.log", encoding: .utf8)
        #expect(log.contains("telemetry taken in part") && log.contains("too many"))
    }

    @Test(.timeLimit(.minutes(30)))
    func aReceiverThatIsNotThereHoldsNobodyUp() async throws {
        let server = try await RunningServer(
            program,
            arguments: [
                "--set", "telemetry.otlp.endpoint=http://127.0.0.1:1", "--set", "telemetry.otlp.interval_seconds=1",
            ]
        )
        for _ in 0..<5 { try await classify(at: server.address) }
        server.end()
        #expect(server.process.terminationStatus == 0)
        let wrong = try await program.run("serve", "--set", "telemetry.otlp.endpoint=collector:4318")
        #expect(wrong.status == 2 && wrong.errors.contains("expected an address"), "\(wrong.errors)")
    }
}
