import ArgumentParser
import Operations
import Tracking

/// `deedbox models describe MODEL`.
struct ModelDescribeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "describe",
        abstract: "Say what a version is for, and where it is weak; both stand in its card."
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "What it is for, in a sentence or a few.")
    var purpose: String?

    @Option(name: .long, help: "Where it is weak, and what it must not be used for.")
    var limits: String?

    @Argument(help: "NAME, NAME@ALIAS or NAME:VERSION.")
    var model: ModelReference

    func validate() throws {
        guard purpose != nil || limits != nil else { throw ValidationError("Give --purpose, --limits or both.") }
    }

    func run() async throws {
        let composition = try await Composition(settings: options.settings())
        let registry = composition.tracking.registry
        let version = try await composition.storage.models.existingVersion(model)
        if let purpose { _ = try await registry.describe(version.version, of: version.name, as: purpose) }
        if let limits {
            try await registry.setTag(VersionCard.limitsTag, to: limits, of: version.version, of: version.name)
        }
        let described = try await composition.storage.models.existingVersion(
            ModelReference(name: version.name, selector: .version(version.version))
        )
        if options.json { try Console(json: true).object(described) }
    }
}
