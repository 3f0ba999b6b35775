import ArgumentParser
import Monitoring
import Operations

/// `deedbox alerts list`.
struct AlertListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List alerts, the latest made first."
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "Only those: pending, firing or resolved.")
    var state: Alert.State?

    @Option(name: .long, help: "At most so many.")
    var top = 50

    func run() async throws {
        let console = Console(json: options.json)
        let found = try await Composition(settings: options.settings()).alerts.list(state, limit: top)
        if console.isJSON { return try found.forEach { try console.object($0) } }
        guard !found.isEmpty else { return console.message("There is no alert.") }
        console.table(
            found.map { alert in
                [
                    alert.id, alert.state.rawValue, alert.severity?.rawValue ?? "", alert.rule, alert.subjectText,
                    alert.value.map(\.asMeasured) ?? "", alert.resolvedAt ?? alert.firedAt ?? alert.pendingSince ?? "",
                    alert.marks,
                ]
            }
        )
    }
}

/// `deedbox alerts show ID`.
struct AlertShowCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show an alert with what happened to it."
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The alert's id.")
    var alert: String

    func run() async throws {
        let console = Console(json: options.json)
        let found = try await Composition(settings: options.settings()).alerts.alert(alert)
        if console.isJSON { return try console.object(found) }
        console.show(found)
    }
}

/// `deedbox alerts messages`.
struct AlertMessagesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "messages",
        abstract: "List what was told or is on its way, the latest first, and what could not be told, and why."
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "Only those: waiting, sent or failed.")
    var state: AlertNotification.State?

    @Option(name: .long, help: "At most so many.")
    var top = 20

    func run() async throws {
        let console = Console(json: options.json)
        let found = try await Composition(settings: options.settings()).alerts.notifications(state, limit: top)
        if console.isJSON { return try found.forEach { try console.object($0) } }
        console.table(
            found.map { message in
                [
                    message.createdAt, message.state.rawValue, message.target, message.messages.joined(separator: "; "),
                    message.failure ?? "",
                ]
            }
        )
    }
}

/// `deedbox alerts silences`.
struct AlertSilencesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "silences", abstract: "List the silences that are on.")

    @OptionGroup var options: GlobalOptions

    @Flag(name: .long, help: "Those that are over, too.")
    var all = false

    func run() async throws {
        let console = Console(json: options.json)
        let found = try await Composition(settings: options.settings()).alerts.silences(all: all)
        if console.isJSON { return try found.forEach { try console.object($0) } }
        console.table(
            found.map { silence in
                [
                    silence.id, "until \(RFC3339.text(silence.endsAt))", silence.actor,
                    silence.matchers.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined(separator: " "),
                    silence.reason,
                ]
            }
        )
    }
}

extension Alert.State: ExpressibleByArgument {}

extension AlertNotification.State: ExpressibleByArgument {}
