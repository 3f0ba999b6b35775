import ArgumentParser
import Operations
import Tracking

/// `deedbox models card MODEL`.
struct ModelCardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "card",
        abstract:
            "Write the card of a version: what it is for, what it learned from, how it was judged, where it is weak.",
        discussion: """
            All figures are those of the store; what nobody measured is told as 'not measured'. 'models describe' says what the
            version is for and where it is weak, 'evaluate --record' how good it is.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "markdown or html.")
    var format = PageFormat.markdown

    @Argument(help: "NAME, NAME@ALIAS or NAME:VERSION.")
    var model: ModelReference

    func run() async throws {
        let card = try await Composition(settings: options.settings()).cards.card(of: model)
        let console = Console(json: options.json)
        if console.isJSON { return try console.object(CardOutput(card)) }
        console.text(format.text(of: card.page))
    }
}

/// The JSON of `deedbox models card`.
private struct CardOutput: Encodable {
    var model: String
    var version: Int
    var purpose: String
    var limits: String
    var gaps: [String]
    var markdown: String

    init(_ card: VersionCard) {
        (model, version) = (card.version.name, card.version.version)
        (purpose, limits) = (card.purpose, card.limits)
        gaps = card.gaps
        markdown = card.page.markdown
    }
}
