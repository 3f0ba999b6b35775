import ArgumentParser
import Documents
import Foundation

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
    @Option(name: .long, help: "The folder that holds documents, models and the database.")
    var home: String?

    @Option(name: .long, help: "The configuration file. Default: deedbox.yaml in this folder, where there is one.")
    var config: String?

    @Option(name: .customLong("set"), help: "Set a configuration key, as 'server.port=9000'; may be repeated.")
    var overrides: [String] = []

    @Flag(name: .long, help: "Write JSON to standard output; progress and messages stay on standard error.")
    var json = false

    /// The effective configuration.
    ///
    /// - Throws: `Failure` naming the key and what is allowed.
    func settings() throws -> Settings { try settings(overriding: [:]) }

    /// The effective configuration, in which some values are others.
    ///
    /// - Throws: `Failure` naming the key and what is allowed.
    func settings(overriding values: [String: String]) throws -> Settings {
        var flags: [String: String] = [:]
        for override in overrides {
            guard let equals = override.firstIndex(of: "=") else {
                throw ValidationError("'--set \(override)' has no '='; write it as '--set server.port=9000'.")
            }
            flags[String(override[..<equals])] = String(override[override.index(after: equals)...])
        }
        if let home { flags["home"] = home }
        flags.merge(values) { _, value in value }
        return try Settings(
            flags: flags,
            environment: ProcessInfo.processInfo.environment,
            file: try fileValues(),
            fileName: config ?? Self.defaultFile
        )
    }

    private static let defaultFile = "deedbox.yaml"

    private func fileValues() throws -> [String: String] {
        if let config { return try SettingsFile.values(at: config) }
        guard FileManager.default.fileExists(atPath: Self.defaultFile) else { return [:] }
        return try SettingsFile.values(at: Self.defaultFile)
    }
}
