import Foundation
import TestSupport
import Testing

/// Messages about alerts, received by real servers.
struct AlertDeliveryTests {
    let program: Program

    init() throws {
        program = try Program()
    }

    private func run(_ arguments: String..., environment: [String: String] = AlertReceivers.environment) async throws
        -> Program.Outcome
    {
        try await program.run(arguments + ["--set", "alerts.rules=alerts.yaml"], environment: environment)
    }

    @Test(.timeLimit(.minutes(30)))
    func aTestMessageArrivesByEveryWay() async throws {
        let receivers = try await AlertReceivers(program)
        defer { receivers.end() }
        try program.folder.write(receivers.channels, as: "alerts.yaml")
        for target in ["email", "slack:#alerts", "webhook:pager"] {
            let outcome = try await run("alerts", "test", target)
            #expect(outcome.status == 0, "\(target): \(outcome.errors)")
        }
        let mail = try #require(try await receivers.received("mail", atLeast: 1).first)
        #expect(mail["is_encrypted"] as? Bool == true && mail["defects"] as? [String] == [])
        #expect(mail["to"] as? [String] == ["ops@example.com", "desk@example.com"])
        #expect(mail["subject"] as? String == "[Deedbox] TEST: test of this server")
        #expect((mail["text"] as? String)?.contains("Evidence: http://127.0.0.1:8080/monitoring/alerts/test") == true)
        #expect((mail["html"] as? String)?.contains("look_gap &gt;= 0") == true)
        let posts = try await receivers.received("post", atLeast: 2)
        let slack = try #require(
            posts.first { $0["path"] as? String == "/slack/T0/B0/token" }?["body"] as? [String: Any]
        )
        #expect(slack["channel"] as? String == "#alerts")
        #expect((slack["blocks"] as? [[String: Any]])?.first?["type"] as? String == "header")
        let pager = try #require(posts.first { $0["path"] as? String == "/pager" })
        #expect(pager["is_signed"] as? Bool == true)
        #expect((pager["body"] as? [String: Any])?["version"] as? String == "4")
    }

    @Test(.timeLimit(.minutes(30)))
    func mailLeavesUnderTLSFromTheFirstByte() async throws {
        let receivers = try await AlertReceivers(program)
        defer { receivers.end() }
        let hidden = receivers.channels.replacingOccurrences(
            of: "port: \(receivers.smtpPort)",
            with: "port: \(receivers.smtpsPort), security: tls"
        )
        try program.folder.write(hidden, as: "alerts.yaml")
        let outcome = try await run("alerts", "test", "email")
        #expect(outcome.status == 0, "\(outcome.errors)")
        let mail = try #require(try await receivers.received("mail", atLeast: 1).first)
        #expect(mail["is_encrypted"] as? Bool == true && mail["began_in_clear"] as? Bool == false)
        // A server whose certificate nobody vouches for gets neither mail nor password.
        try program.folder.write(hidden.replacingOccurrences(of: "trusted_certificates", with: "#"), as: "alerts.yaml")
        let stranger = try await run("alerts", "test", "email")
        #expect(stranger.status == 2 && stranger.errors.contains("certificate"), "\(stranger.errors)")
        // One that speaks in the clear is not spoken to.
        let clear = receivers.channels.replacingOccurrences(
            of: "port: \(receivers.smtpPort)",
            with: "port: \(receivers.smtpPort), security: tls"
        )
        try program.folder.write(clear, as: "alerts.yaml")
        #expect(try await run("alerts", "test", "email").status == 2)
        #expect(try receivers.all.count == 1)
    }

    @Test(.timeLimit(.minutes(30)))
    func whyNothingArrivesIsToldWithoutSecrets() async throws {
        let receivers = try await AlertReceivers(program)
        defer { receivers.end() }
        try program.folder.write(receivers.channels, as: "alerts.yaml")
        var environment = AlertReceivers.environment
        environment["MAIL_PASSWORD"] = "wr0ng-word"
        let refused = try await run("alerts", "test", "email", environment: environment)
        #expect(refused.status == 2 && refused.errors.contains("not_delivered"), "\(refused.errors)")
        #expect(!refused.errors.contains("wr0ng-word"))
        let nobody = try await run("alerts", "test", "webhook:http://127.0.0.1:1/private-token")
        #expect(nobody.status == 2 && nobody.errors.contains("127.0.0.1:1"), "\(nobody.errors)")
        environment["MAIL_PASSWORD"] = nil
        let missing = try await run("alerts", "rules", "check", environment: environment)
        #expect(missing.status == 2 && missing.errors.contains("the environment has no 'MAIL_PASSWORD'"))
        let untrusted = receivers.channels.replacingOccurrences(of: "trusted_certificates", with: "#")
        try program.folder.write(untrusted, as: "alerts.yaml")
        let stranger = try await run("alerts", "test", "email")
        #expect(stranger.status == 2 && stranger.errors.contains("certificate"), "\(stranger.errors)")
        #expect(try receivers.all.isEmpty)
    }

    @Test(.timeLimit(.minutes(30)))
    func whoIsBusyIsAskedAgainWithTheSameID() async throws {
        let receivers = try await AlertReceivers(program)
        defer { receivers.end() }
        let rules = """
            rules:
              - {name: watchdog, condition: look_gap >= 0, severity: info, keep_for: 0s,
                 notification: ["webhook:busy", "email:busy@example.com"]}
            """
        try program.folder.write(receivers.channels + rules, as: "alerts.yaml")
        // The first look measures nothing yet: there is none before it.
        #expect(try await run("alerts", "look").status == 0)
        let first = try await run("alerts", "look", "--json")
        #expect(first.status == 1, "\(first.errors)")
        #expect(try first.objects.first?["failed"] as? Int == 2)
        let waiting = try await run("alerts", "messages", "--json").objects
        #expect(Set(waiting.compactMap { $0["state"] as? String }) == ["waiting"], "\(waiting)")
        #expect(waiting.contains { ($0["failure"] as? String)?.contains("503: come back") == true }, "\(waiting)")
        let server = try await RunningServer(
            program,
            arguments: ["--set", "alerts.rules=alerts.yaml"],
            environment: AlertReceivers.environment
        )
        defer { server.kill() }
        let post = try #require(try await receivers.received("post", atLeast: 1).first)
        let mail = try #require(try await receivers.received("mail", atLeast: 1).first)
        #expect(waiting.contains { $0["id"] as? String == post["id"] as? String })
        let ids = waiting.compactMap { $0["id"] as? String }.map { "<\($0)@example.com>" }
        #expect(ids.contains(mail["id"] as? String ?? ""))
    }
}
