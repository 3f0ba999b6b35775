import ArgumentParser
import Extraction

/// The child process that reads files for the others; people never call it.
struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Read files handed in on standard input, in a sandbox.",
        shouldDisplay: false
    )

    func run() throws {
        throw ExitCode(ExtractionWorker.run())
    }
}
