import ArgumentParser
import Monitoring
import Operations

/// `deedbox feedback …`.
struct FeedbackCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feedback",
        abstract: "Say what came of a prediction: the true class, how content one was, what it was worth.",
        discussion: """
            Every answer of 'classify' and the server has a prediction_id; feedback is joined to it, even when it comes
            before the prediction is known or more than once: the latest said stands. A label also reviews the
            document, where it is in the store.
              deedbox feedback add f55b4c3a8bc0424d82985c40e4ad2397 --label lease --rating 4 --outcome minutes_saved=12
              deedbox feedback summary
            """,
        subcommands: [Add.self, Summary.self]
    )

    /// `deedbox feedback add`.
    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "add",
            abstract: "Keep what was said of a prediction."
        )

        @OptionGroup var options: GlobalOptions

        @Option(name: .long, help: "The class that the document really has.")
        var label: String?

        @Option(name: .long, help: "How content one was, 1 to 5.")
        var rating: Int?

        @Option(name: .long, help: "What it came to, as 'minutes_saved=12'; may be repeated.")
        var outcome: [String] = []

        @Option(name: .long, help: "Who says so.")
        var by = ""

        @Argument(help: "The prediction's id.")
        var prediction: String

        func run() async throws {
            let console = Console(json: options.json)
            let feedback = try await Composition(settings: options.settings()).feedback
            let draft = FeedbackDraft(prediction: prediction, label: label, rating: rating, outcomes: try outcomes())
            let kept = try await feedback.keep(draft, by: by)
            if console.isJSON { try console.object(["kept": kept.count]) }
        }

        private func outcomes() throws -> [String: Double] {
            try outcome.reduce(into: [:]) { result, text in
                let parts = text.split(separator: "=", maxSplits: 1)
                guard parts.count == 2, let value = Double(parts[1]) else {
                    throw ValidationError("'--outcome \(text)' is not NAME=NUMBER, as 'minutes_saved=12'.")
                }
                result[String(parts[0])] = value
            }
        }
    }

    /// `deedbox feedback summary`.
    struct Summary: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "summary",
            abstract: "Say what feedback comes to, version by version, with the accuracy's interval."
        )

        @OptionGroup var options: GlobalOptions

        func run() async throws {
            let console = Console(json: options.json)
            let summary = try await Composition(settings: options.settings()).feedback.summary()
            for version in summary.versions {
                if console.isJSON { try console.object(version) } else { console.show(version) }
            }
            guard summary.unmatched > 0 else { return }
            console.message(
                "\(summary.unmatched) pieces of feedback are of predictions that are not known, or not yet."
            )
        }
    }
}
