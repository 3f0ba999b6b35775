import ArgumentParser
import Documents
import Extraction
import Foundation
import Operations

/// `deedbox ingest PATH…`.
struct IngestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Read, classify and index files and folders.",
        discussion: """
            Every file is stored durably before it is read: a run that is killed loses nothing, and the next 'ingest' or
            'serve' goes on where it stopped. The same bytes are one document, whatever their names. With no path, the
            queue that an earlier run left is worked off.

            A scanned page takes about 3 s of one core, a page with a text layer a few milliseconds. Passages are findable
            by their words at once; embeddings for search by meaning are made by 'serve' in the background, or by 'embed'.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "Files, and folders to take with all below them.")
    var paths: [String] = []

    func run() async throws {
        let composition = try await Composition(settings: options.settings())
        let session = IngestSession(composition: composition, console: Console(json: options.json))
        let failures = try await session.run(paths: paths)
        await composition.shutDown()
        try await composition.searches.look()
        if failures > 0 { throw ExitCode(1) }
    }
}
