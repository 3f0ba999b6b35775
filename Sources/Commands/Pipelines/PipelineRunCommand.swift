import ArgumentParser
import Documents
import Foundation
import Operations
import Pipelines

/// `deedbox pipeline run`.
struct PipelineRunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Run a pipeline now and watch it.",
        discussion: """
            Steps whose program, inputs and data are as before are not repeated; the log of each says why, or why not. A run that was
            killed goes on with 'deedbox pipeline resume' or 'deedbox serve'. Exit code 1 means that it did not succeed.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(
        name: [.customLong("param"), .customShort("p")],
        help: "Give a parameter, as 'minimum_accuracy=0.95'; may be repeated."
    )
    var parameters: [String] = []

    @Flag(name: .long, help: "Leave the run to 'deedbox serve' instead of waiting for it.")
    var detach = false

    @Argument(help: "The pipeline's YAML file, or the name of one that was added.")
    var pipeline: String

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        let definition: String
        if FileManager.default.fileExists(atPath: pipeline) || pipeline.contains("/") || pipeline.contains(".") {
            definition = try PipelineFile.text(at: pipeline)
        } else {
            definition = try await composition.pipelines.pipeline(pipeline).definition
        }
        let run = try await composition.pipelines.start(
            definition,
            from: pipeline,
            parameters: try Self.values(parameters),
            cause: Cause(.manual, "by \(Composition.user)")
        )
        if detach {
            if console.isJSON { return try console.object(PipelineRunOutput(run, steps: [])) }
            return console.line(run.id)
        }
        try await composition.carryOut(run, console: console)
    }

    private static func values(_ texts: [String]) throws -> [String: String] {
        var values: [String: String] = [:]
        for text in texts {
            guard let equals = text.firstIndex(of: "=") else {
                throw ValidationError("'--param \(text)' has no '='; write it as '--param minimum_accuracy=0.95'.")
            }
            values[String(text[..<equals])] = String(text[text.index(after: equals)...])
        }
        return values
    }
}

/// `deedbox pipeline resume`.
struct PipelineResumeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "resume",
        abstract: "Let a run go on that was killed, failed or was canceled; steps that succeeded are not repeated."
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The run's id.")
    var run: String

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        let owner = try composition.storage.makeOwner()
        _ = try await composition.storage.pipelines.recover(isAlive: owner.isAlive)
        try await composition.carryOut(try await composition.pipelines.resume(run), console: console)
    }
}

extension Composition {
    /// Claims a run, carries it out, and says how its steps fare.
    ///
    /// - Throws: `ExitCode(1)` when it did not succeed.
    fileprivate func carryOut(_ run: PipelineRun, console: Console) async throws {
        let owner = try storage.makeOwner()
        let claimed = try await storage.pipelines.claim(run.id, owner: owner.name, at: Self.now())
        console.message("run \(run.id)\(claimed == nil ? ", taken up by another process" : "")")
        let work = Task {
            if let claimed { return try await pipelineEngine.execute(claimed) }
            return try await endOfRun(run.id)
        }
        let watch = Task { await watchSteps(of: run.id, console: console) }
        let result = try await withTerminationSignals {
            work.cancel()
        } whileRunning: {
            await work.result
        }
        watch.cancel()
        await watch.value
        withExtendedLifetime(owner.isAlive) {}
        guard case .success(let ended) = result else {
            if case .failure(let error) = result, !(error is CancellationError) { throw error }
            console.message("The run waits; 'deedbox pipeline resume \(run.id)' lets it go on.")
            throw ExitCode(1)
        }
        let steps = try await storage.pipelines.steps(of: run.id)
        if console.isJSON {
            try console.object(PipelineRunOutput(ended, steps: steps))
        } else {
            console.show(ended)
            console.show(steps)
        }
        if ended.state != .succeeded { throw ExitCode(1) }
    }

    /// The run once it is over.
    private func endOfRun(_ id: String) async throws -> PipelineRun {
        while true {
            let run = try await pipelines.run(id).run
            if run.state.isFinal { return run }
            try await Task.sleep(for: .milliseconds(300))
        }
    }

    /// Tells of each change of a step until it is cancelled.
    private func watchSteps(of run: String, console: Console) async {
        var told: [String: PipelineState] = [:]
        repeat {
            for step in (try? await storage.pipelines.steps(of: run)) ?? [] where told[step.step] != step.state {
                told[step.step] = step.state
                let why = step.failure.isEmpty ? "" : ": \(step.failure)"
                console.message("\(step.step)  \(step.state.rawValue)\(why)")
            }
        } while (try? await Task.sleep(for: .milliseconds(300))) != nil
    }
}
