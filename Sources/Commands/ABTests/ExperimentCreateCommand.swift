import ABTesting
import ArgumentParser
import Operations

/// `deedbox experiment create`.
struct ExperimentCreateCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "create",
        abstract: "Plan an A/B test; it begins with 'start'.",
        discussion: """
            For two variants, a and b, give options; for anything else a file in YAML or JSON with the keys name, hypothesis,
            variants[{name, model, weight}] (weights in hundredths of a percent; the first is the control), metrics[{name, test:
            z|welch|bootstrap|quantile, role: primary|secondary|guardrail, better: higher|lower, quantile, margin,
            smallest_effect, uses_history}], look: fixed|sequential, correction: holm|benjamini_hochberg|none, alpha, power,
            minimum_samples, days, endpoint.

            Metrics that predictions tell by themselves are accuracy (by feedback and reviews), latency, errors,
            user_satisfaction, value (by the settings 'value.…'), and any outcome that feedback names, as minutes_saved.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "What stands behind a, the control: NAME:VERSION.")
    var a = ""

    @Option(name: .long, help: "What stands behind b: NAME:VERSION.")
    var b = ""

    @Option(name: .long, help: "The percentage of units that get b, 0.01 to 99.99.")
    var split = 50.0

    @Option(name: .long, help: "How many days it runs.")
    var days = 14.0

    @Option(name: .long, help: "Of accuracy, latency, user_satisfaction, those that are measured; the first decides.")
    var metrics = "accuracy,latency,user_satisfaction"

    @Option(name: .long, help: "Units with an outcome that each variant needs before anything is decided.")
    var minimumSamples = 1000

    @Flag(name: .long, help: "Look at any time: intervals are wider, but hold however often one looks.")
    var sequential = false

    @Option(
        name: .long,
        help: "Where both answer while the test runs, as document-class; without it, units are assigned by hand."
    )
    var endpoint = ""

    @Option(name: .long, help: "What one hopes for.")
    var hypothesis = ""

    @Option(name: .long, help: "A plan in YAML or JSON; the other options are left out then.")
    var plan: String?

    @Argument(help: "The test's name: a-z, 0-9, - and _. Left out with --plan.")
    var name: String?

    func validate() throws {
        guard (name == nil) != (plan == nil) else { throw ValidationError("Give either a name or --plan.") }
        guard split >= 0.01, split <= 99.99 else { throw ValidationError("--split is 0.01 to 99.99.") }
    }

    func run() async throws {
        let console = Console(json: options.json)
        let wanted = try plan.map(ABTestFiles.plan(at:)) ?? planned()
        let test = try await Composition(settings: options.settings()).experiments.create(wanted)
        try console.show(test)
    }

    private func planned() throws -> ABTestPlan {
        let weight = Int((split * 100).rounded())
        return try ABTestPlan(
            name: name ?? "",
            hypothesis: hypothesis,
            variants: [
                Variant(name: "a", model: a, weight: ABTestPlan.whole - weight),
                Variant(name: "b", model: b, weight: weight),
            ],
            metrics: try chosen(),
            look: sequential ? .sequential : .fixed,
            minimumSamples: minimumSamples,
            days: days,
            endpoint: endpoint
        )
    }

    private func chosen() throws -> [MetricPlan] {
        try metrics.split(separator: ",").enumerated().map { place, name in
            guard var metric = MetricPlan.standard.first(where: { $0.name == name }) else {
                throw ValidationError(
                    "'\(name)' is not one of accuracy, latency, user_satisfaction; others need --plan."
                )
            }
            if place == 0 {
                (metric.role, metric.margin) = (.primary, 0)
            } else if metric.role == .primary {
                metric.role = .secondary
            }
            return metric
        }
    }
}
