import ArgumentParser
import Documents
import Foundation
import Operations
import Pipelines

/// `deedbox schedule …`.
struct ScheduleCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schedule",
        abstract: "See when pipelines run next, let them rest, or make up for times that have passed.",
        subcommands: [Next.self, Pause.self, Unpause.self, Backfill.self],
        defaultSubcommand: Next.self
    )

    /// `deedbox schedule next`.
    struct Next: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "next",
            abstract: "Print the next times of a pipeline's schedule."
        )

        @OptionGroup var options: GlobalOptions

        @Option(name: .long, help: "How many, 1 to 1000.")
        var count = 10

        @Argument(help: "The pipeline's name.")
        var pipeline: String

        func validate() throws {
            guard (1...1000).contains(count) else { throw ValidationError("--count is 1 to 1000; it is \(count).") }
        }

        func run() async throws {
            let console = Console(json: options.json)
            let pipelines = try await Composition(settings: options.settings()).pipelines
            let times = try await pipelines.preview(pipeline, count: count)
            if console.isJSON { return try console.object(["times": times]) }
            for time in times { console.line(RFC3339.text(time)) }
        }
    }

    /// `deedbox schedule pause`.
    struct Pause: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "pause",
            abstract: "Let a pipeline's schedule and triggers rest; what comes meanwhile is passed over for good."
        )

        @OptionGroup var options: GlobalOptions

        @Argument(help: "The pipeline's name.")
        var pipeline: String

        func run() async throws {
            try await Composition(settings: options.settings()).pipelines.setPaused(true, of: pipeline)
            Console(json: options.json).message("'\(pipeline)' rests.")
        }
    }

    /// `deedbox schedule unpause`.
    struct Unpause: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "unpause",
            abstract: "Look after a pipeline's schedule and triggers again."
        )

        @OptionGroup var options: GlobalOptions

        @Argument(help: "The pipeline's name.")
        var pipeline: String

        func run() async throws {
            try await Composition(settings: options.settings()).pipelines.setPaused(false, of: pipeline)
            Console(json: options.json).message("'\(pipeline)' is looked after.")
        }
    }

    /// `deedbox schedule backfill`.
    struct Backfill: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "backfill",
            abstract: "Make a run for each time of the schedule in a span that has passed; 'serve' carries them out."
        )

        @OptionGroup var options: GlobalOptions

        @Option(name: .long, help: "Where the span begins: 2024-03-01 (0:00 in UTC) or 2024-03-01T09:30:00Z.")
        var from: Instant

        @Option(name: .long, help: "Where the span ends, in the same form.")
        var to: Instant

        @Argument(help: "The pipeline's name.")
        var pipeline: String

        func run() async throws {
            let console = Console(json: options.json)
            let pipelines = try await Composition(settings: options.settings()).pipelines
            for run in try await pipelines.backfill(pipeline, from: from.seconds, to: to.seconds) {
                if console.isJSON { try console.object(PipelineRunOutput(run, steps: [])) } else { console.show(run) }
            }
        }
    }
}
