import ArgumentParser
import Foundation
import FoundationNetworking

/// Questions to a running server over loopback.
struct SearchBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "Milliseconds of one search over HTTP, on the ingested folder."
    )

    private static let port = 18_080
    private static let questions = [
        "option to extend the term", "who pays for the repair of the roof", "monthly base rent schedule",
        "assignment and subletting without consent", "notice of default and cure period", "security deposit return",
        "common area maintenance pro rata share", "hazardous materials indemnity", "right of first refusal to lease",
        "insurance limits general liability", "holding over after expiration", "estoppel certificate within ten days",
    ]

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "How often the list of questions is asked.")
    var rounds = 10

    @Option(help: "bm25, dense or hybrid.")
    var mode = "bm25"

    func run() async throws {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: home) }
        _ = try Measured(options.deedbox, ["ingest", options.data, "--json", "--home", home])
        let server = Process()
        server.executableURL = URL(fileURLWithPath: options.deedbox)
        server.arguments = ["serve", "--home", home, "--set", "server.port=\(Self.port)", "--set", "log.level=error"]
        server.standardError = FileHandle.nullDevice
        server.standardOutput = FileHandle.nullDevice
        try server.run()
        defer {
            server.terminate()
            server.waitUntilExit()
        }
        try await waitUntilReady()
        var milliseconds: [Double] = []
        for _ in 0..<rounds {
            for question in Self.questions { milliseconds.append(try await ask(question)) }
        }
        print(
            "\(milliseconds.count) questions (\(mode)): p50 \(milliseconds.quantile(0.5).text(2)) ms, "
                + "p99 \(milliseconds.quantile(0.99).text(2)) ms"
        )
        let status = try String(contentsOfFile: "/proc/\(server.processIdentifier)/status", encoding: .utf8)
        if let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS") }) { print("server \(line)") }
    }

    private func ask(_ question: String) async throws -> Double {
        var components = URLComponents(string: "http://127.0.0.1:\(Self.port)/v1/search")
        components?.queryItems = [URLQueryItem(name: "q", value: question), URLQueryItem(name: "mode", value: mode)]
        guard let url = components?.url else { throw ValidationError("not a question: \(question)") }
        let start = ContinuousClock.now
        let (_, response) = try await URLSession.shared.data(from: url)
        let elapsed = ContinuousClock.now - start
        guard (response as? HTTPURLResponse)?.statusCode == 200 else {
            throw ValidationError("no answer to \(question)")
        }
        return Double(elapsed.components.seconds) * 1000 + Double(elapsed.components.attoseconds) / 1e15
    }

    /// Asks for readiness until it is there, for at most ten seconds.
    private func waitUntilReady() async throws {
        guard let url = URL(string: "http://127.0.0.1:\(Self.port)/readyz") else { return }
        for _ in 0..<100 {
            if let (_, response) = try? await URLSession.shared.data(from: url),
                (response as? HTTPURLResponse)?.statusCode == 200
            {
                return
            }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw ValidationError("the server did not become ready")
    }
}
