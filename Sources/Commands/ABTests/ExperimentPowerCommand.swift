import ArgumentParser
import Foundation
import Mathematics

/// `deedbox experiment power`.
struct ExperimentPowerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "power",
        abstract: "Say how many samples show a difference of two rates; needs no store."
    )

    @Flag(name: .long, help: "Write JSON to standard output.")
    var json = false

    @Option(name: .long, help: "The control's rate, as 0.9.")
    var baseline: Double

    @Option(name: .long, parsing: .unconditional, help: "The difference that should show, as 0.02 or -0.02.")
    var effect: Double

    @Option(name: .long, help: "The probability of an alarm where nothing differs.")
    var alpha = 0.05

    @Option(name: .long, help: "The probability with which the difference should show.")
    var power = 0.8

    @Option(name: .long, help: "The percentage of units that get the treatment.")
    var split = 50.0

    func validate() throws {
        guard baseline >= 0, baseline <= 1, baseline + effect >= 0, baseline + effect <= 1, effect != 0 else {
            throw ValidationError("--baseline and --baseline plus --effect are rates from 0 to 1, and not the same.")
        }
        guard alpha > 0, alpha < power, power < 1 else { throw ValidationError("0 < --alpha < --power < 1.") }
        guard split > 0, split < 100 else { throw ValidationError("--split is between 0 and 100.") }
    }

    func run() throws {
        let console = Console(json: json)
        let ratio = split / (100 - split)
        let analysis = PowerAnalysis(alpha: alpha, ratio: ratio)
        let cases = analysis.cases(effect: PowerAnalysis.effect(of: baseline, baseline + effect), power: power)
        let (control, treatment) = (cases.rounded(.up), (cases * ratio).rounded(.up))
        if console.isJSON { return try console.object(["control": control, "treatment": treatment]) }
        console.line(String(format: "%.0f units of the control and %.0f of the treatment", control, treatment))
    }
}
