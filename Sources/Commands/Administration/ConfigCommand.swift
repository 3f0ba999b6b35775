import ArgumentParser

/// `deedbox config show`.
struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show the configuration.",
        subcommands: [Show.self],
        defaultSubcommand: Show.self
    )

    /// `deedbox config show`.
    struct Show: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Show every key with its value, where the value comes from, and what it is for.",
            discussion: """
                Flags beat the environment (DEEDBOX_SERVER_PORT for server.port), the environment beats the file, the file
                beats the defaults. What is printed is a valid deedbox.yaml.
                """
        )

        @OptionGroup var options: GlobalOptions

        func run() async throws {
            let console = Console(json: options.json)
            let settings = try options.settings()
            if console.isJSON {
                return try console.object(
                    Dictionary(uniqueKeysWithValues: settings.all.map { ($0.setting.key, $0.value) })
                )
            }
            var section = ""
            for entry in settings.all {
                let parts = entry.setting.key.split(separator: ".", maxSplits: 1).map(String.init)
                if parts.count == 2, parts[0] != section {
                    section = parts[0]
                    console.line("\(section):")
                }
                let indent = parts.count == 2 ? "  " : ""
                console.line("\(indent)# \(entry.setting.help) (\(entry.source.rawValue))")
                console.line("\(indent)\(parts[parts.count - 1]): \"\(entry.value)\"")
            }
        }
    }
}
