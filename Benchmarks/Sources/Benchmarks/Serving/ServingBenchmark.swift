import ArgumentParser
import Foundation

/// `serving`: what an answer over HTTP costs, beside MLServer and FastAPI with scikit-learn.
struct ServingBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serving",
        abstract: "Processor time of an answer, answers a second and times under load, beside MLServer and FastAPI.",
        discussion: """
            All learn from the same made-up samples and are asked by 'deedbox load' for texts of 120 words, none twice: 32
            connections that ask as soon as they are answered; then requests by chance, 1,000 a second of deedbox and half of
            what they can of the peers; then three times what each can. The server has one core and the load another; processor
            time a request is the figure to trust. Peers have one worker each; MLServer batches up to 32 in 10 ms.
            """
    )

    private static let measures = [
        ("closed_per_second", "answers/s, 32 connections", 0), ("closed_cpu_ms", "the same, CPU ms a request", 3),
        ("closed_p99_ms", "the same, p99 ms", 1), ("closed_failed", "the same, failed", 0),
        ("open_per_second", "answers/s, by chance", 0), ("open_p50_ms", "the same, p50 ms", 2),
        ("open_p99_ms", "the same, p99 ms", 1), ("open_p999_ms", "the same, p99.9 ms", 1),
        ("open_failed", "the same, failed or refused", 0), ("open_cores", "the same, cores", 3),
        ("open_cpu_ms", "the same, CPU ms a request", 3),
        ("overload_goodput", "3 × overload: answers/s of those at 32 connections", 2),
        ("overload_refused", "the same, share refused", 2), ("overload_refusal_p99_ms", "the same, refusal p99 ms", 1),
        ("memory_mb", "memory, MB", 0), ("memory_10_models_mb", "memory with 10 models after the overload, MB", 0),
        ("start_ms", "start to first answer, ms", 0), ("change_visible_ms", "another version answers after, ms", 1),
        ("change_failed", "failed meanwhile", 0), ("predictions_logged", "predictions in the log", 0),
    ]

    @OptionGroup var program: ProgramOption

    @Option(help: "How long each load lasts, in seconds; the open one twice as long.")
    var seconds = 10

    @Option(help: "Where the peers are kept for the next run.")
    var cache = "../.deps/bench"

    @Flag(help: "Leave the peers out.")
    var alone = false

    func run() throws {
        let ours = try figures("deedbox")
        let python = alone ? nil : try peers()
        let fastapi = try python.map { try figures("fastapi", python: $0) } ?? [:]
        let mlserver = try python.map { try figures("mlserver", python: $0) } ?? [:]
        printTable(
            ["", "deedbox", "FastAPI", "MLServer"],
            Self.measures.map { name, title, digits in
                [title] + [ours, fastapi, mlserver].map { $0[name]?.text(digits) ?? "–" }
            }
        )
    }

    private func figures(_ engine: String, python: String? = nil) throws -> [String: Double] {
        let deedbox = URL(fileURLWithPath: program.deedbox).path
        let arguments = ["peers/serving_load.py", engine, deedbox, "\(seconds)"] + (python.map { [$0] } ?? [])
        let run = try Measured("python3", arguments)
        guard run.status == 0 else { throw Failure("The load on \(engine) failed.") }
        return run.objects.reduce(into: [:]) { figures, object in
            if let name = object["measure"] as? String { figures[name] = object["value"] as? Double }
        }
    }

    /// The Python that has the peers.
    private func peers() throws -> String {
        let folder = "\(cache)/serving"
        let python = "\(folder)/bin/python"
        if !FileManager.default.fileExists(atPath: "\(folder)/bin/mlserver") {
            let environment = try Measured("python3", ["-m", "venv", "--without-pip", folder])
            let requirements = ["--requirement", "peers/serving-requirements.txt"]
            let packages = try Measured("python3", ["-m", "pip", "--python", python, "install"] + requirements)
            guard environment.status == 0, packages.status == 0 else {
                throw Failure("The peers could not be installed in '\(folder)'.")
            }
        }
        return URL(fileURLWithPath: python).path
    }
}
