import ArgumentParser
import Documents
import Operations
import Tracking

/// `deedbox models …`.
struct ModelsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "models",
        abstract: "List versions of models, say which one answers, and what happened to them.",
        subcommands: [
            List.self, Show.self, ModelCardCommand.self, ModelDescribeCommand.self, Promote.self,
            ModelApproveCommand.self, ModelRejectCommand.self,
            ModelHistoryCommand.self, ModelVerifyCommand.self, BuildDefaultModelCommand.self,
        ],
        defaultSubcommand: List.self
    )

    /// `deedbox models list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "list", abstract: "List all versions.")

        @OptionGroup var options: GlobalOptions

        @Argument(help: "Only those of this model.")
        var name: String?

        func run() async throws {
            let console = Console(json: options.json)
            let models = try await Composition(settings: options.settings()).storage.models
            for version in try await models.versions(of: name) {
                if console.isJSON {
                    try console.object(version)
                } else {
                    let content = version.content.sha256?.prefix(12) ?? version.content.source?[...] ?? ""
                    let mark = version.isInProduction ? "  in production" : ""
                    let others = version.aliases.filter { $0 != ModelReference.production }.map { "  @\($0)" }.joined()
                    console.line("\(version.name):\(version.version)  \(content)\(mark)\(others)")
                }
            }
        }
    }

    /// `deedbox models show MODEL`.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "show", abstract: "Show one version, as JSON.")

        @OptionGroup var options: GlobalOptions

        @Argument(help: "NAME, NAME@ALIAS or NAME:VERSION.")
        var model: ModelReference

        func run() async throws {
            let models = try await Composition(settings: options.settings()).storage.models
            try Console(json: true).object(try await models.existingVersion(model))
        }
    }

    /// `deedbox models promote MODEL`.
    struct Promote: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "promote",
            abstract: "Let this version answer from now on."
        )

        @OptionGroup var options: GlobalOptions

        @Option(name: .long, help: "The alias to move.")
        var alias = ModelReference.production

        @Argument(help: "NAME:VERSION or NAME@ALIAS.")
        var model: ModelReference

        func run() async throws {
            let composition = try await Composition(settings: options.settings())
            let models = composition.storage.models
            let version = try await models.existingVersion(model)
            try await models.setAlias(alias, to: version, by: composition.attribution)
            Console(json: options.json).message("\(version.name)@\(alias) is version \(version.version) now.")
        }
    }
}

extension ModelReference: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
