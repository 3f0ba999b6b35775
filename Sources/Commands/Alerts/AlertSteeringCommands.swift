import ArgumentParser
import Documents
import Monitoring
import Operations

/// `deedbox alerts ack ID`.
struct AlertAckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ack",
        abstract: "Take an alert upon yourself: it is not told again, and not escalated, until it is over."
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "What you mean to do, for its timeline.")
    var because: String

    @Argument(help: "The alert's id.")
    var alert: String

    func run() async throws {
        let alerts = try await Composition(settings: options.settings()).alerts
        let found = try await alerts.acknowledge(alert, because: because, by: Composition.user)
        let console = Console(json: options.json)
        if console.isJSON { return try console.object(found) }
        console.message("'\(found.rule)' is yours.")
    }
}

/// `deedbox alerts silence LABEL=VALUE…`.
struct AlertSilenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "silence",
        abstract: "Tell nobody of some alerts for a time.",
        discussion: """
            Labels are alertname, severity, model, version, arm, slice, and those of the rule; all that are given must match.
            What is still true when the silence ends is told then.
              deedbox alerts silence 'model=document-*' severity=warning --for 2h --because "load test"
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .customLong("for"), help: "For how long: 30m, 2h, 7d.")
    var time: TimeSpan

    @Option(name: .long, help: "Why.")
    var because: String

    @Argument(help: "Labels with their values; a * at the end of a value stands for anything.")
    var matchers: [String]

    func run() async throws {
        var wanted: [String: String] = [:]
        for matcher in matchers {
            let parts = matcher.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            guard parts.count == 2 else { throw ValidationError("'\(matcher)' is not LABEL=VALUE.") }
            wanted[parts[0]] = parts[1]
        }
        let alerts = try await Composition(settings: options.settings()).alerts
        let silence = try await alerts.silence(wanted, for: time.seconds, because: because, by: Composition.user)
        let console = Console(json: options.json)
        if console.isJSON { return try console.object(silence) }
        console.line("\(silence.id)  until \(RFC3339.text(silence.endsAt))")
    }
}

/// `deedbox alerts unsilence ID`.
struct AlertUnsilenceCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(commandName: "unsilence", abstract: "End a silence.")

    @OptionGroup var options: GlobalOptions

    @Argument(help: "The silence's id.")
    var silence: String

    func run() async throws { try await Composition(settings: options.settings()).alerts.unsilence(silence) }
}

/// `deedbox alerts look`.
struct AlertLookCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "look",
        abstract:
            "Measure, look at all rules once and send what there is to tell; exit 1 if something could not be sent.",
        discussion: "For cron, where no server runs, or to find out that the one that should does not look any more."
    )

    private struct Output: Encodable {
        var changed: Int
        var firing: Int
        var sent: Int
        var failed: Int
    }

    @OptionGroup var options: GlobalOptions

    func run() async throws {
        let console = Console(json: options.json)
        let composition = try await Composition(settings: options.settings())
        let service = composition.monitoringService(alerts: try composition.alertWatch(waiting: false))
        _ = try await composition.drift.look(within: composition.driftWindow)
        let changes = try await service.look()
        let (sent, failed) = try await composition.alertSender.sendDue()
        let firing = try await composition.alerts.list(.firing, limit: AlertOperations.mostListed).count
        let output = Output(changed: changes.count, firing: firing, sent: sent, failed: failed)
        if console.isJSON {
            try console.object(output)
        } else {
            console.message("\(firing) firing; \(sent) messages sent, \(failed) could not be.")
        }
        if failed > 0 { throw ExitCode(1) }
    }
}
