import Foundation
import FoundationNetworking
import TestSupport
import Testing

/// Pipelines that a running server looks after.
struct PipelineServeTests {
    private let program: Program

    init() throws { program = try Program() }

    private static let looking = ["--set", "pipelines.look_seconds=1"]

    /// Killed now before the change was noticed, now when its run was just made.
    @Test(.timeLimit(.minutes(30)))
    func eachChangeMakesOneRunThoughTheServerIsKilled() async throws {
        try program.folder.write("0", as: "in/a.txt")
        try program.folder.write(
            """
            name: watching
            components: [{name: tell, command: [/bin/sh, -c, 'cat "$DEEDBOX_INPUT_FOLDER"/*'], cache: false,
                inputs: [{name: folder, type: String, value: "\(program.folder.path)/in"}]}]
            triggers: [{type: data_change, data_source: "\(program.folder.path)/in", quiet: 1s}]
            """,
            as: "watching.yaml"
        )
        #expect(try await program.run("pipeline", "add", "watching.yaml").status == 0)
        var server = try await RunningServer(program, arguments: Self.looking)
        defer { server.kill() }
        for change in 1...4 {
            try program.folder.write("\(change)", as: "in/a.txt")
            if change % 2 == 1 {
                server.kill()
                server = try await RunningServer(program, arguments: Self.looking)
            }
            var runs: [[String: Any]] = []
            while runs.count < change { runs = try await program.run("pipeline", "list", "--runs", "--json").objects }
            #expect(runs.count == change)
            if change % 2 == 0 {
                server.kill()
                server = try await RunningServer(program, arguments: Self.looking)
            }
        }
        let runs = try await program.run("pipeline", "list", "--runs", "--json").objects
        let id = try #require(runs.first?["run_id"] as? String)
        let logs = try await program.run("pipeline", "logs", id, "--follow")
        #expect(runs.count == 4 && logs.output.contains("tell  4"), "\(logs.output)")
    }

    @Test(.timeLimit(.minutes(30)))
    func aFolderThatIsWatchedAndACallOverHTTPMakeRuns() async throws {
        try program.folder.write("first", as: "in/a.txt")
        try program.folder.write(
            """
            name: watching
            components: [{name: count, command: [/bin/sh, -c, 'ls "$DEEDBOX_INPUT_FOLDER"'], cache: false,
                inputs: [{name: folder, type: String, value: "\(program.folder.path)/in"}]}]
            triggers: [{type: data_change, data_source: "\(program.folder.path)/in", quiet: 0s}]
            """,
            as: "watching.yaml"
        )
        let added = try await program.run("pipeline", "add", "watching.yaml")
        #expect(added.status == 0, "\(added.errors)")
        let server = try await RunningServer(program, arguments: Self.looking)
        defer { server.kill() }
        let asked = try await ask(server, "POST", "/v1/pipelines/watching/runs")
        #expect((asked["trigger"] as? [String: Any])?["kind"] as? String == "http")
        let first = try #require(asked["id"] as? String)
        #expect(try await program.run("pipeline", "logs", first, "--follow").output.contains("count  a.txt"))

        // What was there when the pipeline was added is no change; now another file comes.
        try program.folder.write("second", as: "in/b.txt")
        var runs: [[String: Any]] = []
        while runs.count < 2 {
            runs = try #require(try await ask(server, "GET", "/v1/pipeline-runs")["runs"] as? [[String: Any]])
        }
        #expect((runs[0]["trigger"] as? [String: Any])?["kind"] as? String == "data_change")
        let id = try #require(runs[0]["id"] as? String)
        let logs = try await program.run("pipeline", "logs", id, "--follow").output
        #expect(logs.contains("count  a.txt") && logs.contains("count  b.txt"))
        let log = try await ask(server, "GET", "/v1/pipeline-runs/\(id)/logs/count")
        #expect((log["text"] as? String)?.contains("b.txt\n") == true)
    }

    private func ask(_ server: RunningServer, _ method: String, _ path: String) async throws -> [String: Any] {
        var request = URLRequest(url: try #require(URL(string: server.address + path)))
        request.httpMethod = method
        let data = try await URLSession.shared.data(for: request).0
        return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    }
}
