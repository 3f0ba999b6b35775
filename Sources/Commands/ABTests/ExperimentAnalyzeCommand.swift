import ABTesting
import ArgumentParser
import Operations

/// `deedbox experiment analyze`.
struct ExperimentAnalyzeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyze",
        abstract: "Say what an A/B test shows, whether it may be decided, and how.",
        discussion: """
            Differences are treatment less control. 'interval' holds the true difference with the planned confidence, 'p' is
            corrected for that there are several metrics, 'detectable' is the difference that would have shown. A fixed test
            names no winner before its planned end, and no test does before its samples are complete.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The test's name.")
    var name: String

    func run() async throws {
        let console = Console(json: options.json)
        let result = try await Composition(settings: options.settings()).experiments.analyze(name)
        if console.isJSON { try console.object(result) } else { console.show(result) }
    }
}
