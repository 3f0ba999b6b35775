import Foundation
import FoundationNetworking

/// A `deedbox serve` of its own, with a home that goes with it.
final class RunningServer {
    private let process = Process()
    private let home = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
    private let port: Int

    var processIdentifier: Int32 { process.processIdentifier }
    var isRunning: Bool { process.isRunning }

    /// Starts it, on the folder's documents when one is given, and waits until it answers.
    init(_ deedbox: String, port: Int, settings: [String] = [], ingesting folder: String? = nil) async throws {
        self.port = port
        if let folder { _ = try Measured(deedbox, ["ingest", folder, "--json", "--home", home]) }
        process.executableURL = URL(fileURLWithPath: deedbox)
        let set = (["server.port=\(port)", "log.level=error"] + settings).flatMap { ["--set", $0] }
        process.arguments = ["serve", "--home", home] + set
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        // At most ten seconds.
        for _ in 0..<100 {
            if let (_, status) = try? await answer(to: "/readyz"), status == 200 { return }
            try await Task.sleep(for: .milliseconds(100))
        }
        stop()
        throw Failure("The server did not become ready.")
    }

    func stop() {
        if process.isRunning { process.terminate() }
        process.waitUntilExit()
        try? FileManager.default.removeItem(atPath: home)
    }

    func answer(
        to path: String,
        _ query: [URLQueryItem] = [],
        posting body: Data? = nil,
        as type: String = "application/octet-stream"
    ) async throws -> (body: Data, status: Int) {
        var components = URLComponents()
        (components.scheme, components.host, components.port) = ("http", "127.0.0.1", port)
        (components.path, components.queryItems) = (path, query.isEmpty ? nil : query)
        guard let url = components.url else { throw Failure("'\(path)' makes no address.") }
        var request = URLRequest(url: url, timeoutInterval: 120)
        if let body {
            request.httpMethod = "POST"
            request.httpBody = body
            request.setValue(type, forHTTPHeaderField: "Content-Type")
        }
        let (data, response) = try await URLSession.shared.data(for: request)
        return (data, (response as? HTTPURLResponse)?.statusCode ?? 0)
    }

    /// The answer's JSON object.
    func object<Value: Decodable>(_ type: Value.Type, at path: String) async throws -> Value {
        let (body, status) = try await answer(to: path)
        guard status == 200 else { throw Failure("\(path) answers \(status).") }
        return try JSONDecoder().decode(type, from: body)
    }
}
