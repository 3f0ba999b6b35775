import ArgumentParser
import Documents
import Foundation
import Operations
import Pipelines

/// `deedbox pipeline step`, the program of the standard components, here and where Kubeflow runs them.
struct PipelineStepCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "step",
        abstract: "Do the work of a standard component, as pipelines do it.",
        discussion: "Exit code 65 means that the data is bad and another attempt would not help."
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "data-validation, feature-engineering, model-training or model-evaluation.")
    var component: StandardComponent

    @Option(name: .long, help: "What goes in and where to put what comes out: Kubeflow's ExecutorInput, as JSON.")
    var executorInput: String

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        do {
            let steps = try composition.makeStandardSteps(console: console)
            try await steps.perform(component, try StepMessage(json: executorInput))
        } catch let failure as Failure where failure.code == Failure.badDataCode {
            await composition.shutDown()
            console.message("deedbox: \(failure.message) [\(failure.code)]")
            throw ExitCode(StepExit.badData)
        }
        await composition.shutDown()
    }
}

extension StandardComponent: ExpressibleByArgument {}
