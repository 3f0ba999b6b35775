import ArgumentParser
import Foundation
import Scoring

/// `lease-corpus`: how well the default model's recipe tells real files, by cross-validation grouped by family.
struct LeaseCorpusBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lease-corpus",
        abstract: "How well the recipe of the default model tells real lease files, grouped by family.",
        discussion: """
            DATA is what 'scripts/build-default-model' takes. Five splits; macro-F1 is over lease, amendment and other, of which
            there are enough real files. The addenda, the wrong answers, and made-up CAM statements that no training has seen are
            told file by file: there is no real CAM statement among the data.
            """
    )

    private static let classes = ["lease", "amendment", "other"]
    private static let abstention = 0.05

    @OptionGroup var program: ProgramOption

    @Option(help: "Made-up papers, some of them CAM statements, that the default model is asked about.")
    var papers = 60

    @Option(help: "Seed of the made-up papers; training takes others.")
    var seed = 505

    @Argument(help: "The folder of the training data.")
    var data = "../../shared/data"

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let build = try Measured(
            program.deedbox,
            ["models", "build-default", data, "--out", folder.path, "--json"]
        )
        guard build.status == 0 else { throw Failure("Deedbox cannot build its default model from '\(data)'.") }
        let files = build.objects.compactMap(ValidatedFile.init)
        printSplits(of: files)
        print("\nanswered wrongly in any split:")
        for file in files where file.answers.contains(where: { $0.label != file.label }) { print("  \(file.line)") }
        print("\naddenda:")
        for file in files where file.label == "addendum" { print("  \(file.line)") }
        try printStatements(in: folder.path)
    }

    private func printSplits(of files: [ValidatedFile]) {
        let rows = (0..<(files.first?.answers.count ?? 0)).map { number in
            let split = ValidatedSplit(files, split: number)
            let sure = split.abstaining(Self.abstention)
            let interval = WilsonRate(hits: split.hits, of: split.count)
            return [
                "\(number + 1)", "\(split.count)", (Double(split.hits) / Double(max(1, split.count))).percent(1),
                "\(interval.lower.percent(1)) – \(interval.upper.percent(1))",
                split.macroF1(over: Self.classes).percent(1), sure.macroF1(over: Self.classes).percent(1),
            ]
        }
        let head = ["split", "files", "accuracy %", "95 % interval", "macro-F1 %", "at 5 % abstention"]
        printTable(head, rows)
    }

    /// Asks the default model, whose training draws its texts from other seeds.
    private func printStatements(in folder: String) throws {
        let made = "\(folder)/papers"
        let sample = try Measured(
            program.deedbox,
            ["sample", "--out", made, "--count", "\(papers)", "--seed", "\(seed)"]
        )
        let truth = (try? String(contentsOfFile: "\(made)/truth.jsonl", encoding: .utf8)) ?? ""
        let statements = truth.split(separator: "\n").compactMap { line -> String? in
            let object = (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
            return object?["class"] as? String == "cam_statement" ? object?["path"] as? String : nil
        }
        guard sample.status == 0, !statements.isEmpty else { throw Failure("Deedbox made no CAM statements.") }
        let paths = statements.map { FileManager.default.fileExists(atPath: $0) ? $0 : "\(made)/\($0)" }
        let classify = try Measured(
            program.deedbox,
            ["classify", "--json", "--home", "\(folder)/home"] + paths
        )
        print("\nmade-up CAM statements:")
        for object in classify.objects {
            let name = (object["path"] as? String)?.split(separator: "/").last ?? ""
            let confidence = (object["confidence"] as? Double ?? 0).percent(0)
            print("  \(name): \(object["class"] as? String ?? "") \(confidence) %")
        }
    }
}
