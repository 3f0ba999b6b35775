import ArgumentParser
import Documents
import Foundation
import Operations
import Pipelines

/// `deedbox pipeline logs`.
struct PipelineLogsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "logs",
        abstract: "Print what the steps of a run wrote, and with --follow what they write until the run is over."
    )

    private static let pollInterval = Duration.milliseconds(200)
    private static let chunk = 1 << 20

    @OptionGroup var options: GlobalOptions

    @Flag(name: .shortAndLong, help: "Go on until the run is over.")
    var follow = false

    @Option(name: .long, help: "Only what this component wrote.")
    var step: String?

    @Argument(help: "The run's id.")
    var run: String

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        var read: [String: UInt64] = [:]
        while true {
            let (found, steps) = try await composition.pipelines.run(run)
            for step in steps where self.step == nil || self.step == step.step {
                try print(step.step, from: &read[step.step, default: 0], composition.pipelineFolder, console)
            }
            // The state was read before the logs: whoever finds it final has all of them.
            if !follow || found.state.isFinal { return }
            try await Task.sleep(for: Self.pollInterval)
        }
    }

    /// Prints the whole lines behind `offset`, each with the step's name.
    private func print(_ step: String, from offset: inout UInt64, _ folder: String, _ console: Console) throws {
        guard let file = FileHandle(forReadingAtPath: "\(folder)/\(run)/\(step).log") else { return }
        defer { try? file.close() }  // Opened for reading only: nothing can be lost.
        try file.seek(toOffset: offset)
        var rest = Data()
        while let data = try file.read(upToCount: Self.chunk), !data.isEmpty {
            rest += data
            guard let end = rest.lastIndex(of: 0x0A) else { continue }
            let whole = rest[...end]
            offset += UInt64(whole.count)
            let lines = String(decoding: whole, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
            for line in lines.dropLast() {
                if console.isJSON {
                    try console.object(["step": step, "line": String(line)])
                } else {
                    console.line("\(step)  \(line)")
                }
            }
            rest = Data(rest[rest.index(after: end)...])
        }
    }
}
