import ArgumentParser
import Documents
import Foundation
import Learning
import Operations

/// `deedbox data label SOURCE…`.
struct DataLabelCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "label",
        abstract: "Label a folder of files by rules of thumb, to have something to train on.",
        discussion: """
            SOURCE is a folder of files in any order, or a .jsonl or .tsv file of texts. Rules look at the title, the text
            and the file's name; each votes for a class or abstains (see 'deedbox data rules'). From where they agree and
            differ it is learned how far each can be trusted; no true label is needed. Where true labels are known (a
            label in the file, or a folder named after a class), they only serve to say how often the rules are right.

            What got a label is written to --output, ready for 'deedbox train --data'. Review the samples that no rule or
            only rules that differ speak of first.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "The YAML file of the rules. Default: those of the default classes.")
    var rules: String?

    @Option(name: .long, help: "The .jsonl file to write.")
    var output: String

    @Option(name: .long, help: "Labels that are less sure are left out, 0 to 1.")
    var minimumConfidence = 0.6

    @Argument(help: "Where the files or texts are.")
    var sources: [String]

    func validate() throws {
        guard (0...1).contains(minimumConfidence) else {
            throw ValidationError("--minimum-confidence is a probability from 0 to 1.")
        }
        guard output.hasSuffix(".jsonl") else { throw ValidationError("--output must end in .jsonl.") }
    }

    func run() async throws {
        let console = Console(json: options.json)
        let rules = try rules.map(LabellingRuleFile.rules(at:)) ?? StandardRules.rules()
        let composition = try await Composition(settings: options.settings())
        var data = LabelledData()
        for source in sources {
            data.append(try await composition.readUnsorted(source, classes: rules.classes, console: console))
        }
        await composition.shutDown()
        let outcome = try await DataOperations().label(data, by: rules, minimumConfidence: minimumConfidence)
        console.clearProgress()
        try write(data, outcome.answers)
        if console.isJSON { try console.object(outcome.report) } else { console.show(outcome.report) }
        if !data.failures.isEmpty { throw ExitCode(1) }
    }

    private func write(_ data: LabelledData, _ answers: [LabelledByRules.Answer?]) throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        do {
            try Data().write(to: URL(fileURLWithPath: output))
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: output))
            for (index, answer) in answers.enumerated() {
                guard let answer else { continue }
                let line = LabelledLine(data.samples[index], answer: answer, place: data.places[index])
                try file.write(contentsOf: try encoder.encode(line) + Data("\n".utf8))
            }
            try file.close()
        } catch {
            throw Failure(code: "cannot_write", message: "Cannot write '\(output)': \(error.localizedDescription)")
        }
    }
}
