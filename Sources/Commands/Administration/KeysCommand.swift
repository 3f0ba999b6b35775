import ArgumentParser
import Documents
import Operations
import Search

/// `deedbox keys …`.
struct KeysCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "keys",
        abstract: "Make, list and revoke API keys.",
        subcommands: [Create.self, List.self, Revoke.self]
    )

    /// `deedbox keys create`.
    struct Create: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "create",
            abstract: "Make a key; it is shown once and kept nowhere in clear."
        )

        @OptionGroup var options: GlobalOptions

        @Option(name: .long, help: "What the holder may do: viewer, reviewer, engineer or admin.")
        var role: AccessRole = .viewer

        @Option(
            name: .long,
            help: "Which documents it sees and may search, as 'class:lease tenant:\"Acme\"'; all without this."
        )
        var scope: String?

        @Argument(help: "Whose key it is, for your own list.")
        var name: String

        func run() async throws {
            let console = Console(json: options.json)
            let keys = try await Composition(settings: options.settings()).keys
            var random = SystemRandomNumberGenerator()
            let made = try await create(with: keys, &random)
            if console.isJSON {
                try console.object(["id": made.record.id, "role": role.rawValue, "key": made.secret])
            } else {
                console.line(made.secret)
                console.message("Key \(made.record.id) for '\(name)' as \(role.rawValue). It is not shown again.")
            }
        }

        private func create(
            with keys: KeyOperations,
            _ random: inout SystemRandomNumberGenerator
        ) async throws -> (record: APIKeyRecord, secret: String) {
            do {
                return try await keys.create(name: name, role: role, scope: scope, using: &random)
            } catch let error as FilterError {
                throw ValidationError("\(error)")
            }
        }
    }

    /// `deedbox keys list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List all keys, revoked ones too."
        )

        @OptionGroup var options: GlobalOptions

        func run() async throws {
            let console = Console(json: options.json)
            for key in try await Composition(settings: options.settings()).keys.list() {
                if console.isJSON {
                    try console.object(KeyOutput(key))
                } else {
                    console.line(
                        "\(key.id)  \(key.role.rawValue)  \(key.name)\(key.scope.map { "  sees \($0)" } ?? "")"
                            + (key.revokedAt == nil ? "" : "  (revoked)")
                    )
                }
            }
        }
    }

    /// `deedbox keys revoke ID`.
    struct Revoke: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "revoke",
            abstract: "Take a key back; it is refused from now on."
        )

        @OptionGroup var options: GlobalOptions

        @Argument(help: "The key's id.")
        var id: String

        func run() async throws {
            try await Composition(settings: options.settings()).keys.revoke(id)
        }
    }
}

extension AccessRole: ExpressibleByArgument {}

/// A key as it is listed: without its digest.
private struct KeyOutput: Encodable {
    let id: String
    let name: String
    let role: AccessRole
    let scope: String?
    let createdAt: Double
    let revokedAt: Double?

    init(_ key: APIKeyRecord) {
        id = key.id
        name = key.name
        role = key.role
        scope = key.scope
        createdAt = key.createdAt
        revokedAt = key.revokedAt
    }

    private enum CodingKeys: String, CodingKey {
        case id, name, role, scope
        case createdAt = "created_at"
        case revokedAt = "revoked_at"
    }
}
