import ArgumentParser
import Foundation

/// `text-index`: what the text index costs on made-up passages, beside Tantivy, bm25s and SQLite FTS5.
struct TextIndexBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "text-index",
        abstract: "Milliseconds of a question over made-up passages, beside Tantivy, bm25s and SQLite FTS5.",
        discussion: """
            Times are CPU time of one thread, warm, top 10, without analysing the passages; 100 questions of a kind, the
            fastest of several goes each (FTS5 over more than 50,000 passages: 10 questions, one go). A peer's build includes its
            analysis, ours is given without and with it. bm25s answers neither AND nor phrases nor prefixes; Tantivy's
            prefixes match, but have no rank.
            """
    )

    @Option(help: "How many passages.")
    var passages = 100_000

    @Option(help: "The program that holds the index.")
    var driver = "../.build/release/IndexDriver"

    @Option(help: "Where the peers are kept for the next run.")
    var cache = "../.deps/bench"

    @Flag(help: "Leave the peers out.")
    var alone = false

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let (texts, questions) = ("\(folder)/texts", "\(folder)/questions")
        _ = try run("python3", ["peers/text_corpus.py", "\(passages)", texts, questions])
        let textBytes = try FileManager.default.attributesOfItem(atPath: texts)[.size] as? Int ?? 0
        var lines = try run(driver, ["build", texts, "\(folder)/index"])
        lines += try run(driver, ["search", "\(folder)/index", questions])
        if !alone { lines += try peers(texts, questions, folder) }
        let report = TextIndexReport(lines, textBytes: textBytes)
        printTable(TextIndexReport.buildHead, report.builds)
        print("")
        printTable(TextIndexReport.questionHead, report.questions)
    }

    private func peers(_ texts: String, _ questions: String, _ folder: String) throws -> [[String: Any]] {
        let packages = "\(cache)/text-index"
        if !FileManager.default.fileExists(atPath: "\(packages)/tantivy") {
            let install = ["--quiet", "--target", packages, "--requirement", "peers/text-index-requirements.txt"]
            _ = try run("python3", ["-m", "pip", "install"] + install)
        }
        let threads = ["OMP_NUM_THREADS=1", "NUMBA_NUM_THREADS=1", "PYTHONPATH=\(packages)"]
        return try run("env", threads + ["python3", "peers/text_index_peers.py", texts, questions, "\(folder)/peers"])
    }

    private func run(_ program: String, _ arguments: [String]) throws -> [[String: Any]] {
        let run = try Measured(program, arguments)
        guard run.status == 0 else { throw Failure("'\(program) \(arguments.joined(separator: " "))' failed.") }
        return run.objects
    }
}
