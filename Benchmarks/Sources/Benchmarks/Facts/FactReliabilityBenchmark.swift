import ArgumentParser
import Foundation
import Scoring

/// `fact-reliability`: whether recognised amounts, percentages and dates are right as often as their confidence says.
struct FactReliabilityBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fact-reliability",
        abstract: "The confidence of amounts, percentages and dates on worn pages, held against the truth.",
        discussion: """
            A fact of a worn page is right when the page's true text states the same value, each as often as it stands
            there. The model in the program was fitted on seed 101; measure with another.
            """
    )

    @OptionGroup var program: ProgramOption

    @Option(help: "How many pages are drawn in each condition.")
    var pages = 14

    @Option(help: "The conditions, parted by commas, as 'deedbox sample scans' calls them.")
    var conditions = "all"

    @Option(help: "Seed of the pages; not the one that the model was fitted on.")
    var seed = 202

    @Option(help: "Pictures read at a time.")
    var jobs = 2

    private struct Scan: Decodable, Sendable {
        var condition: String
        var file: String
        var text: String
    }

    func run() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: folder) }
        let drawing = try Measured(
            program.deedbox,
            [
                "sample", "scans", "--out", folder.path, "--pages", String(pages), "--conditions", conditions, "--seed",
                String(seed),
            ]
        )
        guard drawing.status == 0 else { throw Failure("The pages could not be drawn.") }
        let lines = try String(contentsOf: folder.appending(path: "scans.jsonl"), encoding: .utf8).split(
            separator: "\n"
        )
        let scans = try lines.map { try JSONDecoder().decode(Scan.self, from: Data($0.utf8)) }
        let deedbox = program.deedbox
        let judged = try concurrentMap(scans, threads: jobs) { try Self.judge($0, in: folder, deedbox: deedbox) }
        Self.printTable(judged.flatMap(\.self))
    }

    private static func judge(
        _ scan: Scan,
        in folder: URL,
        deedbox: String
    ) throws -> [(kind: String, confidence: Double, isRight: Bool)] {
        let truth = folder.appending(path: "\(UUID().uuidString).txt")
        try scan.text.write(to: truth, atomically: true, encoding: .utf8)
        guard let stated = try FeatureFile.read(truth.path, with: deedbox),
            let found = try FeatureFile.read(folder.appending(path: scan.file).path, with: deedbox)
        else { return [] }
        var left: [String: Int] = [:]
        for figure in stated.figures { left[figure.key, default: 0] += 1 }
        return found.figures.map { figure in
            let isRight = left[figure.key, default: 0] > 0
            if isRight { left[figure.key, default: 0] -= 1 }
            let kind = String(figure.key.prefix { $0 != " " })
            return (kind, figure.fact.confidence, isRight)
        }
    }

    private static func printTable(_ facts: [(kind: String, confidence: Double, isRight: Bool)]) {
        for kind in ["money", "percentage", "date", "all"] {
            let own = facts.filter { kind == "all" || $0.kind == kind }
            var reliability = Reliability()
            for fact in own { reliability.add(confidence: fact.confidence, isRight: fact.isRight) }
            let area = Ranking.areaUnderCurve(own.map { ($0.confidence, $0.isRight) })
            let wrong = own.count { !$0.isRight }
            print(
                "\(kind): \(own.count) facts, \(wrong) wrong, AUC \(area.map { $0.text(3) } ?? "-"), ",
                terminator: ""
            )
            print("calibration error \(reliability.calibrationError.text(3))")
            guard kind == "all" else { continue }
            for bin in reliability.bins where bin.count > 0 {
                let mean = bin.confidenceSum / Double(bin.count)
                print("  \(bin.range.lowerBound.text(2))–\(min(1, bin.range.upperBound).text(2)): ", terminator: "")
                print("\(bin.count) facts, said \(mean.text(3)), right \(bin.share.text(3))")
            }
        }
    }
}
