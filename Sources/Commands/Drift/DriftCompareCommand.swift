import ArgumentParser
import Mathematics
import Monitoring
import Operations

/// `deedbox drift compare`.
struct DriftCompareCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Compare two files of cases; needs no store.",
        discussion: """
            A file is tab-separated text: a line of names, then a case a line; an empty field is unknown. A column is a feature,
            of numbers where all its fields in the first file are, of categories else. Four names are special: 'text', and
            'class' (predicted), 'confidence' and 'label' (true), from which the accuracy of the later cases is estimated.
            """
    )

    @Flag(name: .long, help: "Write JSON to standard output.")
    var json = false

    @Argument(help: "Earlier cases.")
    var before: String

    @Argument(help: "Later cases.")
    var now: String

    func run() async throws {
        let outcome = try await CaseComparison.compare(CaseTable(path: before), CaseTable(path: now))
        let console = Console(json: json)
        if console.isJSON { return try console.object(outcome) }
        console.show(outcome.features)
        console.show(outcome.text)
        if let estimate = outcome.estimate {
            let (low, high) = (estimate.interval.lowerBound.asPercent, estimate.interval.upperBound.asPercent)
            console.line("accuracy, estimated without labels: \(estimate.accuracy.asPercent) (\(low) to \(high))")
        }
        guard let realised = outcome.realised else { return }
        console.line("accuracy of \(realised.trials) with a label: \(realised.share.asPercent)")
    }
}
