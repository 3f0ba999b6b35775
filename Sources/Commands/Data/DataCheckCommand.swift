import ArgumentParser
import Documents
import Foundation
import Learning
import Operations

/// `deedbox data check SOURCE…`.
struct DataCheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find wrong labels, near duplicates and other faults in labelled samples.",
        discussion: """
            SOURCE is what 'train --data' takes; several are checked together. Reported are lines and files that cannot be
            read, empty and very short or long texts, missing, unknown, single and rare labels, ids that repeat, near
            duplicates and those with different labels, labels that are probably wrong, and with --test samples that stand
            on both sides. Labels are judged by confident learning: by models of the same samples that did not see the one
            in question; that takes about as long as validating one model.

            The exit code is 1 when something serious was found.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "What a model of these samples is to be judged on, to be searched for training samples.")
    var test: String?

    @Option(name: .long, help: "The name of the model that they are for. Default: the one that classifies documents.")
    var name: String?

    @Option(name: .long, help: "A TSV file with the columns 'path' and 'family', for folders of samples.")
    var families: String?

    @Option(name: .long, help: "From which share of common runs of three words texts are near duplicates, up to 1.")
    var similarity = 0.8

    @Option(name: .long, help: "How doubtful labels are chosen: prune_by_noise_rate, prune_by_class or both.")
    var labels = LabelIssueFinder.Pruning.byNoiseRate

    @Option(name: .long, help: "Seed of the splits.")
    var seed: UInt64 = 1

    @Option(name: .long, help: "Also write the report as an HTML page to this file.")
    var html: String?

    @Argument(help: "Where the labelled samples are.")
    var sources: [String]

    func validate() throws {
        guard similarity > 0, similarity <= 1 else {
            throw ValidationError("--similarity is a share above 0 and at most 1.")
        }
    }

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        var data = LabelledData()
        for source in sources {
            data.append(
                try await composition.read(source, families: families, faultyLines: .collected, console: console)
            )
        }
        var testData: LabelledData?
        if let test {
            testData = try await composition.read(test, families: families, faultyLines: .collected, console: console)
        }
        await composition.shutDown()
        let documentModel = composition.settings.text("classification.model")
        let check = DataCheck(
            classes: name ?? documentModel == documentModel ? composition.settings.list("classes") : nil,
            similarity: similarity,
            pruning: labels,
            seed: seed
        )
        let start = Composition.now()
        let report = try await DataOperations().check(data, test: testData, by: check) { progress in
            console.progress(progress, seconds: Composition.now() - start)
        }
        console.clearProgress()
        try write(report)
        if console.isJSON { try console.object(report) } else { console.show(report) }
        if report.hasSeriousFindings { throw ExitCode(1) }
    }

    private func write(_ report: DataReport) throws {
        guard let html else { return }
        let page = DataReportPage(report, source: sources.joined(separator: ", ")).html
        do {
            try page.write(toFile: html, atomically: true, encoding: .utf8)
        } catch {
            throw Failure(code: "cannot_write", message: "Cannot write '\(html)': \(error.localizedDescription)")
        }
    }
}

extension LabelIssueFinder.Pruning: ExpressibleByArgument {}
