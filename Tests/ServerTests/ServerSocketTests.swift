import Documents
import Logging
import Monitoring
import NIOCore
import NIOPosix
import Operations
import Server
import ServiceLifecycle
import Testing

/// The server on a real socket.
@Suite(.timeLimit(.minutes(30)))
struct ServerSocketTests {
    @Test func aRequestUnderWayIsAnsweredBeforeTheServerEnds() async throws {
        let (ports, announcePort) = AsyncStream.makeStream(of: Int.self)
        let server = try TestServer(onListening: { port in announcePort.yield(port) })
        let services = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [server.server],
                logger: TestServer.logger
            )
        )
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await services.run() }
            let port = try #require(await ports.first { _ in true })
            let answer = try await Self.upload("hello", port: port) {
                // The server has the first half of the body now: the end begins here.
                while !server.registry.exposition().contains("http_requests_in_flight 1\n") { await Task.yield() }
                await services.triggerGracefulShutdown()
            }
            #expect(answer.hasPrefix("HTTP/1.1 202 Accepted"))
            try await group.waitForAll()
        }
        #expect(try await server.ingest.counts()[.queued] == 1)
    }

    @Test(arguments: ["Content-Length: 1000\r\n\r\nhalf", "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"])
    func anArtifactThatBreaksOffIsNotKept(_ rest: String) async throws {
        let (ports, announcePort) = AsyncStream.makeStream(of: Int.self)
        let server = try TestServer(onListening: { port in announcePort.yield(port) })
        let services = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [server.server], logger: TestServer.logger)
        )
        let run = try await server.post("/api/2.0/mlflow/runs/create", json: "{}").json()["run"]?["info"]
        let folder = "0/\(try #require(run?["run_id"]?.string))/artifacts"
        let head = "PUT /api/2.0/mlflow-artifacts/artifacts/\(folder)/a.txt HTTP/1.1\r\nHost: localhost\r\n"
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await services.run() }
            let port = try #require(await ports.first { _ in true })
            let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
                .connect(host: "127.0.0.1", port: port).get()
            try await channel.writeAndFlush(ByteBuffer(string: head + rest))
            while !server.registry.exposition().contains("http_requests_in_flight 1\n") { await Task.yield() }
            try await channel.close()
            while !server.registry.exposition().contains("http_requests_in_flight 0\n") { await Task.yield() }
            await services.triggerGracefulShutdown()
            try await group.waitForAll()
        }
        let list = try await server.get("/api/2.0/mlflow-artifacts/artifacts?path=\(folder)").json()
        #expect(list["files"] == .array([]))
    }

    @Test(arguments: [("/v1/classify", #""code":"overloaded""#), ("/v2/models/m/infer", #"{"error":"Too many"#)])
    func whatCannotBeAnsweredInTimeIsRefusedUnread(path: String, words: String) async throws {
        let (ports, announcePort) = AsyncStream.makeStream(of: Int.self)
        let server = try TestServer(
            configuration: ServerConfiguration(port: 0, longestWaitSeconds: 1e-9),
            onListening: { port in announcePort.yield(port) }
        )
        let services = ServiceGroup(
            configuration: ServiceGroupConfiguration(services: [server.server], logger: TestServer.logger)
        )
        let body = #"{"text":"rent"}"#
        let head =
            "POST \(path) HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
            + "Content-Length: \(body.utf8.count)\r\n\r\n"
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { try await services.run() }
            let port = try #require(await ports.first { _ in true })
            // Many of each thread wait for their bodies; the first to be answered tell how long an answer takes.
            var waiting: [RawConnection] = []
            for number in 1...200 {
                waiting.append(try await RawConnection(port: port))
                try await waiting[number - 1].send(head)
                while !server.registry.exposition().contains("http_requests_in_flight \(number)\n") {
                    await Task.yield()
                }
            }
            for connection in waiting.prefix(100) {
                try await connection.send(body)
                #expect(await connection.answer().hasPrefix("HTTP/1.1 "))
            }
            let late = try await RawConnection(port: port)
            try await late.send(head)
            let refusal = await late.answer()
            #expect(refusal.hasPrefix("HTTP/1.1 429 ") && refusal.lowercased().contains("retry-after: 1\r\n"))
            #expect(refusal.contains(words) && server.registry.exposition().contains("http_requests_refused_total 1\n"))
            // Whoever wants to be left afterwards is.
            let last = try await RawConnection(port: port)
            try await last.send(head.replacing("\r\n\r\n", with: "\r\nConnection: close\r\n\r\n") + body)
            #expect(await last.answer().hasPrefix("HTTP/1.1 429 "))
            #expect(await last.rest().isEmpty)
            // Others are not concerned, and the connection serves on once there is room.
            try await late.send("\(body)GET /livez HTTP/1.1\r\nHost: localhost\r\n\r\n")
            #expect(await late.answer().hasPrefix("HTTP/1.1 200 "))
            for connection in waiting { try await connection.close() }
            while !server.registry.exposition().contains("http_requests_in_flight 0\n") { await Task.yield() }
            try await late.send(head + body)
            let answer = await late.answer()
            #expect(answer.hasPrefix("HTTP/1.1 ") && !answer.hasPrefix("HTTP/1.1 429 "))
            await services.triggerGracefulShutdown()
            try await group.waitForAll()
        }
    }

    @Test func anAddressInUseIsNamed() async throws {
        let blocker = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0).get()
        let port = try #require(blocker.localAddress?.port)
        let server = try TestServer(configuration: ServerConfiguration(port: port))
        let failure = await #expect(throws: Failure.self) { try await server.server.run() }
        #expect(failure?.code == "cannot_listen")
        try await blocker.close()
    }

    /// Sends a file in two halves, with `pause` between them, and returns the answer.
    private static func upload(
        _ text: String,
        port: Int,
        pause: @Sendable () async throws -> Void
    ) async throws -> String {
        let half = text.utf8.count / 2
        let head = "POST /v1/documents HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            let first = "\(head)Content-Length: \(text.utf8.count)\r\n\r\n\(text.prefix(half))"
            try await outbound.write(ByteBuffer(string: first))
            try await pause()
            try await outbound.write(ByteBuffer(string: String(text.dropFirst(half))))
            var answer = ""
            for try await buffer in inbound { answer += String(buffer: buffer) }
            return answer
        }
    }
}
