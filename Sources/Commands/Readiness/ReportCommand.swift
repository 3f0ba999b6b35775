import ArgumentParser
import Operations
import Tracking

/// `deedbox report [MODEL]`.
struct ReportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report",
        abstract: "Write the implementation report of a model: strategy, features, pipelines, deployment, monitoring, "
            + "optimisation, experiments, business impact and checklist.",
        discussion: "All figures are those of the store; what nobody measured is told as 'not measured'."
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "markdown or html.")
    var format = PageFormat.markdown

    @Argument(help: "NAME, NAME@ALIAS or NAME:VERSION. Default: the model that classifies documents.")
    var model: ModelReference?

    func run() async throws {
        let composition = try await Composition(settings: options.settings())
        let name = composition.settings.text("classification.model")
        let reference = model ?? ModelReference(name: name, selector: .alias(ModelReference.production))
        let page = try await composition.reports.report(on: reference)
        let console = Console(json: options.json)
        if console.isJSON { return try console.object(["title": page.title, "markdown": page.markdown]) }
        console.text(format.text(of: page))
    }
}
