import ArgumentParser
import Documents
import Operations
import Search

/// `deedbox embed`.
struct EmbedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "embed",
        abstract: "Make the missing embeddings now, for search by meaning.",
        discussion: "Costs some 50 to 100 ms of one core a passage; 'serve' does the same in the background."
    )

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        guard let embedding = composition.embedding else {
            throw Failure.embeddingModelMissing
        }
        while try await embedding.makeBatch() > 0 {
            let counts = try await composition.search.counts()
            console.progress("\(counts.embedded) of \(counts.passages) passages")
        }
        console.clearProgress()
        let counts = try await composition.search.counts()
        console.message("\(counts.embedded) of \(counts.passages) passages have an embedding.")
    }
}
