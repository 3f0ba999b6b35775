import ArgumentParser
import Operations
import Tracking

/// `deedbox runs list`.
struct RunListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List runs, latest first.",
        discussion: """
            Filter and order are MLflow's, as in
              deedbox runs list --filter "metrics.macro_f1 > 0.9 and params.learner = 'svm'" --order "metrics.macro_f1 DESC"
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "Only those of this experiment; trainings are in the experiment of their model's name.")
    var experiment: String?

    @Option(name: .long, help: "Only those that match.")
    var filter = ""

    @Option(name: .long, help: "Sort by this field, ASC or DESC; may be given several times.")
    var order: [String] = []

    @Option(name: .long, help: "At most so many.")
    var top = 20

    func run() async throws {
        let console = Console(json: options.json)
        let tracking = try await Composition(settings: options.settings()).tracking
        let query = TrackingQuery(
            filter: try TrackingFilter(parsing: filter, as: .runs),
            order: try OrderTerm.terms(parsing: order, as: .runs),
            limit: max(1, min(top, TrackingLimits.pageOfRuns))
        )
        let experiments = try await self.experiments(in: tracking.experiments)
        for run in try await tracking.runs.search(experiments, query).items {
            if console.isJSON { try console.object(run) } else { console.show(run) }
        }
    }

    private func experiments(in operations: ExperimentOperations) async throws -> [ExperimentID] {
        if let experiment { return [try await operations.experiment(named: experiment).id] }
        let query = TrackingQuery(lifecycle: nil, limit: TrackingLimits.pageOfRuns)
        return try await operations.search(query).items.map(\.id)
    }
}
