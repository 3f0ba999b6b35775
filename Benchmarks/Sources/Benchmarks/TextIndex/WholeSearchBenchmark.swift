import ArgumentParser
import Foundation

/// `whole-search`: what a whole question costs over made-up documents.
struct WholeSearchBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "whole-search",
        abstract:
            "Milliseconds of a whole question by words and meaning over made-up documents, and what indexing them takes.",
        discussion: """
            From the question, embedded already, to ten hits with snippets: both legs, filter, ranking, facets, explanations. CPU
            time of one process, warm, the fastest of three goes each of 200 questions. Documents have 250 passages and
            made-up vectors; half of them pass the filter. A million passages take some 3 GB of disk and ten minutes.
            """
    )

    @Option(help: "How many passages.")
    var passages = 100_000

    @Option(help: "The program that fills a home and asks it.")
    var driver = "../.build/release/SearchDriver"

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: "\(folder)/home", withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (texts, questions) = ("\(folder)/texts", "\(folder)/questions")
        _ = try run("python3", ["peers/text_corpus.py", "\(passages)", texts, questions])
        let filled = try run(driver, ["fill", texts, "\(folder)/home"])
        guard let filled = filled.first else { throw Failure("'\(driver) fill' said nothing.") }
        func number(_ key: String) -> Double { filled[key] as? Double ?? 0 }
        print(
            String(
                format: "%.0f passages: %.0f a second indexed and stored, index %.2f × the text in %.0f segments",
                number("passages"),
                number("passages") / number("index_seconds"),
                number("index_bytes") / number("text_bytes"),
                number("segments")
            )
        )
        let answers = try run(driver, ["ask", questions, "\(folder)/home"])
        let peak = answers.compactMap { $0["peak_bytes"] as? Double }.max() ?? 0
        print(String(format: "%.0f MB at the peak of asking, with all vectors in memory", peak / 1e6))
        printTable(
            ["question", "p50 ms", "p99 ms"],
            TextIndexReport(answers, textBytes: 1).questions.map {
                [$0[0], $0[2], $0[3]]
            }
        )
    }

    private func run(_ program: String, _ arguments: [String]) throws -> [[String: Any]] {
        let run = try Measured(program, arguments)
        guard run.status == 0 else { throw Failure("'\(program) \(arguments.joined(separator: " "))' failed.") }
        return run.objects
    }
}
