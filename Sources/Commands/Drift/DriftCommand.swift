import ArgumentParser
import Monitoring
import Operations

/// `deedbox drift …`.
struct DriftCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drift",
        abstract: "Say whether documents differ from those that the model in production knew, how, and what it does.",
        discussion: """
            'deedbox drift reference' keeps how documents look now, in little room, with the version in production; later
            'deedbox drift' compares what was added since. With --since it needs no reference: documents added since then are
            compared with those before.

            A feature drifts where it moved far enough to matter (score 0.1 of 1 or more, what chance moves taken off) and
            further than chance does (false discoveries held to 5 %). Features are ranked by how far they alone would move the
            shares of predicted classes. Texts drift where a classifier tells new from old ones (area 0.55 or more); the words
            that give them away are told. Accuracy is estimated from confidences, unless reviews show that these are wrong.
            """,
        subcommands: [Look.self, Reference.self, DriftCompareCommand.self],
        defaultSubcommand: Look.self
    )

    /// `deedbox drift look`.
    struct Look: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "look",
            abstract: "Compare documents added lately with the reference, or with earlier ones."
        )

        @OptionGroup var options: GlobalOptions

        @Option(
            name: .long,
            help: "Since when: 2024-03-01 (0:00 in UTC) or 2024-03-01T09:30:00Z. Default: the reference's time."
        )
        var since: Instant?

        func run() async throws {
            let console = Console(json: options.json)
            let outcome = try await Composition(settings: options.settings()).drift.look(since: since?.seconds)
            if console.isJSON { try console.object(outcome) } else { console.show(outcome) }
        }
    }

    /// `deedbox drift reference`.
    struct Reference: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reference",
            abstract:
                "Keep how the documents look that the version in production has classified, to compare later ones."
        )

        @OptionGroup var options: GlobalOptions

        func run() async throws {
            let console = Console(json: options.json)
            let kept = try await Composition(settings: options.settings()).drift.keepReference()
            let name = "\(kept.model):\(kept.version)"
            if console.isJSON {
                try console.object(
                    DriftReferenceOutput(reference: name, documents: kept.profile.count, keptAt: kept.keptAt)
                )
            } else {
                console.line("\(name)  reference of \(kept.profile.count) documents")
            }
        }
    }
}

/// The JSON of `deedbox drift reference`.
private struct DriftReferenceOutput: Encodable {
    var reference: String
    var documents: Int
    var keptAt: Double

    private enum CodingKeys: String, CodingKey {
        case reference, documents
        case keptAt = "kept_at"
    }
}
