import Foundation
import Scoring

/// Real scans with texts that were typed by people: which words are found, whatever their order.
///
/// The zones of such texts stand in an order of their own, so error rates would say nothing.
struct RealScans {
    let folder: String
    let deedbox: String
    let tesseract: RawTesseract
    let jobs: Int

    private struct Case: Sendable {
        var picture: String
        var text: String
    }

    /// Pictures and their texts, from the folder.
    private static let pairs = [
        ("tesseract_test/8071_093.3B.tif", "tesseract_test/8071_093.3B.txt"),
        ("tesseract_test/8087_054.3B.tif", "tesseract_test/8087_054.3B.txt"),
        ("tesseract_test/eurotext.tif", "tesseract_test/eurotext.txt"),
        ("tesseract_test/phototest.tif", "tesseract_test/phototest.gold.txt"),
        ("tesseract_test/phototest-rotated-L.png", "tesseract_test/phototest.gold.txt"),
        ("tesseract_test/phototest-rotated-R.png", "tesseract_test/phototest.gold.txt"),
        ("tesseract_test/phototest-rotated-180.png", "tesseract_test/phototest.gold.txt"),
        ("impact/OfTheSciences.tif", "impact/OfTheSciences_gt_TXT.txt"),
    ]

    func printAll() throws {
        try printRecall()
        try printMustAppear()
    }

    private func printRecall() throws {
        let cases = Self.pairs.map { ("\(folder)/\($0.0)", "\(folder)/\($0.1)") }.compactMap { picture, text -> Case? in
            guard let text = try? Data(contentsOf: URL(fileURLWithPath: text)) else { return nil }
            return Case(picture: picture, text: String(decoding: text, as: UTF8.self))
        }
        let rows = try concurrentMap(cases, threads: jobs) { entry -> [String] in
            let truth = NormalText(unbroken(entry.text)).words
            let raw = try tesseract.read(entry.picture)
            let ours = try ExtractedFile.read(entry.picture, with: deedbox)
            let recalls = [raw.output, ours.file?.text ?? ""].map {
                TokenRecall(ofWords: truth, in: NormalText(unbroken($0)).words)
            }
            return [
                entry.picture.split(separator: "/").last.map(String.init) ?? "", "\(truth.count)",
                recalls[0].share.percent(1), recalls[1].share.percent(1), raw.cpuSeconds.text(2),
                ours.run.cpuSeconds.text(2),
            ]
        }
        print("\nReal scans: percent of the words found, in any order:")
        printTable(["scan", "words", "raw", "Deedbox", "CPU raw", "CPU"], rows)
    }

    /// The text with words that are broken at a line's end made whole, as Deedbox makes them and the others do not.
    private func unbroken(_ text: String) -> String {
        text.replacing(/(\w)-[ \t]*\n\s*([a-z])/) { "\($0.1)\($0.2)" }
    }

    /// A text that must stand in the reading of a page, with so many characters wrong at most.
    private struct MustAppear: Decodable {
        var pdf: String
        var type: String
        var text: String?
        var max_diffs: Int?
    }

    /// The command line reads the pages drawn at 300 dpi; Deedbox reads the files, so also their text layers.
    private func printMustAppear() throws {
        let base = "\(folder)/olmocr_bench_sample"
        guard let list = try? String(contentsOfFile: "\(base)/dataset.jsonl", encoding: .utf8) else { return }
        let wanted = try list.split(separator: "\n").map {
            try JSONDecoder().decode(MustAppear.self, from: Data($0.utf8))
        }
        let groups = Dictionary(grouping: wanted.filter { $0.type == "present" }, by: \.pdf).sorted { $0.key < $1.key }
        let rows = try groups.compactMap { name, entries -> [String]? in
            let file = "\(base)/pdfs__\(name)"
            guard FileManager.default.fileExists(atPath: file) else { return nil }
            let texts = entries.compactMap { entry in entry.text.map { ($0, entry.max_diffs ?? 0) } }
            let ours = try ExtractedFile.read(file, with: deedbox).file
            let counts = [try drawnAndRead(file), ours?.text ?? ""].map { reading in
                let reading = scalars(reading)
                return texts.count { EditDistance.bestFit(of: scalars($0.0), in: reading).distance <= $0.1 }
            }
            return [name, "\(texts.count)", "\(counts[0])", "\(counts[1])", ours?.pages.first?.source ?? "-"]
        }
        print("\nTexts that must appear, found with no more differences than the set allows:")
        printTable(["file", "texts", "raw", "Deedbox", "read from"], rows)
    }

    private func scalars(_ text: String) -> [Int32] { NormalText(text).text.unicodeScalars.map { Int32($0.value) } }

    private func drawnAndRead(_ file: String) throws -> String {
        let root = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: "\(root).pgm") }
        _ = try Measured("pdftoppm", ["-r", "300", "-gray", "-singlefile", file, root])
        return try tesseract.read("\(root).pgm").output
    }
}
