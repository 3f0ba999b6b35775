import ArgumentParser
import Operations

/// `deedbox search judgements …`.
struct SearchJudgementsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "judgements",
        abstract: "What people said on the search page of how well passages answer.",
        subcommands: [Export.self]
    )

    /// `deedbox search judgements export`.
    struct Export: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "export",
            abstract: "Write judgements in the files of BEIR, for 'search-eval' and other programs.",
            discussion: """
                The folder gets corpus.jsonl with all passages of the store, queries.jsonl and qrels.tsv. A ranking is then
                measured with:
                  deedbox search-eval --corpus D/corpus.jsonl --queries D/queries.jsonl --qrels D/qrels.tsv
                Where several people judged one passage, its grade is their mean, rounded.
                """
        )

        @OptionGroup var options: GlobalOptions

        @Argument(help: "The folder to write to; it is made when it is not there.", completion: .directory)
        var folder: String

        func run() async throws {
            let console = Console(json: options.json)
            let composition = try await Composition(settings: options.settings())
            let counts = try await JudgedSetFiles(composition.judgements).write(to: folder)
            if console.isJSON { return try console.object(counts) }
            console.message(
                "\(counts.judgements) judgements of \(counts.questions) questions, and \(counts.passages) passages, are in "
                    + "\(folder)."
            )
        }
    }
}
