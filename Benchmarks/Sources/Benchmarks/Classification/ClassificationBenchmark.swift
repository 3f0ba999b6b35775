import ArgumentParser
import Foundation

/// `classify` of a folder's files: how long the model takes, without the reading.
struct ClassificationBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "classification",
        abstract: "Milliseconds of one classification, without the reading of the file."
    )

    @OptionGroup var options: BenchmarkOptions

    func run() throws {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: home) }
        let files = FileManager.default.enumerator(atPath: options.data)?.compactMap { $0 as? String } ?? []
        let texts = files.filter { $0.hasSuffix(".txt") || $0.hasSuffix(".htm") }.map { "\(options.data)/\($0)" }
        let classify = try Measured(options.deedbox, ["classify", "--json", "--home", home] + texts)
        let milliseconds = classify.objects.compactMap { $0["milliseconds"] as? Double }
        print(
            "\(milliseconds.count) files: p50 \(milliseconds.quantile(0.5).text(3)) ms, "
                + "p99 \(milliseconds.quantile(0.99).text(3)) ms"
        )
    }
}
