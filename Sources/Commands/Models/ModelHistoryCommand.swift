import ArgumentParser
import Documents
import Foundation
import Tracking

/// `deedbox models history NAME`.
struct ModelHistoryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract:
            "Tell what happened to a model, or which versions its aliases pointed to and which answered at some time."
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "Such as 2026-03-01 (its end, in UTC) or 2026-03-01T09:30:00Z.")
    var at: LedgerDate?

    @Argument(help: "The model's name.")
    var name: String

    func run() async throws {
        let console = Console(json: options.json)
        let ledger = try await Composition(settings: options.settings()).storage.ledger
        let history = try await ledger.history(of: name)
        guard !history.isEmpty else {
            throw Failure(
                code: "model_not_found",
                message: "There never was a model '\(name)'. See 'deedbox models list' for what there is."
            )
        }
        guard let at else { return try history.forEach { try show($0, on: console) } }
        let served = ServedVersions(history.prefix { $0.time < at.milliseconds })
        if console.isJSON {
            return try console.object(
                ServedOutput(model: name, aliases: served.aliases, traffic: served.traffic)
            )
        }
        for (alias, version) in served.aliases.sorted(by: { $0.key < $1.key }) {
            console.line("\(name)@\(alias)  version \(version)")
        }
        for (endpoint, traffic) in served.traffic.sorted(by: { $0.key < $1.key }) {
            console.line("endpoint \(endpoint)  \(traffic)")
        }
        if served.aliases.isEmpty { console.message("No alias pointed to a version of '\(name)' then.") }
    }

    private func show(_ entry: LedgerEntry, on console: Console) throws {
        if console.isJSON { return try console.object(entry) }
        let time = Date(timeIntervalSince1970: Double(entry.time) / 1000).formatted(.iso8601)
        let version = entry.version.map { " version \($0)" } ?? ""
        let what = entry.kind.rawValue.replacing("_", with: " ")
        console.line("\(entry.number)  \(time)  \(entry.actor)  \(what)\(version)  \(entry.detail)")
    }
}

/// The JSON of `deedbox models history --at`.
private struct ServedOutput: Encodable {
    var model: String
    /// Versions by alias.
    var aliases: [String: Int]
    /// Which versions answered, by endpoint.
    var traffic: [String: String]
}
