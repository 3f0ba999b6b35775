import ArgumentParser
import Foundation

/// `tracking`: what MLflow's calls cost, beside MLflow's own server.
struct TrackingBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tracking",
        abstract: "Calls a second that log and milliseconds of searches over many runs, beside MLflow on SQLite.",
        discussion: """
            Both servers are asked over loopback by wrk, which must be installed and takes its part of the cores: 64 connections
            log a metric each, 4 connections batches of 1,000. Runs are then put into both databases, and searches asked one
            after the other; the median counts. MLflow's server has two workers. Memory is that of all processes, shared pages
            counted in parts, after the searches.
            """
    )

    private static let measures = [
        ("log_metric_per_second", "log-metric calls/s", 0), ("log_metric_p99_ms", "log-metric p99, ms", 1),
        ("log_metric_cpu_ms", "log-metric CPU, ms", 3), ("log_batch_metrics_per_second", "log-batch metrics/s", 0),
        ("log_batch_cpu_ms", "log-batch of 1,000 CPU, ms", 1),
        ("search_filter_order_ms", "search with filter and order p50, ms", 1),
        ("search_filter_order_cpu_ms", "the same, CPU, ms", 1),
        ("search_filter_ms", "search with filter p50, ms", 1),
        ("search_filter_cpu_ms", "the same, CPU, ms", 1),
        ("search_latest_ms", "search for the latest p50, ms", 1),
        ("search_latest_cpu_ms", "the same, CPU, ms", 1), ("memory_mb", "memory, MB", 0),
    ]

    @OptionGroup var program: ProgramOption

    @Option(help: "How many runs are searched.")
    var runs = 100_000

    @Option(help: "How long each load lasts, in seconds.")
    var seconds = 10

    @Option(help: "Where the peer is kept for the next run.")
    var cache = "../.deps/bench"

    @Flag(help: "Leave the peer out.")
    var alone = false

    func run() throws {
        guard Measured.isInstalled("wrk") else { throw Failure("wrk is not there. Run as root: apt-get install wrk") }
        let deedbox = URL(fileURLWithPath: program.deedbox).path
        let ours = try figures(["deedbox", deedbox])
        let theirs = alone ? [:] : try figures(["mlflow", try peer()])
        printTable(
            ["", "deedbox", "mlflow"],
            Self.measures.map { name, title, digits in
                [title, ours[name]?.text(digits) ?? "–", theirs[name]?.text(digits) ?? "–"]
            }
        )
    }

    private func figures(_ engine: [String]) throws -> [String: Double] {
        let run = try Measured("python3", ["peers/tracking_load.py"] + engine + ["\(runs)", "\(seconds)"])
        guard run.status == 0 else { throw Failure("The load on \(engine[0]) failed.") }
        return run.objects.reduce(into: [:]) { figures, object in
            if let name = object["measure"] as? String { figures[name] = object["value"] as? Double }
        }
    }

    /// The Python that has MLflow's server.
    private func peer() throws -> String {
        let folder = "\(cache)/tracking"
        let python = "\(folder)/bin/python"
        if !FileManager.default.fileExists(atPath: "\(folder)/bin/mlflow") {
            let environment = try Measured("python3", ["-m", "venv", "--without-pip", folder])
            let requirements = ["--requirement", "peers/tracking-requirements.txt"]
            let packages = try Measured("python3", ["-m", "pip", "--python", python, "install"] + requirements)
            guard environment.status == 0, packages.status == 0 else {
                throw Failure("MLflow's server could not be installed in '\(folder)'.")
            }
        }
        return URL(fileURLWithPath: python).path
    }
}
