import ArgumentParser
import Foundation

/// `office-writers`: workbooks, Word and RTF files written by the libraries of others.
struct OfficeWritersBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "office-writers",
        abstract: "Whether files of openpyxl, XlsxWriter, python-docx and PyRTF are read as they were written.",
        discussion: """
            The files are made anew in each run. What each must say, and must not say, was written down where it is made, in
            'peers/office_files.py'; the run fails when anything is not so.
            """
    )

    @OptionGroup var program: ProgramOption

    @Option(help: "Where the libraries are kept for the next run.")
    var cache = "../.deps/bench"

    private struct Written: Decodable {
        var path: String
        var texts: [String]
        var absent: [String]
    }

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        var faults = 0
        for file in try written(to: folder) {
            guard let text = try ExtractedFile.read(file.path, with: program.deedbox).file?.text else {
                throw Failure("\(file.path) cannot be read.")
            }
            let missing = file.texts.filter { !text.contains($0) }
            let foreign = file.absent.filter(text.contains)
            faults += missing.count + foreign.count
            let name = URL(filePath: file.path).lastPathComponent
            print("\(name): \(file.texts.count - missing.count) of \(file.texts.count) texts found")
            for text in missing { print("  missing: \(text)") }
            for text in foreign { print("  not of the text: \(text)") }
        }
        if faults > 0 { throw ExitCode(1) }
    }

    private func written(to folder: URL) throws -> [Written] {
        let packages = "\(cache)/office"
        if !FileManager.default.fileExists(atPath: packages) {
            let install = [
                "-m", "pip", "install", "--quiet", "--target", packages, "--requirement",
                "peers/office-requirements.txt",
            ]
            guard try Measured("python3", install).status == 0 else {
                throw Failure("The libraries cannot be installed; run 'python3 \(install.joined(separator: " "))'.")
            }
        }
        let script = ["PYTHONPATH=\(packages)", "python3", "peers/office_files.py", folder.path]
        let writing = try Measured("env", script)
        guard writing.status == 0 else { throw Failure("The files could not be written.") }
        return try writing.output.split(separator: "\n").map { line in
            try JSONDecoder().decode(Written.self, from: Data(line.utf8))
        }
    }
}
