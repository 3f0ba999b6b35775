import Documents
import Monitoring
import Operations
import Server
import ServiceLifecycle
import Serving
import Testing

/// What is answered on the thread that reads it, before the framework.
///
/// The answers are told apart by their date: the framework has
/// it from the machine, and ours from the clock of the test.
@Suite(.timeLimit(.minutes(10)))
struct ImmediateAnswerTests {
    private static let testDate = "Date: Tue, 14 Nov 2023 22:13:20 GMT\r\n"
    private static let text = #"{"text": "lease agreement landlord tenant rent", "filename": "a.txt"}"#

    private static let usual = ["Host: localhost", "Content-Type: application/json"]

    private static func request(
        _ body: String = text,
        path: String = "/v1/classify",
        length: String? = nil,
        fields: [String] = usual
    ) -> String {
        let length = length ?? "Content-Length: \(body.utf8.count)"
        return "POST \(path) HTTP/1.1\r\n" + (fields + [length, "", body]).joined(separator: "\r\n")
    }

    /// Runs a server with a model that has been asked once, so that what answers is known.
    private static func withServer(
        idleSeconds: Int = 60,
        _ ask: (TestServer, Int, ServiceGroup) async throws -> Void
    ) async throws {
        let (ports, announcePort) = AsyncStream.makeStream(of: Int.self)
        let server = try TestServer(
            configuration: ServerConfiguration(port: 0, idleSeconds: idleSeconds),
            refreshSeconds: 1_000,
            onListening: { port in announcePort.yield(port) }
        )
        try await server.installModel()
        #expect(try await server.post("/v1/classify", json: text).status == 200)
        let services = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [server.server], logger: TestServer.logger)
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await services.run() }
            try await ask(server, try #require(await ports.first { _ in true }), services)
            await services.triggerGracefulShutdown()
            try await group.waitForAll()
        }
    }

    @Test func aTextIsAnsweredAsTheFrameworkWould() async throws {
        try await Self.withServer { server, port, _ in
            let connection = try await RawConnection(port: port)
            try await connection.send(Self.request())
            let answer = await connection.answer()
            #expect(answer.contains(Self.testDate))
            try await connection.send(Self.request(path: "/v1/classify?explain=false"))
            let usual = await connection.answer()
            #expect(!usual.contains(Self.testDate))
            #expect(Self.facts(of: answer) == Self.facts(of: usual))
            await server.journal.flush()
            #expect(server.journal.counts.written == 3)
            let metrics = server.registry.exposition()
            let count = #"http_requests_total{method="POST",route="/v1/classify",status="2xx"} 3"#
            #expect(metrics.contains(count) && metrics.contains("http_requests_in_flight 0\n"))
        }
    }

    /// The fields and values of an answer, without those that no two answers share.
    private static func facts(of answer: String) -> [String] {
        let parts = answer.split(separator: "\r\n\r\n", maxSplits: 1)
        let fields = parts[0].split(separator: "\r\n").map { $0.lowercased() }
            .filter { !$0.hasPrefix("date:") && !$0.hasPrefix("x-request-id:") && !$0.hasPrefix("content-length:") }
        let values = parts[1].split(separator: ",")
            .filter { !$0.contains("\"milliseconds\"") && !$0.contains("\"prediction_id\"") }
        return fields.sorted() + values.map(String.init)
    }

    @Test(arguments: [
        (["Host: evil.example", "Content-Type: application/json"], "403"),
        (usual + ["Authorization: Bearer dbx_guess"], "401"),
        (usual + ["Origin: http://evil.example"], "403"),
        (usual + ["Idempotency-Key: \(String(repeating: "k", count: 256))"], "400"),
        (usual + ["Idempotency-Key: k"], "200"),
        (["Host: localhost", "Content-Type: text/plain"], "200"),
        (usual + ["Connection: close"], "200"),
    ])
    func whatIsUnusualIsLeftToTheFramework(_ fields: [String], _ status: String) async throws {
        try await Self.withServer { _, port, _ in
            let connection = try await RawConnection(port: port)
            try await connection.send(Self.request(fields: fields))
            let answer = await connection.answer()
            #expect(answer.hasPrefix("HTTP/1.1 \(status) ") && !answer.contains(Self.testDate))
        }
    }

    @Test func aKeyThatIsKnownIsAnsweredUntilItIsRevoked() async throws {
        try await Self.withServer { server, port, _ in
            var random = SystemRandomNumberGenerator()
            let (key, secret) = try await server.keys.create(name: "k", role: .viewer, using: &random)
            let request = Self.request(fields: Self.usual + ["Authorization: Bearer \(secret)"])
            let connection = try await RawConnection(port: port)
            try await connection.send(request)
            let first = await connection.answer()
            #expect(first.hasPrefix("HTTP/1.1 200 ") && !first.contains(Self.testDate))
            try await connection.send(request)
            #expect(await connection.answer().contains(Self.testDate))
            try await server.keys.revoke(key.id)
            try await connection.send(request)
            #expect(await connection.answer().hasPrefix("HTTP/1.1 401 "))
        }
    }

    @Test func aKeyThatSeesAPartOfTheDocumentsIsLeftToTheFramework() async throws {
        try await Self.withServer { server, port, _ in
            var random = SystemRandomNumberGenerator()
            let scope = "class:lease"
            let (_, secret) = try await server.keys.create(name: "k", role: .admin, scope: scope, using: &random)
            let connection = try await RawConnection(port: port)
            for _ in 1...2 {
                try await connection.send(Self.request(fields: Self.usual + ["Authorization: Bearer \(secret)"]))
                #expect(await connection.answer().hasPrefix("HTTP/1.1 403 "))
            }
        }
    }

    @Test(arguments: [
        ("{", "400"), ("{}", "422"), (#"{"text": 1}"#, "422"),
        (#"{"text": "\#(String(repeating: "rent ", count: 1_000))"}"#, "200"),
    ])
    func whatIsNoShortTextIsLeftToTheFramework(_ body: String, _ status: String) async throws {
        try await Self.withServer { _, port, _ in
            let connection = try await RawConnection(port: port)
            try await connection.send(Self.request(body))
            let answer = await connection.answer()
            #expect(answer.hasPrefix("HTTP/1.1 \(status) ") && !answer.contains(Self.testDate))
            // The connection serves on.
            try await connection.send(Self.request())
            #expect(await connection.answer().contains(Self.testDate))
        }
    }

    @Test func answersComeInTheOrderOfTheirRequests() async throws {
        try await Self.withServer { _, port, _ in
            let connection = try await RawConnection(port: port)
            let kinds = [true, false, true, true, false, false, true]
            let requests = kinds.map { isShort in
                isShort ? Self.request() : "GET /v1/models HTTP/1.1\r\nHost: localhost\r\n\r\n"
            }
            try await connection.send(requests.joined() + Self.request(fields: Self.usual + ["Connection: close"]))
            let answers = await connection.rest().split(separator: "HTTP/1.1 200 OK\r\n")
            #expect(answers.map { $0.contains("\"class\":\"lease\"") } == kinds + [true])
        }
    }

    @Test func aRequestThatComesInPiecesIsAnswered() async throws {
        try await Self.withServer { server, port, _ in
            let connection = try await RawConnection(port: port)
            for piece in Self.request().split(separator: " ", omittingEmptySubsequences: false) {
                try await connection.send(String(piece) + (piece.hasSuffix("}") ? "" : " "))
            }
            #expect(await connection.answer().contains(Self.testDate))
            // One that breaks off leaves nothing behind.
            try await connection.send(String(Self.request().dropLast()))
            while !server.registry.exposition().contains("http_requests_in_flight 1\n") { await Task.yield() }
            try await connection.close()
            while !server.registry.exposition().contains("http_requests_in_flight 0\n") { await Task.yield() }
        }
    }

    @Test func aRequestThatIsHalfReadIsAnsweredBeforeTheServerEnds() async throws {
        try await Self.withServer { server, port, services in
            let connection = try await RawConnection(port: port)
            try await connection.send(String(Self.request().dropLast()))
            while !server.registry.exposition().contains("http_requests_in_flight 1\n") { await Task.yield() }
            await services.triggerGracefulShutdown()
            try await connection.send("}")
            let answer = await connection.rest()
            #expect(answer.hasPrefix("HTTP/1.1 200 ") && answer.contains(Self.testDate))
        }
    }

    @Test(arguments: [
        ("", false), (request(), true), (String(request().dropLast()), false), ("POST /v1/cl", false),
        ("GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n", true),
    ])
    func aConnectionThatNobodyUsesIsClosed(_ before: String, _ isAnswered: Bool) async throws {
        try await Self.withServer(idleSeconds: 1) { _, port, _ in
            let connection = try await RawConnection(port: port)
            if !before.isEmpty { try await connection.send(before) }
            let answers = await connection.rest()
            #expect(answers.isEmpty != isAnswered)
        }
    }
}
