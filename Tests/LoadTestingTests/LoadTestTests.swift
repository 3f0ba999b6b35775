import NIOCore
import Testing

@testable import LoadTesting

struct LoadTestTests {
    private func target(_ port: Int) -> LoadTarget {
        LoadTarget(host: "127.0.0.1", port: port, path: "/", headers: [], bodies: [Array("a".utf8), Array("b".utf8)])
    }

    @Test(.timeLimit(.minutes(30))) func aClosedLoopAsksAgainAndAgain() async throws {
        let server = try await SlowServer()
        let plan = LoadPlan(.closed, connections: 4, seconds: 1)
        let result = try await LoadTest.run(plan, on: target(server.port))
        #expect(result.answered.count > 4, "each connection asked more than once")
        #expect(result.failed == 0 && result.refused.count == 0)
        #expect(result.seconds >= 1 && result.answered.quantile(0.5) > 0)
        try await server.close()
    }

    /// The server stands still for 0.4 s; who should have come in that time is counted with the time that they waited,
    /// although one connection alone could not even send them.
    @Test(.timeLimit(.minutes(30))) func aPauseIsBlamedForAllWhoCameInIt() async throws {
        let server = try await SlowServer(pause: .milliseconds(300)..<(.milliseconds(700)))
        let plan = LoadPlan(.open(from: 500, to: 500), connections: 1, seconds: 1)
        let result = try await LoadTest.run(plan, on: target(server.port))
        #expect(abs(Double(result.answered.count) - 500) < 100 && result.failed == 0)
        // Two fifths of the second lie in the pause: the median request there waited half of it.
        #expect(result.answered.quantile(0.8) > 0.1)
        #expect(result.answered.maximum > 0.35)
        try await server.close()
    }

    @Test(.timeLimit(.minutes(30)), arguments: [(429, true), (503, true), (500, false)])
    func refusalsAreToldFromFailures(_ status: Int, _ isRefusal: Bool) async throws {
        let server = try await SlowServer(status: status)
        let plan = LoadPlan(.open(from: 200, to: 200), seconds: 0.2)
        let result = try await LoadTest.run(plan, on: target(server.port))
        #expect(result.answered.count == 0 && result.requests > 0)
        #expect(result.refused.count == (isRefusal ? result.requests : 0))
        #expect(result.statuses == (isRefusal ? [:] : [status: result.requests]))
        try await server.close()
    }

    @Test(.timeLimit(.minutes(30))) func whereNobodyListensEveryRequestIsBroken() async throws {
        let server = try await SlowServer()
        let port = server.port
        try await server.close()
        let open = try await LoadTest.run(LoadPlan(.open(from: 200, to: 200), seconds: 0.2), on: target(port))
        #expect(open.broken == open.requests && open.broken > 0)
        let closed = try await LoadTest.run(LoadPlan(.closed, connections: 2, seconds: 0.2), on: target(port))
        #expect(closed.answered.count == 0 && closed.broken == 2)
    }

    @Test(.timeLimit(.minutes(30))) func whatIsNeverAnsweredIsGivenUp() async throws {
        let server = try await SlowServer(pause: .zero..<(.seconds(60)))
        let plan = LoadPlan(.open(from: 50, to: 50), connections: 2, seconds: 0.2, timeoutSeconds: 0.3)
        let result = try await LoadTest.run(plan, on: target(server.port))
        #expect(result.answered.count == 0 && result.broken == result.requests && result.broken > 0)
        try await server.close()
    }
}
