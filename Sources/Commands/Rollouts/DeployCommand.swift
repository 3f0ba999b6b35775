import ArgumentParser
import Operations
import Serving
import Tracking

/// `deedbox deploy MODEL`.
struct DeployCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "deploy",
        abstract: "Put a version into production step by step, judged beside the one that is there.",
        discussion: """
            'serve' carries the rollout out: by default 10 % of the units for 24 hours, half for one hour, then all. What proves to
            be worse is rolled back at once, with an incident. To put a version there at once, use 'models promote'.
              deedbox deploy document-class:3
              deedbox rollout status
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "A plan; 'deedbox rollout example' prints one. Default: rollouts.plan.")
    var plan: String?

    @Option(name: .long, help: "The endpoint. Default: the one of the model's name.")
    var endpoint: String?

    @Argument(help: "NAME:VERSION or NAME@ALIAS.")
    var model: ModelReference

    func run() async throws {
        let composition = try await Composition(settings: options.settings())
        let version = try await composition.storage.models.existingVersion(model)
        let rollout = try await composition.rollouts.deploy(
            version,
            at: endpoint,
            plan: composition.rolloutPlan(plan),
            by: Composition.user
        )
        let console = Console(json: options.json)
        if console.isJSON { return try console.object(RolloutReport(rollout)) }
        console.line("\(rollout.id)")
        console.message(
            "Version \(rollout.canary) of '\(rollout.model)' gets \(TrafficSplit.percent(rollout.weight)) at "
                + "'\(rollout.endpoint)'; 'deedbox serve' carries the rollout on."
        )
    }
}
