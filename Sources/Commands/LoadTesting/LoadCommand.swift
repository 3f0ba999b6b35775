import ArgumentParser
import Documents
import Foundation
import LoadTesting

/// `deedbox load`.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load",
        abstract: "Put a running server under load, and judge it by limits.",
        discussion: """
            Without --rate or --ramp each connection asks again as soon as it is answered, which says what the server can do
            at most. With --rate requests come by chance (a Poisson process), whether the server keeps up or not, and each is
            timed from the moment at which it should have been sent; so a pause is blamed for all who came in it.

              deedbox load http://127.0.0.1:8080 --rate 1000 --seconds 600 --max-p99-ms 10 --max-failed 0 --record
              deedbox load http://127.0.0.1:8080 --connections 32
              deedbox load http://127.0.0.1:8000 --ask oip --model document-class --ramp 100:2000

            Refusals (429 and 503) are counted by themselves. --record keeps figures and verdict as a run of the experiment
            'load-tests'. Exit code 1: a limit is passed.
            """
    )

    /// Makes runs of load tests a group of their own.
    static let experiment = "load-tests"

    @OptionGroup var options: GlobalOptions

    @OptionGroup var limits: LoadLimitOptions

    @Argument(help: "The server's address, as 'http://127.0.0.1:8080'.")
    var address: String

    @Option(name: .long, help: "Requests a second, by chance.")
    var rate: Double?

    @Option(name: .long, help: "Requests a second at the beginning and the end, as '100:2000'; in between they grow.")
    var ramp: LoadRamp?

    @Option(name: .long, help: "The most connections; without --rate or --ramp, as many as there are.")
    var connections = 64

    @Option(name: .long, help: "For how long.")
    var seconds = 10.0

    @Option(name: .customLong("warm-up"), help: "For how many seconds before that, which do not count.")
    var warmUp = 2.0

    @Option(name: .long, help: "After how many seconds without an answer a request has failed.")
    var timeout = 10.0

    @Option(name: .long, help: "In which words: classify, oip or oip-binary.")
    var ask = LoadQuestion.classify

    @Option(name: .long, help: "The model that is asked by 'oip'.")
    var model = "document-class"

    @Option(name: .long, help: "How many different texts are sent in turn.")
    var texts = 20_000

    @Option(name: .long, help: "Words in each text.")
    var words = 120

    @Option(name: .long, help: "A file with a text a line to send in place of made-up ones.")
    var file: String?

    @Option(name: .customLong("key-file"), help: "A file with the API key to show.")
    var keyFile: String?

    @Option(name: .long, help: "The server's process; without it, whichever listens on the port of this machine.")
    var pid: Int?

    @Flag(name: .long, help: "Keep the report as a run of the experiment 'load-tests'.")
    var record = false

    func validate() throws {
        guard rate == nil || ramp == nil else { throw ValidationError("Give --rate or --ramp, not both.") }
        guard (1...10_000).contains(connections), (1...1_000_000).contains(texts), (1...100_000).contains(words) else {
            throw ValidationError("--connections go to 10,000, --texts to a million, --words to 100,000; all from 1.")
        }
        guard seconds > 0, warmUp >= 0, timeout > 0, rate ?? 1 > 0 else {
            throw ValidationError("--rate, --seconds and --timeout are more than 0, --warm-up at least 0.")
        }
    }

    func run() async throws {
        let console = Console(json: options.json)
        let key = try keyFile.map {
            try String(contentsOfFile: $0, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        }
        let target = try ask.target(address, model: model, key: key, texts: try contents())
        if warmUp > 0 { _ = try await LoadTest.run(plan(seconds: warmUp), on: target) }
        let plan = plan(seconds: seconds)
        let watch = ServerWatch(pid.map(ServerProcess.init(id:)) ?? ServerProcess(listeningOn: target.port))
        let result = try await LoadTest.run(plan, on: target)
        let server = await watch.end(requests: result.requests)
        let report = LoadReport(
            url: address,
            mode: mode,
            plan: plan,
            result: result,
            server: server,
            limits: limits.limits
        )
        if console.isJSON { try console.object(report) } else { console.show(report) }
        if record { try await Composition(settings: options.settings()).record(report, limits: limits.named) }
        if !report.passed { throw ExitCode(1) }
    }

    private var mode: String {
        if let rate { return "open \(rate)/s" }
        return ramp.map { "ramp \($0.from)/s to \($0.to)/s" } ?? "closed"
    }

    private func plan(seconds: Double) -> LoadPlan {
        var arrivals = LoadPlan.Arrivals.closed
        if let rate { arrivals = .open(from: rate, to: rate) }
        if let ramp { arrivals = .open(from: ramp.from, to: ramp.to) }
        return LoadPlan(arrivals, connections: connections, seconds: seconds, timeoutSeconds: timeout)
    }

    private func contents() throws -> [String] {
        guard let file else { return LoadTexts.texts(count: texts, length: words) }
        guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
            throw Failure(code: "unreadable", message: "Cannot read '\(file)': it is missing, unreadable or not UTF-8.")
        }
        let lines = text.split(separator: "\n").prefix(texts).map(String.init)
        guard !lines.isEmpty else { throw Failure(code: "empty_file", message: "There is no text in '\(file)'.") }
        return lines
    }
}
