import ArgumentParser
import Operations
import Tracking

/// `deedbox models approve MODEL`.
struct ModelApproveCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approve",
        abstract: "Vouch for a version in the history of its model; moves no alias."
    )

    @OptionGroup var review: ReviewOptions

    func run() async throws { try await review.record(isApproval: true) }
}

/// `deedbox models reject MODEL`.
struct ModelRejectCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reject",
        abstract: "Take exception to a version in the history of its model; moves no alias."
    )

    @OptionGroup var review: ReviewOptions

    func run() async throws { try await review.record(isApproval: false) }
}

/// Which version, and why.
struct ReviewOptions: ParsableArguments {
    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "Why, for those who read the history.")
    var note = ""

    @Argument(help: "NAME:VERSION or NAME@ALIAS.")
    var model: ModelReference

    func record(isApproval: Bool) async throws {
        let composition = try await Composition(settings: options.settings())
        let version = try await composition.storage.models.existingVersion(model)
        try TrackingLimits.check(note, "note", atMost: TrackingLimits.tagValue)
        try await composition.storage.ledger.record(
            Verdict(isApproval: isApproval, note: note),
            of: version.name,
            version: version.version,
            by: composition.attribution
        )
        let verb = isApproval ? "approved" : "rejected"
        Console(json: options.json).message("\(version.name) version \(version.version) is \(verb).")
    }
}
