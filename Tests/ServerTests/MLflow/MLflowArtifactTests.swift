import HTTPTypes
import Testing

struct MLflowArtifactTests {
    private static let artifacts = "/api/2.0/mlflow-artifacts/artifacts"

    private let server: TestServer
    /// The folder of a run's files, as it stands in an address.
    private let folder: String

    init() async throws {
        server = try TestServer()
        let run = try await server.post("/api/2.0/mlflow/runs/create", json: #"{"experiment_id": "0"}"#).json()["run"]
        let address = try #require(run?["info"]?["artifact_uri"]?.string)
        folder = try #require(address.split(separator: ":/").last.map(String.init))
    }

    private func put(_ path: String, _ text: String, headers: [String: String] = [:]) async throws -> Answer {
        try await server.send(.put, "\(Self.artifacts)/\(path)", headers: headers, body: Array(text.utf8))
    }

    private func list(_ path: String) async throws -> [String] {
        let answer = try await server.get("\(Self.artifacts)?path=\(path)").json()
        return (answer["files"]?.items ?? []).compactMap { file in
            file["is_dir"] == .flag(true) ? "\(file["path"]?.string ?? "")/" : file["path"]?.string
        }
    }

    @Test func aFileComesBack() async throws {
        #expect(try await put("\(folder)/notes/a%20b.txt", "hello").status == 200)
        #expect(try await put("\(folder)/top.txt", "").status == 200)
        let file = try await server.get("\(Self.artifacts)/\(folder)/notes/a%20b.txt")
        #expect(file.text == "hello")
        #expect(file.header("Content-Disposition")?.hasPrefix("attachment") == true)
        #expect(file.header("Content-Security-Policy")?.hasPrefix("sandbox") == true)
        #expect(try await list(folder) == ["notes/", "top.txt"])
        #expect(try await list("\(folder)/notes") == ["a b.txt"])
        #expect(try await list("\(folder)/top.txt") == [])
        #expect(try await server.send(.delete, "\(Self.artifacts)/\(folder)/notes").status == 200)
        #expect(try await list(folder) == ["top.txt"])
        #expect(try await server.get("\(Self.artifacts)/\(folder)/notes/a%20b.txt").status == 404)
    }

    @Test(arguments: [
        "0/none/artifacts/a.txt", "0/models/m-none/artifacts/a.txt",
    ])
    func aFileNeedsAnOwner(path: String) async throws {
        #expect(try await put(path, "hello").status == 404)
    }

    @Test(arguments: ["../a.txt", "..%2Fa.txt", "%2e%2e/a.txt", "a/..%2f..%2fb", "a%5Cb", "a//b", "a%00b"])
    func noPathLeadsOut(path: String) async throws {
        #expect(try await put("\(folder)/\(path)", "hello").status == 400)
        #expect(try await list(folder) == [])
    }
}
