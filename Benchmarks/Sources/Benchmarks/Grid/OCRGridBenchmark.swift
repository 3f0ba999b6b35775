import ArgumentParser
import Foundation

/// `ocr-grid`: reading of pages of known text in conditions of wear, beside the Tesseract command line.
struct OCRGridBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ocr-grid",
        abstract: "Errors, key tokens and CPU time on worn scans of known text, beside the Tesseract command line.",
        discussion: """
            One process a picture on both sides, so both pay their start. Texts are compared with white space as one space,
            plain quotation marks and dashes, and without runs of dots and underscores. Pages run in reading order; of pages
            with tables or columns of signatures, lines may stand in any order. Rates are errors over characters of all
            pages of a condition; the regret is of the worst single page. The command line may take \(RawTesseract.cpuSeconds)
            CPU seconds a picture; what it has not read by then counts as not read.
            """
    )

    @OptionGroup var program: ProgramOption

    @Option(help: "How many pages are drawn in each condition.")
    var pages = 14

    @Option(help: "The conditions, parted by commas, as 'deedbox sample scans' calls them.")
    var conditions = "standard"

    @Flag(help: "Also conditions in which much is lost, for the quality score and the confidences.")
    var harder = false

    @Option(help: "A folder that 'deedbox sample scans' has written, to read in place of pages drawn now.")
    var pictures: String?

    @Option(help: "A file to write what is known of each picture to, as JSON Lines.")
    var export: String?

    @Option(help: "A folder of real scans with their texts; left out when it is not there.")
    var real = "../../shared/data/ocr"

    @Option(help: "Where pictures and the command line's results are kept for the next run.")
    var cache = "../.deps/bench"

    @Option(help: "Pictures read at a time.")
    var jobs = 2

    func run() throws {
        let tesseract = try RawTesseract(cache: cache)
        let deedbox = program.deedbox
        let pictures = try chosen()
        let results = try concurrentMap(pictures, threads: jobs) { picture in
            try GridResult(picture, deedbox: deedbox, tesseract: tesseract)
        }
        GridReport(results: results).printAll()
        if let export { try write(results, to: export) }
        let clean = pictures.filter { $0.condition == "clean" }
        try printWall(of: clean)
        try printTogether(clean)
        if FileManager.default.fileExists(atPath: real) {
            try RealScans(folder: real, deedbox: deedbox, tesseract: tesseract, jobs: jobs).printAll()
        }
    }

    private func chosen() throws -> [GridPicture] {
        if let pictures { return try GridPicture.listed(in: pictures) }
        let fair = try GridPicture.drawn(
            by: program.deedbox,
            pages: pages,
            conditions: conditions,
            in: "\(cache)/scans"
        )
        guard harder else { return fair }
        let folder = "\(cache)/harder"
        return try fair + GridPicture.drawn(by: program.deedbox, pages: pages, conditions: "harder", in: folder)
    }

    private func write(_ results: [GridResult], to path: String) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let lines = try results.map { String(decoding: try encoder.encode($0), as: UTF8.self) + "\n" }
        try lines.joined().write(toFile: path, atomically: true, encoding: .utf8)
    }

    /// Reads the long clean pages one at a time: seconds on the clock, also as if they had 600 words.
    private func printWall(of pictures: [GridPicture]) throws {
        let long = pictures.filter { $0.text.split(whereSeparator: \.isWhitespace).count > 400 }
        guard !long.isEmpty else { return }
        print("\nSeconds on the clock, clean pages one at a time (best of three):")
        for picture in long {
            let words = picture.text.split(whereSeparator: \.isWhitespace).count
            let runs = try (0..<3).map { _ in
                try ExtractedFile.read(picture.file, with: program.deedbox).run.wallSeconds
            }
            let best = runs.min() ?? 0
            print(
                "  \(picture.page): \(words) words \(best.text(2)) s, for 600 words \((best * 600 / Double(words)).text(2)) s"
            )
        }
    }

    /// Reads all clean pages in one process on both sides, as folders are read: what starting costs is paid once.
    private func printTogether(_ pictures: [GridPicture]) throws {
        guard !pictures.isEmpty else { return }
        let list = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data(pictures.map { $0.file + "\n" }.joined().utf8).write(to: list)
        defer { try? FileManager.default.removeItem(at: list) }
        let raw = try Measured("env", ["OMP_THREAD_LIMIT=1", "tesseract", list.path, "-", "--psm", "3", "-l", "eng"])
        let own = try Measured(program.deedbox, ["extract"] + pictures.map(\.file) + ["--format", "text"])
        guard raw.status == 0, own.status == 0 else { throw Failure("A clean page could not be read.") }
        let count = Double(pictures.count)
        print("\nClean pages, all in one process: CPU s a page \((raw.cpuSeconds / count).text(2)) -> ", terminator: "")
        print("\((own.cpuSeconds / count).text(2)), ratio \((own.cpuSeconds / raw.cpuSeconds).text(2))")
    }
}
