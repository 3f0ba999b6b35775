import ArgumentParser
import Foundation

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
        let server = try await RunningServer(options.deedbox, port: Self.port, ingesting: options.data)
        defer { server.stop() }
        var milliseconds: [Double] = []
        for _ in 0..<rounds {
            for question in Self.questions { milliseconds.append(try await ask(question, server)) }
        }
        print(
            "\(milliseconds.count) questions (\(mode)): p50 \(milliseconds.quantile(0.5).text(2)) ms, "
                + "p99 \(milliseconds.quantile(0.99).text(2)) ms"
        )
        let status = try String(contentsOfFile: "/proc/\(server.processIdentifier)/status", encoding: .utf8)
        if let line = status.split(separator: "\n").first(where: { $0.hasPrefix("VmRSS") }) { print("server \(line)") }
    }

    private func ask(_ question: String, _ server: RunningServer) async throws -> Double {
        let start = ContinuousClock.now
        let query = [URLQueryItem(name: "q", value: question), URLQueryItem(name: "mode", value: mode)]
        let (_, status) = try await server.answer(to: "/v1/search", query)
        guard status == 200 else { throw Failure("No answer to '\(question)'.") }
        return (ContinuousClock.now - start).seconds * 1000
    }
}
