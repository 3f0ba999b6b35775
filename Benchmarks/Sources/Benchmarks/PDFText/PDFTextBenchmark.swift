import ArgumentParser
import Foundation
import Scoring

/// `pdf-text`: text layers of PDFs, beside `pdftotext` and pypdfium2.
struct PDFTextBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pdf-text",
        abstract: "Pages a second and words in order of the PDFs below the folders, beside pdftotext and pypdfium2.",
        discussion: """
            Compared are files whose every page both pypdfium2 and Deedbox read from its text layer and that have no
            pictures, in which Deedbox would look for more text. Deedbox and pypdfium2 read all files in one process each (Deedbox with its
            sandboxed workers, from the start of the program to its end), pdftotext takes a process a file. Words and their
            order are held against pdftotext.
            """
    )

    @Option(help: "The program to measure.")
    var deedbox = "../.build/release/deedbox"

    @Argument(help: "Folders of PDFs.")
    var folders = ["../../shared/data/pdf", "../../shared/data/lease-corpus"]

    @Option(help: "Where pypdfium2 is kept for the next run.")
    var cache = "../.deps/bench"

    @Option(help: "Each timed run is done so often; the fastest counts.")
    var rounds = 3

    /// Longer files would decide the figure alone.
    private static let mostPages = 500
    private static let fewestCharacters = 20

    func run() throws {
        let python = try PyPDFium2(cache: cache)
        let all = folders.flatMap(Self.pdfs)
        let layered = try python.texts(of: all).pages.filter { _, pages in
            !pages.isEmpty && pages.count <= Self.mostPages && pages.allSatisfy { $0.count >= Self.fewestCharacters }
        }
        let candidates = all.filter { layered[$0] != nil }
        let ours = try readOneByOne(candidates)
        let files = candidates.filter { ours[$0] != nil }
        let pages = files.reduce(0) { $0 + (layered[$1]?.count ?? 0) }
        print("\(all.count) PDFs; \(files.count) of them with text layers alone, \(pages) pages")
        guard !files.isEmpty else { return }
        try printSpeed(files, pages: pages, python)
        try printWords(files, [("Deedbox", ours), ("pypdfium2", layered.mapValues { $0.joined(separator: "\n") })])
    }

    private static func pdfs(in folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.filter { $0.lowercased().hasSuffix(".pdf") }.sorted().map { "\(folder)/\($0)" }
    }

    /// The texts of the files of which Deedbox takes every page from its text layer alone.
    private func readOneByOne(_ files: [String]) throws -> [String: String] {
        let program = deedbox
        let texts = try concurrentMap(files, threads: 2) { file -> String? in
            guard let read = try ExtractedFile.read(file, with: program).file else { return nil }
            return read.pages.allSatisfy(\.isLayerAlone) ? read.text : nil
        }
        return Dictionary(zip(files, texts).compactMap { file, text in text.map { (file, $0) } }) { $1 }
    }

    // MARK: - Speed

    private func printSpeed(_ files: [String], pages: Int, _ python: PyPDFium2) throws {
        let ours = try fastest { [try Measured(deedbox, ["extract", "--format", "text"] + files)] }
        let pypdfium2 = try fastest { [try python.texts(of: files).run] }
        let pdftotext = try fastest { try files.map { try Measured("pdftotext", [$0, "-"]) } }
        let rows = [("Deedbox", ours), ("pypdfium2", pypdfium2), ("pdftotext", pdftotext)].map { name, cost in
            [
                name, cost.wall.text(2), cost.cpu.text(2), (Double(pages) / cost.wall).text(0),
                (Double(pages) / cost.cpu).text(0), (pypdfium2.wall / cost.wall).text(2),
                (pypdfium2.cpu / cost.cpu).text(2),
            ]
        }
        print("\nSpeed; the last columns are pages a second as parts of pypdfium2's:")
        printTable(["program", "wall s", "CPU s", "pages/s", "pages/CPU s", "of wall", "of CPU"], rows)
    }

    private func fastest(_ run: () throws -> [Measured]) throws -> (wall: Double, cpu: Double) {
        let costs = try (0..<max(1, rounds)).map { _ in
            try run().reduce((wall: 0.0, cpu: 0.0)) { ($0.wall + $1.wallSeconds, $0.cpu + $1.cpuSeconds) }
        }
        return costs.min { $0.wall < $1.wall } ?? (0, 0)
    }

    // MARK: - Words

    private func printWords(_ files: [String], _ programs: [(name: String, texts: [String: String])]) throws {
        let reference = try concurrentMap(files, threads: 2) { file in
            NormalText(try Measured("pdftotext", [file, "-"]).output).words
        }
        print(
            "\nWords of pdftotext that are found, and the part of them in its order (mean over files, worst ten files):"
        )
        for (name, texts) in programs {
            let scores = zip(files, reference).filter { !$0.1.isEmpty }.map { file, words in
                (file: file, score: WordOrder(of: NormalText(texts[file] ?? "").words, reference: words))
            }
            let recall = scores.map(\.score.recall).reduce(TokenRecall(), +)
            let order = scores.map(\.score.order).mean
            print("\(name): words \(recall.share.percent(2)) %, order \(order.percent(2)) %")
            for (file, score) in scores.sorted(by: { $0.score.recall.share < $1.score.recall.share }).prefix(10) {
                let title = file.split(separator: "/").suffix(2).joined(separator: "/")
                print("  \(title): words \(score.recall.share.percent(1)) %, order \(score.order.percent(1)) %")
            }
        }
    }
}
