import ArgumentParser
import Foundation

/// `ingest` of a folder: pages a second by kind of file, beside `pdftotext` on the same PDFs.
struct ExtractionBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extraction",
        abstract: "Pages a second of the whole road (read, features, class, index), by kind of file."
    )

    @OptionGroup var options: BenchmarkOptions

    func run() throws {
        let home = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: home) }
        let ingest = try Measured(options.deedbox, ["ingest", options.data, "--json", "--home", home])
        let lines = ingest.objects
        let ready = lines.filter { $0["status"] as? String == "ready" }
        let pages = ready.reduce(0) { $0 + ($1["pages"] as? Int ?? 0) }
        print("files \(lines.count), ready \(ready.count), pages \(pages)")
        print(
            "wall \(ingest.wallSeconds.text(1)) s, CPU \(ingest.cpuSeconds.text(1)) s, "
                + "peak of one process \(ingest.peakBytes >> 20) MB"
        )
        print(
            "pages a second: \((Double(pages) / ingest.wallSeconds).text(1)) wall, "
                + "\((Double(pages) / ingest.cpuSeconds).text(1)) a CPU second"
        )
        for (kind, group) in Dictionary(grouping: ready, by: Self.kind).sorted(by: { $0.key < $1.key }) {
            let seconds = group.reduce(0) { $0 + ($1["seconds"] as? Double ?? 0) }
            let pages = group.reduce(0) { $0 + ($1["pages"] as? Int ?? 0) }
            print(
                "  \(kind): \(group.count) files, \(pages) pages, \((Double(pages) / max(seconds, 1e-9)).text(1)) pages/s of reading"
            )
        }
        try comparePDF(ready)
    }

    private static func kind(of line: [String: Any]) -> String {
        URL(fileURLWithPath: line["path"] as? String ?? "").pathExtension.lowercased()
    }

    /// `extract` of each PDF by both programs, one process a file each.
    private func comparePDF(_ lines: [[String: Any]]) throws {
        let files = lines.filter { Self.kind(of: $0) == "pdf" }.compactMap { $0["path"] as? String }.prefix(30)
        guard !files.isEmpty, try Measured("pdftotext", ["-v"]).status == 0 else { return }
        let ours = try files.reduce(0) { try $0 + Measured(options.deedbox, ["extract", $1]).cpuSeconds }
        let theirs = try files.reduce(0) { try $0 + Measured("pdftotext", [$1, "-"]).cpuSeconds }
        print(
            "extract of \(files.count) PDFs, a process each: \(ours.text(2)) CPU s, pdftotext \(theirs.text(2)) CPU s, "
                + "ratio \((ours / theirs).text(2))"
        )
    }
}
