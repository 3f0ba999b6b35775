package import ArgumentParser
import Documents
import Foundation

/// The root of the command line.
package struct DeedboxCommand: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "deedbox",
        abstract: "Reads lease files, says what each is, and finds what one asks for.",
        discussion: """
            A first session:
              deedbox sample --out portfolio --count 24     make files to try things on
              deedbox ingest portfolio                      read, classify and index them
              deedbox search "option to extend the term"    find passages, with their page
              deedbox serve                                 the same in a browser

            Exit codes: 0 all well; 1 finished, but some inputs failed (each is named); 2 failed; 64 wrong usage.
            """,
        version: "0.1.0",
        groupedSubcommands: [
            CommandGroup(
                name: "Documents",
                subcommands: [
                    IngestCommand.self, SearchCommand.self, SearchesCommand.self, SearchEvalCommand.self,
                    DocumentsCommand.self, ReviewCommand.self, EmbedCommand.self, IndexCommand.self,
                ]
            ),
            CommandGroup(
                name: "Single files",
                subcommands: [ExtractCommand.self, FeaturesCommand.self, ClassifyCommand.self]
            ),
            CommandGroup(name: "Labelled samples", subcommands: [DataCommand.self]),
            CommandGroup(
                name: "Models",
                subcommands: [
                    TrainCommand.self, EvaluateCommand.self, PredictCommand.self, ModelsCommand.self, RunsCommand.self,
                    ExperimentsCommand.self,
                ]
            ),
            CommandGroup(
                name: "Rollouts",
                subcommands: [DeployCommand.self, RolloutCommand.self, RollbackCommand.self, IncidentsCommand.self]
            ),
            CommandGroup(
                name: "Keeping models honest",
                subcommands: [
                    MonitorCommand.self, AlertsCommand.self, ExperimentCommand.self, DriftCommand.self,
                    FeedbackCommand.self, ReadinessCommand.self, ReportCommand.self,
                ]
            ),
            CommandGroup(name: "Pipelines", subcommands: [PipelineCommand.self, ScheduleCommand.self]),
            CommandGroup(
                name: "Running it",
                subcommands: [
                    ServeCommand.self, LoadCommand.self, KeysCommand.self, ConfigCommand.self, GarbageCommand.self,
                    SampleCommand.self,
                ]
            ),
            CommandGroup(name: "Inside", subcommands: [WorkerCommand.self]),
        ]
    )

    package init() {}

    /// Parses the arguments, runs the command and ends the process with the documented exit code.
    package static func run() async -> Never {
        signal(SIGPIPE, SIG_IGN)
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
            Foundation.exit(0)
        } catch let failure as Failure {
            FileHandle.standardError.write(Data("deedbox: \(failure.message) [\(failure.code)]\n".utf8))
            Foundation.exit(2)
        } catch let error where Self.exitCode(for: error) == .failure && !(error is ExitCode) {
            FileHandle.standardError.write(Data("deedbox: \(error)\n".utf8))
            Foundation.exit(2)
        } catch {
            exit(withError: error)
        }
    }
}
