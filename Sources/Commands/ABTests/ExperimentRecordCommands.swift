import ABTesting
import ArgumentParser
import Operations

/// `deedbox experiment assign`.
struct ExperimentAssignCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Give a unit its variant, and keep that it got it."
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "The id of the prediction that it got.")
    var prediction: String?

    @Option(name: .long, help: "A part of all units that one may want to see alone.")
    var slice = ""

    @Argument(help: "The test's name.")
    var name: String

    @Argument(help: "What is assigned: a document's id, a person, a caller.")
    var unit: String

    func run() async throws {
        let console = Console(json: options.json)
        let experiments = try await Composition(settings: options.settings()).experiments
        let assigned = try await experiments.assign(unit, in: name, prediction: prediction, slice: slice)
        if console.isJSON {
            try console.object(["unit": unit, "variant": assigned.variant.name, "model": assigned.variant.model])
        } else {
            console.line("\(assigned.variant.name)  \(assigned.variant.model)")
        }
    }
}

/// `deedbox experiment record`.
struct ExperimentRecordCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: "Take in a file of JSON Lines: which unit got which variant, and what was measured."
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The test's name.")
    var name: String

    @Argument(help: "The file; see 'deedbox experiment --help' for its lines.")
    var file: String

    func run() async throws {
        let console = Console(json: options.json)
        let experiments = try await Composition(settings: options.settings()).experiments
        var count = 0
        try await ABTestFiles.read(file) { records, firstLine in
            do {
                try await experiments.take(records, in: name)
            } catch {
                console.message("Lines before \(firstLine) are kept (\(count) records); from there on none is.")
                throw error
            }
            count += records.count
        }
        if console.isJSON { try console.object(["records": count]) } else { console.line("\(count) records taken") }
    }
}
