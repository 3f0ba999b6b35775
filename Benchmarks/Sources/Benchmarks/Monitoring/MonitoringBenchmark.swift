import ArgumentParser
import Foundation

/// `monitoring`: what reports on drift and label-free accuracy cost, beside Evidently, NannyML and Fairlearn.
struct MonitoringBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "monitoring",
        abstract:
            "CPU time of reports on drift, beside Evidently; accuracy without labels, beside NannyML; how soon alerts arrive.",
        discussion: """
            10 features and 1,000 texts a side that moved a little, and predictions of a model that is too sure of itself. Ours is the
            CPU time of the whole process, its start and reading the files included, the median of several runs; of the peers only
            the work is counted, without import and reading. They see the same files.

            Then answers of a fresh server are said to have been wrong, and it is timed on the clock when a mail and a message for Slack
            are with their receivers: a real mail server (scripts/setup --for-tests) and an HTTP server, on this machine.
            """
    )

    @OptionGroup var program: ProgramOption

    @Option(help: "Cases of a side.")
    var cases = 10_000

    @Option(help: "Texts of a side.")
    var texts = 1_000

    @Option(help: "Runs of ours.")
    var runs = 5

    @Option(help: "Alerts that are timed, of each setting.")
    var alerts = 5

    @Option(help: "Where the peers are kept for the next run.")
    var cache = "../.deps/bench"

    func run() async throws {
        try compare()
        try await timeAlerts()
    }

    private func timeAlerts() async throws {
        var rows: [[String]] = []
        for (name, look, wait) in [("as it comes", 5, 10), ("as quick as it goes", 1, 0)] {
            var times: [AlertArrival] = []
            for _ in 0..<alerts {
                times.append(try await AlertArrival(program.deedbox, lookSeconds: look, waitSeconds: wait))
            }
            rows.append(
                ["\(name): a look each \(look) s, group_wait \(wait) s"]
                    + [times.map(\.mailSeconds), times.map(\.slackSeconds)].flatMap { seconds in
                        [seconds.quantile(0.5).text(2), (seconds.max() ?? 0).text(2)]
                    }
            )
        }
        guard alerts > 0 else { return }
        print(
            "Seconds on the clock from the last wrong answer that was told of to the message at its receiver, of \(alerts):"
        )
        printTable(["settings", "mail, median", "mail, longest", "Slack, median", "Slack, longest"], rows)
    }

    private func compare() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let python = try peers()
        _ = try checked(python, ["peers/monitoring_cases.py", folder, "\(cases)", "\(texts)"])
        let told = try checked(python, ["peers/monitoring_peers.py", folder]).objects
        for failed in told where failed["task"] as? String == "failed" {
            print("\(failed["peer"] ?? "") did not work: \(failed["error"] ?? "")")
        }
        let features = try ours("features", folder), documents = try ours("texts", folder)
        let predictions = try ours("predictions", folder)
        printTable(
            ["report", "Deedbox CPU s", "peer", "peer CPU s", "ratio", "Deedbox says", "peer says"],
            [
                row("drift of \(cases) x 10", features, drifting(features), told, "features") {
                    "\($0["drifting"] ?? "") drift"
                },
                row("texts, \(texts) + \(texts)", documents, textDrift(documents), told, "texts") {
                    "\($0["drifting"] ?? "") drifts"
                },
                row("accuracy without labels", predictions, accuracy(predictions), told, "accuracy") { peer in
                    (peer["accuracy"] as? Double)?.percent(2) ?? "–"
                },
            ]
        )
        for fairness in told where fairness["task"] as? String == "fairness" {
            let seconds = (fairness["seconds"] as? Double)?.text(2) ?? "–"
            print("Fairlearn takes \(seconds) s CPU for one gap of accuracy with 100 draws and one of equalized odds.")
        }
    }

    private func row(
        _ name: String,
        _ own: (seconds: Double, object: [String: Any]),
        _ said: String,
        _ told: [[String: Any]],
        _ task: String,
        _ peerSaid: ([String: Any]) -> String
    ) -> [String] {
        let peer = told.first { $0["task"] as? String == task }
        let seconds = peer?["seconds"] as? Double
        return [
            name, own.seconds.text(3), peer?["peer"] as? String ?? "–", seconds?.text(3) ?? "–",
            seconds.map { "1/\(($0 / own.seconds).text(0))" } ?? "–", said, peer.map(peerSaid) ?? "–",
        ]
    }

    private func drifting(_ own: (seconds: Double, object: [String: Any])) -> String {
        let features = (own.object["features"] as? [String: Any])?["features"] as? [[String: Any]] ?? []
        return "\(features.count { $0["is_drifting"] as? Bool == true }) drift"
    }

    private func textDrift(_ own: (seconds: Double, object: [String: Any])) -> String {
        "area \(((own.object["text"] as? [String: Any])?["area"] as? Double)?.text(3) ?? "–")"
    }

    private func accuracy(_ own: (seconds: Double, object: [String: Any])) -> String {
        let estimate = (own.object["estimate"] as? [String: Any])?["accuracy"] as? Double
        let realised = own.object["realised"] as? [String: Any]
        let share = (realised?["successes"] as? Double).flatMap { hits in
            (realised?["trials"] as? Double).map { hits / $0 }
        }
        return "\(estimate?.percent(2) ?? "–"), realised \(share?.percent(2) ?? "–")"
    }

    /// The median CPU time of our report, and what it says.
    private func ours(_ name: String, _ folder: String) throws -> (seconds: Double, object: [String: Any]) {
        let files = ["before", "now"].map { "\(folder)/\(name)-\($0).tsv" }
        let measured = try (0..<max(1, runs)).map { _ in
            try checked(program.deedbox, ["drift", "compare", "--json"] + files)
        }
        return (measured.map(\.cpuSeconds).quantile(0.5), measured[0].objects.first ?? [:])
    }

    /// The Python that has the peers, which are installed when they are not there yet.
    private func peers() throws -> String {
        let folder = "\(cache)/monitoring"
        let python = "\(folder)/bin/python"
        guard !FileManager.default.fileExists(atPath: "\(folder)/installed") else { return python }
        _ = try checked("python3", ["-m", "venv", "--without-pip", folder])
        let requirements = ["--requirement", "peers/monitoring-requirements.txt"]
        _ = try checked("python3", ["-m", "pip", "--python", python, "install", "--quiet"] + requirements)
        try Data().write(to: URL(fileURLWithPath: "\(folder)/installed"))
        return python
    }

    private func checked(_ program: String, _ arguments: [String]) throws -> Measured {
        let run = try Measured(program, arguments)
        guard run.status == 0 else { throw Failure("'\(program) \(arguments.joined(separator: " "))' failed.") }
        return run
    }
}
