import ArgumentParser
import Documents
import Foundation
import Learning
import Operations
import Tracking

/// `deedbox predict`.
struct PredictCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "predict",
        abstract: "Classify samples with any version of a model, one JSON object a line.",
        discussion: """
            --data takes what 'train' takes; a label is passed through, so that errors can be looked at, and needs not be
            there. A .jsonl or .tsv file may have any length: it is read and answered batch by batch, on all cores, in its
            order. A line that is no sample is named on standard error and passed over; the exit code is then 1.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "NAME, NAME@ALIAS or NAME:VERSION.")
    var model: ModelReference

    @Option(name: .long, help: "Where the samples are.")
    var data: String

    @Option(name: .long, help: "How many threads classify. Default: one a core.")
    var threads: Int?

    /// Faulty lines that are named; more are only counted.
    private static let mostNamed = 100

    func validate() throws {
        if let threads, !(1...256).contains(threads) {
            throw ValidationError("--threads is a number from 1 to 256.")
        }
    }

    func run() async throws {
        let console = Console(json: true)
        let composition = try await Composition(settings: options.settings())
        let classifier = try await composition.training.classifier(model)
        if data.hasSuffix(".jsonl") || data.hasSuffix(".tsv") {
            await composition.shutDown()
            return try await predictLines(classifier, console)
        }
        let labelled = try await composition.read(data, families: nil, console: console)
        await composition.shutDown()
        for sample in labelled.samples {
            var line: [UInt8] = []
            PredictedLine(sample, answer: classifier.classify(sample)).append(to: &line)
            try console.bytes(line)
        }
        if !labelled.failures.isEmpty { throw ExitCode(1) }
    }

    private func predictLines(_ classifier: TextClassifier, _ console: Console) async throws {
        let threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
        var count = 0
        var faults = 0
        try await BulkPredictor(classifier, threads: threads).predict(data) { batch in
            try console.bytes(batch.output)
            for fault in batch.faults.prefix(max(0, Self.mostNamed - faults)) {
                console.message("deedbox: \(fault) [invalid_samples]")
            }
            count += batch.count
            faults += batch.faults.count
            console.progress("\(count) classified")
        }
        console.clearProgress()
        guard faults > 0 else { return }
        console.message("deedbox: \(count) lines classified, \(faults) passed over.")
        throw ExitCode(1)
    }
}
