import ArgumentParser
import Foundation
import Operations
import Tracking

/// `deedbox experiments`.
struct ExperimentsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "experiments",
        abstract: "List experiments, latest changed first."
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "Only those that match, in MLflow's words: \"name LIKE 'rent%' and tags.team = 'a'\".")
    var filter = ""

    @Flag(name: .long, help: "Deleted ones, too.")
    var all = false

    func run() async throws {
        let console = Console(json: options.json)
        let experiments = try await Composition(settings: options.settings()).tracking.experiments
        let query = TrackingQuery(
            filter: try TrackingFilter(parsing: filter, as: .experiments),
            lifecycle: all ? nil : .active,
            limit: TrackingLimits.pageOfRuns
        )
        for experiment in try await experiments.search(query).items {
            if console.isJSON {
                try console.object(ExperimentOutput(experiment))
            } else {
                let mark = experiment.lifecycle == .deleted ? "  deleted" : ""
                console.line("\(experiment.id)  \(experiment.name)\(mark)")
            }
        }
    }
}

/// The JSON of `deedbox experiments`.
private struct ExperimentOutput: Encodable {
    var id: String
    var name: String
    var lifecycle: Lifecycle
    var createdAt: Double
    var updatedAt: Double
    var tags: [String: String]

    init(_ experiment: Experiment) {
        id = "\(experiment.id)"
        name = experiment.name
        lifecycle = experiment.lifecycle
        createdAt = experiment.createdAt
        updatedAt = experiment.updatedAt
        tags = experiment.tags
    }

    private enum CodingKeys: String, CodingKey {
        case id = "experiment_id"
        case name, lifecycle
        case createdAt = "created_at"
        case updatedAt = "updated_at"
        case tags
    }
}
