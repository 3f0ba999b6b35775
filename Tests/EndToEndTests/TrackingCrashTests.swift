import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// A server that is killed while it is told measurements.
struct TrackingCrashTests {
    private let program: Program

    init() throws { program = try Program() }

    @Test(.timeLimit(.minutes(30)))
    func whatWasAnsweredIsThereAfterACrash() async throws {
        let server = try await RunningServer(program)
        defer { server.kill() }
        let run = try #require(
            try await ask(server.address, "runs/create", ["experiment_id": "0"])["run"] as? [String: Any]
        )
        let id = try #require((run["info"] as? [String: Any])?["run_id"] as? String)
        let answered = await withTaskGroup(of: [Int].self) { group in
            for writer in 0..<8 { group.addTask { await write(writer, to: id, of: server) } }
            var answered: [Int] = []
            for await steps in group { answered += steps }
            return answered
        }
        #expect(answered.count >= 1000)

        let next = try await RunningServer(program)
        defer { next.kill() }
        let address = "\(next.address)/api/2.0/mlflow/metrics/get-history?run_id=\(id)&metric_key=m"
        let data = try await URLSession.shared.data(from: try #require(URL(string: address))).0
        let answer = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let kept = try #require(answer["metrics"] as? [[String: Any]]).compactMap { $0["step"] as? Int }
        #expect(Set(answered).isSubset(of: Set(kept)))
    }

    /// Tells measurements until the server is gone, and kills it after some; returns the steps that were answered.
    private func write(_ writer: Int, to run: String, of server: RunningServer) async -> [Int] {
        var answered: [Int] = []
        while true {
            let step = writer * 1_000_000 + answered.count
            let metric: [String: any Sendable] = ["run_id": run, "key": "m", "value": 1, "timestamp": 1, "step": step]
            guard (try? await ask(server.address, "runs/log-metric", metric)) != nil else { return answered }
            answered.append(step)
            if writer == 0, answered.count == 300 { server.kill() }
        }
    }

    /// - Throws: for any answer but 200, or none.
    private func ask(
        _ address: String,
        _ path: String,
        _ body: [String: any Sendable]
    ) async throws -> [String: Any] {
        var request = URLRequest(url: try #require(URL(string: "\(address)/api/2.0/mlflow/\(path)")))
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = try JSONSerialization.data(withJSONObject: body)
        let (data, response) = try await URLSession.shared.data(for: request)
        guard (response as? HTTPURLResponse)?.statusCode == 200 else { throw URLError(.badServerResponse) }
        return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
    }
}
