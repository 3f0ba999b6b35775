import ArgumentParser
import Documents
import Foundation
import Operations
import Server

/// `deedbox documents export ID…`.
struct ExportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write documents as PDF files in which their words are found.",
        discussion: """
            A scan's pages look as they do; the words that were read from them lie over them, unseen, so that any program
            finds and copies them. A PDF that says all its words itself is written as it came. Kinds of file whose pages
            have no look, such as DOCX, are refused (page_has_no_image).

              deedbox documents export 5f2c… --out scans      writes scans/<name>.pdf

            Exit codes: 0 all written; 1 some were not, each is named; 2 the folder cannot be written to.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(help: "The folder to write to; made where it is missing.")
    var out: String

    @Argument(help: "The documents' ids.")
    var ids: [DocumentID]

    /// So many characters fit into a file's name with the rest, whatever they are.
    private static let longestName = 50

    private struct Line: Encodable {
        let id: DocumentID
        let path: String
        let bytes: Int
    }

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        try makeFolder()
        var failures = 0
        for id in ids {
            do {
                let line = try await write(id, with: composition)
                if console.isJSON { try console.object(line) } else { console.line(line.path) }
            } catch let failure as Failure {
                failures += 1
                console.message("deedbox: \(id.digest.prefix(12)): \(failure.message) [\(failure.code)]")
            }
        }
        await composition.shutDown()
        if failures > 0 { throw ExitCode(1) }
    }

    /// Before any document is read, which may take long.
    private func makeFolder() throws {
        do {
            try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: true)
        } catch {
            throw cannotWrite(out, error)
        }
        guard FileManager.default.isWritableFile(atPath: out) else {
            throw Failure(
                code: "cannot_write",
                message: "Cannot write into '\(out)'. Name a folder that you may write to."
            )
        }
    }

    private func cannotWrite(_ path: String, _ error: any Error) -> Failure {
        Failure(
            code: "cannot_write",
            message:
                "Cannot write '\(path)': \(error.localizedDescription) Name a folder with --out that you may write to."
        )
    }

    private func write(_ id: DocumentID, with composition: Composition) async throws -> Line {
        let record = try await composition.documents.record(id)
        let bytes = try await composition.documents.searchablePDF(of: id)
        // Two documents may bear one name; their ids tell them apart.
        let name = (SafeFileName.make(from: record.name) as NSString).deletingPathExtension
        let path = "\(out)/\(name.prefix(Self.longestName))-\(id.digest.prefix(8)).pdf"
        do {
            try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
        } catch {
            throw cannotWrite(path, error)
        }
        return Line(id: id, path: path, bytes: bytes.count)
    }
}
