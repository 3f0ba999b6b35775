import Delivery
import Documents
import Monitoring
import Operations
import TestSupport
import Testing

struct AlertFileTests {
    private func configuration(_ text: String, environment: [String: String] = [:]) throws -> AlertConfiguration {
        try AlertFile.configuration(of: text, name: "alerts.yaml", link: "http://here", environment: environment)
    }

    @Test func theExampleIsTheStandardRules() throws {
        let found = try configuration(AlertFile.example)
        #expect(found.rules == AlertRule.standard && found.routing == AlertRouting())
        let standard = try AlertFile.configuration(at: "", link: "http://here", environment: [:])
        #expect(standard == found)
        // Nobody can be reached before it is said how, and that is told.
        #expect(standard.unreachable.map { String($0.prefix { $0 != ":" }) } == ["email", "slack"])
    }

    @Test func everythingOfARuleIsRead() throws {
        let found = try configuration(
            """
            rules:
              - name: slow
                condition: p99 inference_latency > 500 ms over 10m for 2m by arm
                clear: 400
                keep_for: 5m
                severity: critical
                labels: {team: leasing}
                notification: ["email:a@b.c", "slack:#x", "webhook:https://x.y/z", "alertmanager:http://am:9093"]
                escalate: {after: 30m, to: "email:boss@b.c"}
                repeat: 1h
                pipeline: retrain
                advice: Look.
            """
        )
        let rule = try #require(found.rules.first)
        #expect(rule.hold == 120 && rule.clear == 400 && rule.keep == 300 && rule.repeatInterval == 3_600)
        #expect(rule.condition.groupings == [.version, .arm] && rule.condition.statistic == .quantile(0.99))
        #expect(rule.severity == .critical && rule.labels == ["team": "leasing"] && rule.pipeline == "retrain")
        #expect(
            rule.targets.map(\.text) == [
                "email:a@b.c", "slack:#x", "webhook:https://x.y/z", "alertmanager:http://am:9093",
            ]
        )
        #expect(rule.escalation == .init(after: 1_800, targets: [.email("boss@b.c")]))
    }

    @Test func secretsComeFromFilesAndTheEnvironment() throws {
        let folder = try TemporaryFolder()
        try folder.write("from-file\n", as: "word")
        let text = """
            mail: {host: h, from: a@b.c, user: u, password_file: word}
            slack: {url_env: SLACK}
            webhooks: {p: {url: "http://p", secret_env: HOOK}}
            """
        try folder.write(text, as: "alerts.yaml")
        let found = try AlertFile.configuration(
            at: folder.path + "/alerts.yaml",
            link: "http://here",
            environment: ["SLACK": "http://slack/secret", "HOOK": "h"]
        )
        #expect(found.channels.mail?.server.password == "from-file" && found.channels.mail?.server.port == 587)
        #expect(found.channels.slack == "http://slack/secret" && found.channels.webhooks["p"]?.secret == "h")
    }

    @Test(arguments: [
        (
            "rules: [{name: a, condition: model_beauty < 1}]",
            "line 1: the condition 'model_beauty' is no metric; there are"
        ),
        ("rules: [{name: a}]", "needs 'name' and 'condition'"), ("rule: []", "'rule' is no field"),
        ("rules:\n  - {name: a, condition: model_accuracy < 1}\n  - {name: a, condition: model_accuracy < 1}", "'a'"),
        ("rules: [{name: a, condition: model_accuracy < 0.8, clear: 0.7}]", "well side"),
        ("rules: [{name: a, condition: model_accuracy < 0.8, notification: pigeon}]", "'pigeon' is no target"),
        ("rules: [{name: a, condition: model_accuracy < 0.8, labels: {model: x}}]", "'model' cannot name a label"),
        ("mail: {host: h}", "'from' is missing"), ("mail: {host: h, from: nobody}", "'nobody' is no address"),
        ("slack: {url_env: NOT_THERE}", "the environment has no 'NOT_THERE'"),
        ("slack: {url: http://a, url_env: B}", "give one of"), ("link: here", "must be an address"),
        ("mail: {host: h, from: a@b.c, password_file: /not/there}", "'/not/there' cannot be read"),
    ])
    func whatIsWrongIsToldWithLineFieldAndRemedy(_ text: String, _ complaint: String) {
        #expect { try configuration(text) } throws: { error in
            let failure = error as? Failure
            return failure?.code == "invalid_alerts" && failure?.message.contains(complaint) == true
        }
    }
}
