import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// `deedbox gc` beside a server, killed and started again.
struct GarbageTests {
    private let program: Program

    init() throws { program = try Program() }

    @Test(.timeLimit(.minutes(30)))
    func aKilledCollectionIsFinishedByTheNextAndTakesNothingElse() async throws {
        let server = try await RunningServer(program)
        defer { server.kill() }
        var runs: [String] = []
        for number in 0..<120 { runs.append(try await addRun(number, to: server)) }
        for run in runs.dropFirst(20) { _ = try await call(server, "runs/delete", ["run_id": run]) }
        // Each is killed a little later in its work than the one before; the last ones may come to their end.
        for milliseconds in stride(from: 5, to: 200, by: 15) {
            let collection = try program.start(["gc", "--days", "0"])
            let timer = DispatchSource.makeTimerSource()
            timer.setEventHandler { kill(collection.processIdentifier, SIGKILL) }
            timer.schedule(deadline: .now() + .milliseconds(milliseconds))
            timer.resume()
            collection.waitUntilExit()
            timer.cancel()
        }
        #expect(try await program.run("gc", "--days", "0").status == 0)
        let last = try await program.run("gc", "--days", "0", "--json").objects
        #expect(last.first?["files"] as? Int == 0 && last.first?["runs"] as? Int == 0)
        let files = try FileManager.default.contentsOfDirectory(atPath: program.folder.path + "/deedbox-data/artifacts")
        #expect(files.count == 20)
        for (number, run) in runs.prefix(20).enumerated() {
            let file = try #require(URL(string: address(of: run, at: server)))
            #expect(try await URLSession.shared.data(from: file).0 == content(number))
        }
    }

    private func addRun(_ number: Int, to server: RunningServer) async throws -> String {
        let answer = try await call(server, "runs/create", ["experiment_id": "0"])
        let info = (answer["run"] as? [String: Any])?["info"] as? [String: Any]
        let id = try #require(info?["run_id"] as? String)
        var request = URLRequest(url: try #require(URL(string: address(of: id, at: server))))
        request.httpMethod = "PUT"
        let (_, response) = try await URLSession.shared.upload(for: request, from: content(number))
        #expect((response as? HTTPURLResponse)?.statusCode == 200)
        return id
    }

    private func content(_ number: Int) -> Data { Data(repeating: UInt8(number), count: 70_000) }

    private func address(of run: String, at server: RunningServer) -> String {
        "\(server.address)/api/2.0/mlflow-artifacts/artifacts/0/\(run)/artifacts/large.bin"
    }

    private func call(_ server: RunningServer, _ path: String, _ body: [String: String]) async throws -> [String: Any] {
        var request = URLRequest(url: try #require(URL(string: "\(server.address)/api/2.0/mlflow/\(path)")))
        request.httpMethod = "POST"
        request.setValue("application/json", forHTTPHeaderField: "Content-Type")
        request.httpBody = try JSONSerialization.data(withJSONObject: body)
        let (data, response) = try await URLSession.shared.data(for: request)
        #expect((response as? HTTPURLResponse)?.statusCode == 200)
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
}
