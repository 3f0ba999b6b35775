import ArgumentParser
import Documents
import Foundation
import Monitoring
import Operations

/// `deedbox alerts test TARGET`.
struct AlertTestCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Send a message that says it is a test, at once; exit 2 with the reason if it does not arrive."
    )

    @OptionGroup var options: GlobalOptions

    @Argument(help: "email, email:ADDRESS, slack:#CHANNEL, webhook:NAME or address, alertmanager:ADDRESS.")
    var target: String

    func run() async throws {
        guard let target = AlertTarget(target) else { throw ValidationError("'\(self.target)' is no target.") }
        let composition = try await Composition(settings: options.settings())
        let messenger = try composition.alertMessenger
        do {
            try await messenger.test(target, id: Composition.makeID(), at: Composition.now())
        } catch {
            throw Failure(code: "not_delivered", message: "\(target.text) was not reached. \(error)")
        }
        let console = Console(json: options.json)
        if console.isJSON { return try console.object(["sent": target.text]) }
        console.message("A test message was handed over for \(target.text).")
    }
}

/// `deedbox alerts rules …`.
struct AlertRulesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "The rules that are looked at, and whether a file of rules is right.",
        subcommands: [List.self, Check.self],
        defaultSubcommand: List.self
    )

    /// `deedbox alerts rules list`.
    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "List the rules with how they stand."
        )

        @OptionGroup var options: GlobalOptions

        func run() async throws {
            let console = Console(json: options.json)
            let rules = try await Composition(settings: options.settings()).alerts.rules()
            if console.isJSON { return try rules.forEach { try console.object($0) } }
            console.table(
                rules.map { [$0.state.rawValue, $0.name, $0.condition, $0.notification.joined(separator: ", ")] }
            )
            for objection in Set(rules.flatMap(\.unreachable)).sorted() { console.message(objection) }
        }
    }

    /// `deedbox alerts rules check [FILE]`.
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Read a file of rules: exit 2 if it is wrong, 1 if someone in it cannot be reached."
        )

        private struct Output: Encodable {
            var rules: Int
            var unreachable: [String]
        }

        @OptionGroup var options: GlobalOptions

        @Argument(help: "The file. Default: that of the setting 'alerts.rules', or the standard rules.")
        var file: String?

        func run() async throws {
            let settings = try options.settings(overriding: file.map { ["alerts.rules": $0] } ?? [:])
            let configuration = try Composition.alertConfiguration(settings)
            let output = Output(rules: configuration.rules.count, unreachable: configuration.unreachable)
            let console = Console(json: options.json)
            if console.isJSON {
                try console.object(output)
            } else {
                console.line("\(output.rules) rules are right.")
                for objection in output.unreachable { console.message(objection) }
            }
            if !output.unreachable.isEmpty { throw ExitCode(1) }
        }
    }
}
