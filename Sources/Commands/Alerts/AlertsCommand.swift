import ArgumentParser
import Monitoring
import Operations

/// `deedbox alerts …`.
struct AlertsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "alerts",
        abstract: "See what is wrong, take it upon oneself, keep it quiet, and try out who would be told.",
        discussion: """
            'serve' looks at the rules again and again; 'look' does so once, for a clock of your own where no server runs.
            Three rules are on without any configuration: accuracy below 0.85, latency above 2000 ms, drift above 0.3. For
            others, and for where messages go, name a file with the setting 'alerts.rules':
              deedbox alerts example > alerts.yaml           a file with all fields, explained
              deedbox alerts rules check alerts.yaml         is it right, and can everyone be reached?
              deedbox alerts test email:ops@example.com      does it arrive?

            A day's work:
              deedbox alerts                                 what fires
              deedbox alerts show ID                         since when, and what happened
              deedbox alerts ack ID --because "on it"        not told again until it is over
              deedbox alerts silence alertname=latency-high --for 2h --because "load test"
            """,
        subcommands: [
            AlertListCommand.self, AlertShowCommand.self, AlertAckCommand.self, AlertSilenceCommand.self,
            AlertUnsilenceCommand.self, AlertSilencesCommand.self, AlertTestCommand.self, AlertMessagesCommand.self,
            AlertRulesCommand.self, AlertLookCommand.self, AlertExampleCommand.self,
        ],
        defaultSubcommand: AlertListCommand.self
    )
}

/// `deedbox alerts example`.
struct AlertExampleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "example",
        abstract: "Print a file with the standard rules, and all fields explained."
    )

    func run() throws { Console(json: false).text(AlertFile.example) }
}
