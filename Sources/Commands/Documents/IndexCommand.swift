import ArgumentParser
import Documents
import Operations
import Search

/// `deedbox index …`.
struct IndexCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "index",
        abstract: "Show, check and build the index that searches stand on.",
        discussion: """
            The database is the record; the index is made of it, notices by checksums when a byte of it is not as it was
            written, and is mended then by itself. To rebuild it by hand is for peace of mind, and for a changed embedding
            model (--vectors).
            """,
        subcommands: [Show.self, Verify.self, Rebuild.self],
        defaultSubcommand: Show.self
    )

    /// `deedbox index show`.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Tell what the index holds, and in which files."
        )

        @OptionGroup var options: GlobalOptions

        func run() async throws {
            let console = Console(json: options.json)
            let composition = try await Composition(settings: options.settings())
            let statistics = try await composition.index.statistics()
            if console.isJSON { return try console.object(statistics) }
            console.line("\(statistics.passages) passages of \(statistics.documents) documents")
            if statistics.missing > 0 { console.line("\(statistics.missing) cannot be found by their words yet") }
            console.line("\(statistics.embedded) with a vector, \(statistics.pending) wait for one")
            console.line("\(statistics.nearDuplicates) pairs of documents say almost the same")
            let share = Double(statistics.indexBytes) / Double(max(1, statistics.textBytes))
            console.line("\(statistics.indexBytes) bytes of index, \(share.asScore) of the text")
            for segment in statistics.segments {
                let deleted = segment.deleted > 0 ? ", \(segment.deleted) of them gone" : ""
                console.line("    \(segment.file)  \(segment.bytes) bytes  \(segment.passages) passages\(deleted)")
            }
        }
    }

    /// `deedbox index verify`.
    struct Verify: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "verify",
            abstract: "Read every byte of the index and hold it against the passages.",
            discussion: "Exit code 1 when something is wrong; 'deedbox index rebuild' mends it."
        )

        @OptionGroup var options: GlobalOptions

        func run() async throws {
            let console = Console(json: options.json)
            let composition = try await Composition(settings: options.settings())
            let audit = try await composition.index.audit()
            if console.isJSON {
                try console.object(audit)
            } else {
                for problem in audit.damaged { console.line(problem) }
                console.line(
                    audit.isWhole
                        ? "The index holds every passage once, and nothing else."
                        : "\(audit.missing) passages missing, \(audit.doubled) doubled, \(audit.foreign) unknown. "
                            + "Run 'deedbox index rebuild'."
                )
            }
            if !audit.isWhole { throw ExitCode(1) }
        }
    }

    /// `deedbox index rebuild`.
    struct Rebuild: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "rebuild",
            abstract: "Build the index of words again from the stored passages.",
            discussion: """
                Searches go on meanwhile, from the former index, and so does 'ingest'; the new index takes the former one's
                place in one step. With --vectors the embeddings are made again, too: from the cache where the same model has
                embedded the same text before, else at some 50 to 100 ms of one core a passage.
                """
        )

        @OptionGroup var options: GlobalOptions

        @Flag(name: .long, help: "Make the vectors again, too.")
        var vectors = false

        func run() async throws {
            let console = Console(json: options.json)
            let composition = try await Composition(settings: options.settings())
            if vectors, composition.embedding == nil { throw Failure.embeddingModelMissing }
            let count = try await composition.index.rebuild { console.progress("\($0) passages to be indexed") }
            let made =
                vectors
                ? try await composition.index.rebuildVectors { console.progress("\($0) passages wait for a vector") }
                : 0
            console.clearProgress()
            if console.isJSON { return try console.object(["passages": count, "vectors": made]) }
            console.line("\(count) passages were indexed\(vectors ? ", \(made) vectors made" : "").")
        }
    }
}

extension Failure {
    /// The model that `deedbox embed` and `index rebuild --vectors` need is not there.
    static let embeddingModelMissing = Self(
        code: "library_missing",
        message: "The embedding model is not installed. Run 'scripts/setup', or set 'embeddings.model'."
    )
}
