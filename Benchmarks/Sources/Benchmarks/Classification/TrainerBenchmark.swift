import ArgumentParser
import Foundation
import Scoring

/// `trainer`: `train` and `evaluate` on public sets, beside scikit-learn and fastText.
struct TrainerBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "trainer",
        abstract: "What 'train' reaches on the sets of a folder and what it costs, beside scikit-learn and fastText.",
        discussion: """
            A set is a folder with train.tsv and test.tsv. Training is the CPU time of 'deedbox train' from its start to
            its end, reading, choosing and judging by cross-validation included; the peers' is that of one pipeline alone.
            The columns 'of best peer' hold it, and the model's size, against the peer of the highest accuracy. Bulk is
            'deedbox predict' of the test set with all it writes, less what it takes for one line: the start of a program,
            as of the peers, is not counted.
            """
    )

    @OptionGroup var program: ProgramOption

    @Option(help: "Where the peers are kept for the next run.")
    var cache = "../.deps/bench"

    @Option(help: "Only these sets, separated by commas.")
    var sets: String?

    @Flag(help: "Leave the peers out.")
    var alone = false

    @Argument(help: "The folder of the sets.")
    var folder = "../../shared/data/classification"

    func run() throws {
        let peers = alone ? nil : try TrainerPeers(cache: cache)
        let chosen = sets?.split(separator: ",").map(String.init)
        for set in try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        where chosen?.contains(set) ?? FileManager.default.fileExists(atPath: "\(folder)/\(set)/train.tsv") {
            let theirs = try peers?.scores(of: "\(folder)/\(set)") ?? []
            let ours = try score(of: "\(folder)/\(set)")
            let winner = theirs.max { $0.accuracy < $1.accuracy } ?? ours
            print("\n\(set), \(ours.count) test texts; best peer: \(winner.name)")
            printTable(TrainerScore.head, ([ours] + theirs).map { $0.cells(beside: winner) })
        }
    }

    private func score(of set: String) throws -> TrainerScore {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: home) }
        let common = ["--home", home]
        let train = try Measured(
            program.deedbox,
            ["train", "--data", "\(set)/train.tsv", "--name", "set", "--json"] + common
        )
        let evaluate = try evaluation(of: "\(set)/test.tsv", common)
        guard train.status == 0, let accuracy = evaluate["accuracy"] as? Double, let count = evaluate["count"] as? Int,
            let macroF1 = evaluate["macro_f1"] as? Double
        else { throw Failure("Deedbox failed on '\(set)'.") }
        let model = try FileManager.default.attributesOfItem(atPath: "\(home)/models/set/1/model.deedbox")
        let texts = try LongTexts(of: "\(set)/test.tsv", words: 400, count: 200)
        try texts.write(to: "\(home)/long.tsv")
        let single = try evaluation(of: "\(home)/long.tsv", common)["latency"] as? [String: Double]
        let first = try String(contentsOfFile: "\(set)/test.tsv", encoding: .utf8).prefix { $0 != "\n" } + "\n"
        try first.write(toFile: "\(home)/first.tsv", atomically: true, encoding: .utf8)
        let seconds = try ["\(set)/test.tsv", "\(home)/first.tsv"].map { file in
            try Measured(program.deedbox, ["predict", "--model", "set:1", "--data", file] + common).cpuSeconds
        }
        return TrainerScore(
            name: "Deedbox",
            hits: Int((accuracy * Double(count)).rounded()),
            count: count,
            macroF1: macroF1,
            calibrationError: evaluate["ece"] as? Double,
            trainSeconds: train.cpuSeconds,
            modelBytes: (model[.size] as? Int) ?? 0,
            singleMicroseconds: (single?["median"] ?? 0) * 1000,
            bulkPerSecond: Double(count - 1) / max(seconds[0] - seconds[1], 1e-3)
        )
    }

    private func evaluation(of data: String, _ common: [String]) throws -> [String: Any] {
        try Measured(program.deedbox, ["evaluate", "--model", "set:1", "--data", data, "--json"] + common)
            .objects.first ?? [:]
    }
}
